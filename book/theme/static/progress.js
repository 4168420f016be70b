// The page "My progress": what is done of each kind, to a file and back, and forgotten where the reader says so.
import { keepGoals, metGoals, forgetGoals } from "../live/live.js";
import { VERSION, checked, forget, forgetUnreadable, joined, merge, record, unreadable } from "./record.js";

const LARGEST = 1_000_000;
const book = document.querySelector(".brand span").textContent;
const bar = document.querySelector(".progress");
const aside = document.querySelector(".unreadable");
const say = (words) => (bar.querySelector("[role=status]").textContent = words);
const everything = () => ({ ...record(), challenges: metGoals() });
const count = (all) => ["challenges", "questions", "exercises"].reduce((sum, kind) => sum + Object.keys(all[kind]).length, 0);

function show() {
  const all = everything();
  for (const cell of document.querySelectorAll(".progress-table td[data-names]")) {
    const names = cell.dataset.names.split(" ").filter(Boolean);
    if (!names.length) continue;
    const done = names.filter((name) => Object.hasOwn(all[cell.dataset.kind], name)).length;
    cell.firstElementChild.textContent = `${done} of ${names.length}`;
    cell.classList.toggle("all", done === names.length);
  }
  bar.querySelector('[data-do="forget"]').disabled = count(all) === 0;
  aside.hidden = unreadable() === null;
}

function save(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What a file holds, or an Error that says what was expected and what received. */
function opened(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Error(`expected JSON, received ${JSON.stringify(text.slice(0, 40))}`);
  }
  checked(found);
  if (found.book !== book) throw new Error(`book: expected "${book}", received ${JSON.stringify(found.book) ?? "none"}`);
  const goals = found.challenges;
  if (goals === null || typeof goals !== "object" || Array.isArray(goals)) throw new Error("challenges: expected an object");
  for (const [name, goal] of Object.entries(goals))
    if (typeof goal?.date !== "string") throw new Error(`challenges, "${name.slice(0, 60)}": expected a date, received none`);
  return found;
}

async function take(file) {
  try {
    if (file.size > LARGEST) throw new Error(`expected at most ${LARGEST} bytes, received ${file.size}`);
    const found = opened(await file.text());
    const before = count(everything());
    const goals = joined(metGoals(), found.challenges, (mine) => mine);
    if (!merge(found) || !keepGoals(goals)) throw new Error("this browser keeps nothing");
    const more = count(everything()) - before;
    say(`Read ${file.name}: ${more} more, ${count(found) - more} known already.`);
  } catch (error) {
    say(`${file.name} was not read: ${error.message}. Nothing has changed.`);
  }
  show();
}

const actions = {
  save: () => save(JSON.stringify({ book, ...everything(), version: VERSION }, null, 1), "my-progress.json"),
  "save-unreadable": () => {
    save(unreadable(), "my-progress-unreadable.txt");
    if (confirm("Once it is saved: take it out of this browser?")) forgetUnreadable();
    show();
  },
  forget: () => {
    if (!confirm("Forget all challenges, questions and exercises that you have done?")) return;
    forget();
    forgetGoals();
    say("All is forgotten.");
    show();
  },
};
for (const button of document.querySelectorAll("[data-do]")) button.addEventListener("click", actions[button.dataset.do]);
const input = bar.querySelector("input");
input.addEventListener("change", async () => {
  if (input.files.length) await take(input.files[0]);
  input.value = "";
});
addEventListener("storage", show);
addEventListener("pageshow", show);
bar.hidden = false;
show();
