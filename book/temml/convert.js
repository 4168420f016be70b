// A conversation on standard input and output: one JSON line in, {tex, display}, one JSON line out,
// {mathml} or {error}. The book's build keeps one such process for all its formulas.
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { createInterface } = require("node:readline");

const temml = new Function(`${readFileSync(join(__dirname, "temml.min.js"), "utf8")}; return temml;`)();

// What TeX does with spaces and MathML leaves to the writer.
const SCRIPTS = new Set(["msub", "msup", "msubsup", "munder", "mover", "munderover"]);
const ORDINARY = new Set(["mi", "mn", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup"]);
const OPENING = /^[([{⟨⌊⌈]$/;
const TALL = new Set(["mfrac", "mtable", "munder", "mover", "munderover", "mroot", "msqrt", "msubsup"]);
// Chromium gives every fence that can grow the room of its widest drawing; half of what is too much, in em.
const ROOM = { "(": { 1.2: 0.208, 1.8: 0.139, 2.4: 0.069 }, "[": { 1.2: 0.125, 1.8: 0.097, 2.4: 0.069 }, "{": { 1.2: 0.16, 1.8: 0.118, 2.4: 0.076 } };
const PAIR = { ")": "(", "]": "[", "}": "{" };
const APPLY = "\u2061";

const text = (node) => node.text ?? (node.children ?? []).map(text).join("");
const named = (node) => (node.type === "mrow" || SCRIPTS.has(node.type) ? named(node.children[0] ?? {}) : node.type === "mi" && /^\p{L}{2,}$/u.test(text(node)));
const applied = (children, i) => named(children[i]) && (text(children[i]).endsWith(APPLY) || text(children[i + 1] ?? {}) === APPLY);
const ends = (node) => (node.type === "mrow" ? ends(node.children.at(-1) ?? {}) : node.attributes?.form === "postfix" || (ORDINARY.has(node.type) && !named(node)));

function thinSpaces(node) {
  const { children } = node;
  for (let i = children.length - 1; i > 0; i--) {
    if (!applied(children, i) || !ends(children[i - 1])) continue;
    const space = Object.create(Object.getPrototypeOf(node), Object.getOwnPropertyDescriptors(node));
    Object.assign(space, { type: "mspace", attributes: { width: "0.1667em" }, children: [], classes: [], style: {} });
    children.splice(i, 0, space);
  }
}

function bigFence(node) {
  const sign = text(node);
  const room = ROOM[PAIR[sign] ?? sign]?.[parseFloat(node.attributes.minsize)];
  const form = OPENING.test(sign) ? "prefix" : "postfix";
  Object.assign(node.attributes, { form, lspace: "0em", rspace: "0em" });
  if (room) node.style["--room"] = `-${room}em`;
}

const tall = (node) => TALL.has(node.type) || node.attributes?.stretchy === "true" || (node.children ?? []).some(tall);
const grows = (node) => node?.type === "mo" && node.attributes.fence && node.attributes.stretchy === "true";

function restFences({ children }) {
  const [first, last] = [children[0], children.at(-1)];
  if (grows(first) && grows(last) && !children.slice(1, -1).some(tall)) first.attributes.stretchy = last.attributes.stretchy = "false";
}

function repair(node, inScript = false) {
  if (!node.children) return;
  if (node.type === "mo" && !("lspace" in node.attributes)) {
    if (node.attributes.minsize && node.attributes.fence) bigFence(node);
    else if (inScript && /^[=∼<>≤≥∈→←×+−≠≈]$/.test(text(node))) Object.assign(node.attributes, { lspace: "0.06em", rspace: "0.06em" });
  }
  if (node.type === "mrow") restFences(node);
  if (node.type === "mrow" || node.type === "math" || node.type === "mtd") thinSpaces(node);
  node.children.forEach((child, i) => repair(child, inScript || (SCRIPTS.has(node.type) && i > 0)));
}

function convert({ tex, display }) {
  try {
    const tree = temml.__renderToMathMLTree(tex, { displayMode: display, throwOnError: true, strict: false, wrap: "none", annotate: true });
    repair(tree);
    return { mathml: tree.toMarkup() };
  } catch (error) {
    return { error: error.message };
  }
}

createInterface({ input: process.stdin }).on("line", (line) => {
  process.stdout.write(JSON.stringify(convert(JSON.parse(line))) + "\n");
});
