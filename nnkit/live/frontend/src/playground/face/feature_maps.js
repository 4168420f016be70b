/** Maps of all features, also of those that the network does not take. */
import { Run } from "../run.js";

/** @returns {Record<string, Float64Array>} by the feature's name */
export function featureMaps(spec, settings, data, side) {
  const all = spec.fields.find(({ name }) => name === "features").options.map(({ value }) => value);
  const { features } = new Run(spec, { ...settings, features: all, hidden: [] }, data).maps(side);
  return Object.fromEntries(Object.entries(features).map(([name, map]) => [name, Float64Array.from(map)]));
}
