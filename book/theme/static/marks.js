// On a page opened from the search: the words that were looked for are marked at their place.
"use strict";
{
  const address = new URL(location.href);
  const words = expression(wantedOf(address.searchParams.get("mark")));
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? document.querySelector("article");
  const places = target.matches("dt") ? [target, target.nextElementSibling] : [target];
  const APART = "script, style, svg, math, button, .nnkit-live-stage, .headerlink, mark";

  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  for (const place of places) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(APART) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) mark(text);
  }

  // The last hit first, so that the places of the others stay as they were.
  function mark(text) {
    for (const { 0: hit, index } of [...text.data.matchAll(words)].reverse()) {
      const found = text.splitText(index);
      found.splitText(hit.length);
      const marked = document.createElement("mark");
      found.replaceWith(marked);
      marked.append(found);
    }
  }

  address.searchParams.delete("mark"); // whoever copies the address copies the place alone
  history.replaceState(history.state, "", address);
}
