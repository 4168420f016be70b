/** The alternative text: what the figure shows, where its controls stand, what its read-outs say. */
import { kindOf } from "./kinds.js";
import { formatNumber, withUnit } from "./number_text.js";
import { wordsOf } from "./written.js";

function setting(control, value) {
  if (control.kind === "slider") return `${control.label} ${withUnit(formatNumber(value, ".4g"), control.unit)}`;
  if (control.kind === "choice") return `${control.label} ${value}`;
  if (control.kind === "toggle") return `${control.label} ${value ? "on" : "off"}`;
  if (control.kind === "text") return `${control.label} “${value}”`;
  if (control.kind === "pad") return `${control.label} with ${value.filter((cell) => cell > 0).length} of ${value.length} cells drawn`;
  if (value.length === 0) return `${control.label}: none`;
  const pairs = [];
  for (let i = 0; i < Math.min(value.length, 16); i += 2) {
    pairs.push(`(${formatNumber(value[i], ".3g")}, ${formatNumber(value[i + 1], ".3g")})`);
  }
  return `${control.label} at ${pairs.join(", ")}${value.length > 16 ? " and more" : ""}`;
}

const sentence = (text) => (/[.!?…]$/.test(text) ? text : `${text}.`);

const MOST_WORDS = 40;

function listed(words) {
  const said = words.filter((each) => each.trim());
  return said.slice(0, MOST_WORDS).join(", ") + (said.length > MOST_WORDS ? " and more" : "");
}

/** What is written in the plot. */
const written = ({ layers }) => listed(layers.flatMap(({ mark, values }) => (mark.type === "text" && values ? wordsOf(mark, values) : [])));

/** The words that stand along an axis in place of numbers. */
const alongside = (axis) => listed((axis.words ?? []).map(([, word]) => word));

/** @returns {string} */
export function describe(spec, values, texts, panel, index, plots) {
  const { plot } = panel;
  const parts = [];
  if (index === 0 && spec.alt) parts.push(sentence(spec.alt));
  if (plots > 1) parts.push(sentence(`Plot ${index + 1} of ${plots}${plot.title ? `: ${plot.title}` : ""}`));
  const axes = [plot.y.label && `${plot.y.label} upward`, plot.x.label && `${plot.x.label} to the right`].filter(Boolean);
  if (axes.length) parts.push(sentence(axes.join(", ")));
  for (const [axis, way] of [[plot.y, "Upward"], [plot.x, "To the right"]]) if (alongside(axis)) parts.push(sentence(`${way}: ${alongside(axis)}`));
  const labels = [...new Set(plot.marks.flatMap((mark) => [mark.label, ...(mark.type === "bars" ? [] : mark.names ?? [])]).filter(Boolean))];
  if (labels.length) parts.push(sentence(`Drawn: ${labels.join(", ")}`));
  const coloured = plot.marks.map((mark) => mark.bar).filter(Boolean);
  if (coloured.length) parts.push(sentence(`Colours show ${coloured.join(", ")}`));
  const words = written(panel);
  if (words) parts.push(sentence(`Written: ${words}`));
  const kinds = [...new Set(plot.marks.map((mark) => kindOf(mark.type)))];
  if (plots > 1 && kinds.length && !labels.length && !words) parts.push(sentence(`Drawn: ${kinds.join(", ")}`));
  if (index === 0) {
    const settings = spec.controls.map((control) => setting(control, values[control.name]));
    if (settings.length) parts.push(sentence(settings.join(", ")));
    for (const text of texts) parts.push(sentence(text));
  }
  return parts.join(" ");
}
