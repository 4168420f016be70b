import { count } from "../../values/channels.js";
import { attr, s } from "../../base/dom.js";
import { color } from "../../colors/theme.js";
import { areaPath, position } from "./path.js";

/** The region between two lines; on a logarithmic axis it ends at the frame instead of at zero. */
export function area(mark) {
  const node = s("path", { fill: color(mark.color), "fill-opacity": mark.opacity ?? 0.2 });
  const paint = (values, frame) => {
    const n = count(values.x, values.y1, values.y2);
    const floor = frame.box.bottom;
    const pixels = (channel, scale, log, empty) => {
      const list = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        const value = typeof channel === "number" ? channel : channel[i];
        const place = position(scale, value, log);
        list[i] = log && value <= 0 ? empty : place;
      }
      return (i) => list[i];
    };
    const px = pixels(values.x, frame.x, frame.logX, NaN);
    const py1 = pixels(values.y1, frame.y, frame.logY, floor);
    const py2 = pixels(values.y2 ?? 0, frame.y, frame.logY, floor);
    attr(node, "d", areaPath(n, px, py1, py2));
  };
  return { node, paint };
}
