// What the pages do by themselves: light or dark, copying code, the hub's address, where the reader is.
"use strict";
const root = document.documentElement;

// Light, dark or as the system says, in turn; remembered.
const mode = document.querySelector(".mode");
const system = matchMedia("(prefers-color-scheme: dark)");
const words = { auto: "as the system", light: "light", dark: "dark" };
function show(choice) {
  root.dataset.mode = choice;
  root.dataset.theme = choice === "auto" ? (system.matches ? "dark" : "light") : choice;
  mode.setAttribute("aria-label", `Colours: ${words[choice]}`);
  mode.title = `Colours: ${words[choice]}`;
}
mode.hidden = false;
show(root.dataset.mode);
system.addEventListener("change", () => show(root.dataset.mode));
mode.addEventListener("click", () => {
  const order = ["auto", "light", "dark"];
  const next = order[(order.indexOf(root.dataset.mode) + 1) % 3];
  try {
    if (next === "auto") localStorage.removeItem("mode");
    else localStorage.setItem("mode", next);
  } catch {} // a browser that keeps nothing still switches
  show(next);
});

// Menu and contents open and close also in browsers that know no popovers.
function openAndClose(button) {
  const target = document.getElementById(button.getAttribute("popovertarget"));
  button.removeAttribute("popovertarget");
  const set = (open) => {
    target.classList.toggle("open", open);
    button.setAttribute("aria-expanded", open);
  };
  set(false);
  button.addEventListener("click", () => set(!target.classList.contains("open")));
  document.addEventListener("click", (event) => !button.contains(event.target) && !target.contains(event.target) && set(false));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !target.classList.contains("open")) return;
    set(false);
    button.focus();
  });
}
if (!("popover" in HTMLElement.prototype)) {
  root.dataset.popovers = "none";
  document.querySelectorAll("[popovertarget]").forEach(openAndClose);
}

// What nobody reaches for in the first moments waits until the page is at rest.
const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 50));

// A copy button on every code block.
function addCopyButtons() {
  for (const block of document.querySelectorAll(".cell_input div[class*='highlight-'], article div[class*='highlight-']")) {
    if (block.closest(".cell_output") || block.querySelector(".copy") || !navigator.clipboard) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.querySelector("pre").textContent.trimEnd());
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 1500);
    });
    block.append(button);
  }
}
idle(addCopyButtons, { timeout: 1000 });

// Quizzes and exercises to tick off.
if (document.querySelector(".quiz, section[id^='exercise-']")) idle(() => import("./quiz.js"), { timeout: 1000 });

// What is wider than its box can be scrolled with the keyboard too.
const boxes = document.querySelectorAll(".formula, .math.long, .table-box, pre");
const reach = (box) => {
  if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
};
const sizes = new ResizeObserver((entries) => entries.forEach((entry) => reach(entry.target)));
idle(() => boxes.forEach((box) => sizes.observe(box)), { timeout: 1000 });

// The hub of the reader's school: asked for once, kept in this browser.
const hub = document.querySelector(".hub");
if (hub) {
  const address = hub.querySelector("input");
  try {
    address.value = localStorage.getItem("hub") ?? "";
  } catch {}
  hub.addEventListener("submit", (event) => {
    event.preventDefault();
    try {
      localStorage.setItem("hub", address.value);
    } catch {}
    location.assign(address.value.replace(/\/+$/, "") + hub.dataset.query);
  });
}

// Mark the section being read in "On this page".
const links = new Map([...document.querySelectorAll(".here ul ul a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
if (links.size) {
  const seen = new Set();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target.id) : seen.delete(target.id);
      const now = [...links.keys()].find((id) => seen.has(id));
      if (now) for (const [id, link] of links) link.classList.toggle("now", id === now);
    },
    { rootMargin: "-20% 0px -60% 0px" },
  );
  for (const id of links.keys()) {
    const section = document.getElementById(id);
    if (section) watch.observe(section);
  }
}

// Sections below the fold are laid out once the page has come to rest, one at a time: then every jump is exact.
// (Opened at an anchor, the page is laid out whole at once by a browser that would let the text jump.)
const later = [...document.querySelectorAll("article > section > section")];
const layOut = () => {
  const section = later.shift();
  if (section === undefined) return;
  section.style.contentVisibility = "visible";
  idle(layOut);
};
if (!("whole" in root.dataset)) addEventListener("load", () => setTimeout(() => idle(layOut), 1000));
