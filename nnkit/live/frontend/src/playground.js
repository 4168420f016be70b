/** The module of the playground: `default` for anywidget, `mount` for pages. */
import { h } from "./base/dom.js";
import { partsOf } from "./values/address.js";
import { Face } from "./playground/face/face.js";

const APART = 150; // milliseconds between two addresses
const MOST = 80; // addresses in SPAN milliseconds: Safari refuses the hundred and first with an error
const SPAN = 30_000;
const NAME = "playground"; // in addresses: #playground?activation=relu
const mounted = new WeakMap();

const addressOf = () => {
  const { name, state } = partsOf(location.hash);
  return name === NAME ? (state ?? "") : null;
};

/** Call with the last of what came, at once if it was quiet, else a little later. */
function seldom(action) {
  const done = []; // when the last calls were
  let timer = 0;
  let latest;
  const run = () => {
    timer = 0;
    if (latest === undefined) return;
    action(latest);
    latest = undefined;
    const now = done[done.push(performance.now()) - 1];
    const free = done.length < MOST ? now : done.shift() + SPAN;
    timer = setTimeout(run, Math.max(APART, free - now));
  };
  return (value) => {
    latest = value;
    if (!timer) run();
  };
}

function stageOf(figure) {
  return figure.querySelector(".nnkit-playground-stage") ?? figure.appendChild(h("div", { class: "nnkit-playground-stage" }));
}

/**
 * Bring the playground of a page to life; calling it twice gives the same one.
 * @param {HTMLElement} figure `<figure class="nnkit-playground">`
 */
export function mount(figure) {
  if (mounted.has(figure)) return mounted.get(figure);
  const spec = JSON.parse(figure.querySelector("script.nnkit-playground-spec").textContent);
  const hash = (address) => `#${NAME}${address ? `?${address}` : ""}`;
  const write = seldom((address) => history.replaceState({ ...history.state, arrived: true }, "", hash(address)));
  const address = addressOf();
  const face = new Face(stageOf(figure), spec, {
    address: address ?? spec.address, moved: write, link: (text) => new URL(hash(text), location.href).href,
  });
  const follow = () => {
    const found = addressOf();
    if (found === null) return;
    face.go(found);
    figure.scrollIntoView({ block: "start" });
    figure.focus({ preventScroll: true }); // whoever goes on with the keyboard goes on here
  };
  const again = ({ target }) => target.closest?.(`a[href*="#${NAME}"]`)?.href === location.href && follow();
  addEventListener("hashchange", follow, { signal: face.abort.signal });
  addEventListener("click", again, { signal: face.abort.signal }); // a link to where the address is already
  if (address !== null && !history.state?.arrived) figure.scrollIntoView({ block: "start" });
  figure.tabIndex = -1;
  figure.dataset.ready = "true";
  mounted.set(figure, face);
  return face;
}

/** End it: listeners and observers go. */
export function unmount(figure) {
  mounted.get(figure)?.destroy();
  mounted.delete(figure);
}

/** A notebook's view; returns the cleanup that anywidget calls. */
function render({ model, el }) {
  const stage = h("div", { class: "nnkit-playground-stage" });
  el.append(h("figure", { class: "nnkit-playground" }, stage));
  const spec = model.get("_spec");
  const face = new Face(stage, spec, { address: spec.address });
  return () => {
    face.destroy();
    el.replaceChildren();
  };
}

export default { render };

const mountAll = () => document.querySelectorAll("figure.nnkit-playground").forEach(mount);

// In a page the module is a file of the site; anywidget loads it from a blob and calls render itself.
if (typeof document !== "undefined" && /^(https?|file):/.test(import.meta.url)) {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", mountAll, { once: true });
  else mountAll();
}
