// Keeps what was read for reading without a network, and tells at the foot of a page when a newer edition is there.
const root = new URL(document.documentElement.dataset.content_root || "./", document.baseURI);
const { edition } = document.documentElement.dataset;

function tell() {
  if (document.querySelector(".newer")) return;
  const link = Object.assign(document.createElement("a"), { href: location.href, textContent: "Read it" });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });
  const line = Object.assign(document.createElement("p"), { className: "newer" });
  line.setAttribute("role", "status");
  line.append("A newer edition of this book is there. ", link);
  document.querySelector(".foot").append(line);
}

async function look() {
  if (document.visibilityState === "hidden") return;
  try {
    const answer = await fetch(new URL("edition.json", root), { cache: "no-store" });
    if (answer.ok && (await answer.json()).edition !== edition) tell();
  } catch {} // no network: nothing to tell
}

async function keep() {
  try {
    const worker = await navigator.serviceWorker.register(new URL("sw.js", root), { updateViaCache: "none" });
    const ask = async () => (await navigator.serviceWorker.ready).active.postMessage({ keep: location.href });
    navigator.serviceWorker.addEventListener("controllerchange", ask); // a new edition's worker has its own list
    await ask();
    await worker.update();
  } catch {} // a browser that keeps nothing, or lets nothing be kept
}

look();
addEventListener("visibilitychange", look);
addEventListener("online", look);
if (!navigator.connection?.saveData) keep();
