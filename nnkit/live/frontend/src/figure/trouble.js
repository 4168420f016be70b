/** What a figure says when a program of it is lost or stops. */
import { h } from "../base/dom.js";
import { Lost } from "../base/arriving.js";

/** Say it; what was lost can be asked for `again`, and comes by itself when it arrives after all. */
export function tell(element, error, again) {
  element.hidden = false;
  if (!(error instanceof Lost)) {
    element.textContent = `This figure stopped: ${error?.message ?? error}`;
    return;
  }
  const button = h("button", { type: "button", class: "nnkit-live-button", "data-testid": "again" }, "Try again");
  button.addEventListener("click", again);
  element.replaceChildren("The program of this choice could not be loaded from this site. ", button);
  error.arrival.then(again, () => {});
}
