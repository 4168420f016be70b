"""A built page keeps its words; what its figures run and show moves to files beside it."""

import base64
import json
import re
import subprocess

import numpy as np
import pytest

from book.site.figure_files import externalise
from nnkit import live
from nnkit.live.figures import nodejs as node
from tests.helpers import figures


@pytest.fixture(scope="module")
def neuron():
    return figures.neuron()


@pytest.fixture(scope="module")
def page(neuron):
    html = neuron._repr_mimebundle_()[0]["text/html"]
    return f"<p>before</p>{html}<p>between</p>{html}<p>after</p>"


def test_the_page_becomes_light_and_keeps_its_words(page, tmp_path):
    light, files = externalise(page, tmp_path, "../live/")
    assert len(light) < len(page) / 10
    assert "data:" not in light
    assert "export" not in light
    assert [re.search(word, light) is not None for word in ("before", "between", "after", "<figcaption")] == [
        True
    ] * 4
    assert sorted(files) == sorted(tmp_path.iterdir())
    assert sorted({file.suffix for file in files}) == [".js", ".png"]


def test_equal_contents_are_one_file(page, tmp_path):
    _, first = externalise(page, tmp_path)
    _, second = externalise(page.replace("before", "elsewhere"), tmp_path)
    assert first == second
    assert len(first) == 3 + 1 + 1  # three variants' programs, the figure with that of its start, the picture


def test_a_figure_shown_twice_has_two_ids(page, tmp_path):
    light, _ = externalise(page, tmp_path)
    assert re.findall(r'<figure class="nnkit-live" id="([^"]*)"', light) == ["fig-neuron", "fig-neuron-2"]


def test_a_page_can_be_read_from_its_file_and_treated_twice(page, tmp_path):
    source = tmp_path / "page.html"
    source.write_text(page, encoding="utf-8")
    light, _ = externalise(source, tmp_path / "live")
    again, files = externalise(light, tmp_path / "live")
    assert again.replace("-2", "") == light.replace("-2", "")
    assert files == []


def test_a_page_without_figures_stays_as_it_is(tmp_path):
    assert externalise("<p>words</p>", tmp_path / "live") == ("<p>words</p>", [])
    assert not (tmp_path / "live").exists()


def test_the_picture_is_the_picture(neuron, page, tmp_path):
    light, _ = externalise(page, tmp_path, "live/")
    name = re.search(r'src="live/([0-9a-f]+\.png)"', light)[1]
    assert (tmp_path / name).read_bytes() == base64.b64decode(neuron._repr_mimebundle_()[0]["image/png"])


def test_the_modules_load_without_eval_and_hold_the_figure(neuron, page, tmp_path):
    light, _ = externalise(page, tmp_path, "live/")
    stub = json.loads(re.search(r'nnkit-live-spec">(.*?)</script>', light)[1])
    assert set(stub) == {"version", "name", "url"}
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    script = f"""
const spec = (await import({json.dumps((tmp_path / stub["url"].split("/")[1]).as_uri())})).default;
const lib = (await import({json.dumps(node.RUNTIME.as_uri())})).default;
const [first, second] = spec.programs;
const later = (await import(second.url)).default;
const p = {{ w: 2, b: 1 }};
const views = [first, later].map((program) => Array.from(program(lib)(p).o1));
console.log(JSON.stringify({{ ...spec, programs: spec.programs.map((p) => typeof p), views }}));
"""
    command = [
        node.executable(),
        "--disallow-code-generation-from-strings",
        "--input-type=module",
        "-e",
        script,
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found = json.loads(done.stdout)
    assert found["programs"] == ["function", "object", "object", "object"]
    assert found["variants"] == neuron.spec["variants"]
    assert found["views"][0] == pytest.approx(neuron(2, 1).plots[0].marks[1].channels["y"].tolist(), rel=1e-9)


def test_a_file_that_is_not_whole_is_written_again(page, tmp_path):
    """Its name is the hash of what it should hold; one cut short would leave its figure dead for good."""
    _, files = externalise(page, tmp_path)
    whole = {file: file.read_bytes() for file in files}
    for file in files:
        file.write_bytes(whole[file][:100])
    externalise(page, tmp_path)
    assert {file: file.read_bytes() for file in files} == whole
    assert sorted(files) == sorted(tmp_path.iterdir())


def test_of_a_slider_of_sizes_only_the_program_of_the_start_comes_with_the_figure(tmp_path):
    @live.figure(n=live.slider(1, 4, start=2, sizes=True), a=live.slider(0, 1))
    def sized(n, a):
        return live.plot(live.line(np.arange(n), a * np.ones(n)))

    _, files = externalise(sized._repr_mimebundle_()[0]["text/html"], tmp_path)
    assert len(files) == 1 + 3 + 1  # the figure with one program, three others, the picture
