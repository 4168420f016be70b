// What scripts and styles use that some browser of the baseline does not have, as MDN's compatibility data say.
// node baseline.mjs '{"chrome": "125", …}' FILE…   prints [{file, line, feature, missing}], as JSON.
import { readFileSync } from "node:fs";
import data from "@mdn/browser-compat-data" with { type: "json" };
import { ownNames, scriptFeatures } from "./baseline_scripts.mjs";
import { styleFeatures } from "./baseline_styles.mjs";

const [browsers, ...files] = process.argv.slice(2);
const baseline = Object.entries(JSON.parse(browsers));

const parts = (version) => version.replace("≤", "").split(".").map(Number);
function notLater(one, other) {
  const [a, b] = [parts(one), parts(other)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) < (b[i] ?? 0);
  return true;
}

/** Whether a browser has a feature by its own name, without a setting. */
function has(compat, [browser, version]) {
  const statements = [compat.support[browser] ?? []].flat();
  return statements.some(({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) => {
    if (flags || prefix || other || typeof added !== "string" || added === "preview") return false;
    return notLater(added, version) && !(typeof removed === "string" && notLater(removed, version));
  });
}

/** The browsers that have it under none of the entries that it may be. */
const missing = (compats) => baseline.filter((one) => !compats.some((compat) => has(compat, one))).map(([name]) => name);

const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const own = new Set();
for (const [file, text] of texts) if (file.endsWith(".js")) ownNames(text).forEach((name) => own.add(name));

const found = [];
for (const [file, text] of texts) {
  const used = file.endsWith(".css") ? styleFeatures(text, data) : scriptFeatures(text, data, own);
  for (const { feature, line, compats } of used) {
    const lacking = missing(compats);
    if (lacking.length) found.push({ file, line, feature, missing: lacking });
  }
}
console.log(JSON.stringify(found));
