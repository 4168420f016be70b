/** A map of numbers over the plane as a small canvas, stretched by CSS. */
import { h } from "../../base/dom.js";
import { fillRamp } from "../../plot/painters/cells.js";

const PALE = 0.55; // how far from the middle the two colours are: examples of the same colour are to be seen on them

/** Every value as one of two: which side of the middle it is on. */
function sides(values, [lo, hi], into) {
  const middle = (lo + hi) / 2;
  const far = PALE * (hi - middle);
  for (let i = 0; i < values.length; i++) into[i] = middle + (values[i] >= middle ? far : -far);
  return into;
}

export class MapCanvas {
  /** @param {number} side cells along one side; the first row of what is painted is the highest */
  constructor(side, className) {
    this.element = h("canvas", { class: className, "aria-hidden": "true" });
    this.resize(side);
  }

  resize(side) {
    if (this.side === side) return;
    this.side = side;
    Object.assign(this.element, { width: side, height: side });
    this.context = this.element.getContext("2d");
    this.image = this.context.createImageData(side, side);
    this.room = new Float64Array(side * side);
  }

  /** @param {{limits: [number, number], scheme: string, discrete: boolean}} look */
  paint(values, { limits, scheme, discrete }) {
    const shown = discrete ? sides(values, limits, this.room) : values;
    fillRamp(this.image, shown, 0, this.side, this.side, false, limits, "diverging", scheme);
    this.context.putImageData(this.image, 0, 0);
  }
}
