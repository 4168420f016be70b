/** Programs: functions, modules by address (published pages), or source text (notebooks). */
import lib from "../../runtime/index.js";
import { arriving } from "../base/arriving.js";

/** Source text → function; where the page forbids eval, through a module made of the text. */
async function compile(source) {
  try {
    return new Function(`"use strict"; return (${source});`)();
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    const url = URL.createObjectURL(new Blob([`export default ${source};`], { type: "text/javascript" }));
    try {
      return (await import(url)).default;
    } finally {
      URL.revokeObjectURL(url);
    }
  }
}

async function factory(program) {
  if (typeof program === "string") return compile(program);
  return (await arriving(program.url)).default;
}

/** The programs of one figure, each loaded once, when first wanted. */
export class Programs {
  constructor(list) {
    this.list = list;
    this.ready = new Map([[null, () => ({})]]);
    this.loading = new Map();
    list.forEach((program, index) => typeof program === "function" && this.ready.set(index, program(lib)));
  }

  /** The function p ↦ outputs if it is loaded, else undefined. */
  get(index) {
    return this.ready.get(index ?? null);
  }

  load(index) {
    if (this.ready.has(index ?? null)) return Promise.resolve();
    if (!this.loading.has(index)) {
      const loading = factory(this.list[index]).then((make) => void this.ready.set(index, make(lib)));
      loading.catch(() => this.loading.delete(index));
      this.loading.set(index, loading);
    }
    return this.loading.get(index);
  }
}
