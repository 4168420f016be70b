/** A word to the reader about what was typed: seen below the input, heard by a screen reader, gone with the next key. */
import { h } from "../base/dom.js";

export function hint(input, signal) {
  const element = h("span", { class: "nnkit-live-hint", role: "status" });
  input.addEventListener("input", () => (element.textContent = ""), { signal });
  input.addEventListener("blur", () => setTimeout(() => (element.textContent = ""), 2500), { signal });
  return { element, say: (words) => (element.textContent = words) };
}
