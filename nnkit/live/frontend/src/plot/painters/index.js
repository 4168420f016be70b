/** Which painter draws which mark of the spec. */
import { area } from "./area.js";
import { bars } from "./bars.js";
import { dots } from "./dots.js";
import { errors } from "./errors.js";
import { heatmap, image } from "./heatmap.js";
import { line } from "./line.js";
import { link } from "./link.js";
import { rasters } from "./rasters.js";
import { rule } from "./rule.js";
import { text } from "./text.js";

const PAINTERS = { line, dots, rule, link, area, bars, errors, heatmap, image, rasters, text };

/** @returns {{node: SVGElement, canvas?: HTMLCanvasElement, paint: (values: object, frame: object) => void,
 *   probe?: (values: object, frame: object, x: number, y: number) => string | null}} */
export function painter(mark, channels) {
  if (!Object.hasOwn(PAINTERS, mark.type)) throw new Error(`This version of the figures cannot draw “${mark.type}”.`);
  return PAINTERS[mark.type](mark, channels);
}
