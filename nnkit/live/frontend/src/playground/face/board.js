/** What stands where: transport, data, runs, training, and what is folded away below. */
import { h, uniqueId } from "../../base/dom.js";
import { amount, remarks } from "./amount.js";
import { Chosen } from "./chosen.js";
import { Curves } from "./curves.js";
import { stepper } from "./heads.js";
import { Hiding } from "./hiding.js";
import { Landscape } from "./landscape.js";
import { OwnData } from "./own_data.js";
import { button, check, copied, disclosure } from "./parts.js";
import { Presets } from "./presets.js";
import { rows } from "./rows.js";
import { sentence } from "./scores.js";
import { Sets } from "./sets.js";
import { RANGE } from "./run_view.js";
import { pythonPanel, weightsPanel } from "./take_away.js";
import { Transport } from "./transport.js";

const DATA_ROWS = ["n", "noise", "ratio"];
const NETWORK_ROWS = ["activation", "loss", "init", "norm"];

/** A setting's value in the words of its control. */
function shown({ kind, name, options }, settings) {
  const value = settings[name];
  if (kind === "flag") return value ? "on" : "off";
  return options?.find((option) => option.value === value)?.label ?? String(value);
}

export class Board {
  constructor(face, signal) {
    Object.assign(this, { face, signal });
    const { spec } = face;
    const field = (name) => spec.fields.find((other) => other.name === name);
    const set = (name, value) => face.set({ [name]: value });
    this.transport = new Transport(face, signal);
    this.presets = new Presets(spec.presets, (address) => face.go(address), signal);
    this.sets = new Sets(spec, RANGE, (data) => (data === "own" ? this.own.begin() : face.set({ data })), signal);
    this.own = new OwnData(face, signal);
    this.trouble = h("p", { class: "nnpg-trouble", role: "alert", hidden: true, "data-testid": "complaint" });
    this.amount = h("p", { class: "nnpg-help nnpg-amount", "data-testid": "amount" });
    this.dataRows = rows(DATA_ROWS.map(field), set, signal);
    this.networkRows = rows(NETWORK_ROWS.map(field), set, signal);
    this.trainingRows = rows(spec.fields.filter(({ group }) => group === "training"), set, signal);
    this.curves = new Curves();
    this.chosen = new Chosen(this.choosing(), signal);
    this.python = pythonPanel(face, signal);
    this.weights = weightsPanel(face, signal);
    this.landscape = new Landscape(() => face.viewOf(), signal);
    this.slice = disclosure("A slice through the loss", "landscape", signal, () => this.landscape.draw(), this.landscape.element);
    this.renew = button("New weights", "new-weights", () => face.renew("start"), signal);
    this.fresh = button("Regenerate", "regenerate", () => face.renew("seed"), signal);
    this.build(field, signal);
    const groups = spec.fields.map(({ group }) => group);
    this.hiding = new Hiding(field("hide"), groups, this.alone(), (hide) => face.set({ hide }), signal);
    this.element = h("div", { class: "nnkit-live nnpg" }, h("div", { class: "nnpg-page" }, ...this.parts(signal), face.announcer.element));
  }

  /** Controls that can be hidden one by one. */
  alone() {
    const { transport, face } = this;
    const rowsOf = (part, names) => names.map((name) => [name, [part.rowOf(name)]]);
    const training = face.spec.fields.filter(({ group }) => group === "training").map(({ name }) => name);
    return {
      ...transport.buttons, presets: [this.presets.element], sets: [this.sets.element], own: [this.own.element],
      ...Object.fromEntries([...rowsOf(this.dataRows, DATA_ROWS), ...rowsOf(this.networkRows, NETWORK_ROWS), ...rowsOf(this.trainingRows, training)]),
      seed: [this.fresh], start: [this.renew], layers: [this.layers.element], units: face.views.map(({ network }) => network.heads.element),
      test: [this.test.element], discrete: [this.discrete.element], compare: [this.compare],
      landscape: [this.slice], weights: [this.weights.element], python: [this.python.element],
    };
  }

  choosing() {
    const { face } = this;
    return {
      change: (view, link, value) => view.setWeight(link, value),
      choose: (link) => {
        face.pinnedNode.link = link;
        this.chosen.link = link;
        this.chosen.draw();
      },
    };
  }

