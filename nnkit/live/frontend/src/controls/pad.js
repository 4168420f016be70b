/** A pad to draw on: mouse, finger and pen; with the keyboard a pen that the arrows move. */
import { DOWNWARD } from "../base/arrows.js";
import { h } from "../base/dom.js";
import { dab, fromDigits } from "../values/drawing.js";

const BRUSHES = [["fine", 0.5], ["medium", 1], ["thick", 1.7]];

class Pad {
  constructor(control, change, signal, uniqueId) {
    Object.assign(this, { control, change, signal, uniqueId, radius: 1, rub: false, down: false });
    this.pen = [Math.floor(control.columns / 2), Math.floor(control.rows / 2)];
    this.cells = fromDigits(control.start, control.rows * control.columns);
    this.said = h("span", { class: "nnkit-live-visually-hidden", role: "status" });
    this.cursor = h("span", { class: "nnkit-live-pen", "aria-hidden": "true" });
    this.canvas = this.makeCanvas();
    this.image = this.canvas.getContext("2d").createImageData(control.columns, control.rows);
    const sheet = h("div", { class: "nnkit-live-sheet" }, this.canvas, this.cursor);
    const label = h("span", {}, control.label);
    this.element = h("div", { class: "nnkit-live-control nnkit-live-padrow" }, label, sheet, this.tools(), this.said);
    this.movePen(0, 0);
  }

  makeCanvas() {
    const { name, label, rows, columns } = this.control;
    const help = "Arrow keys move the pen, Space draws, Delete rubs out.";
    const canvas = h("canvas", {
      class: "nnkit-live-pad", width: columns, height: rows, tabindex: 0, role: "application", "aria-roledescription": "drawing pad",
      "aria-label": `${label}, ${rows} by ${columns} cells. ${help}`, "data-testid": `control-${name}`,
    });
    canvas.style.aspectRatio = `${columns} / ${rows}`;
    const { signal } = this;
    canvas.addEventListener("pointerdown", (event) => this.press(event), { signal });
    canvas.addEventListener("keydown", (event) => this.key(event), { signal });
    return canvas;
  }

  tools() {
    const { name, examples } = this.control;
    const { signal } = this;
    const button = (words, test, action) => {
      const made = h("button", { type: "button", class: "nnkit-live-button", "data-testid": test }, words);
      made.addEventListener("click", action, { signal });
      return made;
    };
    const choose = (words, options, test, action) => {
      const id = this.uniqueId(name);
      const select = h("select", { id, "data-testid": test }, ...options.map(([option]) => h("option", { value: option }, option)));
      select.addEventListener("change", () => action(select), { signal });
      return [h("label", { for: id, class: "nnkit-live-visually-hidden" }, words), select];
    };
    const brush = choose("brush", BRUSHES, `brush-${name}`, ({ value }) => (this.radius = new Map(BRUSHES).get(value)));
    brush[1].value = "medium";
    const drawings = new Map(examples);
    const start = choose("start from", [["start from …"], ...examples], `example-${name}`, (select) => {
      if (drawings.has(select.value)) this.put(fromDigits(drawings.get(select.value), this.cells.length));
      select.selectedIndex = 0;
    });
    const rub = button("Rub out", `rub-${name}`, () => {
      this.rub = !this.rub;
      rub.setAttribute("aria-pressed", String(this.rub));
    });
    rub.setAttribute("aria-pressed", "false");
    const clear = button("Clear", `clear-${name}`, () => this.put(new Float64Array(this.cells.length)));
    return h("div", { class: "nnkit-live-padtools" }, ...brush, rub, clear, ...(examples.length ? start : []));
  }

  /** The place of a pointer in cells. */
  at(event) {
    const rect = this.canvas.getBoundingClientRect();
    const { rows, columns } = this.control;
    return [((event.clientX - rect.left) / rect.width) * columns, ((event.clientY - rect.top) / rect.height) * rows];
  }

  press(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    const { canvas } = this;
    canvas.focus({ preventScroll: true });
    canvas.setPointerCapture(event.pointerId);
    const ended = new AbortController();
    const { signal } = ended;
    let last = this.at(event);
    const draw = (now) => {
      this.stroke(last, this.at(now), this.rub);
      last = this.at(now);
    };
    draw(event);
    canvas.addEventListener("pointermove", draw, { signal });
    for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) canvas.addEventListener(type, () => ended.abort(), { signal });
  }

  /** Draw from one place to another, dab by dab. */
  stroke([x0, y0], [x1, y1], rub) {
    const { rows, columns } = this.control;
    const cells = Float64Array.from(this.cells);
    const dabs = Math.max(1, Math.ceil(2 * Math.hypot(x1 - x0, y1 - y0)));
    for (let k = 0; k <= dabs; k++) dab(cells, rows, columns, x0 + ((x1 - x0) * k) / dabs, y0 + ((y1 - y0) * k) / dabs, this.radius, rub);
    this.put(cells);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = () => this.pen.map((place) => place + 0.5);
    if (event.key in DOWNWARD) this.movePen(...DOWNWARD[event.key]);
    else if (event.key === " ") this.stroke(here(), here(), this.rub);
    else if (event.key === "Delete" || event.key === "Backspace") this.stroke(here(), here(), true);
    else return;
    event.preventDefault();
    const [column, row] = this.pen;
    const full = this.cells[row * this.control.columns + column];
    this.said.textContent = `row ${row + 1}, column ${column + 1}, ${full > 0.5 ? "drawn" : full > 0 ? "half drawn" : "empty"}`;
  }

  movePen(dx, dy) {
    const { rows, columns } = this.control;
    this.pen = [Math.min(columns - 1, Math.max(0, this.pen[0] + dx)), Math.min(rows - 1, Math.max(0, this.pen[1] + dy))];
    const { style } = this.cursor;
    Object.assign(style, { left: `${(100 * this.pen[0]) / columns}%`, top: `${(100 * this.pen[1]) / rows}%`, width: `${100 / columns}%`, height: `${100 / rows}%` });
  }

  put(cells) {
    this.change(this.control.name, cells);
  }

  show(cells) {
    this.cells = cells;
    const { data } = this.image;
    cells.forEach((cell, k) => (data[4 * k + 3] = 255 * cell)); // black ink; CSS turns it light in the dark
    this.canvas.getContext("2d").putImageData(this.image, 0, 0);
  }
}

export function pad(control, change, signal, uniqueId) {
  const made = new Pad(control, change, signal, uniqueId);
  return { element: made.element, show: (cells) => made.show(cells) };
}
