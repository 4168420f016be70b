/** A process that runs in the page: init makes the state, step moves it on, the view shows it. */
import { h } from "../base/dom.js";
import { grouped } from "../words/number_text.js";

const BUDGET = 11; // ms of steps per frame, of all figures together; the rest belongs to drawing
const running = new Set(); // the simulations of the page that move now

/** A state of one's own: programs reuse the arrays they return. */
function copied(outputs) {
  const own = {};
  for (const name of Object.keys(outputs)) {
    own[name] = typeof outputs[name] === "number" ? outputs[name] : Float64Array.from(outputs[name]);
  }
  return own;
}

function speeds(frame) {
  const most = frame?.max ?? 50;
  const list = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((n) => n <= most);
  const usual = frame?.default ?? 1;
  return [...new Set([...list, usual, most])].sort((a, b) => a - b);
}

export class Simulation {
  /** @param {object} figure the controller: spec, variant(), parameters(), request(), visible() */
  constructor(figure, signal) {
    this.figure = figure;
    const { simulation } = figure.spec;
    this.seed = simulation.seed ?? 0;
    this.state = null;
    this.steps = 0;
    this.playing = false;
    this.wanted = simulation.autoplay === true && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.speed = simulation.frame?.default ?? 1;
    this.build(simulation, signal);
  }

  build(simulation, signal) {
    const make = (words, action, testid) => {
      const element = h("button", { type: "button", class: "nnkit-live-button", "data-testid": testid }, words);
      element.addEventListener("click", action, { signal });
      return element;
    };
    this.playButton = make("▶ Play", () => this.toggle(), "play");
    this.playButton.classList.add("nnkit-live-primary");
    this.counter = h("output", { class: "nnkit-live-steps", "data-testid": "steps" });
    const options = speeds(simulation.frame).map((n) => h("option", { value: n }, `${n}×`));
    this.speedSelect = h("select", { "data-testid": "speed", "aria-label": "speed in steps per frame" }, ...options);
    this.speedSelect.value = String(this.speed);
    this.speedSelect.addEventListener("change", () => (this.speed = Number(this.speedSelect.value)), { signal });
    this.element = h(
      "div",
      { class: "nnkit-live-transport", role: "group", "aria-label": "simulation" },
      this.playButton,
      make("Step", () => this.single(), "step"),
      make("Restart", () => this.restart(), "restart"),
      simulation.seed === null ? null : make("New seed", () => this.newSeed(), "new-seed"),
      h("label", { class: "nnkit-live-speed" }, "Speed ", this.speedSelect),
      this.counter,
    );
  }

  show() {
    this.playButton.textContent = this.playing ? "❚❚ Pause" : "▶ Play";
    this.playButton.setAttribute("aria-pressed", String(this.playing));
    const words = `step ${grouped(String(this.steps))}`;
    if (this.counter.textContent !== words) this.counter.textContent = words;
    this.figure.root.dataset.steps = String(this.steps);
    this.figure.root.dataset.playing = String(this.playing);
  }

  toggle() {
    this.playing = !this.playing;
    this.show();
    this.figure.touch();
    this.figure.request();
  }

  pause() {
    this.playing = false;
    running.delete(this);
    this.show();
  }

  single() {
    this.pause();
    this.figure.touch();
    if (this.state) this.advance(1);
    this.figure.request();
  }

  restart() {
    this.state = null;
    this.figure.touch();
    this.figure.request();
  }

  newSeed() {
    this.seed = Math.floor(Math.random() * 2 ** 31);
    this.restart();
  }

  /** A control that init takes has changed: the next frame begins anew. */
  heed(name) {
    if (this.figure.spec.simulation.restart?.includes(name)) this.state = null;
  }

  /** Back to the beginning with the first seed. */
  reset() {
    this.pause();
    this.seed = this.figure.spec.simulation.seed ?? 0;
    this.state = null;
  }

  programs() {
    const { init, step } = this.figure.variant();
    const { programs, spec } = this.figure;
    return [init ?? spec.simulation.init, step ?? spec.simulation.step].map((index) => programs.get(index));
  }

  /** State of another variant fits only when it has the same arrays. */
  fits(shapes) {
    return Object.entries(shapes ?? {}).every(([name, { shape }]) => {
      const value = this.state[name];
      const size = shape.reduce((a, b) => a * b, 1);
      return value !== undefined && (typeof value === "number" ? size === 1 : value.length === size);
    });
  }

  /** Make sure there is a state; called before every drawing. */
  prepare() {
    const shapes = this.figure.variant().state ?? this.figure.spec.simulation.state;
    if (this.state !== null && this.fits(shapes)) return;
    const [init] = this.programs();
    this.state = copied(init({ ...this.figure.parameters(), seed: this.seed }));
    this.steps = 0;
    this.show();
  }

  advance(n) {
    const [, step] = this.programs();
    const { state } = this;
    const p = { ...this.figure.parameters(), ...state };
    const names = Object.keys(state);
    const end = performance.now() + BUDGET / Math.max(1, running.size);
    for (let i = 0; i < n; i++) {
      const next = step(p);
      for (const name of names) {
        const value = next[name];
        if (typeof value === "number") p[name] = value;
        else if (value !== undefined) p[name].set(value);
      }
      this.steps += 1;
      if (performance.now() > end) break;
    }
    for (const name of names) state[name] = p[name];
    this.show();
  }

  /** Called once a frame; true while there is a next frame to ask for. */
  tick() {
    if (this.wanted && this.figure.visible()) {
      this.wanted = false;
      this.playing = true;
      this.show();
    }
    if (!this.playing || !this.figure.visible()) {
      running.delete(this);
      return false;
    }
    running.add(this);
    this.advance(this.speed);
    return true;
  }
}