  build(field, signal) {
    const { face } = this;
    const { max, most } = field("hidden");
    Object.assign(this, { most, max });
    this.layers = stepper({ title: "hidden layers", less: "one hidden layer less", more: "one hidden layer more", testid: "layers", change: (by) => face.layers(by) }, signal);
    this.test = check("test data (ringed)", "show-test", (test) => face.set({ test }), signal);
    this.discrete = check("two colours", "discrete", (discrete) => face.set({ discrete }), signal);
    this.compare = this.comparison(signal);
    this.runs = h("div", { class: "nnpg-runs" });
    this.shared = h("div", { class: "nnpg-below" });
    this.chosenBox = h("section", { class: "nnpg-section", "aria-label": "Chosen neuron", hidden: true, "data-testid": "chosen" }, this.chosen.element, button("Close", "close-chosen", () => this.close(face.pinnedNode), signal));
  }

  parts(signal) {
    const section = (group, title, ...content) => h("section", { class: `nnpg-section nnpg-${group}`, "data-group": group, "aria-label": title }, h("h3", {}, title), ...content);
    const help = h("p", { class: "nnpg-help" }, "A link is orange where its weight is positive, blue where it is negative, and the wider the larger; dots are biases. Press a link to type its weight, a neuron to see all of its weights.", h("span", { "data-group": "features" }, " Press a feature to switch it on or off."));
    this.losses = h("section", { class: "nnpg-section nnpg-losses", "aria-label": "Loss" }, help, h("h3", {}, "Loss"), this.legend(), this.curves.element);
    return [
      this.transport.element, this.presets.element,
      this.trouble,
      section("data", "Data", this.sets.element, this.own.element),
      this.compare,
      h("div", { class: "nnpg-line nnpg-view" },
        h("span", { class: "nnpg-line", "data-group": "network" }, this.layers.element, this.renew), this.test.element, this.discrete.element),
      this.runs, this.shared,
      h("div", { class: "nnpg-two" }, section("data", "Amount of data", this.dataRows.element, this.amount, this.fresh), section("network", "Network", this.networkRows.element), section("training", "Training", this.trainingRows.element)),
      this.slice,
      this.weights.element, this.python.element, this.hiding.element,
      h("div", { class: "nnpg-line nnpg-foot" }, this.hiding.all, ...this.links(signal)),
    ];
  }

  /** The second run: whether there is one, and whose settings the controls change. */
  comparison(signal) {
    const { face } = this;
    this.second = check("compare with a second run", "compare", (wanted) => face.compare(wanted), signal);
    const group = uniqueId("edited");
    this.edited = ["run A", "run B"].map((words, i) => {
      const input = h("input", { type: "radio", name: group, id: uniqueId("edited"), value: i, "data-testid": `edit-${i}` });
      input.addEventListener("change", () => input.checked && face.edit(i), { signal });
      return { input, element: h("span", { class: "nnkit-live-option" }, input, h("label", { for: input.id }, words)) };
    });
    this.edits = h("div", { class: "nnpg-edits", role: "radiogroup", "aria-label": "Controls change" }, h("span", { "aria-hidden": "true" }, "controls change"), h("span", { class: "nnkit-live-options" }, ...this.edited.map(({ element }) => element)));
    this.differences = h("p", { class: "nnpg-help", "data-testid": "differences" });
    return h("div", { class: "nnpg-line" }, this.second.element, this.edits, this.differences);
  }

  legend() {
    const key = (kind, run, words) => h("span", { class: `nnpg-key nnpg-key-run-${run}` }, h("i", { class: `nnpg-swatch nnpg-${kind} nnpg-run-${run}` }), words);
    this.keys = h("div", { class: "nnpg-line", "aria-hidden": "true" }, key("train", 0, "training"), key("test", 0, "test"), key("train", 1, "training, run B"), key("test", 1, "test, run B"));
    return this.keys;
  }

  links(signal) {
    const { face } = this;
    const share = button("Copy link", "copy-link", async () => face.announcer.say(await copied(face.host.link(face.state.address()), "Link"), { keep: true }), signal);
    const start = button("All settings as at the start", "defaults", () => face.go(face.spec.address ?? ""), signal);
    const full = button("Full screen", "full-screen", () => (document.fullscreenElement ? document.exitFullscreen() : this.element.requestFullscreen()), signal);
    return [face.host.link ? share : null, start, document.fullscreenEnabled ? full : null].filter(Boolean);
  }

  complain(words) {
    this.trouble.textContent = words;
    this.trouble.hidden = false;
  }

