"""Each question becomes a group of choices on the page; `theme/static/quiz.js` lets the reader choose.

Without JavaScript, and in the text of the notebook, the options stand as a list and the answers are folded.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.writers.html5 import HTML5Translator

from book.quiz.form import Question, QuizError, groups, question, sections

logger = logging.getLogger(__name__)


class Markup(nodes.General, nodes.Element):
    """Children between an opening and a closing tag."""


def markup(opening: str, *children: nodes.Node, closing: str) -> Markup:
    return Markup("", *children, opening=opening, closing=closing)


def built(found: Question) -> Markup:
    """The question as the page shows it."""
    name = f"question-{found.number}"
    legend = markup("<legend>", *found.asked[0].children, closing="</legend>\n")
    choices = [option(name, letter, words) for letter, words in found.options.items()]
    options = markup('<ul class="options">\n', *choices, closing="</ul>\n")
    fold = f'<details><summary>Answer<span class="key">: {found.right}</span></summary>\n<ul>\n'
    sentences = [sentence(found, letter, words) for letter, words in found.answers.items()]
    answers = markup(fold, *sentences, closing="</ul>\n</details>\n")
    opening = f'<fieldset class="quiz" id="{name}" data-right="{found.right}">\n'
    quiz = markup(opening, legend, *found.asked[1:], options, answers, closing="</fieldset>\n")
    quiz["name"] = name
    return quiz


def option(name: str, letter: str, words: list[nodes.Node]) -> Markup:
    """What can be chosen; no paragraph, so that no term of the glossary in it leads away."""
    choose = f'<input type="radio" name="{name}" value="{letter}" hidden>'
    return markup(f"<li><label>{choose}<b>{letter}</b><span>", *words, closing="</span></label></li>\n")


def sentence(found: Question, letter: str, words: list[nodes.Node]) -> Markup:
    """Why an option is right or wrong."""
    verdict = "yes" if letter == found.right else "no"
    opening = f'<li data-option="{letter}"><b>{letter}: {verdict}.</b>'
    return markup(opening, nodes.paragraph("", "", *words), closing="</li>\n")


def read(app: Sphinx, doctree: nodes.document) -> None:
    """Put each question in the place of its paragraphs and lists."""
    for section in sections(doctree):
        made: list[nodes.Node] = [section[0]]
        for due, (number, found) in enumerate(groups(section), 1):
            try:
                made.append(built(question(number, str(due), found)))
            except QuizError as error:
                where = f"{app.env.docname}, question {due}"
                logger.warning("%s: %s", where, error, location=found[0], type="quiz")
                made += found
        section.children = []
        section.extend(made)


def visit(self: HTML5Translator, node: Markup) -> None:
    self.body.append(node["opening"])


def depart(self: HTML5Translator, node: Markup) -> None:
    self.body.append(node["closing"])


def setup(app: Sphinx) -> None:
    app.add_node(Markup, html=(visit, depart))
    app.connect("doctree-read", read)
