import { at, count } from "../../values/channels.js";
import { attr, s } from "../../base/dom.js";
import { color } from "../../colors/theme.js";
import { pixel, position } from "./path.js";

/** The width given, or a part of the smallest spacing of the bars. */
export function barWidth({ width, part = 0.8 }, x) {
  if (typeof width === "number") return width;
  if (typeof x === "number") return part;
  const sorted = Array.from(x).filter(Number.isFinite).sort((a, b) => a - b);
  let smallest = Infinity;
  for (let i = 1; i < sorted.length; i++) {
    const gap = sorted[i] - sorted[i - 1];
    if (gap > 0 && gap < smallest) smallest = gap;
  }
  return Number.isFinite(smallest) ? part * smallest : part;
}

/** Upright bars from zero, all in one path. */
export function bars(mark) {
  const node = s("path", { class: "nnkit-live-bars", fill: color(mark.color) });
  const paint = (values, frame) => {
    const n = count(values.x, values.height);
    const half = barWidth(mark, values.x) / 2;
    const floor = frame.logY ? frame.box.bottom : pixel(frame.y(0));
    let path = "";
    for (let i = 0; i < n; i++) {
      const x = at(values.x, i);
      const left = position(frame.x, x - half, frame.logX);
      const right = position(frame.x, x + half, frame.logX);
      const top = position(frame.y, at(values.height, i), frame.logY);
      if (left === left && right === right && top === top) path += `M${left},${floor}V${top}H${right}V${floor}Z`;
    }
    attr(node, "d", path);
  };
  return { node, paint };
}
