/** What nodes and links are called, for labels and screen readers. */

/** @param {{features: {label: string}[], counts: number[]}} shape layers from features (0) to the output (last) */
export function nodeName({ features, counts }, layer, index) {
  if (layer === 0) return `feature ${features[index].label}`;
  if (layer === counts.length - 1) return "the output";
  return `neuron ${index + 1} of layer ${layer}`;
}

/** Where a link comes from, without its layer. */
export function sourceName(shape, { layer, from }) {
  if (from === "bias") return "bias";
  return layer === 1 ? shape.features[from].label : `neuron ${from + 1}`;
}

export function linkName(shape, link) {
  const { layer, from, to } = link;
  const before = layer === 1 ? "" : ` of layer ${layer - 1}`;
  const target = nodeName(shape, layer, to);
  if (from === "bias") return `bias of ${target}`;
  return `weight from ${sourceName(shape, link)}${before} to ${target}`;
}

/** The key that tells a link from all others. */
export const linkKey = ({ layer, from, to }) => `${layer}-${from}-${to}`;
