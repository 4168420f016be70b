/** How many examples there are, in words. */
export function amount({ n, train }) {
  return `${n} examples: ${train} to train on, ${n - train} to test`;
}

/** What is to be remarked on of the data: that they are all of one class, where they are. */
export function remarks({ task, t }) {
  const one = task === "classification" && t.every((value) => value === t[0]);
  return one ? ["All of them are of one class: there is nothing to tell apart"] : [];
}
