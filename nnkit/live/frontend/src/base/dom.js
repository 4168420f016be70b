/** Elements and attributes. Strings only ever become text nodes or attribute values, never markup. */

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name in node && (name === "value" || name === "checked" || name === "disabled" || name === "hidden")) {
      node[name] = value;
    } else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** An HTML element: h("p", {class: "note"}, "text", otherNode). */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function s(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Set an attribute only when it changes: skipping equal values spares style and layout work. */
export function attr(node, name, value) {
  const cache = (node.__nnkit ??= {});
  if (cache[name] === value) return;
  cache[name] = value;
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}

/** Keep exactly `n` children made by `make` in `parent`. */
export function pool(parent, n, make) {
  while (parent.childNodes.length > n) parent.lastChild.remove();
  while (parent.childNodes.length < n) parent.append(make());
  return parent.childNodes;
}

let counter = 0;

/** An id no other figure on the page has. */
export function uniqueId(prefix) {
  counter += 1;
  return `nnkit-${prefix}-${counter}`;
}
