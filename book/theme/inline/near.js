// Brings the figures to life when they come near, and says so where it cannot. It stands in the page itself, so
// that it cannot get lost with what it waits for. The picture of a figure is shown, and asked for, where the figure
// is looked at and does not come (book.css hides it until then).
{
  const { live, figures } = JSON.parse(document.currentScript.previousElementSibling.textContent);
  const PATIENCE = 10_000; // milliseconds
  const LATE = 1000; // of looking at a figure that is not there yet
  const file = location.protocol === "file:" && !window.bookImport; // a folder made for it has one (book/take_away)
  const why = file
    ? "a browser starts what moves it only on pages that come from a server. `make serve` is one, and prints its address."
    : "the program of all figures could not be loaded from this site.";
  const load = (address) => import(new URL(address, document.baseURI));
  const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));
  let tries = 0;

  const unsay = () => {
    for (const note of document.querySelectorAll(".nnkit-live-lost")) note.remove();
    for (const figure of document.querySelectorAll(".nnkit-live[data-failed=all]")) delete figure.dataset.failed;
  };
  const say = async () => {
    await parsed;
    unsay();
    for (const figure of document.querySelectorAll(".nnkit-live:not([data-mounted])")) {
      const note = document.createElement("p");
      note.className = "nnkit-live-error nnkit-live-lost";
      note.append(`This figure is a picture here: ${why} `);
      if (!file) {
        const again = document.createElement("button");
        again.className = "nnkit-live-button";
        again.append("Try again");
        again.addEventListener("click", start);
        note.append(again);
      }
      figure.querySelector(".nnkit-live-stage").after(note);
      figure.dataset.failed = "all";
    }
  };
  const start = () => {
    const late = setTimeout(say, PATIENCE);
    const arrived = load(tries ? `${live}?again=${tries}` : live); // a browser may remember what was lost
    tries += 1;
    arrived.then(unsay, say).finally(() => clearTimeout(late));
  };

  // The line is there again: nobody need ask.
  if (!file) addEventListener("online", () => document.querySelector(".nnkit-live[data-failed=all]") && start());

  const miss = ({ target }) => setTimeout(() => (target.dataset.late = ""), LATE);
  const looked = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(miss));
  parsed.then(() => document.querySelectorAll(".nnkit-live").forEach((figure) => looked.observe(figure)));

  const name = location.hash.slice(1).split("?")[0];
  const named = Object.hasOwn(figures, name) && figures[name];
  if (file) say();
  else if (named) {
    start();
    load(named).catch(() => {}); // it is asked for once more, and missed, where it is wanted
  } else {
    parsed.then(() => {
      const near = (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        start();
      };
      const watch = new IntersectionObserver(near, { rootMargin: "2100px" });
      for (const figure of document.querySelectorAll(".nnkit-live")) watch.observe(figure);
    });
  }
}
