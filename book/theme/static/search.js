// The page of the search: asks Pagefind for the words, `ranking.js` for the order, and shows where they stand.
"use strict";
const base = new URL(document.documentElement.dataset.content_root, document.baseURI);
const form = document.querySelector(".results-form");
const box = form.elements.q;
const list = document.getElementById("results");
const said = document.getElementById("search-status");
const more = document.getElementById("more-results");
const AT_ONCE = 10;
const END_OF_TEXT = " ⁂ "; // behind it the index has the names of the place
const NO_TEXTS =
  window.bookImport // in the folder to take along (book/take_away)
    ? "In this folder titles and names are searched; the texts where the book comes from a server."
    : location.protocol === "file:"
    ? "The search needs the book to come from a server: this page was opened as a file."
    : "This browser does not run the search in the text; only titles and names are searched.";

// Both come with the first query.
let places, pagefind;
const begin = () => (places ??= Promise.all([names(), engine()]));
async function names() {
  if (window.bookImport) return (await window.bookImport(new URL("search/names.js", base))).default.map(place);
  const response = await fetch(new URL("search/names.json", base));
  if (!response.ok) throw new Error(`names.json: ${response.status}`);
  return (await response.json()).map(place);
}
async function engine() {
  if (window.bookImport) return;
  try {
    const loaded = await import(new URL("search/pagefind.js", base));
    await loaded.options({ basePath: new URL("search/", base).href, noWorker: true });
    await loaded.init();
    await loaded.search("a"); // where WebAssembly is not allowed, this is where it says so
    pagefind = loaded;
  } catch {}
}

// Pagefind's results by id, with a score up to 1; those that have the words side by side come first.
async function texts(query) {
  const words = wantedOf(query);
  const [all, ...rest] = await Promise.all([found(words.join(" ")), words.length > 1 ? found(`"${words.join(" ")}"`) : []]);
  const scores = new Map(all.map((result) => [result.id, { result, score: result.score / all[0].score / 2 }]));
  for (const { id } of rest.flat()) if (scores.has(id)) scores.get(id).score += 0.5;
  return scores.size || words.length < 2 ? scores : some(words);
}

// Where no place has all the words: the places that have some of them.
async function some(words) {
  const scores = new Map();
  for (const all of await Promise.all(words.map(found)))
    for (const result of all) {
      const known = scores.get(result.id)?.score ?? 0;
      scores.set(result.id, { result, score: known + result.score / all[0].score / words.length });
    }
  return scores;
}

// Where Pagefind knows no such word it takes a shorter one: a result whose text has hardly its beginning is none.
async function found(query) {
  const { results } = await pagefind.search(query);
  const beginnings = wordsOf(query).map((word) => word.slice(0, Math.ceil(0.75 * word.length)));
  const first = await Promise.all(results.slice(0, 3).map((result) => result.data()));
  return first.some((data) => plain(data.content).match(expression(beginnings))) ? results : [];
}

let asked = 0;
async function search(query) {
  const turn = ++asked;
  if (!wordsOf(query).length) return showPlaces([], query, query.trim() ? "Nothing to look for: no letter and no digit." : "");
  try {
    const [known] = await begin();
    const found = ranked(known, query, pagefind ? await texts(query) : new Map());
    if (turn !== asked) return;
    const count = found.length === 1 ? "1 place" : `${found.length || "No"} places`;
    const hint = found.length ? "" : " Fewer or other words may find more.";
    showPlaces(found, query, `${count} found.${hint}${pagefind ? "" : ` ${NO_TEXTS}`}`);
  } catch {
    places = undefined;
    if (turn === asked) showPlaces([], query, location.protocol === "file:" ? NO_TEXTS : "The search could not be loaded. Try again in a moment.");
  }
}

let waiting = [];
function showPlaces(found, query, message) {
  list.replaceChildren();
  waiting = found.map((one) => () => item(one, query));
  said.textContent = message;
  next();
}
function next() {
  list.append(...waiting.splice(0, AT_ONCE).map((make) => make()));
  more.hidden = !waiting.length;
}
more.addEventListener("click", () => {
  const { length } = list.children;
  next();
  list.children[length].querySelector("a").focus();
});

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function item(one, query) {
  const words = expression(wantedOf(query));
  const [page, anchor] = one.url.split("#");
  const link = element("a", "", ...marked(one.title, words));
  link.href = new URL(`${page}?mark=${encodeURIComponent(query)}${anchor ? `#${anchor}` : ""}`, base);
  const head = element("p", "found", element("span", "kind", KINDS[one.kind]), link);
  const text = element("p", "context");
  one.result?.data().then((data) => text.append(...marked(excerpt(data.raw_content ?? data.content, words), words)), () => {});
  return element("li", "", head, element("p", "where", one.around), text);
}

// The piece of a text around its first words that were looked for.
function excerpt(content, words, length = 180) {
  const text = content.split(END_OF_TEXT)[0].replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const first = Math.max(text.search(words) - length / 3, 0);
  const start = first ? text.indexOf(" ", first) + 1 : 0;
  const end = start + length < text.length ? text.lastIndexOf(" ", start + length) : text.length;
  return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}

function marked(text, words) {
  const parts = [];
  let end = 0;
  for (const { 0: hit, index } of text.matchAll(words)) {
    parts.push(text.slice(end, index), element("mark", "", hit));
    end = index + hit.length;
  }
  return [...parts, text.slice(end)];
}

// The query stands in the address; what is typed is looked for after a short rest.
let rest;
const run = () => {
  clearTimeout(rest);
  const address = new URL(location.href);
  if (box.value.trim()) address.searchParams.set("q", box.value);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
  search(box.value);
};
box.addEventListener("input", () => {
  clearTimeout(rest);
  rest = setTimeout(run, 200);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});

// Arrow keys walk through the results, from the box and back to it.
document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [box, ...list.querySelectorAll("a")];
  const here = stops.indexOf(document.activeElement);
  if (!step || here < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  stops[Math.min(Math.max(here + step, 0), stops.length - 1)].focus();
});

box.value = new URLSearchParams(location.search).get("q") ?? "";
if (box.value) search(box.value);
