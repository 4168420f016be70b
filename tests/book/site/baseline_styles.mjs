// The features of a stylesheet that MDN's data know: properties, values, functions, units, selectors, at-rules.
import { parse, walk } from "css-tree";

/** All entries below a part of the data, by their last name. */
export function index(tree, into = new Map()) {
  for (const [name, entry] of Object.entries(tree)) {
    if (name === "__compat" || typeof entry !== "object") continue;
    if (entry.__compat) into.set(name, [...(into.get(name) ?? []), entry.__compat]);
    index(entry, into);
  }
  return into;
}

const bare = (name) => name.toLowerCase();
const ours = (name) => name.startsWith("--") || name.startsWith("-webkit-") || name.startsWith("-moz-");

/** What stands inside @supports is used only by browsers that say they have it. */
const guarded = (node) => node.type === "Atrule" && node.name === "supports";

export function styleFeatures(text, data) {
  const { properties, selectors, types } = data.css;
  const atRules = data.css["at-rules"];
  const functions = index(types);
  const found = [];
  const note = (feature, node, entries) => {
    const compats = entries.filter(Boolean);
    if (compats.length) found.push({ feature, line: node.loc.start.line, compats });
  };

  function declaration(node) {
    const property = bare(node.property);
    if (ours(property)) return;
    const place = this.atrule && !this.rule ? atRules[this.atrule.name]?.[property] : properties[property];
    note(property, node, [place?.__compat]);
    walk(node.value, (part) => {
      if (part.type === "Identifier") note(`${property}: ${part.name}`, node, [place?.[bare(part.name)]?.__compat]);
      if (part.type === "Function") note(`${bare(part.name)}()`, node, [...(functions.get(bare(part.name)) ?? []), place?.[bare(part.name)]?.__compat]);
    });
  }

  function atRule(node) {
    const name = bare(node.name);
    note(`@${name}`, node, [atRules[name]?.__compat]);
    if (name !== "media" || !node.prelude) return;
    walk(node.prelude, (part) => {
      if (part.type === "Feature") note(`@media (${part.name})`, node, [atRules.media[bare(part.name)]?.__compat]);
    });
  }

  const ast = parse(text, { positions: true, parseCustomProperty: true });
  walk(ast, {
    enter(node) {
      if (guarded(node)) return walk.skip;
      if (node.type === "Declaration") declaration.call(this, node);
      if (node.type === "Atrule") atRule(node);
      if (node.type === "NestingSelector") note("&", node, [selectors.nesting.__compat]);
      if (!/^Pseudo(Class|Element)Selector$/.test(node.type) || ours(node.name)) return;
      note(`:${node.name}`, node, [selectors[bare(node.name)]?.__compat]);
    },
  });
  return found;
}
