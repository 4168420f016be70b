"""Numbers are written alike, to the character, in the picture (Python) and in the page (JavaScript)."""

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

import nnkit
from nnkit.live.figures import nodejs
from nnkit.live.view import number_text

FORMAT = Path(nnkit.__file__).parent / "live" / "frontend" / "src" / "words" / "number_text.js"
SCRIPT = """
import { readFileSync } from "node:fs";
const { file, cases, readouts } = JSON.parse(readFileSync(0, "utf8"));
const { formatNumber, formatReadout } = await import(file);
const numbers = cases.map(([v, spec]) => formatNumber(Number(v), spec));
const texts = readouts.map(([v, digits, unit]) => formatReadout(Number(v), digits, unit));
console.log(JSON.stringify([numbers, texts]));
"""
SPECS = [".2f", "+.0f", "f", ".3g", "g", ".1g", "+.12g", ".2e", "e", "d", "+d", ".1%", ".0%", "%", "+.1e"]


def values():
    """Easy, awkward and random numbers."""
    awkward = [
        0,
        -0.0,
        0.5,
        1.5,
        2.5,
        0.125,
        -0.375,
        0.045,
        9.995,
        99.95,
        999999.5,
        1e6,
        1e21,
        1.5e22,
        1e-7,
        5e-5,
    ]
    awkward += [123456, 1234567, 0.0001, 0.00012345, 1e-320, 1.7e305, -1e-5, -0.001, 0.0005, 0.1 + 0.2, 2 / 3]
    rng = np.random.default_rng(1)
    scattered = rng.normal(size=300) * 10.0 ** rng.uniform(-9, 9, 300)
    return [
        *awkward,
        *scattered.tolist(),
        *np.round(scattered, 3).tolist(),
        float("nan"),
        float("inf"),
        -float("inf"),
    ]


def test_the_page_writes_the_same_characters():
    cases = [(repr(float(v)), spec) for v in values() for spec in SPECS]
    readouts = [
        (repr(float(v)), digits, unit) for v in values() for digits in (0, 1, 3, 6) for unit in ("", "%", "s")
    ]
    spoken = [
        [(v.replace("inf", "Infinity").replace("nan", "NaN"), *rest) for v, *rest in part]
        for part in (cases, readouts)
    ]
    job = json.dumps({"file": FORMAT.as_uri(), "cases": spoken[0], "readouts": spoken[1]})
    command = [nodejs.executable(), "--input-type=module", "-e", SCRIPT]
    done = subprocess.run(command, input=job, stdout=subprocess.PIPE, text=True, check=True)
    page = json.loads(done.stdout)
    assert page[0] == [number_text.number(float(v), spec) for v, spec in cases]
    assert page[1] == [number_text.readout(float(v), digits, unit) for v, digits, unit in readouts]


@pytest.mark.parametrize("spec", [".2f", "+.3e", ".4g", ".1%", ".0f"])
def test_away_from_halves_the_formats_are_pythons(spec):
    for value in np.random.default_rng(2).normal(size=200) * 3:
        pythons = format(value, spec).replace("-", "−").replace("e−0", "e−").replace("e+0", "e")
        assert number_text.number(value, spec).lstrip("+−") == pythons.lstrip("+−")


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0, 3, "0.000"),
        (1.23456, 3, "1.235"),
        (-0.0004, 3, "−4.00e−4"),
        (1.2e-7, 3, "1.20e−7"),
        (2e6, 2, "2.0e6"),
        (12.5, 0, "13"),
        (float("nan"), 3, "undefined"),
        (-float("inf"), 3, "−∞"),
    ],
)
def test_a_read_out_shows_the_digits_that_matter(value, digits, text):
    assert number_text.readout(value, digits) == text


def test_a_unit_follows_after_a_space_that_does_not_break():
    assert number_text.readout(2, 0, "ms") == "2\N{NO-BREAK SPACE}ms"
    assert number_text.readout(2, 0, "%") == "2%"


def test_a_template_is_filled():
    assert number_text.render("{{z}} = {z:+.1f}, {n:d} of {n}", {"z": -1.25, "n": 3}) == "{z} = −1.3, 3 of 3"
