/** Path strings from data: NaN breaks a line, ±∞ is clipped far outside the frame. */
import { at } from "../../values/channels.js";

const FAR = 1e5;

/** A pixel position with two decimals; infinities end far outside, NaN stays NaN. */
export function pixel(value) {
  if (Number.isNaN(value)) return NaN;
  const bounded = value > FAR ? FAR : value < -FAR ? -FAR : value;
  return Math.round(bounded * 100) / 100;
}

/** A position on a scale: a logarithmic scale has no place for non-positive values. */
export function position(scale, value, logarithmic) {
  if (logarithmic && !(value > 0)) return NaN;
  return pixel(scale(value));
}

/** Is this pixel within the frame (or on its edge)? Dots and texts are drawn whole there, and not at all outside. */
export function inside({ left, right, top, bottom }, x, y) {
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
}

/** An open path through n points, broken at NaN; a lone point becomes a dot (round caps draw it). */
export function linePath(n, px, py) {
  let path = "";
  let open = false;
  for (let i = 0; i < n; i++) {
    const x = px(i);
    const y = py(i);
    if (x !== x || y !== y) {
      open = false;
    } else {
      path += `${open ? "L" : "M"}${x},${y}`;
      if (!open) path += "h0";
      open = true;
    }
  }
  return path;
}

/** A closed region between two lines, broken at NaN. */
export function areaPath(n, px, py1, py2) {
  let path = "";
  let start = -1;
  const close = (end) => {
    if (start < 0) return;
    let upper = "";
    let lower = "";
    for (let i = start; i < end; i++) {
      upper += `${i === start ? "M" : "L"}${px(i)},${py1(i)}`;
      lower = `L${px(i)},${py2(i)}${lower}`;
    }
    path += `${upper}${lower}Z`;
    start = -1;
  };
  for (let i = 0; i < n; i++) {
    const fine = px(i) === px(i) && py1(i) === py1(i) && py2(i) === py2(i);
    if (!fine) close(i);
    else if (start < 0) start = i;
  }
  close(n);
  return path;
}

/** Reader of one channel as pixels along a scale. */
export function along(values, scale, logarithmic) {
  return (i) => position(scale, at(values, i), logarithmic);
}

const SYMBOLS = {
  circle: (x, y, r) => `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`,
  square: (x, y, r) => `M${x - r * 0.9},${y - r * 0.9}h${r * 1.8}v${r * 1.8}h${-r * 1.8}Z`,
  triangle: (x, y, r) => `M${x},${y - r * 1.15}L${x + r * 1.1},${y + r * 0.85}H${x - r * 1.1}Z`,
  cross: (x, y, r) => `M${x - r},${y - r}l${2 * r},${2 * r}M${x - r},${y + r}l${2 * r},${-2 * r}`,
};

export function symbolPath(name, x, y, r) {
  return (SYMBOLS[name] ?? SYMBOLS.circle)(x, y, r);
}
