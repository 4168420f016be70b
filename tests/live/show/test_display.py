"""Shown, a figure is one bundle: a widget where there is a kernel, HTML without one, a picture, and words."""

import base64
import html.parser
import json
import re

import IPython
import pytest

from nnkit import live
from nnkit.live.show import page
from nnkit.live.show.shown import Shown
from nnkit.live.view import caption, plain_math
from tests.helpers import figures

WIDGET = "application/vnd.jupyter.widget-view+json"


class Elements(html.parser.HTMLParser):
    """The elements of a page as a browser would find them, and the texts of its scripts."""

    def __init__(self, text):
        super().__init__()
        self.found, self.scripts, self.inside = [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self.inside = tag

    def handle_data(self, data):
        if self.inside == "script":
            self.scripts.append(data)
        self.inside = None

    def named(self, tag):
        return [attrs for found, attrs in self.found if found == tag]


@pytest.fixture(scope="module")
def bundle():
    return figures.neuron()._repr_mimebundle_()


def test_without_a_kernel_there_is_html_a_picture_and_words(bundle):
    data, metadata = bundle
    assert set(data) == {"text/plain", "text/html", "image/png"}
    assert data["text/plain"] == "<live figure neuron(w, b, activation, show)>"
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")
    assert metadata["image/png"]["width"] == 720


def test_in_a_kernel_the_widget_comes_first(monkeypatch):
    class Shell:
        kernel = object()

    monkeypatch.setattr(IPython, "get_ipython", Shell)
    neuron = figures.neuron()
    data, _ = neuron._repr_mimebundle_()
    again, _ = neuron._repr_mimebundle_()
    assert next(iter(data)) in (WIDGET, "text/plain")
    assert data[WIDGET]["model_id"] == neuron.model_id == again[WIDGET]["model_id"]
    assert data["text/plain"].startswith("<live figure")
    neuron.close()


def test_the_html_holds_all_that_the_page_needs(bundle):
    found = Elements(bundle[0]["text/html"])
    (figure,), (image,), (panel,) = (
        found.named("figure"),
        found.named("img"),
        [a for a in found.named("div") if a["class"] == "nnkit-live-panel"],
    )
    assert figure["id"] == "fig-neuron"
    assert figure["data-goal"] == "open"
    assert "--nnkit-live-controls:4" in figure["style"]
    assert image["width"] == "720"
    assert panel["data-shape"] == "wide"
    assert json.loads(found.scripts[0])["name"] == "neuron"


def test_the_alternative_text_says_what_is_seen(bundle):
    (image,) = Elements(bundle[0]["text/html"]).named("img")
    assert image["alt"] == "One neuron: w turns the curve, b shifts it. At the start, half at: −0.50."


def test_the_caption_is_light_markdown():
    assert figures.neuron().caption == (
        "One neuron: <strong>w</strong> turns the curve, <em>b</em> shifts it. It gives "
        '<span class="math notranslate nohighlight">\\(v = \\sigma(wx + b)\\)</span> '
        "for <code>x</code> &lt; 3."
    )


@pytest.mark.parametrize(
    ("source", "converted"),
    [
        ("a * b * c and 2*3*4", "a * b * c and 2<em>3</em>4"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("`**a** $x$ <b>`", "<code>**a** $x$ &lt;b&gt;</code>"),
        (r"\$5 and \$6", "$5 and $6"),
        ("costs $ 5 and 6 $", "costs $ 5 and 6 $"),
        ("first\n\n    second", "<p>first</p><p>second</p>"),
        ('<a href="x">&amp;', "&lt;a href=&quot;x&quot;&gt;&amp;amp;"),
        (None, ""),
    ],
)
def test_captions(source, converted):
    assert caption.to_html(source) == converted


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        (r"v = \sigma(wx + b)", "v = σ(wx + b)"),
        (r"w_1 x_1 + w_{12}^2", "w₁ x₁ + w₁₂²"),
        (r"\frac{1}{1 + e^{-z}}", "1/(1 + e^(−z))"),
        (r"\frac{\partial J}{\partial w_{ij}^{(2)}}", "(∂ J)/(∂ wᵢⱼ⁽²⁾)"),
        (r"\sqrt{\hat{r}} + \varepsilon", "√r + ε"),
        (r"\lVert x - c \rVert \le 10^{-3}", "‖ x − c ‖ ≤ 10⁻³"),
        (r"W^\top x", "Wᵀ x"),
        (r"\sigma'(z)", "σ′(z)"),
        (r"\unknown{x} \& <b>", "unknownx & <b>"),
    ],
)
def test_formulas_as_letters(source, letters):
    assert plain_math.readable(source) == letters


def test_in_a_notebook_the_caption_needs_nothing_to_set_its_formulas():
    plain = figures.neuron().spec["caption"]
    assert "It gives <i>v = σ(wx + b)</i> for <code>x</code> &lt; 3." in plain


def test_hostile_words_stay_words():
    figure = figures.hostile()
    figure = live.figure(**figure.controls)(_documented(figure.__wrapped__))
    text = figure._repr_mimebundle_()[0]["text/html"]
    found = Elements(text)
    assert [tag for tag, _ in found.found if tag in ("script", "img", "figure")] == [
        "figure",
        "img",
        "script",
    ]
    assert "<!--" not in text
    assert "\u2028" not in found.scripts[0]
    assert all(name != "onerror" for _, attributes in found.found for name in attributes)
    spec = json.loads(found.scripts[0])
    assert spec["controls"][0]["label"] == figures.HOSTILE


def _documented(function):
    function.__doc__ = figures.HOSTILE
    return function


def test_a_page_needs_a_record_and_no_figure():
    view = live.view(live.plot(), live.readout("rate", 0.5, digits=1))
    spec = {"simulation": None, "name": "bare", "controls": []}
    record = Shown(
        "bare", "A *bare* one. More.", {}, spec, at_start=lambda: view, still=lambda: view, when="At first"
    )
    text = page.html_figure(record, "picture.png", 720, 300)
    (image,) = Elements(text).named("img")
    assert image["alt"] == "A bare one. At first, rate: 0.5."
    assert json.loads(Elements(text).scripts[0]) == spec
    assert record.words == "<live figure bare()>"


def test_json_for_a_script_cannot_end_it():
    text = page.safe_json({"a": "</script><!--\u2028\u2029&"})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text) == {"a": "</script><!--\u2028\u2029&"}
