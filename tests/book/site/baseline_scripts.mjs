// The features of a script that MDN's data know, by name: globals, their members, and members of anything.
// A name that several interfaces have is taken for the oldest of them, and one that our own objects have for theirs.
// What is asked for before it is used (`?.`, `??`, typeof) is no use.
import { parse } from "acorn";
import { ancestor } from "acorn-walk";

/** Members of all interfaces and built-in objects, by name. */
function membersOf(trees) {
  const members = new Map();
  for (const tree of trees) {
    for (const [owner, entry] of Object.entries(tree)) {
      for (const [name, member] of Object.entries(entry)) {
        if (!member?.__compat || /_(event|static)$|^[a-z]+_[a-z_]+$/.test(name)) continue;
        const known = members.get(name) ?? [];
        members.set(name, [...known, { owner, compat: member.__compat }]);
      }
    }
  }
  return members;
}

const asked = (node, parent) =>
  (parent?.type === "LogicalExpression" && parent.left === node) ||
  (parent?.type === "UnaryExpression" && parent.operator === "typeof") ||
  (parent?.type === "CallExpression" && parent.callee === node && parent.optional) ||
  (parent?.type === "MemberExpression" && parent.object === node && parent.optional) ||
  (parent?.type === "ConditionalExpression" && parent.test === node);

const options = { ecmaVersion: "latest", sourceType: "module", locations: true };

/** The names of what the objects of a script have: keys, methods, fields, and members that are set. */
export function ownNames(text) {
  const own = new Set();
  const key = (node) => !node.computed && own.add(node.key.name ?? node.key.value);
  ancestor(parse(text, options), {
    Property: (node, _, parents) => parents.at(-2)?.type === "ObjectExpression" && key(node),
    MethodDefinition: key,
    PropertyDefinition: key,
    AssignmentExpression: ({ left }) => left.type === "MemberExpression" && !left.computed && own.add(left.property.name),
  });
  return own;
}

export function scriptFeatures(text, data, own = new Set()) {
  const globals = { ...data.api, ...data.javascript.builtins };
  const members = membersOf([data.api, data.javascript.builtins, data.javascript.builtins.Intl, data.webassembly.api]);
  const windows = { ...data.api.Window, ...data.api._globals };
  const found = [];
  const note = (feature, node, compats) => {
    const known = compats.filter(Boolean);
    if (known.length) found.push({ feature, line: node.loc.start.line, compats: known });
  };
  const ast = parse(text, options);
  const declared = names(ast);

  ancestor(ast, {
    Identifier(node, _, parents) {
      if (declared.has(node.name) || asked(node, parents.at(-2))) return;
      const entries = [globals, windows].filter((tree) => Object.hasOwn(tree, node.name)).map((tree) => tree[node.name].__compat);
      note(node.name, node, entries);
    },
    MemberExpression(node, _, parents) {
      if (node.computed || node.property.type !== "Identifier" || asked(node, parents.at(-2))) return;
      const { name } = node.property;
      const owner = node.object.type === "Identifier" && !declared.has(node.object.name) ? node.object.name : null;
      const stated = owner && Object.hasOwn(globals, owner) ? (globals[owner][name] ?? globals[owner][`${name}_static`]) : null;
      if (stated?.__compat) return note(`${owner}.${name}`, node, [stated.__compat]);
      if (!own.has(name)) note(`.${name}`, node, (members.get(name) ?? []).map(({ compat }) => compat));
    },
  });
  return found;
}

/** What the script itself declares or imports, and the names of its own properties and methods. */
function names(ast) {
  const all = new Set();
  const pattern = (node) => {
    if (!node) return;
    if (node.type === "Identifier") all.add(node.name);
    else for (const part of [node.left, node.argument, node.value, ...(node.elements ?? []), ...(node.properties ?? [])]) pattern(part);
  };
  ancestor(ast, {
    VariableDeclarator: (node) => pattern(node.id),
    Function: (node) => [node.id, ...node.params].forEach(pattern),
    Class: (node) => pattern(node.id),
    CatchClause: (node) => pattern(node.param),
    ImportSpecifier: (node) => pattern(node.local),
    ImportDefaultSpecifier: (node) => pattern(node.local),
    ImportNamespaceSpecifier: (node) => pattern(node.local),
  });
  return all;
}