  /** Bring all controls to the settings. */
  show() {
    const { face } = this;
    const { state, settings } = face;
    const { current } = state;
    this.trouble.hidden = true;
    for (const part of [this.dataRows, this.networkRows, this.trainingRows]) part.show(current);
    this.relevant(current);
    this.own.show(settings);
    this.presets.show(state.address());
    this.layers.show(`${current.hidden.length} hidden ${current.hidden.length === 1 ? "layer" : "layers"}`, current.hidden.length, [0, this.most]);
    this.test.input.checked = settings.test;
    this.discrete.input.checked = settings.discrete;
    this.hiding.show(this.element, settings.hide);
    this.compared(state);
    if (face.pinnedNode && !this.stillThere(face.pinnedNode)) face.pinnedNode = null;
    this.pin(face.pinnedNode, false);
  }

  /** Rows that would do nothing are not there. */
  relevant({ data, optimizer, penalty }) {
    for (const name of ["n", "noise"]) this.dataRows.rowOf(name).hidden = data === "own";
    this.amount.textContent = [amount(this.face.data), ...remarks(this.face.data), ""].join(". ");
    this.trainingRows.rowOf("momentum").hidden = !["momentum", "nesterov"].includes(optimizer);
    this.trainingRows.rowOf("rate").hidden = penalty === "none";
    this.networkRows.rowOf("loss").hidden = this.face.viewOf().run?.task === "regression";
  }

  compared(state) {
    const two = state.runs > 1;
    this.second.input.checked = two;
    this.edits.hidden = this.differences.hidden = !two;
    this.edited.forEach(({ input }, i) => (input.checked = state.edited === i));
    const { views, spec } = this.face;
    if (this.runs.childElementCount !== state.runs) this.arrange(two);
    this.keys.classList.toggle("nnpg-both", two);
    views.forEach((view, i) => {
      view.name(two ? `Run ${"AB"[i]}` : null);
    });
    if (!two) return;
    const own = spec.fields.filter(({ name }) => name in state.changes && JSON.stringify(state.changes[name]) !== JSON.stringify(state.first[name]));
    const words = own.map((field) => `${field.label} ${shown(field, state.changes)} instead of ${shown(field, state.first)}`);
    this.differences.textContent = words.length ? `Run B: ${words.join("; ")}` : "Run B is like run A so far: change a setting.";
  }

  /** Two runs side by side, with what they share below; one alone has it under its network. */
  arrange(two) {
    const { shown, views } = this.face;
    this.runs.replaceChildren(...shown.map(({ element }) => element));
    this.runs.classList.toggle("nnpg-pair", two);
    if (two) this.shared.after(this.losses);
    else views[0].left.append(this.losses);
  }

  stillThere({ view, layer, index }) {
    return view.run !== null && index < (view.shape.counts[layer] ?? 0) && this.face.shown.includes(view);
  }

  /** Lay the weights of a neuron open, or none. */
  pin(node) {
    for (const view of this.face.views) if (view.run) view.network.nodes.mark(this.face.pinned(view));
    this.chosenBox.hidden = node === null;
    if (node === null) return;
    const place = this.face.state.runs > 1 ? this.shared : node.view.below;
    if (this.chosenBox.parentNode !== place) place.append(this.chosenBox);
    this.chosen.open(node.view, node, node.link);
  }

  /** Close the chosen neuron's box; the focus goes back to the neuron. */
  close(node) {
    this.face.pin(node.view, node, null);
    node.view.network.nodes.focus(node);
  }

  drawPoints() {
    const { face } = this;
    const style = getComputedStyle(this.element);
    const look = { scheme: face.scheme, ink: style.getPropertyValue("--nnkit-ink").trim(), paper: style.getPropertyValue("--nnkit-paper").trim() };
    this.sets.draw(face.settings, this.own.draft ? "own" : face.settings.data, { ...look, limits: [-1, 1] });
    this.element.classList.toggle("nnpg-drafting", this.own.draft !== null);
    for (const view of face.shown) view.drawPoints(look);
  }

  /** What changes with every frame. */
  draw() {
    const { face } = this;
    const runs = face.shown.map(({ run }) => run);
    const { epochs, steps } = runs[0];
    this.transport.show(face.loop.playing, runs);
    this.curves.draw(runs.map(({ curve }) => curve));
    if (!this.chosenBox.hidden) this.chosen.draw();
    if (this.slice.open) this.landscape.show(face.loop.playing);
    Object.assign(this.element.dataset, { epochs, steps, playing: face.loop.playing, ready: true });
    if (face.loop.playing) return;
    this.curves.describe(runs.map(sentence).join("; "));
    this.python.show();
    this.weights.show();
  }
}
