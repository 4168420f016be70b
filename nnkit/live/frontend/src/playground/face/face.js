/** The playground's controller: settings → runs → what is seen. */
import { Run } from "../run.js";
import { Announcer } from "../../words/announce.js";
import { watchScheme } from "../../colors/theme.js";
import { Board } from "./board.js";
import { brought } from "./brought.js";
import { featureMaps } from "./feature_maps.js";
import { Loop } from "./loop.js";
import { made } from "./made.js";
import { RunView, SIDE } from "./run_view.js";
import { sentence } from "./scores.js";
import { State } from "./state.js";
import { together, Training } from "./training.js";

const SEEDS = 1_000_000;

export class Face {
  /**
   * @param {HTMLElement} stage the element to build in
   * @param {object} spec the description
   * @param {{address?: string, moved?: (address: string) => void, link?: (address: string) => string}} host `moved` hears of every change
   */
  constructor(stage, spec, host = {}) {
    Object.assign(this, { stage, spec, host, pinnedNode: null, drawing: false });
    this.abort = new AbortController();
    const { signal } = this.abort;
    this.training = new Training(() => this.shown.map(({ run }) => run));
    this.announcer = new Announcer();
    this.state = new State(spec, host.address ?? "");
    this.views = [new RunView(this, 0, signal), new RunView(this, 1, signal)];
    this.board = new Board(this, signal);
    const { element } = this.board;
    stage.replaceChildren(element);
    this.loop = new Loop(element, { train: () => this.train(), draw: () => this.draw() });
    this.stopWatching = watchScheme((scheme) => {
      this.scheme = scheme;
      element.dataset.scheme = scheme;
      this.renewPoints();
    });
    this.resizing = new ResizeObserver(() => this.renewPoints());
    this.resizing.observe(element);
    this.begin();
  }

  /** Begin as the address says, or at the start where that cannot be, and say why. */
  begin() {
    try {
      this.apply();
    } catch (error) {
      this.state = new State(this.spec, "");
      this.apply();
      this.board.complain(error.message);
    }
  }

  /** The settings of the first run: data and view are those of both. */
  get settings() { return this.state.first; }

  /** The views of the runs there are. */
  get shown() { return this.views.slice(0, this.state.runs); }

  /** The view of the run whose settings are edited. */
  viewOf = () => this.views[this.state.edited];

  /** Set some settings; the words of the trouble where they cannot be, and then all is as before. */
  set(changes) {
    const { first, changes: second } = this.state;
    if ("data" in changes) this.draws(changes.data === "own" && this.drawing);
    Object.entries(changes).forEach(([name, value]) => this.state.set(name, value));
    return this.attempt(false, () => Object.assign(this.state, { first, changes: second }));
  }

  /** Another state altogether: of a link, or a preset. */
  go(address) {
    const before = this.state;
    this.pause();
    this.draws(false);
    this.pinnedNode = null;
    this.state = new State(this.spec, address);
    const trouble = this.attempt(true, () => (this.state = before));
    this.tell();
    return trouble;
  }

  /** Bring all to the settings, or take them back and say why. */
  attempt(anew, undo) {
    let trouble = null;
    try {
      this.apply(anew);
    } catch (error) {
      trouble = error.message;
      undo();
      this.apply();
      this.board.complain(trouble);
    }
    this.host.moved?.(this.state.address());
    return trouble;
  }

  /** Bring runs and controls to the settings; with `anew` every run begins again. */
  apply(anew = false) {
    const now = made(this.spec, this.settings, this.made);
    const { data } = now;
    const runs = this.shown.map(({ run }, i) => {
      const settings = this.state.of(i);
      return run === null || anew ? new Run(this.spec, settings, data) : run.with(settings, run.data === data ? undefined : data);
    });
    together(runs, this.shown.map(({ run }) => run));
    this.made = now;
    this.shown.forEach((view, i) => view.take(runs[i]));
    this.board.show();
    this.renewPoints();
  }

  /** The data of all runs: the same object until its settings change. */
  get data() { return this.made.data; }

