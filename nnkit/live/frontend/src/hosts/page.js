/** Static pages: a figure element with its spec inside (or beside) it comes alive. */
import { Figure } from "../figure/figure.js";
import { arriving } from "../base/arriving.js";
import { partsOf, queryOf, readAddress } from "../values/address.js";
import { later, needsLater } from "../base/fetching.js";
import { checkVersion, excuse, withdraw } from "./excuse.js";

const mounted = new WeakMap();
const NEAR = "2100px"; // farther than a browser looks ahead for lazy pictures: a figure that is alive needs none

async function specOf(element) {
  const script = element.querySelector("script.nnkit-live-spec");
  const stub = JSON.parse(script.textContent);
  checkVersion(stub);
  if (stub.url === undefined) return stub;
  const spec = (await arriving(stub.url)).default;
  checkVersion(spec);
  return spec;
}

/** The figures' style, asked for where the page has none. */
function ensureStyles() {
  if (document.querySelector("link[data-nnkit-live]") || !/^https?:|^file:/.test(import.meta.url)) return;
  if (getComputedStyle(document.documentElement).getPropertyValue("--nnkit-live-styles")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("live.css", import.meta.url).href;
  link.dataset.nnkitLive = "";
  document.head.append(link);
}

/** The page's styles have arrived, or never will: what is measured before is measured wrong, and twice. */
async function styled() {
  ensureStyles();
  if (document.readyState === "complete") return;
  const awaited = [...document.querySelectorAll("link[rel=stylesheet]")].filter((link) => !link.sheet);
  const end = (target, ...events) => new Promise((done) => events.forEach((event) => target.addEventListener(event, done, { once: true })));
  await Promise.race([end(window, "load"), Promise.all(awaited.map((link) => end(link, "load", "error")))]);
}

/** Whether the page is of this one figure alone, in a frame of another page perhaps, which is not ours to scroll. */
const alone = () => "alone" in document.documentElement.dataset;

/** What the address says of a figure: behind its name, or, where it has the page to itself, in the query. */
const said = (element) => (alone() && !location.hash ? `#${element.id}${location.search}` : location.hash);

/** Write a state into the address; returns the whole of it. */
function link(hash) {
  history.replaceState({ ...history.state, arrived: true }, "", alone() ? location.pathname + queryOf(hash) : hash);
  return location.href;
}

/** Bring the figure that the address names into view, unless the reader has been there and comes back. */
function approach(element) {
  if (!alone() && !history.state?.arrived) element.scrollIntoView({ block: "nearest" });
}

function follow(figure, signal) {
  const apply = () => {
    const found = readAddress(said(figure.root), figure.root.id, figure.spec.controls);
    if (found === null) return;
    for (const control of figure.spec.controls) {
      figure.change(control.name, control.name in found ? found[control.name] : control.start);
    }
    approach(figure.root);
  };
  addEventListener("hashchange", apply, { signal });
}

/**
 * Bring one figure to life; calling it twice gives the same figure.
 * @param {HTMLElement} element `<figure class="nnkit-live">`
 * @returns {Promise<Figure | null>} null when it could not be loaded (the picture stays)
 */
export function mount(element) {
  if (!mounted.has(element)) mounted.set(element, start(element));
  return mounted.get(element);
}

async function start(element) {
  try {
    const [spec] = await Promise.all([specOf(element), styled()]);
    if (needsLater(spec)) await later();
    const stage = element.querySelector(".nnkit-live-stage") ?? element.appendChild(document.createElement("div"));
    stage.classList.add("nnkit-live-stage");
    const initial = readAddress(said(element), element.id, spec.controls);
    withdraw(element);
    const figure = new Figure(element, stage, spec, { initial: initial ?? {}, link, colab: element.dataset.colab, embed: element.dataset.embed });
    follow(figure, figure.abort.signal);
    if (initial !== null) {
      figure.touch();
      approach(element);
    }
    return figure;
  } catch (error) {
    mounted.delete(element);
    excuse(element, error, () => mount(element));
    return null;
  }
}

/** End a figure: listeners and observers go, the picture stays. */
export async function unmount(element) {
  const figure = await mounted.get(element);
  mounted.delete(element);
  figure?.destroy();
}

/** Mount every figure of the page as it comes near the viewport; one that the address names, at once. */
export function mountAll(root = document) {
  const figures = [...root.querySelectorAll("figure.nnkit-live:not([data-nnkit-widget])")];
  if (figures.length === 0) return;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        observer.unobserve(entry.target);
        mount(entry.target);
      }
    },
    { rootMargin: NEAR },
  );
  for (const figure of figures) {
    if (partsOf(location.hash).name === figure.id) mount(figure);
    else observer.observe(figure);
  }
}
