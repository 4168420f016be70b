/** Read-outs and notes under the plots. */
import { decodeChannels, read } from "../values/channels.js";
import { h } from "../base/dom.js";
import { fillTemplate, formatReadout, parseTemplate } from "./number_text.js";

function readout(item, index) {
  const { value } = decodeChannels(item.channels);
  const shown = h("dd", { class: "nnkit-live-number" });
  const element = h("div", { class: "nnkit-live-readout", "data-testid": `readout-${index}` }, h("dt", {}, item.label), shown);
  const paint = (outputs) => {
    const number = read(value, outputs);
    const words = formatReadout(number, item.digits ?? 3, item.unit);
    element.dataset.value = String(number);
    if (shown.textContent !== words) shown.textContent = words;
    return `${item.label} ${words}`;
  };
  return { element, paint };
}

function note(item, index) {
  const channels = decodeChannels(item.channels);
  const parts = parseTemplate(item.template);
  const element = h("p", { class: "nnkit-live-note", "data-testid": `note-${index}` });
  const paint = (outputs) => {
    const words = fillTemplate(parts, (name) => (channels[name] ? read(channels[name], outputs) : NaN));
    if (element.textContent !== words) element.textContent = words;
    return words;
  };
  return { element, paint };
}

/** The texts of one view; `paint(outputs)` returns them as sentences for the alternative text. */
export class Readouts {
  constructor(items) {
    const numbers = items.filter((item) => item.kind === "readout").map(readout);
    const notes = items.filter((item) => item.kind === "note").map(note);
    this.views = [...numbers, ...notes];
    this.elements = [
      numbers.length ? h("dl", { class: "nnkit-live-readouts" }, ...numbers.map((view) => view.element)) : null,
      ...notes.map((view) => view.element),
    ].filter(Boolean);
  }

  paint(outputs) {
    return this.views.map((view) => view.paint(outputs));
  }
}
