/** A place to type a slider's number: lies over the number shown, and is seen only while the reader is in it. */
import { h } from "../base/dom.js";
import { hint } from "./hint.js";

/** The number that a reader typed; NaN when it is none. */
export function readNumber(text) {
  const plain = text.trim().replaceAll("−", "-").replace(/^([+-]?\d*),(\d+)$/, "$1.$2");
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(plain);
  return number ? Number(number[0]) : NaN;
}

/** @param {(value: number) => string} words how the slider writes a value */
export function entry(control, current, words, change, signal) {
  const input = h("input", {
    type: "text", inputmode: "decimal", class: "nnkit-live-entry", autocomplete: "off", spellcheck: "false",
    "aria-label": `${control.label}: type a number`, "data-testid": `entry-${control.name}`,
  });
  const { element, say } = hint(input, signal);
  const whole = control.whole || control.sizes;
  const show = () => (input.value = words(current()));
  const take = () => {
    const typed = readNumber(input.value);
    if (Number.isNaN(typed)) say("a number, please");
    else {
      const value = Math.min(control.max, Math.max(control.min, whole ? Math.round(typed) : typed));
      if (typed > control.max) say(`at most ${words(control.max)}`);
      else if (typed < control.min) say(`at least ${words(control.min)}`);
      else if (value !== typed) say("whole numbers only");
      change(control.name, value);
    }
    show();
  };
  let changed = false;
  input.addEventListener("focus", () => (show(), input.select(), (changed = false)), { signal });
  input.addEventListener("input", () => (changed = true), { signal });
  input.addEventListener("blur", () => changed && take(), { signal });
  const keys = { Enter: () => (take(), (changed = false), input.select()), Escape: () => ((changed = false), show(), input.blur()) };
  input.addEventListener("keydown", (event) => {
    if (!(event.key in keys)) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  }, { signal });
  return [input, element];
}
