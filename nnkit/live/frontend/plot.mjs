/** What of Observable Plot and of d3 is in the module: axes, grids and their scales, and nothing that these never call. */
import { readFile } from "node:fs/promises";

const PACKAGES = /^(d3-geo|d3-scale-chromatic|d3-time-format)$/; // maps, schemes of colours, dates
const PARTS = /@observablehq.plot.src.(marks.tip|interactions.pointer|legends.ramp|legends.swatches)\.js$/;

/** A module of the same names. Plot calls some as it loads, for tables that it never opens; later, one says so. */
function without(names, what) {
  const said = `${what} is left out of live.js: see frontend/plot.mjs`;
  const list = [...new Set(names)].map((name) => `absent as ${name}`);
  return `let loading = true;
queueMicrotask(() => (loading = false));
function absent() { if (!loading) throw new Error("${said}"); }
export { ${list.join(", ")} };`;
}

const exported = (text) => [
  ...[...text.matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, list]) => list.split(",").map((one) => one.trim().split(/\s+/).at(-1)).filter(Boolean)),
  ...[...text.matchAll(/export\s+(?:async\s+)?(?:function|class|const|let)\s+(\w+)/g)].map(([, name]) => name),
];

const leftOut = {
  name: "left-out",
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: PACKAGES }, async ({ path, pluginData, ...from }) => {
      if (pluginData === leftOut) return undefined; // our own question where it lies
      const found = await resolve(path, { ...from, pluginData: leftOut });
      return { path, namespace: "left-out", pluginData: found.path };
    });
    onLoad({ filter: /.*/, namespace: "left-out" }, async ({ path, pluginData }) => ({ contents: without(exported(await readFile(pluginData, "utf8")), path) }));
    onLoad({ filter: PARTS }, async ({ path }) => ({ contents: without(exported(await readFile(path, "utf8")), PARTS.exec(path)[1]) }));
  },
};

/** Plot makes an Intl.NumberFormat as it loads: 15 to 40 ms of a first visit, for a number that no figure formats. */
const numbersWhenWanted = {
  name: "numbers-when-wanted",
  setup: ({ onLoad }) =>
    onLoad({ filter: /@observablehq.plot.src.format\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const lazy = text.replace("const format = numberFormat(locale);", "const format = {format: (i) => numberFormat(locale).format(i)};");
      if (lazy === text) throw new Error("expected Plot's formatNumber to begin with numberFormat(locale), received another text");
      return { contents: lazy };
    }),
};

export const absent = (name) => PACKAGES.test(name);
export const plugins = [leftOut, numbersWhenWanted];
