/** A small place to type a weight, over the link it belongs to. */
import { h } from "../../base/dom.js";
import { readNumber } from "../../controls/entry.js";
import { hint } from "../../controls/hint.js";
import { formatNumber } from "../../words/number_text.js";

const STEP = 0.1; // of the arrow keys; with Shift ten times that

export class Editor {
  /** @param {(link: object, value: number) => void} change */
  constructor(change, signal) {
    this.change = change;
    this.label = h("span", {});
    this.input = h("input", { type: "text", inputmode: "decimal", autocomplete: "off", spellcheck: "false", class: "nnpg-entry", "data-testid": "weight-entry" });
    const { element, say } = hint(this.input, signal);
    this.say = say;
    this.element = h("div", { class: "nnpg-editor", hidden: true }, h("label", {}, this.label, this.input), element);
    this.input.addEventListener("keydown", (event) => this.key(event), { signal });
    this.input.addEventListener("input", () => (this.changed = true), { signal });
    this.input.addEventListener("blur", () => this.leave(), { signal });
  }

  /** @param {{name: string, value: number, close: () => void}} at */
  open(link, { name, value, close }) {
    Object.assign(this, { link, close, start: value, stepped: false });
    this.label.textContent = name;
    this.show(value);
    this.element.hidden = false;
    this.input.focus({ preventScroll: true });
    this.input.select();
  }

  show(value) {
    this.value = value;
    this.input.value = formatNumber(value, ".6g");
    this.changed = false;
  }

  /** Take what was typed; false when it is no number. */
  take() {
    if (!this.changed) return true;
    const typed = readNumber(this.input.value);
    if (!Number.isFinite(typed)) {
      this.say("a number, please");
      return false;
    }
    this.change(this.link, typed);
    this.show(typed);
    return true;
  }

  leave() {
    if (this.element.hidden) return;
    this.take();
    this.element.hidden = true;
  }

  key(event) {
    const { key, shiftKey } = event;
    if (key === "ArrowUp" || key === "ArrowDown") {
      const step = (key === "ArrowUp" ? 1 : -1) * STEP * (shiftKey ? 10 : 1);
      if (this.take()) {
        this.show(Number((this.value + step).toPrecision(12)));
        this.change(this.link, this.value);
        this.stepped = true;
      }
    } else if (key === "Enter") {
      if (this.take()) this.shut();
    } else if (key === "Escape") {
      this.changed = false;
      if (this.stepped) this.change(this.link, this.start);
      this.shut();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Close it, and forget what was typed: its link is no more. */
  cancel() {
    this.element.hidden = true;
  }

  shut() {
    this.element.hidden = true;
    this.close();
  }
}
