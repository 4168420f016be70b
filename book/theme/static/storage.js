// What the book keeps in this browser, under names that begin with the site's path: books of one host do not mix.
// A browser that keeps nothing reads as null and says so when it is written to.
const path = new URL(document.documentElement.dataset.content_root || "./", document.baseURI).pathname;

export function storage(name) {
  const key = path + name;
  const trying = (work, otherwise) => {
    try {
      return work(localStorage);
    } catch {
      return otherwise;
    }
  };
  return {
    key,
    read: () => trying((kept) => kept.getItem(key), null),
    write: (text) => trying((kept) => (kept.setItem(key, text), true), false),
    remove: () => trying((kept) => (kept.removeItem(key), true), false),
  };
}
