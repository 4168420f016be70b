"""Whether anything published says what was left out: a search for runs of words, whatever is between them.

Pages are read without their tags, packed files unpacked. A run that the edition's own sources have as well
(the statement of an exercise, the package's code) tells nothing.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

RUN = 10  # words in a row
TELLING = (
    6  # of them, different ones, are words of three letters and more: symbols and numbers recur by chance
)
TAGS = re.compile(r"<[^>]*>")
WORD = re.compile(r"[^\W_]+")
TEXTS = {".html", ".js", ".json", ".md", ".txt", ".xml", ".css", ".py", ".inv", ".svg", ".toml", ".yml", ""}
PACKED = {".zip", ".whl"}
GZIPPED = re.compile(r"\.pf_\w+$|\.pagefind$")


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of words of a text."""
    words = WORD.findall(text)
    found = set(zip(*(words[start:] for start in range(RUN)), strict=False))
    return {run for run in found if sum(map(_telling, set(run))) >= TELLING}


def _telling(word: str) -> bool:
    return len(word) >= 3 and not any(sign.isdecimal() for sign in word)


def in_notebook(data: bytes) -> str:
    """The words of a notebook, without what its cells show as pictures."""
    cells = json.loads(data)["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    shown = [output.get("data", {}).get("text/html", output.get("text", "")) for output in outputs]
    return "\n".join("".join(text) for text in [*(cell["source"] for cell in cells), *shown])


def texts(name: str, data: bytes) -> Iterator[str]:
    """What can be read in a file, and in the files inside it."""
    ending = Path(name).suffix
    if GZIPPED.search(name) and data[:2] == b"\x1f\x8b":
        yield gzip.decompress(data).decode("utf-8", errors="replace")
    elif ending in PACKED:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield from texts(inner, archive.read(inner))
    elif ending == ".ipynb":
        yield in_notebook(data)
    elif ending in TEXTS:
        text = data.decode("utf-8", errors="replace")
        yield text
        if ending == ".html":
            yield unescape(TAGS.sub("", text))


def told(left_out: Iterable[str], sources: Iterable[Path]) -> set[tuple[str, ...]]:
    """The runs that only what was left out has: none of the sources that the edition is made of."""
    secret = set().union(*(runs(text) | runs(_plain(text)) for text in left_out))
    for path in sources:
        for text in texts(path.name, path.read_bytes()):
            secret -= runs(text)
            secret -= runs(_plain(text))
    return secret


def _plain(text: str) -> str:
    """Markdown as a page has it: without tags."""
    return unescape(TAGS.sub("", text))


def leaks(folder: Path, secret: set[tuple[str, ...]]) -> dict[str, str]:
    """The files below a folder that have such a run, each with one."""
    found = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        for text in texts(path.name, path.read_bytes()):
            if hits := runs(text) & secret:
                found[path.relative_to(folder).as_posix()] = " ".join(min(hits))
    return found
