"""Run a notebook: what goes wrong is said once, with the notebook, the cell and the reason."""

from __future__ import annotations

import asyncio
import re
import signal
from contextlib import suppress
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

MOST = 1_000_000  # characters that one cell may send
ENOUGH = 4000  # characters of a reason
COLOURS = re.compile(r"\x1b\[[\d;]*m")


class NotebookError(ValueError):
    """A notebook that cannot be read, run or brought into the stored form: which, in which cell, and why."""


def read(path: Path) -> NotebookNode:
    """The notebook in a file."""
    try:
        return nbformat.read(path, as_version=4)
    except OSError:
        raise
    except Exception as error:  # nbformat's own kinds, and whatever a strange structure leads to
        said = " ".join(str(error).split())[:200]
        raise NotebookError(f"{path}: expected a notebook (JSON of nbformat 4), received: {said}") from None


class Runner(NotebookClient):
    """Runs the cells of a notebook, remembers which, and stops one that sends too much."""

    cell_number = 0  # as a reader counts the cells, from 1; 0 before the first
    sent = 0
    too_much = False

    async def async_execute_cell(
        self, cell: NotebookNode, cell_index: int, *args: Any, **options: Any
    ) -> Any:
        """Run one cell, an interruption of which ends the whole run, not one kernel of several."""
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(RuntimeError):  # in another thread than the first there is none
                asyncio.get_running_loop().remove_signal_handler(number)
        self.cell_number, self.sent = cell_index + 1, 0
        return await super().async_execute_cell(cell, cell_index, *args, **options)

    def output(self, outs: list[NotebookNode], msg: dict[str, Any], *where: Any) -> NotebookNode | None:
        """Keep a piece of output, unless the cell has sent more than a page can hold."""
        content = msg["content"]
        self.sent += len(content.get("text", "")) + sum(len(str(v)) for v in content.get("data", {}).values())
        if self.sent > MOST:
            self.too_much = True
            self.task_poll_for_reply.cancel()
            return None
        return super().output(outs, msg, *where)


async def run(
    notebook: NotebookNode, name: str, folder: Path, timeout: int, kind: type[Runner] = Runner, **more: Any
) -> Runner:
    """Run a notebook in a folder, in place; `name` is what messages call it, `kind` who runs it."""
    client = kind(
        notebook,
        timeout=timeout,
        resources={"metadata": {"path": str(folder)}},
        record_timing=False,
        coalesce_streams=True,  # a line reaches the page whole, wherever the kernel cut it
        **more,
    )
    try:
        await client.async_execute()
    except Exception as error:  # of the cell, of the kernel, or of the way between them
        place = f", cell {client.cell_number}" if client.cell_number else ""
        raise NotebookError(f"{name}{place}: {_reason(client, error, timeout)}") from error
    return client


def _reason(client: Runner, error: Exception, timeout: int) -> str:
    if client.too_much:
        return f"the cell printed more than {MOST} characters; print less, or to a file"
    if isinstance(error, CellTimeoutError):
        return f"the cell ran for more than {timeout} s"
    if isinstance(error, DeadKernelError):
        return "the kernel died (out of memory, or ended by the cell)"
    if isinstance(error, CellExecutionError):
        return f"{error.ename}: {error.evalue}\n{COLOURS.sub('', error.traceback)[-ENOUGH:]}"
    return f"{type(error).__name__}: {error}"
