// Which place comes first: one that bears the name, then one whose title has the words, then the text's own order.
"use strict";
const KINDS = {
  chapter: "Chapter", section: "Section", term: "Term", function: "Function", equation: "Equation",
  figure: "Figure", exercise: "Exercise", page: "Page", question: "Question",
}; // in the order in which places of the same rank stand
const ORDER = Object.keys(KINDS);
const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]+(?:[._'’][\p{L}\p{N}]+)*/gu; // nn.SGD, 7.3 and Huber's are one word each

const EMPTY = new Set(
  "a an and are as at be by can do does for from has have how i in is it its me my of on or so that the this to was what when where which who why will with you".split(" "),
); // words of a question that lead nowhere
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text) => plain(text).match(WORD) ?? [];
const wantedOf = (text) => {
  const words = wordsOf(text);
  const full = words.filter((word) => !EMPTY.has(word));
  return full.length ? full : words;
};

// A word of the query as it may stand in a text: at the beginning of a word there.
const expression = (words) => {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const one = escaped.map((word) => (HAN.test(word) ? word : `(?<![\\p{L}\\p{N}_])${word}`));
  return new RegExp(one.join("|"), "giu");
};

const same = (a, b) => a === b || a + "s" === b || a === b + "s";
const begins = (word, wanted) => same(word, wanted) || (wanted.length > 1 && word.startsWith(wanted));

// Whether one letter more, less, other or changed for its neighbour makes one word of the other.
function nearly(a, b) {
  let start = 0, end = 0;
  while (start < a.length && a[start] === b[start]) start++;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.min(a.length, b.length) > 3 && (Math.max(x.length, y.length) < 2 || (x.length === 2 && x === y[1] + y[0]));
}

// 1 where the name is the query, at least a half where it has all the words, 0 elsewhere.
function likeness(name, query, around) {
  if (HAN.test(query.text)) return name.text === query.text ? 1 : name.text.includes(query.text) ? 0.7 : 0;
  const { words } = name;
  if (words.length === query.words.length && words.every((word, i) => same(word, query.words[i]))) return 1;
  const fits = query.loose ? nearly : begins;
  const found = query.words.filter((wanted) => words.some((word) => fits(word, wanted)));
  const elsewhere = query.words.filter((wanted) => !found.includes(wanted));
  if (!found.length || !elsewhere.every((wanted) => around.some((word) => same(word, wanted)))) return 0;
  const whole = found.filter((wanted) => words.some((word) => same(word, wanted))).length;
  return 0.5 + (0.15 * found.length) / words.length + (0.15 * whole) / query.words.length;
}

// A line of names.json, taken apart once.
function place([id, kind, title, around, url, ...names]) {
  const of = kind === "chapter" ? wantedOf : wordsOf; // "The neuron" is looked for as neuron
  const known = names.map((name) => ({ text: wordsOf(name).join(" "), words: of(name) }));
  return { id, kind, title, around, url, names: known, near: wordsOf(`${KINDS[kind]} ${around}`) };
}

// The places that answer a query, best first; `texts` has what Pagefind found, by id, with scores up to 1.
function ranked(places, text, texts) {
  const words = wantedOf(text);
  if (!words.length) return [];
  const query = { text: words.join(HAN.test(text) ? "" : " "), words, loose: false };
  const names = (one) => one.names.some((known) => likeness(known, query, one.near));
  query.loose = !places.some(names); // a slip of the finger, perhaps
  const equation = /^\s*\(\d+\.\d+\)\s*$/.test(text) ? "equation" : "";
  const scored = places.map((one) => {
    const name = Math.max(...one.names.map((known) => likeness(known, query, one.near)));
    const found = texts.get(one.id);
    const kind = one.kind === equation ? ORDER.length : ORDER.length - ORDER.indexOf(one.kind);
    return { ...one, result: found?.result, score: name || found ? 10 * name + (found?.score ?? 0) * (name ? 0.15 : 1) + 0.2 * kind : 0 };
  });
  return scored.filter((one) => one.score).sort((a, b) => b.score - a.score);
}
