/** The parts of a figure and their order: on the desk plots, controls beside read-outs, the goal, one quiet line of actions. */
import { h } from "../base/dom.js";

export function layout(figure) {
  const { stage, spec, controlViews, simulation, menu, announcer } = figure;
  const panelsElement = stage.querySelector(".nnkit-live-panels") ?? h("div", { class: "nnkit-live-panels" });
  panelsElement.replaceChildren(...panelsElement.querySelectorAll(".nnkit-live-panel"));
  const rows = spec.controls.map((control) => controlViews[control.name]?.element).filter(Boolean);
  const controlsElement = h("div", { class: "nnkit-live-controls" }, ...rows);
  const textsElement = h("div", { class: "nnkit-live-texts" });
  const goalElement = h("div", {});
  const errorElement = h("p", { class: "nnkit-live-error", role: "alert", hidden: true });
  const board = h("div", { class: "nnkit-live-board" }, textsElement, rows.length ? controlsElement : null);
  const footer = h("div", { class: "nnkit-live-footer" }, simulation?.element, h("div", { class: "nnkit-live-tools" }, menu.reset, menu.more));
  const picture = stage.querySelector(".nnkit-live-picture, picture");
  const desk = h("div", { class: "nnkit-live-desk" }, panelsElement, errorElement, board, goalElement, footer, picture);
  stage.replaceChildren(desk, menu.drawer, announcer.element);
  return { panelsElement, textsElement, goalElement, errorElement };
}

/** Keep the height that was reserved while the page loaded, until the width changes; returns the way to let go. */
export function holdHeight(stage, { width, height }) {
  stage.style.minHeight = `${height}px`;
  const watcher = new ResizeObserver(() => {
    if (Math.abs(stage.clientWidth - width) >= 1) release();
  });
  const release = () => {
    watcher.disconnect();
    stage.style.minHeight = "";
  };
  watcher.observe(stage);
  return release;
}
