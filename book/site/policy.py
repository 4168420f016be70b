"""The Content-Security-Policy that every page states: what a browser may run and fetch for it, no more."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}  # a server may add frame-ancestors 'self', a header only, but not for figures/ (embed.py)
WASM = {"search"}  # pages whose own scripts bring WebAssembly
HEAD_START = '<meta charset="utf-8">'
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def hashed(script: str) -> str:
    """The source that admits just this inline script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode('utf-8')).digest()).decode('ascii')}'"


def policy(inline: Iterable[str] = (), wasm: bool = False) -> str:
    """The policy of a page with these inline scripts."""
    more = [*(hashed(script) for script in inline), *(["'wasm-unsafe-eval'"] if wasm else [])]
    sources = DIRECTIVES | {"script-src": " ".join([DIRECTIVES["script-src"], *more])}
    return "; ".join(f"{name} {value}" for name, value in sources.items())


def with_policy(page: str, name: str) -> str:
    """The page with its policy before all else; only what the template puts into the head is admitted."""
    head = page.partition("</head>")[0]
    text = policy(INLINE.findall(head), name in WASM)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{text}">'
    return page.replace(HEAD_START, f"{HEAD_START}\n{meta}", 1)
