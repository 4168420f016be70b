/** What may move in a plot besides its marks: numbers in its title and labels, and the limits of its axes. */
import { decodeChannels, read } from "../values/channels.js";
import { fillTemplate, parseTemplate } from "../words/number_text.js";

/** A label that stays, or one whose numbers follow the outputs. */
function words(label) {
  if (label === null || typeof label !== "object") return () => label;
  const channels = decodeChannels(label.channels);
  const parts = parseTemplate(label.template);
  return (outputs) => fillTemplate(parts, (name) => (channels[name] ? read(channels[name], outputs) : NaN));
}

function limits(domain) {
  if (!domain?.some((end) => typeof end === "object")) return () => domain;
  const ends = domain.map((end) => decodeChannels({ end }).end);
  return (outputs) => ends.map((end) => read(end, outputs));
}

function axis(given) {
  const label = words(given.label);
  const domain = limits(given.domain);
  return (outputs) => ({ ...given, label: label(outputs), domain: domain(outputs) });
}

/** @returns {(outputs: object) => object} the plot as it is now, with plain words and numbers */
export function moving(plot) {
  const parts = { title: words(plot.title ?? null), x: axis(plot.x), y: axis(plot.y) };
  return (outputs) => ({ ...plot, ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part(outputs)])) });
}
