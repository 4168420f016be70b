/** Native controls: range inputs, radio groups or selects, checkboxes. */
import { h, uniqueId } from "../base/dom.js";
import { entry } from "./entry.js";
import { heed } from "./finger.js";
import { arrived } from "../base/fetching.js";
import { decimalsOf, formatNumber, withUnit } from "../words/number_text.js";

/** @typedef {{element: HTMLElement, show: (value: any) => void}} ControlView */

/** On a log scale the input counts steps, each by the same factor. */
function scaleOf({ min, max, step, log }) {
  if (!log) return { place: (value) => value, valueAt: (place) => place, step };
  const first = Math.log10(min);
  const rounded = (place) => Number((10 ** (first + place * step)).toPrecision(6)); // 0.001, not 0.0009999999999999998
  const last = Math.round((Math.log10(max) - first) / step);
  const place = (value) => (value >= max ? last : (Math.log10(value) - first) / step);
  return { place, valueAt: (at) => (at >= last ? max : Math.max(min, Math.min(max, rounded(at)))), step: 1 };
}

function slider(control, change, signal) {
  const id = uniqueId(control.name);
  const { place, valueAt, step } = control.scale ?? scaleOf(control);
  const [min, max] = [place(control.min), place(control.max)];
  const format = control.log ? ".3g" : `.${Math.max(decimalsOf(control.step), decimalsOf(control.min))}f`;
  const words = (value) => withUnit(formatNumber(value, format), control.unit);
  const input = h("input", { type: "range", id, min, max, step, "data-testid": `control-${control.name}` });
  const output = h("output", { for: id, class: "nnkit-live-value", "data-testid": `value-${control.name}` });
  const longest = [control.min, control.max].map((v) => words(v).length);
  output.style.minWidth = `${Math.max(...longest, control.log ? 8 : 0)}ch`;
  let present = control.start;
  heed(input, (at) => change(control.name, valueAt(at)), () => show(present), signal);
  const typed = entry(control, () => present, words, change, signal);
  const show = (value) => {
    present = value;
    // the browser rounds to the step; a value set from outside that lies between steps stays as it is
    if (valueAt(input.valueAsNumber) !== value) input.value = String(place(value));
    output.textContent = words(value);
    input.setAttribute("aria-valuetext", words(value));
    const part = (place(value) - min) / (max - min);
    input.style.setProperty("--nnkit-part", `${Math.max(0, Math.min(1, part)) * 100}%`);
  };
  return { element: h("div", { class: "nnkit-live-control" }, h("label", { for: id }, control.label), input, output, ...typed), show };
}

function radios(control, change, signal) {
  const group = uniqueId(control.name);
  const inputs = control.options.map((option) => {
    const input = h("input", { type: "radio", name: group, value: option, id: uniqueId(control.name) });
    input.addEventListener("change", () => input.checked && change(control.name, option), { signal });
    return input;
  });
  const options = inputs.map((input, i) =>
    h("span", { class: "nnkit-live-option" }, input, h("label", { for: input.id }, control.options[i])),
  );
  const name = uniqueId(control.name);
  const element = h(
    "div",
    { class: "nnkit-live-control nnkit-live-choice", role: "radiogroup", "aria-labelledby": name, "data-testid": `control-${control.name}` },
    h("span", { id: name }, control.label),
    h("span", { class: "nnkit-live-options" }, ...options),
  );
  return { element, show: (value) => inputs.forEach((input, i) => (input.checked = control.options[i] === value)) };
}

function select(control, change, signal) {
  const id = uniqueId(control.name);
  const options = control.options.map((option) => h("option", { value: option }, option));
  const input = h("select", { id, "data-testid": `control-${control.name}` }, ...options);
  input.addEventListener("change", () => change(control.name, input.value), { signal });
  return {
    element: h("div", { class: "nnkit-live-control nnkit-live-select" }, h("label", { for: id }, control.label), input),
    show: (value) => (input.value = value),
  };
}

function toggle(control, change, signal) {
  const id = uniqueId(control.name);
  const input = h("input", { type: "checkbox", id, "data-testid": `control-${control.name}` });
  input.addEventListener("change", () => change(control.name, input.checked), { signal });
  return {
    element: h("div", { class: "nnkit-live-control nnkit-live-toggle" }, input, h("label", { for: id }, control.label)),
    show: (value) => (input.checked = value),
  };
}

function choice(control, change, signal) {
  const length = control.options.reduce((sum, option) => sum + option.length + 4, 0); // in letters, with the frames
  const short = control.options.length <= 6 && length <= 40;
  return (short ? radios : select)(control, change, signal);
}

/** A control from later.js, which has arrived by now. */
const rare = (name) => (control, change, signal) => arrived()[name](control, change, signal, uniqueId);

const many = rare("many");
const points = (control, change, signal) => (control.most ? many(control, change, signal) : null);

const KINDS = { slider, choice, toggle, points, pad: rare("pad"), text: rare("text") };

/**
 * Build the rows of all controls but points whose number stays (they live in their plot).
 * @returns {Record<string, ControlView>}
 */
export function makeControls(controls, change, signal) {
  const views = Object.create(null); // a control may be called "constructor"
  for (const control of controls) {
    const view = KINDS[control.kind]?.(control, change, signal);
    if (view) views[control.name] = view;
  }
  return views;
}
