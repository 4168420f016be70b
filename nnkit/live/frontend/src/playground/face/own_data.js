/** The reader's own examples: drawn on the large map, pasted, read from a file, or made by a formula. */
import { h, uniqueId } from "../../base/dom.js";
import { parseCsv } from "../csv.js";
import { remarks } from "./amount.js";
import { button, disclosure, filePicker, sayer } from "./parts.js";

const FEWEST = 2; // examples that a run needs: one to train on, one to test
const CLASSES = [["orange", 1], ["blue", -1], ["rubber", 0]]; // what a press on the map leaves; the rubber takes the nearest away

export class OwnData {
  /** @param {object} face settings, set(changes), draws(on), say(words) */
  constructor(face, signal) {
    this.face = face;
    this.label = 1;
    this.draft = null; // examples drawn so far that are too few to train on
    const { element: said, say } = sayer("own-said");
    this.say = say;
    const { label } = face.spec.fields.find(({ name }) => name === "formula");
    this.element = disclosure("Your own data", "own", signal, () => {},
      h("div", { class: "nnpg-columns" },
        h("div", {}, ...this.drawTools(signal)),
        h("div", {}, ...this.pasteTools(signal)),
        h("div", {}, ...this.formulaTools(label, signal))),
      said);
  }

  drawTools(signal) {
    const group = uniqueId("class");
    const radios = CLASSES.map(([words, value]) => {
      const input = h("input", { type: "radio", name: group, id: uniqueId(words), value, checked: value === this.label, "data-testid": `class-${words}` });
      input.addEventListener("change", () => input.checked && (this.label = value), { signal });
      return h("span", { class: "nnkit-live-option" }, input, h("label", { for: input.id }, words));
    });
    this.draw = button("Draw on the output map", "draw", () => this.turn(), signal);
    this.shows(false);
    return [
      h("h4", {}, "Draw"), this.draw,
      h("div", { class: "nnkit-live-choice", role: "radiogroup", "aria-label": "Class of the next example, or the rubber" }, h("span", { class: "nnkit-live-options" }, ...radios)),
      button("Take the last away", "undo", () => this.put(this.points.slice(0, -3)), signal),
      button("Clear", "clear", () => this.put([]), signal),
    ];
  }

  pasteTools(signal) {
    const id = uniqueId("paste");
    this.area = h("textarea", { id, rows: 5, spellcheck: "false", placeholder: "x1,x2,class\n1.5,-2,1\n-3,0.5,-1", "data-testid": "paste" });
    return [
      h("h4", {}, "Paste or read a file"), h("label", { for: id }, "Lines of x1, x2, class or target"), this.area,
      button("Use these lines", "use-lines", () => this.use(this.area.value), signal),
      ...filePicker("Read a CSV file", ".csv,.tsv,.txt,text/csv,text/plain", "csv", (text) => this.use(text), signal),
    ];
  }

  formulaTools(label, signal) {
    const id = uniqueId("formula");
    this.formula = h("input", { type: "text", id, spellcheck: "false", autocomplete: "off", autocapitalize: "off", "data-testid": "formula" });
    const take = () => {
      const trouble = this.face.set({ data: "formula", formula: this.formula.value });
      this.say(trouble ?? ["The formula gives the classes now", ...remarks(this.face.data)].join(". "));
    };
    this.formula.addEventListener("keydown", ({ key }) => key === "Enter" && take(), { signal });
    return [
      h("h4", {}, "A formula"), h("label", { for: id }, label), this.formula,
      h("p", { class: "nnpg-help" }, "x1, x2, + − * / ^, sin, cos, exp, abs, sqrt, < and >. Where it holds, or is above 0, the class is orange."),
      button("Use the formula", "use-formula", take, signal),
    ];
  }

  turn() {
    this.face.draws(!this.face.drawing);
    if (this.face.drawing) this.see();
  }

  /** Bring the map that is drawn on into sight. */
  see() {
    this.face.views[0].plane.element.scrollIntoView({ block: "nearest" });
  }

  get points() {
    return this.draft ?? Array.from(this.face.settings.own);
  }

  /** Choose the reader's own examples: those there are, or an empty map to draw on. */
  begin() {
    if (this.points.length >= 3 * FEWEST) return this.face.set({ data: "own" });
    this.element.open = true;
    this.put([]);
    return this.see();
  }

  /** Begin to draw with fewer examples than a run needs: it stands still, and what was drawn before is gone. */
  wait(points) {
    const { settings, spec } = this.face;
    const start = spec.fields.find(({ name }) => name === "data").default;
    const focused = document.activeElement;
    this.face.pause();
    if (settings.own.length) this.face.set({ own: [], ...(settings.data === "own" ? { data: start } : {}) });
    this.face.draws(true);
    this.draft = points;
    if (document.activeElement !== focused) focused.focus({ preventScroll: true }); // another set ended drawing, and the map took no focus
    this.face.renewPoints();
  }

  /** Whether training has to wait for examples; the reader is told so. */
  get waits() {
    if (this.draft) this.face.board.complain("Draw two examples at least: until then there is nothing to train on");
    return this.draft !== null;
  }

  use(text) {
    try {
      const { points, rows, notes } = parseCsv(text);
      const trouble = this.face.set({ data: "own", own: points });
      this.say(trouble ?? [`${rows} examples taken`, ...notes.map((note) => note.replace(/\.$/, "")), ...remarks(this.face.data)].join(". "));
    } catch (error) {
      this.say(error.message);
    }
  }

  put(points) {
    const n = points.length / 3;
    if (n < FEWEST) this.wait(points);
    else this.face.set({ data: "own", own: points });
    this.say(["Click on the map: two examples are the fewest", "1 example, one more is needed"][n] ?? `${n} examples`);
  }

  add(x1, x2) {
    if (this.label === 0) this.remove(x1, x2);
    else if (this.points.length / 3 < this.face.spec.limits.points) this.put([...this.points, x1, x2, this.label]);
    else this.say(`At most ${this.face.spec.limits.points} examples`);
  }

  /** Take the nearest example away. */
  remove(x1, x2) {
    const { points } = this;
    if (!points.length) return;
    const distance = (i) => Math.hypot(points[3 * i] - x1, points[3 * i + 1] - x2);
    let nearest = 0;
    for (let i = 1; 3 * i < points.length; i++) if (distance(i) < distance(nearest)) nearest = i;
    points.splice(3 * nearest, 3);
    this.put(points);
  }

  shows(drawing) {
    this.draft = null;
    this.draw.setAttribute("aria-pressed", String(drawing));
  }

  show({ formula }) {
    if (formula === this.shown) return; // what is typed and not used yet stays
    this.shown = formula;
    this.formula.value = formula;
  }
}
