import { at, count } from "../../values/channels.js";
import { attr, s } from "../../base/dom.js";
import { color } from "../../colors/theme.js";
import { DASH } from "./line.js";
import { position } from "./path.js";

/** Vertical (x) or horizontal (y) lines across the whole frame; where the place is undefined, nothing. */
export function rule(mark) {
  const node = s("path", {
    class: "nnkit-live-rule",
    stroke: color(mark.color),
    "stroke-width": mark.width ?? 1.5,
    "stroke-dasharray": mark.dash ? DASH : null,
  });
  const paint = (values, frame) => {
    const { box } = frame;
    const upright = values.x !== undefined;
    const channel = upright ? values.x : values.y;
    let path = "";
    for (let i = 0; i < count(channel); i++) {
      const value = at(channel, i);
      if (!Number.isFinite(value)) continue;
      const place = upright ? position(frame.x, value, frame.logX) : position(frame.y, value, frame.logY);
      if (place === place) path += upright ? `M${place},${box.top}V${box.bottom}` : `M${box.left},${place}H${box.right}`;
    }
    attr(node, "d", path);
  };
  return { node, paint };
}
