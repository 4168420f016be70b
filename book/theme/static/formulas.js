// The TeX of a formula in a line: a button comes to it where the pointer rests on it, a finger touches it, or the keys
// walk to it. Until then nothing is made for any of them.
import { texButton, texOf } from "./copying.js";

const REST = 350; // milliseconds until a pointer that came to a formula is meant
const LEAVE = 250; // milliseconds on the way from the formula to the button
const IN_LINE = "article span.math:has(annotation)";
const WAYS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const main = document.querySelector("main");
const bar = document.querySelector(".bar");
let shown = null; // the formula at which the button stands
let button = null;
let timer = 0;

/** Above the end of the formula, else below it; never beyond the screen. */
function place() {
  const { top, bottom, right } = [...shown.getClientRects()].at(-1);
  const { width, height } = button.getBoundingClientRect();
  const above = top - height > bar.offsetHeight;
  const left = Math.max(4, Math.min(right - width / 2, document.documentElement.clientWidth - width - 4));
  button.style.left = `${left + scrollX}px`;
  button.style.top = `${(above ? top - height - 1 : bottom + 1) + scrollY}px`;
}

function show(formula) {
  clearTimeout(timer);
  shown = formula;
  if (!button) {
    button = texButton(() => texOf(shown), "this formula", "inline");
    button.tabIndex = -1; // the keys copy where they are
    button.addEventListener("mousedown", (event) => event.preventDefault()); // and stay there
    main.append(button);
  }
  button.hidden = false;
  place();
}

function hide() {
  clearTimeout(timer);
  if (!shown) return;
  button.hidden = true;
  shown = null;
}

const soon = (work, time) => {
  clearTimeout(timer);
  timer = setTimeout(work, time);
};
const formulaAt = (target) => target.closest?.(IN_LINE);

function onPointer({ target, pointerType }) {
  if (pointerType === "touch") return;
  const formula = formulaAt(target);
  if (formula && formula !== shown) soon(() => show(formula), REST);
  else clearTimeout(timer);
  if (!formula && target !== button && shown && shown !== document.activeElement) soon(hide, LEAVE);
}

function onClick({ target }) {
  if (target === button) return;
  const formula = !target.closest("a, button, summary, label") && getSelection().isCollapsed && formulaAt(target);
  if (formula) show(formula);
  else hide();
}

// By the keys: from one formula to the next
function walk(way) {
  const formulas = [...document.querySelectorAll(IN_LINE)].filter((formula) => formula.checkVisibility());
  const here = formulas.indexOf(shown);
  const begin = formulas.findIndex((formula) => formula.getBoundingClientRect().top >= bar.offsetHeight);
  const at = here < 0 ? Math.max(0, begin) : Math.min(Math.max(here + way, 0), formulas.length - 1);
  const formula = formulas[at];
  formula.tabIndex = -1;
  formula.focus({ preventScroll: true });
  formula.scrollIntoView({ block: "nearest" });
  show(formula);
  said.textContent = `Formula ${at + 1} of ${formulas.length}. Enter copies its TeX, arrows go on, Escape ends.`;
}

const said = Object.assign(document.createElement("p"), { className: "aloud" });
said.setAttribute("role", "status");

function onKey(event) {
  if (event.key === "Escape" && event.target !== shown) return hide();
  if (event.target !== shown || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in WAYS) walk(WAYS[event.key]);
  else if (event.key === "Enter" || event.key === " ") {
    button.click();
    said.textContent = "Copied.";
  } else if (event.key === "Escape") start.focus();
  else return;
  event.preventDefault();
}

const start = Object.assign(document.createElement("button"), { type: "button", className: "skip", textContent: "Step through the formulas" });
start.addEventListener("click", (event) => {
  event.stopPropagation(); // it is no click beside a formula
  hide();
  walk(0);
});

if (document.querySelector(IN_LINE)) {
  main.prepend(start, said);
  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerover", onPointer);
  document.addEventListener("click", onClick);
  document.addEventListener("focusout", ({ target }) => {
    if (!target.matches?.(IN_LINE)) return;
    target.removeAttribute("tabindex");
    if (target === shown) hide();
  });
  addEventListener("resize", hide);
}
