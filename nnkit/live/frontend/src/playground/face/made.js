/** The data of some settings, made once. */
import { makeData } from "../data.js";

/** {key, data}: `before`, as long as the settings still ask for the same data. */
export function made(spec, settings, before) {
  const key = JSON.stringify(spec.fields.filter(({ group }) => group === "data").map(({ name }) => settings[name]));
  return before?.key === key ? before : { key, data: makeData(spec, settings) };
}
