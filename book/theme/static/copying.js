// Buttons that copy: one on every block of code, and one for the TeX of every formula that stands by itself.

/** A button that copies what `text` gives. */
function copyButton(words, text) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: words });
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text());
    button.textContent = "Copied";
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

if (navigator.clipboard) addButtons();
