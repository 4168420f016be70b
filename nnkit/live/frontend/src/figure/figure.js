/** One live figure: values in, programs run, panels and texts painted, at most once a frame. */
import { Announcer } from "../words/announce.js";
import { makeControls } from "../controls/controls.js";
import { describe } from "../words/describe.js";
import { holdHeight, layout } from "./layout.js";
import { Menu } from "../reader/menu.js";
import { Handles } from "../controls/handles.js";
import { Programs } from "./program.js";
import { Simulation } from "./simulation.js";
import { tell } from "./trouble.js";
import { forget, hurry, queue } from "./frames.js";
import { writeAddress } from "../values/address.js";
import { scheme, watchScheme } from "../colors/theme.js";
import { accept, equal, parameters, startValue, variantKey } from "../values/values.js";
import { buildView } from "./view.js";

export class Figure {
  /**
   * @param {HTMLElement} root the figure element
   * @param {HTMLElement} stage where everything goes
   * @param {object} spec
   * @param {{initial: object, send?: (name: string, value: any) => void, link?: (hash: string) => string, colab?: string, embed?: string}} host
   */
  constructor(root, stage, spec, host) {
    Object.assign(this, { root, stage, spec, host });
    this.abort = new AbortController();
    this.cleanups = [];
    this.programs = new Programs(spec.programs);
    this.values = {};
    for (const control of spec.controls) {
      const given = host.initial?.[control.name];
      this.values[control.name] = (given === undefined ? null : accept(control, given)) ?? startValue(control);
    }
    this.revision = 0;
    this.awaited = 0; // programs on their way
    this.touched = false;
    this.view = null;
    this.panels = [];
    this.onScreen = true;
    this.handles = [];
    this.pending = false; // a turn to be drawn is asked for
    this.turn = () => {
      this.pending = false;
      this.frame();
    };
    const reserved = stage.getBoundingClientRect();
    root.dataset.mounted = "true";
    this.cleanups.push(holdHeight(stage, reserved));
    this.watch();
    this.build();
    this.frame();
  }

  build() {
    const { signal } = this.abort;
    this.announcer = new Announcer();
    this.controlViews = makeControls(this.spec.controls, (name, value) => this.change(name, value), signal);
    if (this.spec.simulation) this.simulation = new Simulation(this, signal);
    this.menu = new Menu(this, signal);
    Object.assign(this, layout(this));
    for (const control of this.spec.controls) this.controlViews[control.name]?.show(this.values[control.name]);
    this.show(this.variant().view); // at once, so that everything has its place before programs arrive
  }

  watch() {
    const { signal } = this.abort;
    this.cleanups.push(
      watchScheme((now) => {
        this.root.dataset.scheme = now;
        if (this.revision) this.paintNow();
      }),
    );
    // Both observers tell once at their beginning what the first painting has just seen.
    const resize = new ResizeObserver(() => this.panels.some((panel) => panel.resized) && this.request());
    this.resize = resize;
    const near = new IntersectionObserver((entries) => {
      const before = this.onScreen;
      this.onScreen = entries.at(-1).isIntersecting;
      if (this.onScreen && !before) this.request();
    });
    near.observe(this.root);
    this.cleanups.push(() => resize.disconnect(), () => near.disconnect());
    document.addEventListener("visibilitychange", () => this.request(), { signal });
  }

  visible() {
    return this.onScreen && document.visibilityState === "visible";
  }

  variant() {
    const key = variantKey(this.spec.controls, this.values);
    const variant = this.spec.variants[key];
    if (variant === undefined) throw new Error(`There is no program for ${key}.`);
    return variant;
  }

  parameters() {
    return parameters(this.spec.controls, this.values);
  }

  touch() {
    this.touched = true;
  }

  /** The reader moved a control. */
  change(name, value) {
    this.touch();
    if (!this.set(name, value)) return;
    hurry(this.turn);
    this.host.send?.(name, this.values[name]);
  }

  /** Set a control from anywhere; true when that changed something. */
  set(name, value) {
    const control = this.spec.controls.find((other) => other.name === name);
    const accepted = control ? accept(control, value) : null;
    if (accepted === null || equal(accepted, this.values[name])) return false;
    this.values[name] = accepted;
    this.controlViews[name]?.show(accepted);
    this.simulation?.heed(name);
    this.request();
    return true;
  }

