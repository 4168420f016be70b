"""Drive a notebook in the classic Jupyter Notebook (version 6), whose widgets are of Colab's generation."""

import json
from typing import Any

from playwright.sync_api import Locator, Page

READY = "() => window.Jupyter?.notebook?._fully_loaded && Jupyter.notebook.kernel?.is_connected()"
RUN = """async ([from, to]) => {
  const {notebook} = Jupyter;
  const cells = notebook.get_cells().slice(from, to ?? undefined).filter((cell) => cell.cell_type === "code");
  const bad = [];
  for (const cell of cells) {
    const done = new Promise((resolve) => cell.events.on("finished_execute.CodeCell", (event, data) => {
      if (data.cell === cell) resolve();
    }));
    cell.execute();
    await done;
    const errors = cell.output_area.outputs.filter((output) => output.output_type === "error");
    bad.push(...errors.map((error) => `${error.ename}: ${error.evalue}`));
  }
  return bad;
}"""
ADD = """(source) => {
  const {notebook} = Jupyter;
  notebook.insert_cell_at_bottom("code").set_text(source);
  return notebook.ncells() - 1;
}"""
ASK = """(code) => new Promise((resolve) => {
  let said = "";
  const output = ({content}) => { said += content.text ?? `${content.ename}: ${content.evalue}`; };
  const reply = () => setTimeout(() => resolve(said), 200); // what was printed may come after the reply
  Jupyter.notebook.kernel.execute(code, {iopub: {output}, shell: {reply}});
})"""


class ClassicNotebook:
    """A notebook that is open in a page of the classic Notebook."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        page.goto(address)
        page.wait_for_function(READY)

    def run(self, first: int = 0, last: int | None = None) -> list[str]:
        """Run these cells in order, each when the one before is done; what they raised."""
        return list(self.page.evaluate(RUN, [first, last]))

    def add_cell(self, source: str) -> None:
        """Append a cell and run it; it must raise nothing."""
        at = self.page.evaluate(ADD, source)
        raised = self.run(at)
        assert raised == [], raised

    def ask(self, code: str) -> Any:
        """Run code in the notebook's kernel; what it prints, read as JSON."""
        said = self.page.evaluate(ASK, code)
        try:
            return json.loads(said)
        except ValueError:
            raise AssertionError(f"the kernel said: {said}") from None

    def figure(self, name: str) -> Locator:
        """A figure that is ready, by its name."""
        figure = self.page.locator(f"figure[data-name={name}][data-ready]")
        figure.scroll_into_view_if_needed()
        return figure
