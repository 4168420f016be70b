/** Goals: said in text and by a mark, kept in this browser only. */
import { decodeChannels, read } from "../values/channels.js";
import { h, s } from "../base/dom.js";

/** Where goals are kept: pages of a book say where it begins, so that books of one host do not mix. */
function storageKey() {
  const root = document.documentElement.dataset.content_root;
  return `${root === undefined ? "" : new URL(root || "./", document.baseURI).pathname}nnkit-live-goals`;
}
const EVENT = "nnkit-live:goal";

/** All goals met so far: {id: {date, text}}; unreadable storage counts as empty. */
export function metGoals() {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey()) ?? "{}");
    return stored !== null && typeof stored === "object" && !Array.isArray(stored) ? stored : {};
  } catch {
    return {};
  }
}

/** Forget one goal, or all of them. */
export function forgetGoals(id) {
  const met = id === undefined ? {} : metGoals();
  if (id !== undefined) delete met[id];
  try {
    localStorage.setItem(storageKey(), JSON.stringify(met));
  } catch {
    // a browser without storage has nothing to forget
  }
}

/** Keep these goals instead of what was kept; false where the browser keeps nothing. */
export function keepGoals(goals) {
  try {
    localStorage.setItem(storageKey(), JSON.stringify(goals));
    return true;
  } catch {
    return false;
  }
}

function keep(id, text) {
  const met = metGoals();
  if (Object.hasOwn(met, id)) return;
  met[id] = { met: true, date: new Date().toISOString().slice(0, 10), text };
  try {
    localStorage.setItem(storageKey(), JSON.stringify(met));
  } catch {
    // private windows may refuse to store; the figure still says that the goal is met
  }
}

function icon() {
  const circle = s("circle", { cx: 10, cy: 10, r: 8.5, class: "nnkit-live-ring" });
  const tick = s("path", { d: "M5.8,10.4L8.8,13.4L14.4,7.2", class: "nnkit-live-tick" });
  return s("svg", { width: 20, height: 20, viewBox: "0 0 20 20", "aria-hidden": "true" }, circle, tick);
}

/** The goal of one view. */
export class Goal {
  constructor(goal, id) {
    this.text = goal.text;
    this.id = id;
    this.condition = decodeChannels(goal.channels).condition;
    this.word = h("strong", {});
    this.element = h("p", { class: "nnkit-live-goal", "data-testid": "goal" }, icon(), h("span", {}, this.word, ` ${goal.text}`));
    this.met = null;
    this.touched = false;
  }

  /** @returns {string | null} a sentence to announce when the goal was met just now */
  paint(outputs, touched) {
    const value = read(this.condition, outputs);
    const holds = Number.isFinite(value) && value !== 0;
    const before = this.id !== null && Object.hasOwn(metGoals(), this.id);
    const state = holds ? "met" : "open";
    const words = holds ? "Goal reached:" : before ? "Goal, reached before:" : "Goal:";
    if (this.word.textContent !== words) this.word.textContent = words;
    this.element.dataset.goal = state;
    this.element.dataset.kept = String(before || (holds && touched));
    const news = holds && touched && this.met === false;
    this.met = holds;
    if (!holds || !touched) return null;
    if (!before && this.id !== null) {
      keep(this.id, this.text);
      const detail = { id: this.id, text: this.text };
      this.element.dispatchEvent(new CustomEvent(EVENT, { bubbles: true, composed: true, detail }));
    }
    return news ? `Goal reached: ${this.text}` : null;
  }
}
