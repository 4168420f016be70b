/** What a reader takes along or brings: weights, the Python of this run, a notebook, the link. */
import { h, uniqueId } from "../../base/dom.js";
import { download } from "../../reader/export.js";
import { button, copied, disclosure, filePicker, sayer } from "./parts.js";

const save = (text, name, type) => download(new Blob([text], { type }), name);

/** Weights as a text, out and in. @param {{viewOf: () => object, imported: (text: string) => string}} face */
export function weightsPanel(face, signal) {
  const { element: said, say } = sayer("weights-said");
  const id = uniqueId("weights");
  const area = h("textarea", { id, rows: 6, spellcheck: "false", "data-testid": "weights-text" });
  let written = "";
  const fill = () => (area.value = written = face.viewOf().run.export());
  /** The weights of now, unless the reader has put something else there. */
  const show = () => element.open && area.value === written && fill();
  const take = (text) => {
    try {
      say(face.imported(text));
    } catch (error) {
      say(error.message);
    }
  };
  const element = disclosure("Weights: take along, bring back", "weights", signal, show,
    h("label", { for: id }, "Settings and weights as JSON"), area,
    h("div", { class: "nnpg-line" },
      button("Renew", "weights-renew", fill, signal),
      button("Copy", "weights-copy", async () => say(await copied(fill(), "Weights")), signal),
      button("Save as a file", "weights-save", () => save(face.viewOf().run.export(), "playground-weights.json", "application/json"), signal),
      button("Use the text above", "weights-use", () => take(area.value), signal),
      ...filePicker("Read a file", ".json,application/json", "weights-read", take, signal)),
    said);
  return { element, show };
}

/** The Python that makes this run. */
export function pythonPanel(face, signal) {
  const { element: said, say } = sayer("python-said");
  const code = h("code", { "data-testid": "python-text" });
  const note = h("p", { class: "nnpg-help", "data-testid": "python-note" });
  const element = disclosure("The Python of this run", "python", signal, () => show(),
    note,
    h("pre", { class: "nnkit-live-python notranslate", tabindex: 0, role: "group", "aria-label": "Python source" }, code),
    h("div", { class: "nnpg-line" },
      button("Copy", "python-copy", async () => say(await copied(face.viewOf().run.python(), "Python")), signal),
      button("Save as a notebook", "notebook", () => save(face.viewOf().run.notebook(), "playground.ipynb", "application/x-ipynb+json"), signal)),
    said);
  const show = () => {
    if (!element.open) return;
    const { run } = face.viewOf();
    const text = run.python();
    if (code.textContent !== text) code.textContent = text;
    note.textContent = run.exact
      ? "It makes this very network, on the same data, with the same random numbers."
      : "It makes a run with these settings from the start. Yours was changed on the way: its weights differ.";
  };
  return { element, show };
}
