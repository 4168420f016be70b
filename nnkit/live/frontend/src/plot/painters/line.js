import { count } from "../../values/channels.js";
import { attr, s } from "../../base/dom.js";
import { color } from "../../colors/theme.js";
import { along, linePath } from "./path.js";

export const DASH = "6 5";

/** One polyline, updated in place. */
export function line(mark) {
  const node = s("path", {
    class: "nnkit-live-line",
    stroke: color(mark.color),
    "stroke-width": mark.width ?? 2,
    "stroke-dasharray": mark.dash ? DASH : null,
  });
  const paint = (values, frame) => {
    const n = count(values.x, values.y);
    attr(node, "d", linePath(n, along(values.x, frame.x, frame.logX), along(values.y, frame.y, frame.logY)));
  };
  return { node, paint };
}
