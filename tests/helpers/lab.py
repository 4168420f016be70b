"""Drive a notebook in a real JupyterLab page: open, run, ask the kernel, save, close."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from tests.helpers.servers import environment, server

OPEN = """async (path) => {
  const app = window.jupyterapp;
  await app.restored;
  const panel = await app.commands.execute("docmanager:open", {path});
  await panel.context.ready;
  await panel.sessionContext.ready;
  await panel.sessionContext.session.kernel.info;
  window.panel = panel;
}"""
RUN_ALL = """async () => {
  await window.jupyterapp.commands.execute("notebook:run-all-cells");
  const cells = window.panel.content.widgets.filter((cell) => cell.model.type === "code");
  const errors = (cell) => cell.model.outputs.toJSON().filter((output) => output.output_type === "error");
  return cells.map((cell) => ({count: cell.model.executionCount, errors: errors(cell).map((e) => e.evalue)}));
}"""
ASK = """async (code) => {
  const future = window.panel.sessionContext.session.kernel.requestExecute({code});
  let said = "";
  future.onIOPub = ({header, content}) => {
    if (header.msg_type === "stream") said += content.text;
    if (header.msg_type === "error") said += `${content.ename}: ${content.evalue}`;
  };
  await future.done;
  return said;
}"""
ADD = """async (source) => {
  const {content} = window.panel;
  const at = content.model.cells.length;
  content.model.sharedModel.insertCell(at, {cell_type: "code", source, metadata: {}});
  content.activeCellIndex = at;
  await window.jupyterapp.commands.execute("notebook:run-cell");
}"""
SHOWN = """async (tag) => {
  const {content} = window.panel;
  const seen = [];
  for (const [index, cell] of content.widgets.entries()) {
    if (cell.model.type !== "code" || !(cell.model.getMetadata("tags") ?? []).includes(tag)) continue;
    await content.scrollToItem(index);
    await cell.ready;
    const parts = [...cell.node.querySelectorAll(".jp-OutputArea-output, .jp-InputArea .cm-content")];
    seen.push(parts.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0).length);
  }
  return seen;
}"""
CLOSE = """async () => {
  window.leftBehind = [...document.querySelectorAll("figure.nnkit-live")];
  await window.jupyterapp.commands.execute("docmanager:save");
  window.panel.dispose();
  window.panel = undefined;
  return window.leftBehind.length;
}"""
ALIVE = """() => window.leftBehind.filter((figure) => {
  return figure.isConnected || figure.dataset.ready || figure.querySelector(".nnkit-live-stage > *");
}).length"""


def jupyterlab(folder: Path, home: Path) -> AbstractContextManager[str]:
    """A JupyterLab that serves a folder, for someone whose home is another; its address."""
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += [
        "--ip=127.0.0.1",
        "--port=0",
        "--IdentityProvider.token=",
        "--LabApp.expose_app_in_browser=True",
    ]
    return server(command, folder, environment(home))


@contextmanager
def window(browser: Browser, width: int = 1400, height: int = 1000, patience: float = 120) -> Iterator[Page]:
    """A page of a context of its own, that waits so many seconds for what it looks for."""
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.set_default_timeout(1000 * patience)
    yield page
    context.close()


class Notebook:
    """A notebook that is open in a JupyterLab page."""

    def __init__(self, page: Page, url: str, path: str) -> None:
        self.page = page
        page.goto(f"{url}/lab")
        page.wait_for_function("window.jupyterapp")
        page.evaluate(OPEN, path)

    def run_all(self) -> list[dict[str, Any]]:
        """Run every cell; the count and the errors of each code cell."""
        return list(self.page.evaluate(RUN_ALL))

    def ask(self, code: str) -> Any:
        """Run code in the notebook's kernel; what it prints, read as JSON."""
        said = self.page.evaluate(ASK, code)
        try:
            return json.loads(said)
        except ValueError:
            raise AssertionError(f"the kernel said: {said}") from None

    def add_cell(self, source: str) -> None:
        """Append a cell and run it."""
        self.page.evaluate(ADD, source)

    def figure(self, name: str, place: int = 0) -> Locator:
        """A figure that is ready, by its name; the same figure may be shown in several places."""
        figure = self.page.locator(f"figure[data-name={name}]").nth(place)
        figure.scroll_into_view_if_needed()
        figure.and_(self.page.locator("[data-ready=true]")).wait_for()
        return figure

    def shown(self, tag: str) -> list[int]:
        """For each cell with a tag, how much of it is to be seen: code and pieces of output."""
        return list(self.page.evaluate(SHOWN, tag))

    def close(self) -> int:
        """Save and close the notebook's tab; how many figures it showed."""
        return int(self.page.evaluate(CLOSE))

    def counters(self) -> dict[str, int]:
        """How many nodes and listeners the page holds, once what nobody needs is gone."""
        session = self.page.context.new_cdp_session(self.page)
        for _ in range(3):  # what the last collection set free may hold on to more
            self.page.wait_for_timeout(500)
            session.send("HeapProfiler.collectGarbage")
        found = dict(session.send("Memory.getDOMCounters"))
        session.detach()
        return found

    def still_alive(self) -> int:
        """How many figures of the closed notebook have not let go of what they drew and listened to."""
        return int(self.page.evaluate(ALIVE))


def eventually(condition: Callable[[], bool], what: str, patience: float = 30) -> None:
    """Wait for a condition that another process brings about."""
    end = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)
