/** The letters that a text control takes, and the first that it does not. */
export function lettersOf({ alphabet, most }, text) {
  const known = (letter) => (alphabet.includes(letter) ? letter : [letter.toLowerCase(), letter.toUpperCase()].find((other) => alphabet.includes(other)));
  const letters = Array.from(text, (letter) => [letter, known(letter)]);
  const kept = letters.map(([, other]) => other ?? "").join("");
  return { kept: kept.slice(0, most), unknown: letters.find(([, other]) => other === undefined)?.[0], long: kept.length > most };
}
