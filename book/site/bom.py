"""The list of all that others wrote and that this site and its wheel carry, for programs: CycloneDX, as JSON.

It stands beside the notices (notices.py), which say the same to people, with the licences' own words. The
wheel has one of its own inside, committed; after a change of what it carries:

    python -m book.site.bom
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from sphinx.application import Sphinx

from book.site.notices import BUNDLE
from book.tools.record import write_whole

NAME = "_static/sbom.cdx.json"
IN_WHEEL = BUNDLE.with_name("sbom.cdx.json")
WHEEL = "neural-networks-in-motion"
LOCK = BUNDLE.parents[2] / "frontend" / "package-lock.json"
TEMML = "0.13.5"  # of the copy in book/temml
PACKAGE = re.compile(r"-{80}\n\n(?P<name>\S+) (?P<version>\d\S*)\n")  # in the notices of the bundle


@dataclass(frozen=True)
class Part:
    """A work of others: its kind of package, if it is one, its version and its licence (SPDX)."""

    name: str
    licence: str
    registry: str = ""
    version: str | None = None
    kind: ComponentType = ComponentType.LIBRARY

    def component(self) -> Component:
        """As CycloneDX has it."""
        group, _, name = self.name.rpartition("/")
        url = PackageURL(self.registry, group or None, name, self.version) if self.registry else None
        return Component(
            name=self.name,
            version=self.version,
            type=self.kind,
            purl=url,
            licenses=[_licence(self.licence)],
            bom_ref=str(url) if url else self.name,
        )


def _licence(name: str) -> DisjunctiveLicense | LicenseExpression:
    """By its SPDX name, several of them as an expression; or by a name of its own."""
    if " " in name:
        return LicenseExpression(name)
    return DisjunctiveLicense(name=name) if name.startswith("GUST") else DisjunctiveLicense(id=name)


def of_site() -> list[Part]:
    """What the pages are made with, and carry (the names are those of notices.py)."""
    pypi = {
        "Sphinx": "BSD-2-Clause",
        "myst-nb": "BSD-3-Clause",
        "Pygments": "BSD-2-Clause",
        "Pagefind": "MIT",
    }
    fonts = {"Source Serif": "OFL-1.1", "Latin Modern Math": "GUST-Font-License-1.0"}
    return [
        *(Part(name, licence, "pypi", version(name)) for name, licence in pypi.items()),
        *(Part(name, licence, kind=ComponentType.FILE) for name, licence in fonts.items()),
        Part("temml", "MIT", "npm", TEMML),
    ]


def of_wheel() -> list[Part]:
    """What is inside the module of all figures, and the digits."""
    locked = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    licences = {
        path.rpartition("node_modules/")[2]: entry.get("license", "") for path, entry in locked.items()
    }
    found = PACKAGE.finditer(BUNDLE.read_text(encoding="utf-8"))
    packages = [Part(one["name"], licences[one["name"]], "npm", one["version"]) for one in found]
    return [*packages, Part("MNIST, 6,000 digits", "CC-BY-SA-3.0", kind=ComponentType.DATA)]


def text() -> str:
    """The list of the site, with the wheel among its parts: the same wherever the same book is built."""
    carried, pages = _components(of_wheel()), _components(of_site())
    wheel = Part(WHEEL, "MIT", "pypi", version(WHEEL)).component()
    book = Component(name="book", type=ComponentType.APPLICATION, bom_ref="book")
    return _document(book, [wheel, *carried, *pages], [(wheel, carried), (book, [wheel, *pages])])


def text_of_wheel() -> str:
    """The list that the wheel itself has inside."""
    carried = _components(of_wheel())
    wheel = Part(WHEEL, "MIT", "pypi", version(WHEEL)).component()
    return _document(wheel, carried, [(wheel, carried)])


def _components(parts: Iterable[Part]) -> list[Component]:
    return [part.component() for part in parts]


def _document(
    of: Component, parts: list[Component], needed: Iterable[tuple[Component, list[Component]]]
) -> str:
    bom = Bom()
    bom.metadata.component = of
    bom.components.update(parts)
    for component, others in needed:
        bom.register_dependency(component, others)
    made = json.loads(JsonV1Dot6(bom).output_as_string())
    del made["metadata"]["timestamp"], made["serialNumber"]
    made["serialNumber"] = uuid5(NAMESPACE_URL, json.dumps(made)).urn
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def write(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.format == "html":
        write_whole(Path(app.outdir, NAME), text())


def main() -> None:
    """Write the wheel's list, which is committed, anew."""
    write_whole(IN_WHEEL, text_of_wheel())


def setup(app: Sphinx) -> None:
    app.connect("build-finished", write)


if __name__ == "__main__":
    main()
