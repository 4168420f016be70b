/** Letters of a known alphabet; any other is left out, and the reader is told which. */
import { h } from "../base/dom.js";
import { hint } from "./hint.js";
import { lettersOf } from "../values/letters.js";

export function text(control, change, signal, uniqueId) {
  const id = uniqueId(control.name);
  const input = h("input", { type: "text", id, class: "nnkit-live-text", autocomplete: "off", spellcheck: "false", autocapitalize: "off", "data-testid": `control-${control.name}` });
  const { element, say } = hint(input, signal);
  const left = h("span", { class: "nnkit-live-value", "aria-hidden": "true", "data-testid": `value-${control.name}` });
  const show = (value) => {
    if (input.value !== value) input.value = value;
    left.textContent = `${value.length}/${control.most}`;
  };
  input.addEventListener("input", (event) => {
    if (event.isComposing) return;
    const { kept, unknown, long } = lettersOf(control, input.value);
    const place = input.selectionStart - (input.value.length - kept.length);
    if (input.value !== kept) {
      input.value = kept;
      input.setSelectionRange(place, place);
    }
    if (unknown !== undefined) say(`“${unknown}” is not among the letters`);
    else if (long) say(`at most ${control.most} letters`);
    change(control.name, kept);
    show(kept);
  }, { signal });
  return { element: h("div", { class: "nnkit-live-control nnkit-live-textrow" }, h("label", { for: id }, control.label), input, left, element), show };
}
