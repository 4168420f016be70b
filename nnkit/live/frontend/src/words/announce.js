/** A polite live region that waits until the controls rest and then speaks at most once a second. */
import { h } from "../base/dom.js";

const REST = 700; // ms without a change
const APART = 1100; // ms between two announcements

export class Announcer {
  constructor() {
    this.element = h("div", { class: "nnkit-live-visually-hidden", role: "status", "aria-live": "polite", "data-testid": "status" });
    this.timer = 0;
    this.last = -Infinity;
    this.urgent = [];
  }

  /** Say the words once the figure rests; a newer call replaces them, except those that must be heard. */
  say(words, { keep = false } = {}) {
    if (keep) this.urgent.push(words);
    else this.words = words;
    clearTimeout(this.timer);
    const wait = Math.max(REST, this.last + APART - performance.now());
    this.timer = setTimeout(() => this.speak(), wait);
  }

  speak() {
    const words = [...this.urgent, this.words ?? ""].filter(Boolean).join(". ");
    this.urgent = [];
    this.words = "";
    this.last = performance.now();
    if (this.element.textContent !== words) this.element.textContent = words;
  }

  stop() {
    clearTimeout(this.timer);
  }
}
