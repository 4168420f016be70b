// Buttons that copy: one on every block of code, and one for the TeX of every formula that stands by itself.

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

addButtons();
