/* What driver.py asks of a page, in one trip each: `element` is a figure of the book. */
const MOST_FRAMES = 600; // ten seconds: only a figure that is wrong takes so long
const frame = () => new Promise(requestAnimationFrame);
const mounted = async (element) => {
  const { live } = JSON.parse(document.querySelector(".nnkit-live-addresses").textContent);
  return (await import(new URL(live, document.baseURI))).mount(element);
};

/** Values, read-outs, goal, seed and steps, once what is painted belongs to them. */
const state = async (element) => {
  const figure = await mounted(element);
  for (let i = 0; i < MOST_FRAMES && !figure.resting; i++) await frame();
  const pairs = (v) => Array.from({ length: v.length / 2 }, (_, i) => [v[2 * i], v[2 * i + 1]]);
  const cells = (v) => Array.from(v, (cell) => Math.round(15 * cell).toString(16)).join("");
  const plain = { points: pairs, pad: cells };
  const kinds = Object.fromEntries(figure.spec.controls.map(({ name, kind }) => [name, kind]));
  const values = Object.fromEntries(
    Object.entries(figure.values).map(([name, v]) => [name, plain[kinds[name]]?.(v) ?? v]),
  );
  const readouts = [...element.querySelectorAll(".nnkit-live-readout")].map((e) => e.dataset.value);
  const goal = element.querySelector("[data-testid=goal]")?.dataset.goal ?? null;
  const { seed = null, steps = 0 } = figure.simulation ?? {};
  return { values, readouts, goal, seed, steps, resting: figure.resting };
};

/** A fingerprint of everything drawn and said, without the handles and the controls. */
const drawing = async (element) => {
  const parts = [];
  for (const panel of element.querySelectorAll(".nnkit-live-panel")) {
    const copy = panel.cloneNode(true);
    copy.querySelectorAll(".nnkit-live-handles, .nnkit-live-tip").forEach((extra) => extra.remove());
    for (const node of copy.querySelectorAll("*")) {
      for (const name of ["id", "aria-label", "clip-path"]) node.removeAttribute(name);
      if (node.getAttribute("fill")?.startsWith("url(")) node.removeAttribute("fill"); // a name; its colours stay
    }
    parts.push(copy.innerHTML, ...[...panel.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL()));
  }
  const texts = element.querySelectorAll(".nnkit-live-number, .nnkit-live-note");
  for (const text of texts) parts.push(text.textContent);
  const bytes = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(parts.join("|")));
  return [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, "0")).join("");
};

/** All states on the way to a drawing: of a simulation, those of a new beginning and of each step. */
const look = async (element, steps) => {
  const press = (name) => element.querySelector(`[data-testid=${name}]`).click();
  const states = [];
  const simulated = Boolean((await mounted(element)).simulation);
  if (simulated) press("restart");
  states.push(await state(element));
  for (let k = 0; simulated && k < steps; k++) {
    press("step");
    states.push(await state(element));
  }
  return { states, drawing: await drawing(element) };
};

/** One look; or, with the name of a slider, one at its minimum, its maximum, and where it stood. */
const looks = async (element, name, steps) => {
  if (name === null) return [await look(element, steps)];
  const slider = element.querySelector(`[data-testid="control-${name}"]`);
  const found = [];
  for (const value of [slider.min, slider.max, slider.value]) {
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    found.push(await look(element, steps));
  }
  return found;
};
