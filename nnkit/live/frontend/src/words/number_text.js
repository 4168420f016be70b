/** Numbers as text, to the character like Python's `nnkit/live/view/number_text.py`. */

const MINUS = "\u2212";
const FIELD = /^(\+?)(?:\.(\d{1,2}))?([fged%])$/;
const DEFAULT = ".3g";

function toFixed(size, places) {
  if (size < 1e21) return size.toFixed(places);
  return BigInt(size).toString() + (places ? `.${"0".repeat(places)}` : "");
}

const trimmed = (text) => (text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text);

/** Exponents without padding or plus: 1.5e-7, 2e6. */
const scientific = (size, places) => size.toExponential(places).replace("e+", "e");

function general(size, digits) {
  const [mantissa, exponent] = size.toExponential(digits - 1).split("e");
  const power = Number(exponent);
  if (power < -4 || power >= digits) return `${trimmed(mantissa)}e${power}`;
  return trimmed(toFixed(size, digits - 1 - power));
}

function unsigned(size, kind, digits) {
  if (kind === "d") return toFixed(size, 0);
  if (kind === "%") return `${toFixed(size * 100, digits)}%`;
  if (kind === "e") return scientific(size, digits);
  if (kind === "g") return general(size, Math.max(digits, 1));
  return toFixed(size, digits);
}

/**
 * Format one number.
 * @param {number} value
 * @param {string} [spec] `[+][.N](f|g|e|d|%)`, or `?no|yes`: the number says which word
 */
export function formatNumber(value, spec = DEFAULT) {
  if (spec[0] === "?") return (value >= 0 && spec.slice(1).split("|")[Math.floor(value)]) || "undefined";
  const [, sign, digits, kind] = FIELD.exec(spec || DEFAULT) ?? FIELD.exec(DEFAULT);
  if (Number.isNaN(value)) return "undefined";
  if (!Number.isFinite(value)) return value < 0 ? `${MINUS}∞` : `${sign}∞`;
  const text = unsigned(Math.abs(value), kind, digits === undefined ? 6 : Number(digits));
  const negative = value < 0 && /[1-9]/.test(text.split("e")[0]);
  return (negative ? MINUS : sign) + text.replace("-", MINUS);
}

/** A value with its unit: a no-break space between, none before % and °. */
export function withUnit(text, unit) {
  if (!unit) return text;
  return text + (unit === "%" || unit === "°" ? "" : "\u00a0") + unit;
}

/** A read-out: fixed decimals, in powers of ten where these would show nothing or far too much. */
export function formatReadout(value, digits = 3, unit = "") {
  const size = Math.abs(value);
  const tiny = digits > 0 && size > 0 && size < Number(`1e-${digits}`);
  const huge = size >= 1e6 && size < Infinity;
  const spec = tiny || huge ? `.${Math.max(digits - 1, 1)}e` : `.${digits}f`;
  return withUnit(formatNumber(value, spec), unit);
}

/** How many decimals a step of this size needs: 0.05 → 2. */
export function decimalsOf(step) {
  const [mantissa, exponent] = String(step).split("e-");
  const decimals = (mantissa.split(".")[1] ?? "").length;
  return Math.min(20, exponent === undefined ? decimals : decimals + Number(exponent));
}

/** 10000 → 10,000: the first number in a text. */
export const grouped = (text) => text.replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","));

/** Labels of evenly spaced ticks: as many decimals as tell them apart; 1980 is a year, 10,000 is a number. */
export function tickLabels(ticks) {
  const largest = Math.max(...ticks.map(Math.abs));
  const step = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : largest || 1;
  const power = Math.floor(Math.log10(step) + 1e-9);
  if (largest >= 1e7 || power < -6) return ticks.map((tick) => formatNumber(tick, `.${Math.max(1, Math.floor(Math.log10(largest)) - power + 1)}g`));
  const labels = ticks.map((tick) => formatNumber(tick, `.${Math.max(0, -power)}f`));
  return largest >= 1e4 ? labels.map(grouped) : labels;
}

/**
 * Split a template "z = {z:.2f}" into text and fields, once.
 * @returns {Array<string | {name: string, spec: string}>}
 */
export function parseTemplate(template) {
  const parts = [];
  let last = 0;
  for (const match of template.matchAll(/\{\{|\}\}|\{([\p{L}_][\p{L}\p{M}\p{N}_]*)(?::([^{}]*))?\}/gu)) {
    parts.push(template.slice(last, match.index));
    parts.push(match[1] === undefined ? match[0][0] : { name: match[1], spec: match[2] || DEFAULT });
    last = match.index + match[0].length;
  }
  parts.push(template.slice(last));
  return parts.filter((part) => part !== "");
}

/** Fill a parsed template; `value(name)` supplies the numbers. */
export function fillTemplate(parts, value) {
  return parts.map((part) => (typeof part === "string" ? part : formatNumber(value(part.name), part.spec))).join("");
}
