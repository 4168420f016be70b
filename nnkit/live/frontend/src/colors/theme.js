/** Light or dark: the page's own switch first, then the reader's system. Print is always light. */
import palette from "../../../../palette.json";

const watched = new Set();
let printing = false;
let known = null; // what the listeners heard last
let stop = null;

function declared() {
  const html = document.documentElement;
  const theme = html.dataset.theme ?? html.getAttribute("theme");
  if (theme === "dark" || theme === "light") return theme;
  const jupyter = document.body?.dataset.jpThemeLight;
  if (jupyter !== undefined) return jupyter === "true" ? "light" : "dark";
  if (document.body?.classList.contains("vscode-dark")) return "dark";
  if (document.body?.classList.contains("vscode-light")) return "light";
  return null;
}

/** @returns {"light" | "dark"} */
export function scheme() {
  if (printing) return "light";
  return declared() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

function tell() {
  const now = scheme();
  if (now === known) return;
  known = now;
  for (const listener of [...watched]) listener(now);
}

function start() {
  known = scheme();
  const controller = new AbortController();
  const { signal } = controller;
  const observer = new MutationObserver(tell);
  const attributeFilter = ["data-theme", "theme", "class", "data-jp-theme-light"];
  observer.observe(document.documentElement, { attributes: true, attributeFilter });
  if (document.body) observer.observe(document.body, { attributes: true, attributeFilter });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tell, { signal });
  const print = (on) => () => {
    printing = on;
    tell();
  };
  addEventListener("beforeprint", print(true), { signal });
  addEventListener("afterprint", print(false), { signal });
  return () => {
    observer.disconnect();
    controller.abort();
  };
}

/** Call `listener(scheme)` now and at every change; returns the way to stop. */
export function watchScheme(listener) {
  if (watched.size === 0) stop = start();
  watched.add(listener);
  listener(scheme());
  return () => {
    watched.delete(listener);
    if (watched.size === 0) stop?.();
  };
}

/** The CSS colour of a palette name; an unknown name draws in ink. */
export function color(name) {
  const known = Object.hasOwn(palette.light, name) ? name : "ink";
  return `var(--nnkit-${known})`;
}

/** The colour of class 0, 1, 2 …; a class that is not a number is muted. */
export function classColor(index) {
  if (!Number.isFinite(index)) return color("muted");
  const names = palette.classes;
  return color(names[((Math.round(index) % names.length) + names.length) % names.length]);
}

const tables = new Map();

function hex(text) {
  const n = parseInt(text.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

/** 256 RGB triples of a ramp for the given scheme, as one Uint8Array. */
export function rampTable(name, which) {
  const ramp = palette.ramps[name] ?? palette.ramps.sequential;
  const key = `${name} ${which}`;
  if (!tables.has(key)) {
    const stops = ramp[which].map(hex);
    const table = new Uint8Array(256 * 3);
    for (let i = 0; i < 256; i++) {
      const place = (i / 255) * (stops.length - 1);
      const k = Math.min(stops.length - 2, Math.floor(place));
      for (let c = 0; c < 3; c++) table[3 * i + c] = Math.round(stops[k][c] + (place - k) * (stops[k + 1][c] - stops[k][c]));
    }
    tables.set(key, table);
  }
  return tables.get(key);
}

/** Position 0 … 255 of a value in a ramp over [lo, hi]; −1 for NaN. */
export function rampIndex(value, lo, hi) {
  if (Number.isNaN(value)) return -1;
  if (hi === lo) return value > hi ? 255 : value < lo ? 0 : 127;
  return Math.max(0, Math.min(255, Math.round(((value - lo) / (hi - lo)) * 255)));
}
