// What copies: a button on every block of code, one for the TeX of every formula that stands by itself, a selection.

/** Into the clipboard; by the old way where a browser has none for a page that came over plain http. */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const give = (event) => {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("copy", give, { capture: true });
  const done = document.execCommand("copy");
  removeEventListener("copy", give, { capture: true });
  if (!done) throw new Error("the browser copies nothing");
}

/** A button that copies what `text` gives. */
function copyButton(words, text) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: words });
  button.addEventListener("click", async () => {
    button.textContent = await copy(text()).then(() => "Copied", () => "Not allowed");
    setTimeout(() => (button.textContent = words), 1500);
  });
  return button;
}

export const texOf = (formula) => formula.querySelector("annotation").textContent.trim();

/** One for TeX; `of` says of what. */
export function texButton(text, of, ...classes) {
  const button = copyButton("TeX", text);
  button.classList.add("tex", ...classes);
  button.title = `Copy the TeX of ${of}`;
  button.setAttribute("aria-label", button.title);
  return button;
}

function addButtons() {
  for (const block of document.querySelectorAll(".cell_input div[class*='highlight-'], article div[class*='highlight-']")) {
    if (block.closest(".cell_output") || block.querySelector(".copy")) continue;
    block.append(copyButton("Copy", () => block.querySelector("pre").textContent.trimEnd()));
  }
  for (const formula of document.querySelectorAll(".math.display:has(annotation)")) {
    const number = formula.querySelector(".eqno")?.firstChild.textContent ?? "this formula";
    formula.append(texButton(() => texOf(formula), number));
  }
}

// Seen among the words, but none of them.
const NO_WORDS = `.copy, .skip, .aloud, .headerlink, .to-code, .tick, .checks, details.hide > summary, script, style, .nnkit-live-panels,
  .nnkit-live-controls, .nnkit-live-footer, .nnkit-live-drawer, .nnkit-live-visually-hidden, .nnkit-live-picture`;

// A copied formula is its TeX, $…$ in a line and $$…$$ where it stands by itself.
document.addEventListener("copy", (event) => {
  const chosen = getSelection();
  if (chosen.isCollapsed || event.target.closest?.("input, textarea")) return;
  const shadow = document.createElement("div");
  for (let i = 0; i < chosen.rangeCount; i++) shadow.append(whole(chosen.getRangeAt(i)).cloneContents());
  const formulas = shadow.querySelectorAll("math:has(annotation)");
  if (!formulas.length) return;
  for (const formula of formulas) {
    const sign = formula.getAttribute("display") === "block" ? "$$" : "$";
    formula.replaceWith(sign + texOf(formula) + sign);
  }
  for (const apart of shadow.querySelectorAll(NO_WORDS)) apart.remove();
  shadow.style.cssText = "position: fixed; inset: 0 auto auto -200vw; width: 100vw";
  document.body.append(shadow); // what is not shown has no line breaks
  event.clipboardData.setData("text/plain", shadow.innerText.trim());
  event.clipboardData.setData("text/html", shadow.innerHTML);
  shadow.remove();
  event.preventDefault();
});

// A selection that begins or ends inside a formula takes the whole of it.
function whole(range) {
  const wide = range.cloneRange();
  const of = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest("math");
  const [first, last] = [of(range.startContainer), of(range.endContainer)];
  if (first) wide.setStartBefore(first);
  if (last) wide.setEndAfter(last);
  return wide;
}

addButtons();
