/** Notebooks: an anywidget whose traits are the controls. */
import { h } from "../base/dom.js";
import { Figure } from "../figure/figure.js";
import { later, needsLater } from "../base/fetching.js";
import { showFormulas } from "../words/formula.js";
import { toJSON } from "../values/values.js";

/** @returns {(() => void) | Promise<() => void>} the cleanup that anywidget calls when the view goes */
export function render({ model, el }) {
  const spec = model.get("_spec");
  return needsLater(spec) ? later().then(() => start(spec, model, el)) : start(spec, model, el);
}

function start(spec, model, el) {
  const caption = h("figcaption", { class: "nnkit-live-caption" });
  caption.innerHTML = spec.caption ?? ""; // escaped and converted in Python
  showFormulas(caption);
  const stage = h("div", { class: "nnkit-live-stage" });
  const root = h("figure", { class: "nnkit-live", "data-nnkit-widget": "", "data-name": spec.name }, stage, caption);
  el.append(root);

  const initial = {};
  for (const control of spec.controls) initial[control.name] = model.get(control.name);
  const waiting = new Set();
  let timer = 0;
  const flush = () => {
    timer = 0;
    for (const name of waiting) {
      const control = spec.controls.find((other) => other.name === name);
      model.set(name, toJSON(control, figure.values[name]));
    }
    waiting.clear();
    model.save_changes();
  };
  const send = (name) => {
    waiting.add(name);
    timer ||= setTimeout(flush, 30); // a kernel need not hear every pixel of a drag
  };
  const figure = new Figure(root, stage, spec, { initial, send });

  const listeners = spec.controls.map((control) => {
    const listener = () => {
      if (!waiting.has(control.name)) figure.set(control.name, model.get(control.name));
    };
    model.on(`change:${control.name}`, listener);
    return [`change:${control.name}`, listener];
  });
  return () => {
    if (timer) {
      clearTimeout(timer);
      flush();
    }
    for (const [event, listener] of listeners) model.off(event, listener);
    figure.destroy();
    root.replaceChildren();
    root.remove();
  };
}
