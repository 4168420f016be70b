// What the pages do by themselves: light or dark, the hub's address, where the reader is.
"use strict";
const root = document.documentElement;

// What a reader sets is remembered, by a browser that keeps anything.
const keeping = async (name) => (await import("./storage.js")).storage(name);

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
const asKept = async () => {
  const kept = (await keeping("mode")).read();
  show(Object.hasOwn(words, kept) ? kept : "auto");
  useSlash((await keeping("slash")).read() !== "off");
};
addEventListener("storage", asKept); // set in another tab
addEventListener("pageshow", (event) => event.persisted && asKept()); // set on the page that the reader comes back from
mode.addEventListener("click", () => {
  const order = ["auto", "light", "dark"];
  const next = order[(order.indexOf(root.dataset.mode) + 1) % 3];
  show(next);
  keeping("mode").then((kept) => (next === "auto" ? kept.remove() : kept.write(next)));
});

// `/` and Ctrl-K (⌘K) lead to the search; `/` only for who wants it: said or hit by accident it takes one away.
const wantsSlash = document.getElementById("slash"); // on the page of the search
function useSlash(on) {
  root.dataset.slash = on ? "on" : "off";
  if (wantsSlash) wantsSlash.checked = on;
}
useSlash(root.dataset.slash !== "off");
wantsSlash?.addEventListener("change", ({ target }) => {
  useSlash(target.checked);
  keeping("slash").then((kept) => (target.checked ? kept.remove() : kept.write("off")));
});
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input:not([type='range'], [type='checkbox'], [type='radio']), select, textarea, [contenteditable]");
  const asked = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const slash = event.key === "/" && root.dataset.slash === "on" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
  if ((!asked && !slash) || event.defaultPrevented) return;
  event.preventDefault();
  const field = [...document.querySelectorAll("input[type='search']")].find((input) => input.checkVisibility());
  if (field) field.select();
  else document.querySelector(".find-link").click();
});

// A page that the search leads to marks the words that were looked for.
if (new URLSearchParams(location.search).get("mark")) {
  for (const name of ["ranking.js", "marks.js"]) {
    const script = document.createElement("script");
    script.src = new URL(name, document.currentScript.src);
    script.async = false;
    document.head.append(script);
  }
}

// Menu and contents open and close also in browsers that know no popovers.
function openAndClose(button) {
  const target = document.getElementById(button.getAttribute("popovertarget"));
  button.removeAttribute("popovertarget");
  const set = (open) => {
    target.classList.toggle("open", open);
    target.dispatchEvent(new Event("toggle"));
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

// The contents begin where the reader is.
function toReader() {
  const contents = document.getElementById("contents");
  const page = [...contents.querySelectorAll(".current > a")].at(-1);
  if (page) contents.scrollTop = page.offsetTop - contents.clientHeight / 3;
}
document.getElementById("contents").addEventListener("toggle", toReader);
document.getElementById("contents").addEventListener("click", ({ target, currentTarget }) => {
  if (!target.closest("a[href^='#']")) return; // the page itself, which else would stay under them
  if (currentTarget.classList.contains("open")) currentTarget.parentElement.click();
  else if (currentTarget.hidePopover && currentTarget.matches(":popover-open")) currentTarget.hidePopover();
});
toReader();

// What nobody reaches for in the first moments waits until the page is at rest.
const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 50));

// What is copied, and the buttons that copy.
idle(() => Promise.all([import("./copying.js"), import("./formulas.js")]), { timeout: 1000 });

// Reading without a network, and news of a newer edition.
if (location.protocol !== "file:") idle(() => import("./offline.js").catch(() => {}), { timeout: 5000 });

// A phone may be turned.
if (document.querySelector(".nnkit-live")) idle(() => import("./turned.js"), { timeout: 1000 });

// Quizzes and exercises to tick off.
if (document.querySelector(".quiz, section[id^='exercise-']")) idle(() => import("./quiz.js"), { timeout: 1000 });

