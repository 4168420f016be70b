/** The large map: what the output, or the neuron looked at, answers everywhere; with the examples on it, and to draw one's own. */
import { UPWARD } from "../../base/arrows.js";
import { h, s } from "../../base/dom.js";
import { formatNumber } from "../../words/number_text.js";
import { MapCanvas } from "./map_canvas.js";
import { Points } from "./points.js";

const STEPS = 40; // arrow keys go so many times across; with Shift a quarter of that

export class Plane {
  /**
   * @param {{side: number, range: [number, number], valueAt: (x1: number, x2: number) => number,
   *   add: (x1: number, x2: number) => void, remove: (x1: number, x2: number) => void}} options
   */
  constructor(options, signal) {
    Object.assign(this, options, { drawing: false, at: [0, 0] });
    this.map = new MapCanvas(this.side, "nnpg-largemap");
    this.points = new Points("nnpg-points");
    this.tip = h("div", { class: "nnpg-tip", "aria-hidden": "true", hidden: true, "data-testid": "plane-tip" });
    this.cross = h("span", { class: "nnpg-cross", "aria-hidden": "true", hidden: true });
    this.said = h("span", { class: "nnkit-live-visually-hidden", role: "status" });
    this.sheet = h("div", { class: "nnpg-sheet", "data-testid": "plane", role: "img" }, this.map.element, this.points.element, this.cross, this.tip);
    this.element = h("div", { class: "nnpg-plane notranslate" }, this.sheet, axes(this.range), this.said);
    const on = (type, action) => this.sheet.addEventListener(type, action, { signal });
    on("pointermove", (event) => this.follow(event));
    on("pointerdown", (event) => this.follow(event));
    on("pointerleave", () => (this.tip.hidden = true));
    on("click", (event) => this.drawing && this.click(event));
    on("keydown", (event) => this.drawing && this.key(event));
    on("focus", () => (this.cross.hidden = !this.drawing));
    on("blur", () => (this.cross.hidden = true));
  }

  /** With `drawing`, clicks and keys add examples here. */
  draws(drawing) {
    this.drawing = drawing;
    const { sheet } = this;
    sheet.classList.toggle("nnpg-drawing", drawing);
    if (drawing) {
      sheet.setAttribute("tabindex", "0");
      sheet.setAttribute("role", "application");
      sheet.setAttribute("aria-roledescription", "drawing area");
    } else {
      sheet.removeAttribute("tabindex");
      sheet.removeAttribute("aria-roledescription");
      sheet.setAttribute("role", "img");
    }
    this.cross.hidden = !drawing || document.activeElement !== sheet;
    this.move(this.at);
    this.describe(this.words ?? "");
  }

  describe(words) {
    this.words = words;
    const help = this.drawing ? " Arrow keys move the cross, Space or Enter adds an example (with the rubber it takes the nearest away), Delete takes the nearest away." : "";
    const label = words + help;
    if (this.sheet.getAttribute("aria-label") !== label) this.sheet.setAttribute("aria-label", label);
  }

  place({ clientX, clientY }) {
    const { left, top, width, height } = this.sheet.getBoundingClientRect();
    const [lo, hi] = this.range;
    const tidy = (part) => Math.round((lo + Math.min(1, Math.max(0, part)) * (hi - lo)) * 100) / 100;
    return [tidy((clientX - left) / width), tidy(1 - (clientY - top) / height)];
  }

  follow(event) {
    const [x1, x2] = this.place(event);
    const value = this.valueAt(x1, x2);
    this.tip.hidden = value === null;
    if (value === null) return;
    this.tip.textContent = `x₁ ${formatNumber(x1, ".1f")}, x₂ ${formatNumber(x2, ".1f")}: ${formatNumber(value, ".2f")}`;
    const [lo, hi] = this.range;
    this.tip.style.top = `${(100 * (hi - x2)) / (hi - lo) + (x2 > 0 ? 6 : -14)}%`;
    const across = (100 * (x1 - lo)) / (hi - lo);
    Object.assign(this.tip.style, x1 < 0 ? { left: `${across}%`, right: "auto" } : { left: "auto", right: `${100 - across}%` });
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, shiftKey } = event;
    const [lo, hi] = this.range;
    if (key in UPWARD) {
      const step = ((hi - lo) / STEPS) * (shiftKey ? 4 : 1);
      this.at = this.at.map((value, i) => Math.round(Math.min(hi, Math.max(lo, value + step * UPWARD[key][i])) * 100) / 100);
      this.said.textContent = `x1 ${formatNumber(this.at[0], ".2f")}, x2 ${formatNumber(this.at[1], ".2f")}`;
    } else if (key === " " || key === "Enter") this.add(...this.at);
    else if (key === "Delete" || key === "Backspace") this.remove(...this.at);
    else return;
    event.preventDefault();
    this.cross.hidden = false;
    this.move(this.at);
  }

  click(event) {
    this.move(this.place(event));
    this.add(...this.at);
  }

  /** Put the cross there. */
  move(at) {
    this.at = at;
    const [lo, hi] = this.range;
    const [left, bottom] = at.map((value) => `${(100 * (value - lo)) / (hi - lo)}%`);
    Object.assign(this.cross.style, { left, bottom });
  }
}

/** Numbers along the two edges. */
function axes([lo, hi]) {
  const ticks = [lo, 0, hi];
  const part = (value) => (100 * (value - lo)) / (hi - lo);
  const label = (value) => formatNumber(value, ".3g");
  const end = (value) => (value === lo ? "start" : value === hi ? "end" : "middle");
  const svg = s("svg", { class: "nnpg-axes", "aria-hidden": "true" });
  for (const tick of ticks) {
    svg.append(s("text", { x: `${part(tick)}%`, y: "100%", dy: "1.1em", "text-anchor": end(tick) }, label(tick)));
    svg.append(s("text", { x: 0, y: `${100 - part(tick)}%`, dx: "-0.35em", dy: tick === hi ? "0.8em" : tick === lo ? "0" : "0.35em", "text-anchor": "end" }, label(tick)));
  }
  svg.append(s("text", { x: "50%", y: "100%", dy: "2.2em", "text-anchor": "middle", class: "nnpg-axisname" }, "x₁"));
  svg.append(s("text", { x: 0, y: "25%", dx: "-0.7em", dy: "0.35em", "text-anchor": "end", class: "nnpg-axisname" }, "x₂"));
  return svg;
}
