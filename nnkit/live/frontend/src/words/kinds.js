/** What a mark without a label is called. */
const KINDS = {
  area: "area", bars: "bars", contour: "contour lines", dots: "points", heatmap: "map", line: "line",
  errors: "error bars", image: "picture", link: "connections", rasters: "maps", rule: "guide line", text: "words in the plot",
};

export const kindOf = (type) => KINDS[type] || type;
