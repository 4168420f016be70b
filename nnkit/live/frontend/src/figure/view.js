/** The panels and texts of one view, in the places the layout keeps for them. */
import { Goal } from "../reader/goals.js";
import { h } from "../base/dom.js";
import { labelled } from "../plot/legend.js";
import { Panel } from "../plot/panel.js";
import { Readouts } from "../words/readouts.js";

const COLUMNS = { 0: 1, 1: 1, 2: 2, 4: 2 };

function boxes(parent, plots, columns) {
  const place = parent;
  place.dataset.columns = String(Math.max(1, Math.min(columns ?? COLUMNS[plots.length] ?? 3, plots.length)));
  while (place.children.length > plots.length) place.lastChild.remove();
  while (place.children.length < plots.length) place.append(h("div", { class: "nnkit-live-panel" }));
  return plots.map((plot, i) => {
    const element = place.children[i];
    element.dataset.shape = plot.aspect === "equal" ? "square" : "wide";
    for (const [name, unit] of [["height", "px"], ["ratio", ""], ["least", "px"]]) {
      if (plot[name]) element.style.setProperty(`--nnkit-live-panel-${name}`, `${plot[name]}${unit}`);
      else element.style.removeProperty(`--nnkit-live-panel-${name}`);
    }
    return element;
  });
}

/** @param {object} figure the controller, with panelsElement, textsElement and goalElement */
export function buildView(figure, index, scheme) {
  const view = figure.spec.views[index];
  const plots = view.items.filter((item) => item.kind === "plot");
  const elements = boxes(figure.panelsElement, plots, view.columns);
  const rows = { title: plots.some((plot) => plot.title), legend: plots.some((plot) => labelled(plot.marks).length) };
  const panels = plots.map((plot, i) => new Panel(elements[i], plot, scheme, rows));
  const readouts = new Readouts(view.items.filter((item) => item.kind !== "plot"));
  const goal = view.goal ? new Goal(view.goal, figure.spec.challenge ?? figure.spec.name) : null;
  figure.textsElement.replaceChildren(...readouts.elements);
  figure.goalElement.replaceChildren(...(goal ? [goal.element] : []));
  return { index, panels, readouts, goal };
}
