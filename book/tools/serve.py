"""Serve the built book on this computer alone, and print its address."""

import sys
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SITE = Path(__file__).resolve().parents[2] / "_build" / "html"


class QuietHandler(SimpleHTTPRequestHandler):
    """A file handler that does not log every request, nor that a reader left before all had arrived."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        with suppress(ConnectionError):
            super().handle()


def server(port: int = 8000, folder: Path = SITE) -> ThreadingHTTPServer:
    """A server on 127.0.0.1 at the wanted port, or at a free one where that is taken (or 0)."""
    handler = partial(QuietHandler, directory=str(folder))
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError:
        return ThreadingHTTPServer(("127.0.0.1", 0), handler)


def main() -> int:
    """Serve until Ctrl-C."""
    if not (SITE / "index.html").exists():
        print("There is no built book yet: run `make book` first.")
        return 1
    with server() as httpd:
        print(f"The book: http://127.0.0.1:{httpd.server_port}/  (Ctrl-C stops it)", flush=True)
        try:
            httpd.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
