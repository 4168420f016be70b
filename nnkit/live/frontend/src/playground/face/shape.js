/** A run's network as columns of nodes, and its numbers by the face's places: column 0 the features, the last the output. */

/** All features stand in the first column, those not in use too, unless their choice is hidden. */
export function shapeOf(spec, { features, hidden, hide }) {
  const { options } = spec.fields.find(({ name }) => name === "features");
  const all = options.map(({ value, label }) => ({ value, label, on: features.includes(value) }));
  const listed = hide.includes("features") ? all.filter(({ on }) => on) : all;
  return { features: listed, counts: [listed.length, ...hidden, 1] };
}

/** The run's own indices of a link: layers from 0, sources among the features in use only. */
export function placeOf(shape, { layer, from, to }) {
  if (from === "bias") return { layer: layer - 1, from: null, to };
  const source = layer === 1 ? shape.features.slice(0, from).filter(({ on }) => on).length : from;
  return { layer: layer - 1, from: source, to };
}

export function weightAt(run, shape, link) {
  const { layer, from, to } = placeOf(shape, link);
  return from === null ? run.bias(layer, to) : run.weight(layer, from, to);
}

export function setWeightAt(run, shape, link, value) {
  const { layer, from, to } = placeOf(shape, link);
  if (from === null) run.setBias(layer, to, value);
  else run.setWeight(layer, from, to, value);
}

/** All links of a shape, neuron by neuron: weights from the features in use and from the layer before, then the bias. */
export function linksOf({ features, counts }) {
  const links = [];
  for (let layer = 1; layer < counts.length; layer++) {
    for (let to = 0; to < counts[layer]; to++) {
      for (let from = 0; from < counts[layer - 1]; from++) if (layer > 1 || features[from].on) links.push({ layer, from, to });
      links.push({ layer, from: "bias", to });
    }
  }
  return links;
}

/** A node's part of what `maps` or `activities` gives; nothing for a feature that is not in use. */
export function partOf(whole, shape, layer, index) {
  if (layer === 0) return whole.features[shape.features[index].value] ?? null;
  if (layer === shape.counts.length - 1) return whole.output;
  return whole.hidden[layer - 1][index];
}
