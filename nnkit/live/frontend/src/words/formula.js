/**
 * Short formulas of captions as plain signs, for notebooks: their pages typeset no mathematics inside widgets.
 * Knows Greek letters, common signs, sub- and superscripts, \frac, \sqrt and fonts; the rest stays as written.
 */
import { h } from "../base/dom.js";

const SIGNS = {
  alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", varepsilon: "ε", zeta: "ζ", eta: "η", theta: "θ", kappa: "κ",
  lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", pi: "π", rho: "ρ", sigma: "σ", tau: "τ", phi: "φ", varphi: "φ", chi: "χ", psi: "ψ",
  omega: "ω", Gamma: "Γ", Delta: "Δ", Theta: "Θ", Lambda: "Λ", Sigma: "Σ", Phi: "Φ", Psi: "Ψ", Omega: "Ω", cdot: " · ",
  times: " × ", le: " ≤ ", leq: " ≤ ", ge: " ≥ ", geq: " ≥ ", ne: " ≠ ", neq: " ≠ ", approx: " ≈ ", to: " → ", in: " ∈ ",
  infty: "∞", partial: "∂", nabla: "∇", sum: "∑", prod: "∏", pm: " ± ", ldots: "…", dots: "…", cdots: "⋯", lVert: "‖",
  rVert: "‖", Vert: "‖", mid: " | ", quad: " ", top: "⊤", prime: "′", odot: " ⊙ ", propto: " ∝ ", leftarrow: " ← ",
};
const SILENT = new Set(["left", "right", "displaystyle", "big", "Big", "bigl", "bigr"]);
const FONTS = new Set(["mathbf", "mathrm", "boldsymbol", "bm", "text", "operatorname", "mathcal", "mathit", "vec", "hat", "bar"]);

function parse(tokens, until) {
  const nodes = [];
  while (tokens.length && tokens[0] !== until) nodes.push(...atom(tokens));
  tokens.shift();
  return nodes;
}

function atom(tokens) {
  const token = tokens.shift();
  if (token === undefined) return [];
  if (token === "{") return parse(tokens, "}");
  if (token === "_") return [h("sub", {}, ...atom(tokens))];
  if (token === "^") return [h("sup", {}, ...atom(tokens))];
  if (/^[a-zA-Z]$/.test(token)) return [h("i", {}, token)];
  if (token === "-") return ["−"];
  if (/^\s+$/.test(token)) return [];
  if (/^[=+<>]$/.test(token)) return [` ${token} `];
  if (!token.startsWith("\\")) return [token];
  const name = token.slice(1);
  if (Object.hasOwn(SIGNS, name)) return [SIGNS[name]];
  if (name === "frac") return [...atom(tokens), "/", ...atom(tokens)];
  if (name === "sqrt") return ["√(", ...atom(tokens), ")"];
  if (name === "tfrac") return [...atom(tokens), "/", ...atom(tokens)];
  if (FONTS.has(name)) return atom(tokens);
  if (SILENT.has(name)) return [];
  return [/^[a-zA-Z]/.test(name) ? name : /^[,;:! ]$/.test(name) ? "\u2009" : name];
}

/** Replace every `\(…\)` in the caption's formula spans. */
export function showFormulas(caption) {
  for (const span of caption.querySelectorAll("span.math")) {
    const source = /^\\\(([^]*)\\\)$/.exec(span.textContent.trim());
    if (source === null) continue;
    const tokens = source[1].match(/\\[a-zA-Z]+|\\.|\s+|\d+(?:\.\d+)?|[^]/g) ?? [];
    span.replaceChildren(...parse(tokens, undefined));
  }
}
