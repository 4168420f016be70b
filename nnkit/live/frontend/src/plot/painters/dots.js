import { at, count } from "../../values/channels.js";
import { attr, pool, s } from "../../base/dom.js";
import { colorDomain, paletteOf, rampColor } from "../../colors/colors.js";
import { formatNumber } from "../../words/number_text.js";
import { classColor, color } from "../../colors/theme.js";
import { inside, position, symbolPath } from "./path.js";

const NEAR = 10; // pixels from a dot that still mean it

/** The dot under the pointer: its place and its number. */
function probe(values, frame, px, py) {
  const distance = (i) => Math.hypot(frame.x(at(values.x, i)) - px, frame.y(at(values.y, i)) - py);
  let best = -1;
  for (let i = 0; i < count(values.x, values.y); i++) if (distance(i) < (best < 0 ? NEAR : distance(best))) best = i;
  if (best < 0) return null;
  const [x, y, value] = [values.x, values.y, values.value].map((channel) => formatNumber(at(channel, best)));
  return `x ${x}, y ${y}: ${value}`;
}

/** Dots of one colour share one path; with `group` or `value`, one path for each colour. */
export function dots(mark) {
  const node = s("g", { class: mark.symbol === "cross" ? "nnkit-live-crosses" : "nnkit-live-dots" });
  const ink = mark.symbol === "cross" ? "stroke" : "fill";
  const paint = (values, frame) => {
    const n = count(values.x, values.y, values.group, values.value);
    const domain = values.value === undefined ? null : colorDomain(mark, values);
    const ofValue = (value) => (Number.isNaN(value) ? color("muted") : rampColor(value, domain, paletteOf(mark), frame.scheme));
    const paintOf = (i) => (domain ? ofValue(at(values.value, i)) : values.group === undefined ? color(mark.color) : classColor(at(values.group, i)));
    const paths = new Map();
    for (let i = 0; i < n; i++) {
      const x = position(frame.x, at(values.x, i), frame.logX);
      const y = position(frame.y, at(values.y, i), frame.logY);
      const r = values.size === undefined ? 4 : at(values.size, i);
      if (!inside(frame.box, x, y) || !(r > 0)) continue;
      const key = paintOf(i);
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
  return { node, paint, probe: mark.bar === undefined ? undefined : probe };
}
