/** Buttons, disclosures and files, as all panels of the playground have them. */
import { h, uniqueId } from "../../base/dom.js";

export function button(words, testid, action, signal) {
  const made = h("button", { type: "button", class: "nnkit-live-button nnpg-button", "data-testid": testid }, words);
  made.addEventListener("click", action, { signal });
  return made;
}

/** A box to tick. */
export function check(words, testid, change, signal) {
  const input = h("input", { type: "checkbox", id: uniqueId(testid), "data-testid": testid });
  input.addEventListener("change", () => change(input.checked), { signal });
  return { input, element: h("span", { class: "nnpg-check" }, input, h("label", { for: input.id }, words)) };
}

/** What is folded away until it is wanted; `opened` is called at every opening. */
export function disclosure(words, testid, signal, opened, ...content) {
  const element = h("details", { class: "nnkit-live-disclosure nnpg-disclosure", "data-testid": testid }, h("summary", {}, words), h("div", { class: "nnpg-inside" }, ...content));
  element.addEventListener("toggle", () => element.open && opened(), { signal });
  return element;
}

/** A button that lets the reader choose a file, whose text it hands over. */
export function filePicker(words, accept, testid, take, signal) {
  const input = h("input", { type: "file", accept, class: "nnkit-live-visually-hidden", tabindex: -1, "aria-hidden": "true", "data-testid": `${testid}-file` });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.value = "";
    if (file) take(await file.text());
  }, { signal });
  return [button(words, testid, () => input.click(), signal), input];
}

/** A line that says what happened, also to those who listen. */
export function sayer(testid) {
  const element = h("p", { class: "nnpg-said", role: "status", "data-testid": testid });
  return { element, say: (words) => (element.textContent = words) };
}

/** Put a text into the clipboard; what is said of it. */
export async function copied(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    return `${what} copied`;
  } catch {
    return "This browser does not let the page copy: select the text and copy it";
  }
}
