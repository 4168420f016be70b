/** The licences of the packages inside a bundle: they ask to be kept with every copy. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { absent } from "./plot.mjs";

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//; // the innermost, where packages bring their own
const LICENCE = /^(licen[cs]e|copying|notice)\b/i;
const HEAD = "The file live.js contains code of these packages. Each stays under its own licence, printed below its name.";

/** The inputs of which some bytes are in the bundle. */
function used(metafile) {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
}

async function manifest(root, folder) {
  return JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
}

/** A package that is published as one built file holds dependencies inside it that the bundler cannot see. */
async function inside(root, folder) {
  const names = Object.keys((await manifest(root, folder)).dependencies ?? {});
  return names.map((name) => `node_modules/${name}`);
}

/** The folders of the packages in the bundle, in alphabetical order. */
async function packages(metafile, root) {
  const found = new Set();
  for (const path of used(metafile)) {
    const folder = PACKAGE.exec(path)?.[1];
    if (folder === undefined) continue;
    found.add(folder);
    if (path.startsWith(`${folder}/dist/`)) for (const other of await inside(root, folder)) if (!absent(other.replace("node_modules/", ""))) found.add(other);
  }
  return [...found].sort();
}

async function notice(root, folder) {
  const { name, version } = await manifest(root, folder);
  const files = (await readdir(join(root, folder))).filter((file) => LICENCE.test(file)).sort();
  if (files.length === 0) throw new Error(`expected a licence file in the bundled package ${name} ${version}, received none`);
  const texts = await Promise.all(files.map((file) => readFile(join(root, folder, file), "utf8")));
  return [`${name} ${version}`, ...texts.map((text) => text.replaceAll("\r\n", "\n").trim())].join("\n\n");
}

/** All notices as one text; an error when a package has no licence file. */
export async function notices(metafile, root) {
  const texts = await Promise.all((await packages(metafile, root)).map((folder) => notice(root, folder)));
  return `${[HEAD, ...texts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
