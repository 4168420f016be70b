/** The numbers that are drawn, as a table, made only when the reader asks for it. */
import { at, count } from "../values/channels.js";
import { h } from "../base/dom.js";
import { kindOf } from "./kinds.js";
import { formatNumber } from "./number_text.js";
import { wordsOf } from "./written.js";

const MOST_ROWS = 200;
const MOST_COLUMNS = 24;

const COLORS = { muted: "grey", ink: "dark", sky: "light blue", vermillion: "red" };

/** The name of a mark: its label, else what it is and its colour. */
function nameOf({ label, type, color }) {
  const kind = kindOf(type);
  return label || (typeof color === "string" && !(type in TABLES) ? `${COLORS[color] ?? color} ${kind}` : kind);
}

const NAMES = { x1: "from x", y1: "from y", x2: "to x", y2: "to y" };

/** A gap in what is drawn is a gap in the table. */
const formatCell = (value) => (Number.isNaN(value) ? "–" : formatNumber(value, ".6g"));

function cells(values) {
  return values.map((value) => h("td", {}, typeof value === "number" ? formatCell(value) : value ?? ""));
}

function build(caption, heads, rows, total) {
  const table = h(
    "table",
    {},
    h("caption", {}, caption + (total > rows.length ? ` (first ${rows.length} of ${total} rows)` : "")),
    h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)))),
    h("tbody", {}, ...rows.map((row) => h("tr", {}, ...cells(row)))),
  );
  return h("div", { class: "nnkit-live-scroll", tabindex: 0, role: "group", "aria-label": caption }, table);
}

function mapTable(caption, layer) {
  const [rows, columns] = layer.channels.z.shape;
  const width = Math.min(columns, MOST_COLUMNS);
  const body = [];
  for (let i = 0; i < Math.min(rows, MOST_ROWS); i++) {
    body.push([String(i + 1), ...Array.from({ length: width }, (_, j) => layer.values.z[i * columns + j])]);
  }
  const heads = ["row", ...Array.from({ length: width }, (_, j) => `column ${j + 1}`)];
  return build(columns > width ? `${caption}, first ${width} of ${columns} columns` : caption, heads, body, rows);
}

/** The word that stands at this place of an axis with words, else the number. */
function worded(plot, name, value) {
  return plot[name]?.words?.find(([place]) => place === value)?.[1] ?? value;
}

/** Small maps one below the other, each row with the name of its map. */
function rastersTable(caption, { mark, channels, values }) {
  const [count, rows, columns] = channels.z.shape;
  const width = Math.min(columns, MOST_COLUMNS);
  const body = [];
  for (let k = 0; k < Math.min(count * rows, MOST_ROWS); k++) {
    const map = Math.floor(k / rows);
    const cellsOfRow = Array.from({ length: width }, (_, j) => values.z[k * columns + j]);
    body.push([mark.names?.[map] ?? String(map + 1), String((k % rows) + 1), ...cellsOfRow]);
  }
  return build(caption, ["map", "row", ...Array.from({ length: width }, (_, j) => `column ${j + 1}`)], body, count * rows);
}

function imageTable(caption, { channels, values }) {
  const [rows, columns] = channels.rgb.shape;
  const body = Array.from({ length: Math.min(rows * columns, MOST_ROWS) }, (_, k) => [
    String(Math.floor(k / columns) + 1), String((k % columns) + 1), ...values.rgb.slice(3 * k, 3 * k + 3),
  ]);
  return build(caption, ["row", "column", "red", "green", "blue"], body, rows * columns);
}

/** All that is written in a plot. */
function textTable(caption, { texts }, plot) {
  const rows = texts.flatMap(({ mark, values }) =>
    wordsOf(mark, values).map((each, i) => [each, at(values.x, i), at(values.y, i)]).filter(([each]) => each.trim()),
  );
  return build(caption, ["words", plot.x.label || "x", plot.y.label || "y"], rows.slice(0, MOST_ROWS), rows.length);
}

const TABLES = { heatmap: mapTable, rasters: rastersTable, image: imageTable, text: textTable };

function markTable(caption, layer, plot) {
  if (layer.mark.type in TABLES) return TABLES[layer.mark.type](caption, layer, plot);
  const names = Object.keys(layer.values).filter((name) => layer.values[name] !== undefined);
  const n = count(...names.map((name) => layer.values[name]));
  const rows = [];
  for (let i = 0; i < Math.min(n, MOST_ROWS); i++) rows.push(names.map((name) => worded(plot, name, at(layer.values[name], i))));
  const head = (name) => (name === "height" ? plot.y.label || name : name === "x" || name === "y" ? plot[name].label || name : (layer.mark.type !== "area" && NAMES[name]) || name);
  return build(caption, names.map(head), rows, n);
}

/** Tables of all plots, in drawing order. */
export function dataTables(panels) {
  const tables = [];
  panels.forEach((panel, k) => {
    const seen = new Map();
    const texts = panel.layers.filter(({ mark }) => mark.type === "text");
    const others = panel.layers.filter(({ mark }) => mark.type !== "text");
    [...others, ...(texts.length ? [{ mark: { type: "text" }, texts }] : [])].forEach((layer) => {
      const kind = nameOf(layer.mark);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      const name = seen.get(kind) > 1 ? `another ${kind}${seen.get(kind) > 2 ? ` (${seen.get(kind) - 1})` : ""}` : kind;
      const title = panel.plot.title || (panels.length > 1 ? `Plot ${k + 1}` : "");
      tables.push(markTable(title ? `${title}: ${name}` : name, layer, panel.plot));
    });
  });
  return tables;
}
