/** What is written in a plot. */
import { at, count } from "../values/channels.js";
import { fillTemplate, parseTemplate } from "./number_text.js";

/** What a mark of text says, one string a place; what is undefined is not said. */
export function wordsOf(mark, { x, y, ...fields }) {
  const parts = parseTemplate(String(mark.template ?? ""));
  return Array.from({ length: count(x, y) }, (_, i) => {
    const known = Object.values(fields).every((field) => !Number.isNaN(at(field, i)));
    return known ? fillTemplate(parts, (name) => (name in fields ? at(fields[name], i) : NaN)) : "";
  });
}
