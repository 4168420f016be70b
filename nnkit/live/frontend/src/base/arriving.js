/** Modules of the site, by address: one that does not arrive is lost, and asked for anew when it is wanted again. */
const PATIENCE = 10_000; // milliseconds

/** What a figure needs did not arrive; `arrival` is its coming after all. */
export class Lost extends Error {
  constructor(url, cause, arrival) {
    super(`${url} could not be loaded`, { cause });
    this.arrival = arrival;
  }
}

const tries = new Map(); // how often an address was asked for in vain: a browser may remember that

/** The module at an address; `Lost` when there is none, or none in time. */
export async function arriving(address) {
  const url = new URL(address, document.baseURI);
  const name = url.href;
  const vain = tries.get(name) ?? 0;
  if (vain) url.searchParams.set("again", vain);
  const arrival = import(url.href);
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("late")), PATIENCE);
  });
  try {
    return await Promise.race([arrival, late]);
  } catch (error) {
    tries.set(name, vain + 1);
    const after = arrival.then(() => void tries.set(name, vain)); // as it was asked for, it is there
    after.catch(() => {});
    throw new Lost(name, error, after);
  } finally {
    clearTimeout(timer);
  }
}
