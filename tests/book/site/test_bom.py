"""The list of others' works, for programs: valid, complete, the same as the notices for people."""

from __future__ import annotations

import json
import re
import zipfile
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from book.site import bom, notices
from tests.helpers.site import ROOT, SITE


@pytest.fixture(scope="module")
def listed(site: str) -> dict[str, Any]:
    """The list of the built site."""
    found: dict[str, Any] = json.loads((SITE / bom.NAME).read_text(encoding="utf-8"))
    return found


def missing(listed: dict[str, Any]) -> list[str]:
    """What has a notice and is not in the list, name and version."""
    heads = re.findall(r"^-{80}\n\n(\S+ \S+)$", notices.BUNDLE.read_text(encoding="utf-8"), re.MULTILINE)
    named = [*notices.PACKAGES, *(name.split(",")[0] for name, _ in notices.FILES.values()), *heads]
    assert len(heads) > 10
    known = {one["name"].lower() for one in listed["components"]}
    known |= {f"{one['name']} {one.get('version')}".lower() for one in listed["components"]}
    return [name for name in named if name.lower() not in known]


def test_it_is_valid_and_as_the_sources_are_now(listed: dict[str, Any]) -> None:
    """Made twice it is the same: no time of day, no random number."""
    text = bom.text()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert json.loads(text) == listed
    assert bom.text() == text


def test_the_wheel_has_its_own_inside(site: str) -> None:
    """Where installers look for it, as the sources are now, and once."""
    (wheel,) = (SITE / "wheels").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        (place,) = [name for name in archive.namelist() if "sbom" in name]
        text = archive.read(place).decode("utf-8")
    assert re.fullmatch(r"neural_networks_in_motion-[\d.]+\.dist-info/sboms/sbom\.cdx\.json", place)
    assert text == bom.text_of_wheel(), "run `python -m book.site.bom` and commit what it wrote"
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    names = {one["name"] for one in json.loads(text)["components"]}
    assert {"@observablehq/plot", "d3-scale", "MNIST, 6,000 digits"} <= names
    assert "Sphinx" not in names


def test_every_part_that_has_a_notice_is_listed(listed: dict[str, Any]) -> None:
    """Each with a licence; what is left out is seen."""
    assert missing(listed) == []
    assert [one["name"] for one in listed["components"] if not one.get("licenses")] == []
    fewer = listed | {"components": [one for one in listed["components"] if one["name"] != "d3-scale"]}
    assert len(missing(fewer)) == 1


def test_versions_are_those_that_were_tested(listed: dict[str, Any]) -> None:
    package = json.loads((ROOT / "tests/book/site/package.json").read_text(encoding="utf-8"))
    versions = {one["name"]: one.get("version") for one in listed["components"]}
    assert versions["temml"] == package["devDependencies"]["temml"]
    assert versions["d3-scale"] == "4.0.3"
    assert versions["neural-networks-in-motion"]
    (wheel,) = [one for one in listed["dependencies"] if "neural-networks-in-motion" in one["ref"]]
    assert any("d3-scale" in name for name in wheel["dependsOn"])
