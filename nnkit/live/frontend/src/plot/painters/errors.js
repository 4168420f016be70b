import { at, count } from "../../values/channels.js";
import { attr, s } from "../../base/dom.js";
import { color } from "../../colors/theme.js";
import { position } from "./path.js";

const CAP = 4; // pixels to either side

/** Upright strokes with a cap at either end. */
export function errors(mark) {
  const node = s("path", { class: "nnkit-live-rule", stroke: color(mark.color), "stroke-width": mark.width ?? 1.5 });
  const paint = (values, frame) => {
    let path = "";
    for (let i = 0; i < count(values.x, values.y1, values.y2); i++) {
      const x = position(frame.x, at(values.x, i), frame.logX);
      const low = position(frame.y, at(values.y1, i), frame.logY);
      const high = position(frame.y, at(values.y2, i), frame.logY);
      if (x + low + high !== x + low + high) continue;
      path += `M${x},${low}V${high}M${x - CAP},${low}h${2 * CAP}M${x - CAP},${high}h${2 * CAP}`;
    }
    attr(node, "d", path);
  };
  return { node, paint };
}
