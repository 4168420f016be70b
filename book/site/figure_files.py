"""A built page made light: its figures' programs and pictures move to files beside it, each stored once.

Each program becomes an ES module, so that a page needs neither inline code nor `eval` to run it.
"""

import base64
import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from book.tools.record import write_whole
from nnkit.live.show.page import safe_json

FIGURE = re.compile(r'<figure class="nnkit-live" id="(?P<id>[^"]*)".*?</figure>', re.DOTALL)
SPEC = re.compile(r'(?<=<script type="application/json" class="nnkit-live-spec">).*?(?=</script>)', re.DOTALL)
PICTURE = re.compile(r'(?<=<img class="nnkit-live-picture" src=")data:image/png;base64,(?P<data>[^"]*)')


def externalise(page: str | Path, outdir: Path, prefix: str = "live/") -> tuple[str, list[Path]]:
    """The page's HTML with its figures' programs and pictures in files of `outdir`, and these files.

    Parameters
    ----------
    page : the HTML, or the path of a file that holds it (which is read, not written).
    outdir : the folder for the files; one folder serves all pages, equal contents are one file.
    prefix : the address of `outdir` as seen from the page, with its last slash.
    """
    text = page.read_text(encoding="utf-8") if isinstance(page, Path) else page
    store = Store(outdir)
    seen: Counter[str] = Counter()

    def lighter(match: re.Match[str]) -> str:
        name = match["id"]
        seen[name] += 1
        figure = SPEC.sub(lambda spec: _spec(spec[0], store, prefix), match[0], count=1)
        figure = PICTURE.sub(
            lambda image: prefix + store.add(base64.b64decode(image["data"]), ".png"), figure
        )
        return figure if seen[name] == 1 else figure.replace(f'id="{name}"', f'id="{name}-{seen[name]}"', 1)

    return FIGURE.sub(lighter, text), store.files


class Store:
    """Files named by the hash of what is in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[Path] = []

    def add(self, content: str | bytes, ending: str) -> str:
        """The name of the file that holds the content, written if it is new or not whole."""
        data = content.encode("utf-8") if isinstance(content, str) else content
        path = self.folder / (hashlib.sha256(data).hexdigest()[:16] + ending)
        if not path.exists() or path.read_bytes() != data:  # another process may have been cut short in it
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
        if path not in self.files:
            self.files.append(path)
        return path.name


def _spec(text: str, store: Store, prefix: str) -> str:
    spec = json.loads(text)
    if "url" in spec:
        return text
    module = store.add(_module(spec, store), ".js")
    return safe_json({"version": spec["version"], "name": spec["name"], "url": prefix + module})


def _module(spec: dict[str, Any], store: Store) -> str:
    """An ES module that exports the figure with the programs of its start; others come when wanted."""
    first = _start_programs(spec)
    listed = [
        f"({source})" if i in first else _elsewhere(source, store)
        for i, source in enumerate(spec["programs"])
    ]
    body = safe_json({key: value for key, value in spec.items() if key != "programs"})
    return f"export default {{...{body},programs:[{','.join(listed)}]}};\n"


def _elsewhere(source: str, store: Store) -> str:
    name = store.add(f"export default {source};\n", ".js")
    return f'{{url:new URL("./{name}",import.meta.url).href}}'


def _start_programs(spec: dict[str, Any]) -> list[int]:
    start = [c["start"] for c in spec["controls"] if c["kind"] in ("choice", "toggle") or c.get("sizes")]
    variant = spec["variants"][json.dumps(start, ensure_ascii=False, separators=(",", ":"))]
    numbers = {variant.get(part) for part in ("program", "init", "step")}
    return sorted(number for number in numbers if number is not None)
