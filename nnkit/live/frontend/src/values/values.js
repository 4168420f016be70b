/** The values of a figure's controls: checked, with their starts, and the variant they select. */
import { fromDigits } from "./drawing.js";
import { lettersOf } from "./letters.js";

export const clamp = (value, [lo, hi]) => Math.min(hi, Math.max(lo, value));

function points(control, value) {
  const start = Float64Array.from(control.start.flat());
  const given = Array.isArray(value) ? value.flat() : ArrayBuffer.isView(value) ? Array.from(value) : null;
  const { least, most } = control.most ? control : { least: start.length / 2, most: start.length / 2 };
  if (given === null || given.length % 2 || given.length < 2 * least || given.length > 2 * most) return null;
  const result = Float64Array.from(given, Number);
  if (!result.every(Number.isFinite)) return null;
  return result.map((v, i) => clamp(v, i % 2 ? control.y : control.x));
}

/** Sizes have a program each: there is nothing between two steps. */
function nearestSize({ min, max, step }, number) {
  const last = Math.floor((max - min) / step);
  return min + step * Math.min(last, Math.max(0, Math.round((number - min) / step)));
}

function drawing(control, value) {
  const count = control.rows * control.columns;
  if (typeof value === "string") return fromDigits(value, count);
  const given = Array.isArray(value) ? value.flat() : ArrayBuffer.isView(value) ? Array.from(value) : [];
  if (given.length !== count || !given.every((cell) => cell >= 0 && cell <= 1)) return null;
  return Float64Array.from(given);
}

function letters(control, value) {
  return typeof value === "string" && lettersOf(control, value).kept === value ? value : null;
}

const KINDS = { points, pad: drawing, text: letters };

/** The value as this control can hold it, or null when it is none of its values. */
export function accept(control, value) {
  if (control.kind === "slider") {
    const number = typeof value === "number" ? value : NaN;
    if (!Number.isFinite(number)) return null;
    const held = control.sizes ? nearestSize(control, number) : control.whole ? Math.round(number) : number;
    return clamp(held, [control.min, control.max]);
  }
  if (control.kind === "choice") return control.options.includes(value) ? value : null;
  if (control.kind === "toggle") return typeof value === "boolean" ? value : null;
  return KINDS[control.kind](control, value);
}

export function startValue(control) {
  return control.kind in KINDS ? accept(control, control.start) : control.start;
}

export function equal(a, b) {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Plain JSON for the host: points as [[x, y], …], a drawing as rows. */
export function toJSON(control, value) {
  if (typeof value !== "object") return value;
  const width = control.kind === "pad" ? control.columns : 2;
  return Array.from({ length: value.length / width }, (_, i) => Array.from(value.slice(width * i, width * (i + 1))));
}

/** The key of the variant: the values of choices, toggles and sizes in the controls' order. */
export function variantKey(controls, values) {
  const discrete = controls.filter(({ kind, sizes }) => kind === "choice" || kind === "toggle" || sizes);
  return JSON.stringify(discrete.map((control) => values[control.name]));
}

/** Points that may still come are NaN; letters are their places in the alphabet, −1 after the last. */
function argument(control, value) {
  if (control.kind === "text") {
    return Float64Array.from({ length: control.most }, (_, i) => (i < value.length ? control.alphabet.indexOf(value[i]) : -1));
  }
  if (control.kind !== "points" || !control.most) return value;
  const filled = new Float64Array(2 * control.most).fill(NaN);
  filled.set(value);
  return filled;
}

/** What programs receive: numbers and flat arrays. */
export function parameters(controls, values) {
  const p = {};
  for (const control of controls) {
    if (control.kind !== "choice" && control.kind !== "toggle") p[control.name] = argument(control, values[control.name]);
  }
  return p;
}
