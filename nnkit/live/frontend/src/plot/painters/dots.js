import { at, count } from "../channels.js";
import { attr, pool, s } from "../../dom.js";
import { classColor, color } from "../theme.js";
import { inside, position, symbolPath } from "./path.js";

/** Dots of one colour share one path; with `group`, one path per class. */
export function dots(mark) {
  const node = s("g", { class: mark.symbol === "cross" ? "nnkit-live-crosses" : "nnkit-live-dots" });
  const ink = mark.symbol === "cross" ? "stroke" : "fill";
  const paint = (values, frame) => {
    const n = count(values.x, values.y, values.group);
    const paths = new Map();
    for (let i = 0; i < n; i++) {
      const x = position(frame.x, at(values.x, i), frame.logX);
      const y = position(frame.y, at(values.y, i), frame.logY);
      const r = values.size === undefined ? 4 : at(values.size, i);
      if (!inside(frame.box, x, y) || !(r > 0)) continue;
      const key = values.group === undefined ? color(mark.color) : classColor(at(values.group, i));
      paths.set(key, (paths.get(key) ?? "") + symbolPath(mark.symbol, x, y, Math.min(r, 200)));
    }
    const children = pool(node, paths.size, () => s("path"));
    let k = 0;
    for (const [key, path] of paths) {
      attr(children[k], ink, key);
      attr(children[k], "d", path);
      k += 1;
    }
  };
  return { node, paint };
}
