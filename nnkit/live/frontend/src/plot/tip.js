/** The number under the pointer, for plots whose colours are numbers; the table says the same to all others. */
import { h } from "../base/dom.js";

export class Tip {
  /** @param {import("./panel.js").Panel} panel */
  constructor(panel) {
    this.panel = panel;
    this.at = null;
    this.element = h("div", { class: "nnkit-live-tip", "aria-hidden": "true", hidden: true, "data-testid": "tip" });
    panel.box.append(this.element);
    for (const type of ["pointermove", "pointerdown"]) panel.box.addEventListener(type, (event) => this.follow(event));
    for (const type of ["pointerleave", "pointercancel"]) panel.box.addEventListener(type, () => this.follow(null));
  }

  follow(event) {
    const { frame, box } = this.panel;
    if (event && frame) {
      const rect = box.getBoundingClientRect();
      this.at = [((event.clientX - rect.left) * frame.width) / rect.width, ((event.clientY - rect.top) * frame.height) / rect.height];
    } else this.at = null;
    this.show();
  }

  /** Say what lies under the pointer now. */
  show() {
    const { layers, frame } = this.panel;
    const probes = this.at ? layers.filter((layer) => layer.painter.probe).reverse() : [];
    let words = null;
    for (const { painter, values } of probes) words ??= painter.probe(values, frame, ...this.at);
    this.element.hidden = words === null;
    if (words === null) return;
    if (this.element.textContent !== words) this.element.textContent = words;
    const [x, y] = this.at;
    const { style, classList } = this.element;
    style.left = `${(100 * x) / frame.width}%`;
    style.top = `${(100 * y) / frame.height}%`;
    classList.toggle("nnkit-live-tip-left", x > frame.width / 2);
    classList.toggle("nnkit-live-tip-below", y < 40);
  }
}
