/** What the colours of the large map mean: the ramp from one end to the other. */
import { h } from "../../base/dom.js";
import { fillRamp } from "../../plot/painters/cells.js";
import { formatNumber } from "../../words/number_text.js";

const CELLS = 128;
const PLACES = Float64Array.from({ length: CELLS }, (_, i) => i / (CELLS - 1));

export class ColorBar {
  constructor() {
    this.canvas = h("canvas", { width: CELLS, height: 1 });
    this.ends = [h("span", {}), h("span", {})];
    this.element = h("div", { class: "nnpg-bar", "aria-hidden": "true" }, this.ends[0], this.canvas, this.ends[1]);
    this.context = this.canvas.getContext("2d");
    this.image = this.context.createImageData(CELLS, 1);
  }

  paint(limits, scheme) {
    limits.forEach((end, i) => {
      const words = formatNumber(end, ".3g");
      if (this.ends[i].textContent !== words) this.ends[i].textContent = words;
    });
    if (this.scheme === scheme) return;
    this.scheme = scheme;
    fillRamp(this.image, PLACES, 0, 1, CELLS, false, [0, 1], "diverging", scheme);
    this.context.putImageData(this.image, 0, 0);
  }
}
