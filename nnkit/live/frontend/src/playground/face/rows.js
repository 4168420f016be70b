/** The description's fields as rows of controls. */
import { h } from "../../base/dom.js";
import { makeControls } from "../../controls/controls.js";

/** A slider that stops at the values of a list; what lies between them is typed. */
function stops(list) {
  const place = (value) => {
    const above = list.findIndex((stop) => stop >= value);
    if (above < 0) return list.length - 1;
    if (above === 0) return 0;
    return above - (list[above] - value) / (list[above] - list[above - 1]);
  };
  return { place, valueAt: (at) => list[Math.round(at)], step: 1 };
}

function controlOf({ name, label, kind, min, max, step, list, options, default: start }) {
  const slider = { kind: "slider", name, label, min, max, step: step ?? 1, start };
  if (kind === "choice") return { kind, name, label, options: options.map((option) => option.label) };
  if (kind === "flag") return { kind: "toggle", name, label };
  if (list?.length) return { ...slider, min: Math.min(min, list[0]), max, log: true, scale: stops([...new Set([...list, max])]) };
  return kind === "whole" ? { ...slider, whole: true } : slider;
}

/** Rows for these fields, and how to show their values. */
export function rows(fields, change, signal) {
  const optionOf = new Map(fields.filter(({ kind }) => kind === "choice").map(({ name, options }) => [name, options]));
  const heard = (name, value) => change(name, optionOf.has(name) ? optionOf.get(name).find((option) => option.label === value).value : value);
  const views = makeControls(fields.map(controlOf), heard, signal);
  const element = h("div", { class: "nnkit-live-controls nnpg-rows" }, ...fields.map(({ name }) => views[name].element));
  const show = (settings) => {
    for (const { name } of fields) {
      const options = optionOf.get(name);
      views[name].show(options ? options.find(({ value }) => value === settings[name])?.label : settings[name]);
    }
  };
  return { element, show, rowOf: (name) => views[name].element };
}
