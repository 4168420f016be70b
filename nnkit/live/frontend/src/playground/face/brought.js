/** Settings and weights that the reader brought, in the run that is edited: its data and what is seen stay. */
import { Run } from "../run.js";
import { differences, readAddress } from "../settings.js";
import { together } from "./training.js";

/** Take them over; what to say of it. Throws words for the reader. */
export function brought(face, text) {
  const { spec, state, data, shown } = face;
  const stays = spec.fields.filter(({ group }) => group === "data" || group === "view").map(({ name }) => name);
  const run = Run.imported(spec, text, data, Object.fromEntries(stays.map((name) => [name, face.settings[name]])));
  for (const { name } of spec.fields) if (!stays.includes(name)) state.set(name, run.settings[name]);
  const view = face.viewOf();
  together(shown.map((other) => (other === view ? run : other.run)), shown.map((other) => other.run));
  view.take(run);
  const differing = differences(spec, readAddress(spec, JSON.parse(text).settings), run.settings);
  const other = spec.fields.some(({ name, group }) => group === "data" && differing.includes(name));
  return `These weights are in the network now; epochs are counted from here${other ? ". They were made on other data than those here" : ""}`;
}
