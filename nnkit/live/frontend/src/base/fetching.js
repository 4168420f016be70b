/** later.js, fetched when something in it is wanted: a file beside live.js, or a text that a notebook brings along. */
/* global NNKIT_LATER */
import { arriving } from "./arriving.js";

let parts; // what came
let coming; // its promise

async function fetched() {
  if (typeof NNKIT_LATER === "undefined") return arriving(new URL("later.js", import.meta.url));
  const url = URL.createObjectURL(new Blob([NNKIT_LATER], { type: "text/javascript" }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** All that is in it, once it is there; asked for anew when it got lost. */
export function later() {
  coming ??= fetched().then(
    (module) => (parts = module),
    (error) => {
      coming = undefined;
      throw error;
    },
  );
  return coming;
}

/** What is there already; undefined before `later`. */
export const arrived = () => parts;

/** Whether a figure cannot begin without it. */
export const needsLater = ({ controls }) => controls.some(({ kind, most }) => kind === "pad" || kind === "text" || (kind === "points" && most));
