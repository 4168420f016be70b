// Light or dark as who embeds the figure wishes (?theme=light), else as the system says, also when that changes.
{
  const root = document.documentElement;
  const wanted = new URLSearchParams(location.search).get("theme");
  if (wanted === "light" || wanted === "dark") root.dataset.mode = root.dataset.theme = wanted;
  else if (root.dataset.mode === "auto") {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
      root.dataset.theme = matches ? "dark" : "light";
    });
  }
}
