// The questions under "Check yourself": choose an answer, be told why, try again; and exercises are ticked off.
import { isDone, mark } from "./record.js";

const { page } = document.querySelector("article").dataset;
const sections = document.querySelectorAll('section[id^="exercise-"]');
const refreshers = [];

function element(tag, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}

const button = (text) => element("button", { type: "button", className: "button" }, text);

function clear(label) {
  delete label.dataset.verdict;
  label.querySelector(".verdict")?.remove();
}

/** Mark an option in words and by a sign, not by a colour alone. */
function show(label, right) {
  clear(label);
  label.dataset.verdict = right ? "right" : "wrong";
  label.append(element("span", { className: "verdict" }, right ? "✓ right" : "✗ not this one"));
}

class Quiz {
  constructor(box) {
    this.box = box;
    this.name = `${page}#${box.id}`;
    this.inputs = [...box.querySelectorAll("input")];
    this.fold = box.querySelector("details");
    this.check = button("Check");
    this.again = button("Start again");
    this.answered = element("span", { className: "answered" }, "✓ answered");
    this.said = element("div", { className: "said" });
    this.said.setAttribute("role", "status");
    this.fold.before(element("div", { className: "checks" }, this.check, this.again, this.answered), this.said);
    for (const input of this.inputs) this.listen(input);
    this.check.addEventListener("click", () => this.judge());
    this.again.addEventListener("click", () => this.reset(true));
    this.reset();
    refreshers.push(() => this.refresh());
    box.dataset.active = "";
  }

  /** A finger or a mouse chooses with its click. Arrow keys pass options by: then Enter, or the button, says it. */
  listen(input) {
    input.hidden = false;
    input.closest("label").addEventListener("click", (event) => {
      if (event.detail === 0) return;
      input.checked = true;
      this.judge();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.judge();
    });
  }

  judge() {
    const chosen = this.inputs.find((input) => input.checked);
    if (!chosen) return this.said.replaceChildren(element("p", {}, "Choose an answer first."));
    const right = chosen.value === this.box.dataset.right;
    const why = this.box.querySelector(`li[data-option="${chosen.value}"]`).cloneNode(true);
    this.said.replaceChildren(...why.childNodes);
    if (!right && !("solved" in this.box.dataset)) this.said.append(element("p", {}, "Try again."));
    show(chosen.closest("label"), right);
    this.again.hidden = false;
    if (right) this.solved();
  }

  solved() {
    this.box.dataset.solved = "";
    if (document.activeElement === this.check) this.again.focus();
    this.check.hidden = true;
    mark("questions", this.name);
    this.refresh();
  }

  reset(focus = false) {
    for (const input of this.inputs) {
      input.checked = false;
      clear(input.closest("label"));
    }
    this.said.replaceChildren();
    delete this.box.dataset.solved;
    this.fold.open = false;
    this.check.hidden = false;
    this.again.hidden = true;
    if (focus) this.inputs[0].focus();
    this.refresh();
  }

  refresh() {
    this.answered.hidden = !isDone("questions", this.name);
  }
}

/** A box to tick beside the heading of an exercise. */
function tick(section) {
  const name = `${page}#${section.id}`;
  const heading = section.querySelector("h2, h3, h4");
  const box = element("input", { type: "checkbox" });
  box.setAttribute("aria-label", `${heading.firstChild.textContent.trim()} is done`);
  box.addEventListener("change", () => mark("exercises", name, box.checked));
  heading.after(element("label", { className: "tick" }, box, "Done"));
  refreshers.push(() => (box.checked = isDone("exercises", name)));
}

sections.forEach(tick);
document.querySelectorAll(".quiz").forEach((box) => new Quiz(box));
const refresh = () => refreshers.forEach((one) => one());
refresh();
addEventListener("storage", refresh); // another tab, or the page of progress, has changed what is done
addEventListener("pageshow", refresh);
