/** The settings of both runs, as the address holds them. */
import { readAddress, writeAddress } from "../settings.js";

const SHARED = new Set(["data", "view"]); // groups that both runs have in common

/** A description whose defaults are these settings, so that an address holds only what differs from them. */
const relativeTo = (spec, settings) => ({ ...spec, fields: spec.fields.map((field) => ({ ...field, default: settings[field.name] })) });

export class State {
  constructor(spec, address) {
    this.spec = spec;
    this.groups = new Map(spec.fields.map(({ name, group }) => [name, group]));
    this.read(address);
  }

  read(address) {
    const { second, ...first } = readAddress(this.spec, address);
    this.none = this.spec.fields.find(({ name }) => name === "second").default;
    this.first = { ...first, second: this.none };
    this.changes = null; // the second run's own settings, where there is one
    this.edited = 0; // whose settings the controls show
    if (second) this.changes = this.differing(readAddress(relativeTo(this.spec, this.first), second));
  }

  differing(settings) {
    const same = (name) => JSON.stringify(settings[name]) === JSON.stringify(this.first[name]);
    const own = [...this.groups.keys()].filter((name) => !SHARED.has(this.groups.get(name)) && !same(name));
    return Object.fromEntries(own.map((name) => [name, settings[name]]));
  }

  /** The settings of a run: the second's are the first's with its changes. */
  of(index) {
    return index === 1 ? { ...this.first, ...this.changes } : this.first;
  }

  get current() {
    return this.of(this.edited);
  }

  get runs() {
    return this.changes === null ? 1 : 2;
  }

  /** Set what the reader changed, for the run that is edited or for both. */
  set(name, value) {
    const shared = SHARED.has(this.groups.get(name));
    if (this.edited === 1 && !shared) this.changes = { ...this.changes, [name]: value };
    else {
      if (this.runs > 1 && !shared) this.changes = { [name]: this.first[name], ...this.changes }; // the other run keeps what it has
      this.first = { ...this.first, [name]: value };
    }
  }

  /** Begin or end the comparison. */
  compare(wanted) {
    this.changes = wanted ? {} : null;
    this.edited = wanted ? 1 : 0;
  }

  /** What follows the name in the address. */
  address() {
    const second = this.changes === null ? this.none : writeAddress(relativeTo(this.spec, this.first), { ...this.of(1), second: this.none }) || "same";
    return writeAddress(this.spec, { ...this.first, second });
  }
}
