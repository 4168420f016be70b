/** What most readers never use, in a module of its own: pads, lines of text, points without number, export, embedding, tables. */
export { many } from "./controls/many.js";
export { pad } from "./controls/pad.js";
export { text } from "./controls/text.js";
export { embedding } from "./reader/embed.js";
export { download, toPng, toSvg } from "./reader/export.js";
export { dataTables } from "./words/table.js";
