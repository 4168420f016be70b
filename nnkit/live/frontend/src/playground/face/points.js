/** The examples as dots on a canvas over a map: filled for training, hollow for testing. */
import { h } from "../../base/dom.js";
import { rampColor } from "../../colors/colors.js";

const RADIUS = 3.4;
const CROWD = 300; // examples beyond which dots are smaller

export class Points {
  constructor(className) {
    this.element = h("canvas", { class: className, "aria-hidden": "true" });
    this.context = this.element.getContext("2d");
  }

  /**
   * @param {{x: ArrayLike<number>, y: ArrayLike<number>}[]} sets training first, testing after; x holds pairs
   * @param {{range: [number, number], limits: [number, number], scheme: string, ink: string, paper: string, radius?: number}} look
   */
  paint(sets, { range, limits, scheme, ink, paper, radius }) {
    const ratio = Math.min(3, devicePixelRatio || 1);
    const side = Math.round(this.element.clientWidth * ratio);
    if (side === 0) return;
    if (this.element.width !== side) Object.assign(this.element, { width: side, height: side });
    const { context } = this;
    const n = sets.reduce((sum, { y }) => sum + y.length, 0);
    const size = ratio * (radius ?? (n > CROWD ? 0.75 : 1) * RADIUS);
    const [lo, hi] = range;
    const at = (value) => ((value - lo) / (hi - lo)) * side;
    context.clearRect(0, 0, side, side);
    context.lineWidth = ratio;
    sets.forEach(({ x, y }, k) => {
      for (let i = 0; i < y.length; i++) {
        context.beginPath();
        context.arc(at(x[2 * i]), side - at(x[2 * i + 1]), size, 0, 2 * Math.PI);
        context.fillStyle = rampColor(y[i], limits, "diverging", scheme);
        context.strokeStyle = k === 0 ? paper : ink;
        context.fill();
        context.stroke();
      }
    });
  }
}
