// What this reader has done: {version, questions, exercises}, each {name: date}; read, marked, merged, set aside.
import { storage } from "./storage.js";

export const VERSION = 1;
export const KINDS = ["questions", "exercises"];
const kept = storage("progress");
const aside = storage("progress-unreadable");
const DAY = /^\d{4}-\d\d-\d\d$/;

const empty = () => ({ version: VERSION, questions: {}, exercises: {} });
const shown = (value) => (JSON.stringify(value) ?? String(value)).slice(0, 60);
const isTable = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
export const today = () => new Date().toISOString().slice(0, 10);

/** A record that is well formed, or an Error that says what was expected and what received. */
export function checked(found) {
  if (!isTable(found)) throw new Error(`expected an object, received ${shown(found)}`);
  if (found.version !== VERSION) throw new Error(`version: expected ${VERSION}, received ${shown(found.version)}`);
  for (const kind of KINDS) {
    if (!isTable(found[kind])) throw new Error(`${kind}: expected an object, received ${shown(found[kind])}`);
    for (const [name, date] of Object.entries(found[kind])) {
      const right = typeof date === "string" && DAY.test(date);
      if (!right) throw new Error(`${kind}, ${shown(name)}: expected a date such as "2026-01-31", received ${shown(date)}`);
    }
  }
  return found;
}

/** The record; one that cannot be read is moved aside first, beside those that were moved before. */
export function record() {
  const text = kept.read();
  if (text === null) return empty();
  try {
    return checked(JSON.parse(text));
  } catch {
    const before = aside.read();
    if (aside.write(before === null ? text : `${before}\n${text}`)) kept.remove();
    return empty();
  }
}

/** What was moved aside, or null. */
export const unreadable = () => aside.read();
export const forgetUnreadable = () => aside.remove();

const save = (found) => kept.write(JSON.stringify(found));
export const isDone = (kind, name) => Object.hasOwn(record()[kind], name);

/** Write down, or strike out, that something was done today; false where the browser keeps nothing. */
export function mark(kind, name, done = true) {
  const found = record();
  if (done && Object.hasOwn(found[kind], name)) return true;
  const others = Object.entries(found[kind]).filter(([other]) => other !== name);
  found[kind] = Object.fromEntries(done ? [...others, [name, today()]] : others);
  return save(found);
}

/** Both tables in one; of two dates the earlier. */
export function joined(mine, theirs, earlier = (a, b) => (a < b ? a : b)) {
  const both = new Map(Object.entries(mine));
  for (const [name, entry] of Object.entries(theirs)) both.set(name, both.has(name) ? earlier(both.get(name), entry) : entry);
  return Object.fromEntries(both);
}

/** Take over what another record has done; nothing that is here goes. */
export function merge(other) {
  const found = record();
  for (const kind of KINDS) found[kind] = joined(found[kind], other[kind]);
  return save(found);
}

export const forget = () => save(empty());
