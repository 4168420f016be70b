/** The values of a figure's controls: checked, with their starts, and the variant they select. */

const clamp = (value, [lo, hi]) => Math.min(hi, Math.max(lo, value));

function points(control, value) {
  const start = Float64Array.from(control.start.flat());
  const given = Array.isArray(value) ? value.flat() : ArrayBuffer.isView(value) ? Array.from(value) : null;
  if (given === null || given.length !== start.length) return null;
  const result = Float64Array.from(given, Number);
  if (!result.every(Number.isFinite)) return null;
  return result.map((v, i) => clamp(v, i % 2 ? control.y : control.x));
}

/** Sizes have a program each: there is nothing between two steps. */
function nearestSize({ min, max, step }, number) {
  const last = Math.floor((max - min) / step);
  return min + step * Math.min(last, Math.max(0, Math.round((number - min) / step)));
}

/** The value as this control can hold it, or null when it is none of its values. */
export function accept(control, value) {
  if (control.kind === "slider") {
    const number = typeof value === "number" ? value : NaN;
    if (!Number.isFinite(number)) return null;
    return clamp(control.sizes ? nearestSize(control, number) : number, [control.min, control.max]);
  }
  if (control.kind === "choice") return control.options.includes(value) ? value : null;
  if (control.kind === "toggle") return typeof value === "boolean" ? value : null;
  return points(control, value);
}

export function startValue(control) {
  return control.kind === "points" ? Float64Array.from(control.start.flat()) : control.start;
}

export function equal(a, b) {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Plain JSON for the host: points as [[x, y], …]. */
export function toJSON(control, value) {
  if (control.kind !== "points") return value;
  return Array.from({ length: value.length / 2 }, (_, i) => [value[2 * i], value[2 * i + 1]]);
}

/** The key of the variant: the values of choices, toggles and sizes in the controls' order. */
export function variantKey(controls, values) {
  const discrete = controls.filter(({ kind, sizes }) => kind === "choice" || kind === "toggle" || sizes);
  return JSON.stringify(discrete.map((control) => values[control.name]));
}

/** What programs receive: numbers and flat arrays. */
export function parameters(controls, values) {
  const p = {};
  for (const control of controls) {
    if (control.kind === "slider" || control.kind === "points") p[control.name] = values[control.name];
  }
  return p;
}
