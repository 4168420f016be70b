// Keeps the pages that were read, with all that they list, for reading without a network. What is on the network is
// always newer: a page comes from here only when none comes from there. (book/site/offline.py writes BOOK above.)
const root = new URL("./", self.location.href);
const CACHE = `book ${root.pathname}`; // other books of the same host have their own
const PATIENCE = 3000; // milliseconds until a page that is kept will do
const HASHED = /[./][0-9a-f]{16}\.\w+$/; // a name that stands for one content for good
const APART = /^(_sources|figures|notebooks|wheels)\/|\.(ipynb|pdf|whl|zip)$|^edition\.json$/; // what readers take along or put elsewhere

const MARK = new URL("edition", root); // of which edition all that is kept is

// A newer worker takes over only when this one is at rest: from then on nothing more is kept for this edition.
const newer = new AbortController();
registration.addEventListener("updatefound", () => {
  if (self.serviceWorker?.state === "activated") newer.abort();
});

const kept = () => caches.open(CACHE);
const bare = (url) => new URL(url.pathname.replace(/\/$/, "/index.html"), url.origin);
const placeOf = (url) => decodeURI(bare(url).pathname.slice(root.pathname.length));

/** The network's answer, kept when it is whole; never what the browser itself remembers unasked. */
async function renewed(cache, url, signal) {
  const answer = await fetch(url, { cache: HASHED.test(url.pathname) ? "default" : "no-cache", signal });
  if (!answer.ok) return answer;
  const own = answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
  await cache.put(bare(url), own.clone());
  return own;
}

/** Keep a page, and what it lists. */
async function keep(place) {
  const cache = await kept();
  const page = await renewed(cache, new URL(place, root), newer.signal);
  if (page.status === 404) await cache.delete(new URL(place, root));
  for (const name of BOOK.pages[place] ?? []) {
    const url = new URL(name, root);
    if (!HASHED.test(url.pathname) || !(await cache.match(url))) await renewed(cache, url, newer.signal);
  }
}

/** After a new edition: the pages that were kept become its pages. What is cut short is done at the next page. */
async function renew() {
  const cache = await kept();
  if ((await (await cache.match(MARK))?.text()) === BOOK.edition) return;
  const urls = (await cache.keys()).map((request) => new URL(request.url));
  for (const url of urls) if (url.pathname.endsWith(".html")) await keep(placeOf(url));
  await cache.put(MARK, new Response(BOOK.edition));
}

/** What no page of this edition lists goes. */
async function tidy() {
  const cache = await kept();
  const listed = new Set(Object.values(BOOK.pages).flat());
  for (const { url } of await cache.keys()) {
    const place = placeOf(new URL(url));
    if (HASHED.test(place) && !listed.has(place)) await cache.delete(url);
  }
}

async function fromCache(url) {
  const cache = await kept();
  return (await cache.match(bare(url))) ?? renewed(cache, url);
}

async function fromNetwork(event, url) {
  const cache = await kept();
  const old = await cache.match(bare(url));
  const fresh = renewed(cache, url);
  if (!old) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  const late = new Promise((done) => setTimeout(done, PATIENCE, old));
  return Promise.race([late, fresh.then((answer) => (answer.status < 500 ? answer : old), () => old)]);
}

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keep("index.html"));
});
addEventListener("activate", (event) => event.waitUntil(clients.claim())); // pages then ask for the rest
addEventListener("message", (event) => {
  const url = new URL(event.data.keep);
  if (url.href.startsWith(root.href)) event.waitUntil(renew().then(() => keep(placeOf(url))).then(tidy).catch(() => {}));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range") || !url.href.startsWith(root.href)) return;
  if (APART.test(placeOf(url))) return;
  event.respondWith(HASHED.test(url.pathname) ? fromCache(url) : fromNetwork(event, url));
});