  /** Maps of all features, made once. */
  get featureMaps() { return (this.featured ??= featureMaps(this.spec, this.settings, this.data, SIDE)); }

  // what the reader does
  toggle() {
    if (this.board.own.waits) return;
    this.loop.playing = !this.loop.playing;
    this.tell();
  }

  pause() { this.loop.playing = false; }

  /** Take one step of every run: an `epoch` or a single `step`. */
  single(kind) {
    this.pause();
    if (this.board.own.waits) return;
    this.training[kind]();
    this.tell();
  }

  restart() {
    for (const { run } of this.shown) run.restart();
    this.tell();
  }

  /** Another seed: `seed` of the data, `start` of the weights. */
  renew(name) {
    this.set({ [name]: (this.state.current[name] + 1) % SEEDS });
    this.tell();
  }

  compare(wanted) {
    this.state.compare(wanted);
    this.views[1].run = null;
    this.attempt(false, () => this.state.compare(false));
  }

  /** The controls show this run's settings from now on. */
  edit(index) {
    if (this.state.runs > index) this.state.edited = index;
    this.board.show();
    this.request();
  }

  neurons(view, layer, by) {
    this.edit(view.index);
    const hidden = this.state.current.hidden.map((n, i) => (i === layer - 1 ? n + by : n));
    this.set({ hidden });
    this.announcer.say(`layer ${layer}: ${hidden[layer - 1]} neurons`, { keep: true });
  }

  layers(by) {
    const { hidden } = this.state.current;
    const next = by < 0 ? hidden.slice(0, -1) : [...hidden, hidden.at(-1) ?? 4];
    this.set({ hidden: next });
    this.announcer.say(`${next.length} hidden layers`, { keep: true });
  }

  /** A feature is switched on or off; of a neuron the weights are laid open. */
  press(view, { layer, index }) {
    this.edit(view.index);
    if (layer > 0) return this.pin(view, { layer, index }, null);
    if (this.settings.hide.includes("features")) return undefined;
    const next = view.shape.features.filter(({ on }, i) => (i === index ? !on : on)).map(({ value }) => value);
    if (next.length) return this.set({ features: next });
    return this.announcer.say("One feature at least is needed", { keep: true });
  }

  /** Lay a neuron's weights open, one of them chosen; pressed again without a link, they close. */
  pin(view, node, link) {
    const again = this.pinned(view)?.layer === node.layer && this.pinned(view).index === node.index;
    this.pinnedNode = again && link === null ? null : { view, link, layer: node.layer, index: node.index };
    this.board.pin(this.pinnedNode);
    this.request();
  }

  pinned(view) {
    return this.pinnedNode?.view === view ? this.pinnedNode : null;
  }

  /** With `drawing`, clicks on the map add examples. */
  draws(drawing) {
    this.drawing = drawing;
    for (const { plane } of this.views) plane.draws(drawing);
    this.board.own.shows(drawing);
    if (!drawing) this.board.trouble.hidden = true;
    this.renewPoints();
  }

  /** Take over settings and weights that the reader brought; what to say of it. */
  imported(text) {
    const words = brought(this, text);
    this.board.show();
    this.host.moved?.(this.state.address());
    this.tell();
    return words;
  }

  // frames
  tell() {
    const words = this.shown.map(({ run }, i) => (this.state.runs > 1 ? `run ${"AB"[i]}, ${sentence(run)}` : sentence(run)));
    if (!this.loop.playing) this.announcer.say(words.join("; "));
    this.request();
  }

  request() { this.loop.request(); }

  renewPoints() {
    this.stale = true;
    this.request();
  }

  draw() {
    if (this.stale) this.board.drawPoints();
    this.stale = false;
    for (const view of this.shown) view.draw(!this.loop.playing);
    this.board.draw();
  }

  train() {
    if (!this.training.frame(this.board.transport.speed)) this.toggle();
  }

  destroy() {
    this.loop.end();
    this.abort.abort();
    this.resizing.disconnect();
    this.announcer.stop();
    this.stopWatching();
    this.stage.replaceChildren();
  }
}
