/** Where the nodes and links of a network's picture lie, in pixels. */

/** `gap` is between the left edges of two columns, at least; `top` is room for the heads of the columns. */
const FINE = { gap: 72, top: 34, node: 38, between: 10 };
const CROWDED = { ...FINE, node: 30, between: 6 };
const COARSE = { gap: 92, top: 72, node: 44, between: 6 }; // fingers need 44 pixels
const SIDE = 14;

/** @param {number[]} counts nodes in each column; features first, the output last @param {"fine" | "coarse"} pointer */
export function geometry(counts, width, pointer) {
  const most = Math.max(...counts);
  const { gap, top, node, between } = pointer === "coarse" ? COARSE : most > 8 ? CROWDED : FINE;
  const pitch = node + between;
  const step = Math.max(gap, (width - node - 2 * SIDE) / (counts.length - 1));
  const column = (layer) => SIDE + layer * step;
  const place = (layer, index) => ({ x: column(layer), y: top + index * pitch });
  return {
    node, place, column,
    width: column(counts.length - 1) + node + SIDE,
    height: top + most * pitch + 6,
  };
}

/** Where a link begins and ends; the ends of those into one node lie below each other, in order. */
export function linkEnds({ node, place }, link, order, among) {
  const from = place(link.layer - 1, link.from);
  const to = place(link.layer, link.to);
  const [x0, y0] = [from.x + node, from.y + node / 2];
  const [x1, y1] = [to.x, to.y + node * (0.5 + 0.7 * ((order + 0.5) / among - 0.5))];
  return { x0, y0, x1, y1 };
}

export function curve({ x0, y0, x1, y1 }) {
  const half = (x0 + x1) / 2;
  return `M${x0},${y0}C${half},${y0} ${half},${y1} ${x1},${y1}`;
}

/** The place of a neuron's bias: a dot at its lower left corner. */
export function biasEnds({ node, place }, { layer, to }) {
  const { x, y } = place(layer, to);
  return { x0: x - 1, y0: y + node + 1, x1: x - 0.99, y1: y + node + 1 };
}

/** The middle of a link, where its entry opens. */
export function middle({ node, place }, link) {
  const to = place(link.layer, link.to);
  if (link.from === "bias") return { x: to.x, y: to.y + node };
  const from = place(link.layer - 1, link.from);
  return { x: (from.x + node + to.x) / 2, y: (from.y + to.y + node) / 2 };
}