// On paper nothing can be unfolded: what is folded opens while the page is printed. Pictures that nobody has come to
// are asked for: a browser that does not wait for them has them when the page is printed again.
let unfolded = [];
addEventListener("beforeprint", () => {
  for (const picture of document.querySelectorAll("img[loading='lazy']")) picture.loading = "eager";
  unfolded = [...document.querySelectorAll("details:not([open])")];
  for (const fold of unfolded) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of unfolded.splice(0)) fold.open = false;
});

// What is wider than its box can be scrolled with the keyboard too.
const boxes = document.querySelectorAll(".formula, .math.long, .table-box, .picture-box, pre");
const reach = (box) => {
  if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
};
const sizes = new ResizeObserver((entries) => entries.forEach((entry) => reach(entry.target)));
idle(() => boxes.forEach((box) => sizes.observe(box)), { timeout: 1000 });

// The hub of the reader's school: asked for once, kept in this browser. Only a page of the web is a hub.
function hubAddress(text) {
  const url = URL.parse?.(text) ?? (URL.canParse?.(text) ? new URL(text) : null);
  return url && /^https?:$/.test(url.protocol) ? (url.origin + url.pathname).replace(/\/+$/, "") : null;
}
const hub = document.querySelector(".hub");
if (hub) {
  const address = hub.querySelector("input");
  idle(async () => {
    address.value ||= hubAddress((await keeping("hub")).read() ?? "") ?? "";
  });
  address.addEventListener("input", () => address.setCustomValidity(""));
  hub.addEventListener("submit", async (event) => {
    event.preventDefault();
    const found = hubAddress(address.value);
    if (found === null) {
      address.setCustomValidity("The address of a hub begins with https://");
      address.reportValidity();
      return;
    }
    await keeping("hub").then((kept) => kept.write(found)).catch(() => {});
    location.assign(found + hub.dataset.query);
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

// The place that the address names, and the state of a figure, #fig-neuron?w=2; no place where it is badly written.
function addressed() {
  const [name, state] = location.hash.slice(1).split("?");
  try {
    return [document.getElementById(decodeURIComponent(name)), state];
  } catch {
    return [null, state];
  }
}

// The browser itself knows only whole names. A reader who comes back to the address of a state is where they were,
// not where it leads.
function arrive() {
  const [place, state] = addressed();
  if (state === undefined || history.state?.arrived) return;
  history.replaceState({ ...history.state, arrived: true }, "");
  place?.scrollIntoView();
}
arrive();
addEventListener("hashchange", arrive);

// Who opened the page at a place is taken there again when letters, pictures and sections above it have come and
// moved it, unless they have gone on by themselves.
let gone = !location.hash || performance.getEntriesByType("navigation")[0]?.type !== "navigate";
for (const hand of ["wheel", "touchstart", "pointerdown", "keydown", "hashchange"]) {
  addEventListener(hand, () => { gone = true; }, { once: true, passive: true });
}
function heldPlace() {
  const [place] = addressed();
  return place && !gone && Math.abs(place.getBoundingClientRect().top) < innerHeight ? place : null;
}
function stay(place) {
  place?.scrollIntoView({ behavior: "instant" });
}
addEventListener("load", () => document.fonts.ready.then(() => stay(heldPlace())));

// Sections below the fold are laid out once the page has come to rest, one at a time: then every jump is exact.
// (The page is laid out at once where the text would jump: in a browser that does not hold it, at the address of a
// figure's state, and for a reader who comes back, whose place is kept as a distance from the top.)
const later = [...document.querySelectorAll("article > section > section")];
const layOut = () => {
  const section = later.shift();
  if (section === undefined) return;
  const place = heldPlace(); // before the section grows, which may push it far away
  section.style.contentVisibility = "visible";
  stay(place);
  idle(layOut);
};
if (!("whole" in root.dataset)) addEventListener("load", () => setTimeout(() => idle(layOut), 1000));
