/** The quiet line under a figure: reset, and everything else behind "More". */
import { h, uniqueId } from "../base/dom.js";
import { arrived, later } from "../base/fetching.js";

const LOST = "This could not be loaded. Close it and open it again.";

function button(words, action, signal, testid) {
  const element = h("button", { type: "button", class: "nnkit-live-button", "data-testid": testid }, words);
  element.addEventListener("click", action, { signal });
  return element;
}

function disclosure(words, testid, content) {
  return h("details", { class: "nnkit-live-disclosure", "data-testid": testid }, h("summary", {}, words), content);
}

/** Into the reader's clipboard; returns what is to be said where there is one, and where there is none. */
async function copy(text, done, instead) {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return instead;
  }
}

export class Menu {
  /**
   * @param {object} figure the figure's controller: spec, panels, reset(), state(), announcer
   */
  constructor(figure, signal) {
    this.figure = figure;
    const { spec, host } = figure;
    const name = spec.name;
    const panels = () => figure.panelsElement;
    const paper = () => getComputedStyle(figure.root).getPropertyValue("--nnkit-paper").trim() || "#ffffff";
    const share = h("button", { type: "button", class: "nnkit-live-button", "data-testid": "copy-link" }, "Copy link to this state");
    share.addEventListener("click", async () => this.flash(share, await copy(host.link(figure.state()), "Link copied", "The link is in the address bar")), { signal });
    const actions = [
      host.link ? share : null,
      this.saving("Save as PNG", ({ download, toPng }) => toPng(panels(), paper()).then((png) => download(png, `${name}.png`)), signal, "save-png"),
      this.saving("Save as SVG", ({ download, toSvg }) => download(new Blob([toSvg(panels(), paper())], { type: "image/svg+xml" }), `${name}.svg`), signal, "save-svg"),
      document.fullscreenEnabled ? button("Full screen", () => this.fullScreen(), signal, "full-screen") : null,
      host.colab ? h("a", { class: "nnkit-live-button", href: host.colab, "data-testid": "colab" }, "Open in Colab") : null,
    ];
    this.data = h("div", { class: "nnkit-live-data" });
    this.tables = disclosure("Data drawn here", "data", this.data);
    this.tables.addEventListener("toggle", () => this.update(), { signal });
    this.frame = h("div", { class: "nnkit-live-embed" });
    this.embed = host.embed ? disclosure("Embed", "embed", this.frame) : null;
    this.embed?.addEventListener("toggle", () => this.update(), { signal });
    const source = h("pre", { class: "nnkit-live-python notranslate", tabindex: 0, role: "group", "aria-label": "Python source" }, h("code", {}, spec.python ?? ""));
    const id = uniqueId("more");
    this.drawer = h(
      "div",
      { class: "nnkit-live-drawer", id, hidden: true },
      h("div", { class: "nnkit-live-actions" }, ...actions),
      this.embed,
      spec.python ? disclosure("The Python of this figure", "python", source) : null,
      this.tables,
    );
    this.more = button("More", () => this.open(this.drawer.hidden), signal, "more");
    this.more.classList.add("nnkit-live-more");
    this.more.setAttribute("aria-controls", id);
    this.reset = button("Reset", () => figure.reset(), signal, "reset");
    this.open(false);
  }

  /** A button whose action is in later.js. */
  saving(words, action, signal, testid) {
    const made = button(words, () => later().then(action, () => this.flash(made, "Could not be loaded: try again")), signal, testid);
    return made;
  }

  open(wanted) {
    this.drawer.hidden = !wanted;
    this.more.setAttribute("aria-expanded", String(wanted));
  }

  flash(element, words) {
    const before = element.textContent;
    this.figure.announcer.say(words, { keep: true });
    element.textContent = words;
    setTimeout(() => (element.textContent = before), 1600);
  }

  fullScreen() {
    const { root } = this.figure;
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen().catch(() => {});
  }

  /** Renew what is open of the tables and the code that embeds the figure. */
  update() {
    if (this.embed?.open && !this.drawer.hidden) {
      later().then(({ embedding }) => embedding(this.frame, this.figure, copy), () => this.frame.replaceChildren(LOST));
    }
    if (!this.tables.open || this.drawer.hidden) {
      this.data.replaceChildren();
      return;
    }
    if (!arrived()) {
      later().then(() => this.update(), () => this.data.replaceChildren(LOST));
      return;
    }
    const places = [...this.data.children].map((child) => [child.scrollTop, child.scrollLeft]);
    const focused = [...this.data.children].indexOf(document.activeElement);
    this.data.replaceChildren(...arrived().dataTables(this.figure.panels ?? []));
    places.forEach(([top, left], i) => this.data.children[i]?.scrollTo(left, top));
    this.data.children[focused]?.focus({ preventScroll: true });
  }
}
