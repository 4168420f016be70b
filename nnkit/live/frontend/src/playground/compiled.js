/** The compiled programs, made for a number of rows. */
import lib from "../../runtime/index.js";
import { programs } from "./programs.js";

/** The program of a family's member, for so many rows: a function of named inputs that uses its outputs' memory again. */
export function compiled(family, member, part, rows) {
  return programs[family][member][part](lib, rows);
}

/** Whether a family has this member. */
export const known = (family, member) => Object.hasOwn(programs[family], member);

/** The random numbers of `live.Rng`: a seed, and how many were drawn. */
export class Random {
  constructor(seed) {
    this.seed = seed;
    this.count = 0;
  }

  /** The outputs of a program that draws, which go on from here. */
  draw(program, given = {}) {
    given.seed = this.seed;
    given.count = this.count;
    const out = program(given);
    this.count = out.count;
    return out;
  }
}

export const zeros = (n) => new Float64Array(n);
export const ones = (n) => new Float64Array(n).fill(1);
