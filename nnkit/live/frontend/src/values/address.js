/**
 * A figure's state in the address: #fig-neuron?w=1.5&activation=tanh. Bad or outdated parts are ignored. A figure that
 * has a page to itself is known without its name: there ?w=1.5&activation=tanh says the same.
 */
import { toDigits } from "./drawing.js";
import { accept, equal, startValue } from "./values.js";

function decode(control, text) {
  if (control.kind === "slider") return text.trim() === "" ? null : Number(text);
  if (control.kind === "toggle") return text === "true" ? true : text === "false" ? false : null;
  if (control.kind === "points" && text === "") return [];
  if (control.kind === "points") return text.split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
  return text;
}

function encode(control, value) {
  if (control.kind === "pad") return toDigits(value);
  return control.kind === "points" ? Array.from(value, (v) => Number(v.toPrecision(6))).join(",") : String(value);
}

/** What a fragment names, and the state after it: text, or undefined where there is none. */
export function partsOf(hash) {
  const [name, ...state] = hash.slice(1).split("?");
  return { name, state: state.length ? state.join("?") : undefined };
}

/** The query that says what a fragment says of the state; empty where it says nothing. */
export function queryOf(hash) {
  const { state } = partsOf(hash);
  return state ? `?${state}` : "";
}

/** The values in `hash` for the figure `id`, or null when the address is not about it. */
export function readAddress(hash, id, controls) {
  const { name, state } = partsOf(hash);
  if (state === undefined || name !== id) return null;
  const found = Object.create(null);
  const query = new URLSearchParams(state);
  for (const control of controls) {
    const text = query.get(control.name);
    const value = text === null ? null : accept(control, decode(control, text));
    if (value !== null) found[control.name] = value;
  }
  return found;
}

/** The fragment that brings these values back; values at their start are left out. */
export function writeAddress(id, controls, values) {
  const query = new URLSearchParams();
  for (const control of controls) {
    const value = values[control.name];
    if (!equal(value, startValue(control))) query.set(control.name, encode(control, value));
  }
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `#${id}?${text}` : `#${id}`;
}
