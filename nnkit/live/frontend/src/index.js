/** The one module of all live figures: `default` for anywidget, `mount` for pages. See README.md beside src/. */
import { forgetGoals, keepGoals, metGoals } from "./reader/goals.js";
import { mount, mountAll, unmount } from "./hosts/page.js";
import { render } from "./hosts/widget.js";

export { forgetGoals, keepGoals, metGoals, mount, mountAll, unmount };
export default { render };

// In a page the module is a file of the site; anywidget loads it from a blob and calls render itself.
if (typeof document !== "undefined" && /^(https?|file):/.test(import.meta.url)) {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => mountAll(), { once: true });
  else mountAll();
}