  reset() {
    this.simulation?.reset();
    for (const control of this.spec.controls) this.change(control.name, startValue(control));
    for (const panel of this.panels) panel.forget();
    this.request();
  }

  /** The present state, as a fragment of an address. */
  state() {
    return writeAddress(this.root.id, this.spec.controls, this.values);
  }

  /** Ask for a painting at the next frame; many asks make one painting. */
  request() {
    if (this.pending || this.abort.signal.aborted) return;
    this.pending = true;
    queue(this.turn);
  }

  frame() {
    try {
      const variant = this.variant();
      const { simulation } = this.spec;
      const needed = [variant.program, simulation && (variant.init ?? simulation.init), simulation && (variant.step ?? simulation.step)];
      const missing = needed.filter((index) => this.programs.get(index ?? null) === undefined);
      if (missing.length) {
        this.await(missing);
        return;
      }
      const again = this.simulation ? (this.simulation.prepare(), this.simulation.tick()) : false;
      this.paint(variant);
      if (again) this.request();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Fetch these programs, then ask for the painting that wanted them. */
  await(missing) {
    this.awaited += 1;
    Promise.all(missing.map((index) => this.programs.load(index)))
      .then(() => this.request(), (error) => this.fail(error))
      .finally(() => (this.awaited -= 1));
  }

  /** Nothing is on its way: what is painted belongs to the present values. */
  get resting() {
    return !this.pending && !this.awaited;
  }

  paintNow() {
    try {
      const variant = this.variant();
      if (this.programs.get(variant.program) && (!this.simulation || this.simulation.state)) this.paint(variant);
    } catch (error) {
      this.fail(error);
    }
  }

  paint(variant) {
    const outputs = this.programs.get(variant.program)({ ...this.parameters(), ...this.simulation?.state });
    if (this.view?.index !== variant.view) this.show(variant.view);
    for (const panel of this.panels) panel.measure();
    for (const panel of this.panels) panel.draw(outputs);
    this.texts = this.view.readouts.paint(outputs);
    const news = this.view.goal?.paint(outputs, this.touched);
    if (news) this.announcer.say(news, { keep: true });
    this.errorElement.hidden = true;
    for (const handles of this.handles) handles.draw();
    this.rested();
    this.revision += 1;
    this.root.dataset.revision = String(this.revision);
    if (this.panels.length === 0 || this.panels.some((panel) => panel.frame)) this.root.dataset.ready = "true";
  }

  /** Build the panels and texts of another view; controls stay as they are. */
  show(index) {
    this.viewAbort?.abort(); // handles of the view before keep no listeners
    this.viewAbort = new AbortController();
    this.view = buildView(this, index, scheme);
    this.panels = this.view.panels;
    this.handles = this.spec.controls
      .filter((control) => control.kind === "points" && this.panels.length)
      .map((control) => {
        const panel = this.panels[Math.min(control.panel ?? 0, this.panels.length - 1)];
        panel.reach.push(control);
        return new Handles(control, panel, () => this.values[control.name], (name, value) => this.change(name, value), this.viewAbort.signal);
      });
    this.resize.disconnect();
    for (const panel of this.panels) this.resize.observe(panel.holder);
  }

  /** What may wait until the figure rests: alternative text, announcement, open tables. */
  rested() {
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => {
      const plots = this.panels.length;
      this.panels.forEach((panel, i) => panel.describe(describe(this.spec, this.values, this.texts, panel, i, plots)));
      this.menu.update();
      if (this.touched && this.texts.length) this.announcer.say(this.texts.join(". "));
    }, this.revision === 0 ? 0 : 150);
  }

  fail(error) {
    if (this.abort.signal.aborted) return;
    console.error(error);
    this.simulation?.pause();
    tell(this.errorElement, error, () => this.request());
  }

  destroy() {
    this.simulation?.pause();
    this.abort.abort();
    this.viewAbort?.abort();
    forget(this.turn);
    clearTimeout(this.restTimer);
    this.announcer.stop();
    for (const cleanup of this.cleanups) cleanup();
    this.stage.replaceChildren();
    for (const name of ["ready", "mounted", "revision", "scheme", "steps", "playing"]) delete this.root.dataset[name];
    // A notebook may hold on to a closed widget, and so to this figure: nothing big may hang on it.
    const { abort } = this;
    for (const part of Object.keys(this)) delete this[part];
    this.abort = abort;
  }
}
