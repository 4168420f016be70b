/** Play, step and restart, the speed and the count of epochs. */
import { h } from "../../base/dom.js";
import { grouped } from "../../words/number_text.js";
import { button } from "./parts.js";

const SPEEDS = [["slow", 0.1], ["1× speed", 1], ["5× speed", 5], ["fastest", Infinity]];
const digits = (n) => grouped(String(n));

/** A count of all runs: one number where they agree. */
const each = (counts) => (new Set(counts).size === 1 ? digits(counts[0]) : counts.map((n, i) => `${"AB"[i]} ${digits(n)}`).join(", "));

export class Transport {
  /** @param {object} face the controller: toggle, single, restart */
  constructor(face, signal) {
    this.speed = 1;
    this.play = button("▶ Play", "play", () => face.toggle(), signal);
    this.play.classList.add("nnkit-live-primary");
    this.count = h("span", { class: "nnpg-epochs", "data-testid": "epochs" });
    const select = h("select", { "data-testid": "speed", "aria-label": "speed" }, ...SPEEDS.map(([words], i) => h("option", { value: i }, words)));
    select.value = "1";
    select.addEventListener("change", () => (this.speed = SPEEDS[select.value][1]), { signal });
    const step = button("One epoch", "step", () => face.single("epoch"), signal);
    const update = button("One update", "update", () => face.single("step"), signal);
    const restart = button("Restart", "restart", () => face.restart(), signal);
    this.buttons = { play: [this.play], speed: [select], step: [step], update: [update], restart: [restart] };
    this.element = h("div", { class: "nnpg-transport", role: "group", "aria-label": "Training" }, this.play, this.count, select, step, update, restart);
  }

  /** @param {boolean} playing @param {{epochs: number, steps: number}[]} runs */
  show(playing, runs) {
    const words = playing ? "❚❚ Pause" : "▶ Play";
    if (this.play.textContent !== words) this.play.textContent = words;
    this.count.textContent = `epoch ${each(runs.map(({ epochs }) => epochs))}`;
    this.count.title = `${each(runs.map(({ steps }) => steps))} updates`;
  }
}

/** As many epochs of all runs as the speed asks for and the frame has time for. */
export class Pace {
  constructor() {
    this.owed = 0;
  }

  /** @param {() => boolean} oneUpdate takes a step of every run; true at the end of an epoch @param {number} budget milliseconds */
  advance(oneUpdate, speed, budget) {
    const end = performance.now() + budget;
    this.owed = speed === Infinity ? Infinity : Math.min(this.owed + speed, speed + 1);
    while (this.owed >= 1) {
      while (!oneUpdate()) if (performance.now() > end) return;
      this.owed -= 1;
      if (performance.now() > end) break;
    }
    if (this.owed >= 1) this.owed = 0; // a slow machine goes slower: it does not hurry after what it missed
  }
}
