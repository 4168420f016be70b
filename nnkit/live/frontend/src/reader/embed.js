/** The code that puts a figure, as it stands now, into another page: a frame around the figure's own page. */
import { h } from "../base/dom.js";
import { queryOf } from "../values/address.js";

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const ROOM = 104; // pixels: margins, the line about where the figure is from, and taller plots where the frame is wider

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** The address of the figure's own page with its state: in the query, which every learning platform keeps. */
function addressOf(figure) {
  const url = new URL(figure.host.embed, document.baseURI);
  url.search = queryOf(figure.state());
  return url.href;
}

function codeOf(figure) {
  const height = Math.ceil(figure.root.getBoundingClientRect().height - figure.menu.drawer.offsetHeight) + ROOM;
  return (
    `<iframe src="${escaped(addressOf(figure))}" title="${escaped(figure.spec.alt)}" width="100%" height="${height}" ` +
    'frameborder="0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>'
  );
}

function made(figure, copy) {
  const { spec, menu } = figure;
  const field = h("textarea", { class: "nnkit-live-code", rows: 4, readonly: true, spellcheck: "false", "aria-label": `HTML that embeds ${spec.name}`, "data-testid": "embed-code" });
  const button = h("button", { type: "button", class: "nnkit-live-button", "data-testid": "copy-embed" }, "Copy this code");
  button.addEventListener("click", async () => {
    field.select();
    menu.flash(button, await copy(field.value, "Code copied", "It is selected: copy it"));
  });
  const alone = h("a", { class: "nnkit-live-button", target: "_blank", rel: "noopener", "data-testid": "alone" }, "Open it on a page of its own");
  return [field, h("div", { class: "nnkit-live-actions" }, button, alone)];
}

/** Fill `place` once, and renew what it says of the figure's state. */
export function embedding(place, figure, copy) {
  if (!place.querySelector("textarea")) place.replaceChildren(...made(figure, copy));
  const [field, alone] = [place.querySelector("textarea"), place.querySelector("a")];
  const code = codeOf(figure);
  if (field.value !== code) field.value = code;
  alone.href = addressOf(figure);
}
