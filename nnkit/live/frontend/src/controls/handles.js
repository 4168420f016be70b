/** Draggable points: mouse, touch and keyboard; each is a focusable handle over its plot. */
import { UPWARD } from "../base/arrows.js";
import { s } from "../base/dom.js";
import { clamp } from "../values/values.js";
import { formatNumber } from "../words/number_text.js";

const STEPS = 100; // arrow keys go a hundredth of the range, with Shift a tenth
const TREMBLE = 4; // pixels within which a touch is no drag

/** Round to a digit that a pixel can show, so that values stay short. */
function tidy(value, [lo, hi]) {
  const digits = Math.max(0, 3 - Math.floor(Math.log10(hi - lo)));
  return Number(value.toFixed(Math.min(12, digits)));
}

export class Handles {
  /**
   * @param {object} control the points control of the spec
   * @param {import("../plot/panel.js").Panel} panel
   * @param {() => Float64Array} read present values
   * @param {(name: string, value: Float64Array) => void} change
   */
  constructor(control, panel, read, change, signal) {
    Object.assign(this, { control, panel, read, change });
    this.svg = s("svg", { class: "nnkit-live-handles", role: "group", "aria-label": control.label });
    this.signal = signal;
    this.nodes = [];
    this.chosen = -1; // touched without being dragged: the next touch says where it goes
    this.keep(this.read().length / 2);
    panel.box.append(this.svg);
    panel.box.addEventListener("click", (event) => this.place(event), { signal });
  }

  /** As many handles as there are points. */
  keep(n) {
    if (this.nodes.length === n) return;
    for (const node of this.nodes.splice(n)) node.remove();
    while (this.nodes.length < n) this.svg.appendChild(this.nodes[this.nodes.push(this.handle(this.nodes.length, this.signal)) - 1]);
    const { label } = this.control;
    this.nodes.forEach((node, i) => node.setAttribute("aria-label", n === 1 ? label : `${label}, point ${i + 1} of ${n}`));
  }

  /** A click into an empty place brings the chosen point there, for who cannot drag; without one it makes a point. */
  place(event) {
    const n = this.read().length / 2;
    const index = this.chosen >= 0 ? this.chosen : n < this.control.most ? n : -1;
    if (!this.panel.frame || index < 0 || event.target.closest(".nnkit-live-handle")) return;
    const [px, py] = this.local(event);
    const { box, invertX, invertY } = this.panel.frame;
    if (px < box.left || px > box.right || py < box.top || py > box.bottom) return;
    this.moveTo(index, invertX(px), invertY(py));
    this.choose(-1);
  }

  choose(index) {
    this.chosen = index;
    this.nodes.forEach((node, i) => node.classList.toggle("nnkit-live-chosen", i === index));
  }

  /** Take a point away; the focus goes to the one that follows. */
  remove(index) {
    const values = Array.from(this.read());
    if (!this.control.most || values.length / 2 <= this.control.least) return;
    values.splice(2 * index, 2);
    this.choose(-1);
    this.change(this.control.name, Float64Array.from(values));
    this.keep(values.length / 2);
    this.nodes[Math.min(index, this.nodes.length - 1)]?.focus();
  }

  handle(index, signal) {
    const node = s(
      "g",
      {
        class: "nnkit-live-handle", tabindex: 0, role: "slider",
        "aria-roledescription": "draggable point",
        "data-testid": `control-${this.control.name}-${index}`,
      },
      s("circle", { class: "nnkit-live-touch", r: 20 }),
      s("circle", { class: "nnkit-live-grip", r: 8 }),
    );
    node.addEventListener("touchstart", (event) => event.preventDefault(), { signal, passive: false }); // no scrolling
    node.addEventListener("pointerdown", (event) => this.grab(event), { signal });
    node.addEventListener("keydown", (event) => this.key(event, index), { signal });
    return node;
  }

  /** The pointer takes the nearest handle, also where the touch circles of several overlap. */
  grab(event) {
    if (event.button !== 0 || !this.panel.frame) return;
    const start = this.local(event);
    const index = this.nearest(start);
    const node = this.nodes[index];
    const { frame } = this.panel;
    const values = this.read();
    const offset = [frame.x(values[2 * index]) - start[0], frame.y(values[2 * index + 1]) - start[1]];
    const ended = new AbortController();
    event.preventDefault();
    node.focus({ preventScroll: true });
    node.setPointerCapture(event.pointerId);
    this.choose(this.chosen === index ? -1 : index);
    const move = (now) => {
      if (this.chosen >= 0 && Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) < TREMBLE) return;
      this.choose(-1);
      const [px, py] = this.local(now);
      this.moveTo(index, this.panel.frame.invertX(px + offset[0]), this.panel.frame.invertY(py + offset[1]));
    };
    node.addEventListener("pointermove", move, { signal: ended.signal });
    for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) {
      node.addEventListener(type, () => ended.abort(), { signal: ended.signal });
    }
  }

  local(event) {
    const rect = this.svg.getBoundingClientRect();
    const { width, height } = this.panel.frame;
    return [((event.clientX - rect.left) * width) / rect.width, ((event.clientY - rect.top) * height) / rect.height];
  }

  nearest([px, py]) {
    const values = this.read();
    const { frame } = this.panel;
    const distance = (i) => Math.hypot(frame.x(values[2 * i]) - px, frame.y(values[2 * i + 1]) - py);
    return this.nodes.reduce((best, _, i) => (distance(i) < distance(best) ? i : best), 0);
  }

  key(event, index) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.control.most && (event.key === "Delete" || event.key === "Backspace")) {
      event.preventDefault();
      this.remove(index);
      return;
    }
    const direction = UPWARD[event.key];
    if (!direction) return;
    event.preventDefault();
    const { x, y } = this.control;
    const part = event.shiftKey ? 10 / STEPS : 1 / STEPS;
    const values = this.read();
    this.moveTo(index, values[2 * index] + direction[0] * part * (x[1] - x[0]), values[2 * index + 1] + direction[1] * part * (y[1] - y[0]));
  }

  moveTo(index, x, y) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    const now = this.read();
    const next = new Float64Array(Math.max(now.length, 2 * index + 2));
    next.set(now);
    next[2 * index] = clamp(tidy(x, this.control.x), this.control.x);
    next[2 * index + 1] = clamp(tidy(y, this.control.y), this.control.y);
    this.change(this.control.name, next);
  }

  /** Put the handles where the values are. */
  draw() {
    const { frame } = this.panel;
    if (!frame) return;
    const values = this.read();
    this.keep(values.length / 2);
    this.svg.setAttribute("viewBox", `0 0 ${frame.width} ${frame.height}`);
    this.nodes.forEach((node, i) => {
      const [x, y] = [values[2 * i], values[2 * i + 1]];
      const [px, py] = [frame.x(x), frame.y(y)];
      node.setAttribute("transform", `translate(${px.toFixed(2)},${py.toFixed(2)})`);
      node.setAttribute("aria-valuemin", this.control.x[0]);
      node.setAttribute("aria-valuemax", this.control.x[1]);
      node.setAttribute("aria-valuenow", x);
      node.setAttribute("aria-valuetext", `x ${formatNumber(x, ".3g")}, y ${formatNumber(y, ".3g")}`);
    });
  }
}
