/** Build ../show/bundle: live.js, later.js and playground.js, live.css and playground.css, the notices of others; the same bytes on every machine. */
import { build } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { notices } from "./notices.mjs";
import { plugins } from "./plot.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "show", "bundle");
const palette = JSON.parse(await readFile(join(here, "..", "..", "palette.json"), "utf8"));

const LINES = { light: { line: "#8b949e", track: "#cfd6dd", panel: "#f6f7f9" }, dark: { line: "#6b747e", track: "#414a54", panel: "#1c2128" } };

function variables(scheme) {
  const colors = { ...palette[scheme], ...LINES[scheme], accent: palette[scheme].blue, focus: palette[scheme].vermillion };
  colors["on-accent"] = scheme === "light" ? "#ffffff" : "#10151b";
  return Object.entries(colors).map(([name, value]) => `--nnkit-${name}:${value}`).join(";");
}

const colors = [
  ":root{--nnkit-live-styles:1}",
  `.nnkit-live{${variables("light")}}`,
  `@media screen{.nnkit-live[data-scheme="dark"]{${variables("dark")}}}`,
].join("\n");

const common = { bundle: true, minify: true, write: false, legalComments: "none", metafile: true, target: ["es2022"], logLevel: "warning" };

async function bundled(options) {
  const { outputFiles, metafile } = await build({ ...common, absWorkingDir: here, ...options });
  return { text: outputFiles[0].text, metafile };
}

// A browser that knows this line compiles all functions beside the parsing of the page, not each when it is first called:
// a quarter of the work until the first figure is ready.
const hint = { js: "//# allFunctionsCalledOnLoad" };
const script = await bundled({ entryPoints: ["src/index.js"], format: "esm", charset: "utf8", plugins, banner: hint });
const later = await bundled({ entryPoints: ["src/later.js"], format: "esm", charset: "utf8" }); // our own alone
const playground = await bundled({ entryPoints: ["src/playground.js"], format: "esm", charset: "utf8" }); // ours, too
const sheet = (name) => readFile(join(here, "src", name), "utf8");
const styled = async (...contents) => (await bundled({ stdin: { contents: contents.join("\n"), loader: "css" }, charset: "utf8" })).text;
const styles = await styled(colors, await sheet("live.css"), await sheet("phone.css"));
const grounds = await styled(await sheet("playground/playground.css"));

await mkdir(out, { recursive: true });
const others = await notices(script.metafile, here);
const files = {
  "live.js": script.text, "later.js": later.text, "live.css": styles, "playground.js": playground.text, "playground.css": grounds,
  "THIRD-PARTY-NOTICES.txt": others,
};
for (const [name, text] of Object.entries(files)) {
  await writeFile(join(out, name), text);
  console.log(`${name} ${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB gzipped`);
}
