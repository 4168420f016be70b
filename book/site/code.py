"""The colours of code: one span for each run of a colour, none for what has no colour of its own.

Pygments wraps every name, dot and bracket; without those a chapter has half as many elements to lay out.
"""

import re
from html import unescape
from unicodedata import east_asian_width

KINDS = {
    "k": "k kn kd kc kr ow",
    "nb": "kt nb bp",
    "s": "s s1 s2 sa sb sc sd se sh si sx sr ss",
    "m": "m mi mf mh mo mb il",
    "c": "c c1 cm ch cs cp",
    "nf": "nf nc fm nn",
    "nd": "nd",
    "gr": "gr gt ne",
}  # each a colour of book.css, and the short names of Pygments that have it
COLOUR = {name: colour for colour, names in KINDS.items() for name in names.split()}

BLOCK = re.compile(r'(?<=<div class="highlight"><pre>).*?(?=</pre>)', re.DOTALL)
TOKEN = re.compile(r'<span(?: class="(?P<name>\w+)")?>(?P<text>[^<]*)</span>')
RUN = re.compile(r'<span class="(?P<colour>\w+)">[^<]*</span>(?:<span class="(?P=colour)">[^<]*</span>)+')
TAG = re.compile(r"<[^>]*>")


PRE = re.compile(r'<div class="highlight"><pre>(?P<code>.*?)</pre>', re.DOTALL)
COLUMNS = 90  # what a sheet of paper is wide enough for (book.css)


def columns(code: str) -> int:
    """How wide the widest line is, in characters; those of China count twice."""
    lines = unescape(TAG.sub("", code)).expandtabs(4).splitlines()
    return max((sum(1 + (east_asian_width(c) in "WF") for c in line) for line in lines), default=0)


def fit_for_paper(page: str) -> str:
    """Blocks wider than a sheet say how wide they are: print makes their letters smaller, and cuts none."""

    def one(block: re.Match[str]) -> str:
        width = columns(block["code"])
        return (
            block[0].replace("<pre>", f'<pre style="--columns:{width}">', 1) if width > COLUMNS else block[0]
        )

    return PRE.sub(one, page)


def few_spans(page: str) -> str:
    """A page whose blocks of code have one span for each run of a colour."""
    return BLOCK.sub(lambda block: RUN.sub(_joined, TOKEN.sub(_coloured, block[0])), page)


def _coloured(token: re.Match[str]) -> str:
    colour = COLOUR.get(token["name"] or "")
    return f'<span class="{colour}">{token["text"]}</span>' if colour else token["text"]


def _joined(run: re.Match[str]) -> str:
    return f'<span class="{run["colour"]}">{TAG.sub("", run[0])}</span>'
