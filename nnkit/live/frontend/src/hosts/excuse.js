/** What is said where a figure cannot come alive: its picture stays, with a sentence and what the reader can do. */
import { h } from "../base/dom.js";
import { Lost } from "../base/arriving.js";

const VERSION = 1; // of the descriptions that this engine reads

class OtherVersion extends Error {}

/** A page kept from another edition must not be read by this engine as if it were of its own. */
export function checkVersion({ version }) {
  if (version === VERSION) return;
  const age = version > VERSION ? "newer" : "older";
  throw new OtherVersion(`This page is ${age} than the program of its figures: reload the page, and they move.`);
}

function button(words, action) {
  const element = h("button", { type: "button", class: "nnkit-live-button" }, words);
  element.addEventListener("click", action);
  return element;
}

/** Show the picture and why; `again` brings the figure to life. */
export function excuse(element, error, again) {
  console.error(error);
  withdraw(element);
  element.dataset.failed = "true"; // shows the picture alone
  const other = error instanceof OtherVersion;
  const words = other ? error.message : "This figure is a picture here: its program could not be loaded from this site.";
  const action = other ? button("Reload the page", () => location.reload()) : button("Try again", again);
  const note = h("p", { class: "nnkit-live-error nnkit-live-lost", role: "status" }, words, " ", action);
  (element.querySelector(".nnkit-live-stage") ?? element).after(note);
  // A line that is there again brings what it had lost, unless somebody else has.
  if (!other) addEventListener("online", () => note.isConnected && again(), { once: true });
  if (error instanceof Lost) error.arrival.then(again, () => {});
}

/** Take back what was said. */
export function withdraw(element) {
  delete element.dataset.failed;
  for (const note of element.querySelectorAll(".nnkit-live-lost")) note.remove();
}
