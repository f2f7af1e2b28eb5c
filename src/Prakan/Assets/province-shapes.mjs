import { readFileSync } from "node:fs";

// The package names provinces by the letters of their licence plates; the lake belongs to none.
const codes = Object.fromEntries(
  ("bkk10 spk11 nbi12 pte13 aya14 atg15 lri16 sbr17 cnt18 sri19 cbi20 ryg21 cti22 trt23 cco24 pri25 nyk26 skw27 nma30 brm31 srn32 ssk33 ubn34 yst35 cpm36 acr37 bkn38 " +
    "nbp39 kkn40 udn41 lei42 nki43 mkm44 ret45 ksn46 snk47 npm48 mdh49 cmi50 lpn51 lpg52 utd53 pre54 nan55 pyo56 cri57 msn58 nsn60 uti61 kpt62 tak63 sti64 plk65 pct66 " +
    "pnb67 rbr70 kri71 spb72 npt73 skn74 skm75 pbi76 pkn77 nrt80 kbi81 pna82 pkt83 sni84 rng85 cpn86 ska90 stn91 trg92 plg93 ptn94 yla95 nwt96")
    .split(" ").map((one) => [one.slice(0, 3), one.slice(3)]),
);

// A coast is drawn finer than a page can show: points nearer than this to the line are left out.
const Tolerance = 0.7;

/** The outline of each province by its code, ready for an SVG of 560 × 1025. */
export function provinceShapes() {
  const source = readFileSync(new URL("node_modules/@svg-maps/thailand/index.js", import.meta.url), "utf8");
  const { locations } = JSON.parse(source.replace(/^export default /, "").replace(/;?\s*$/, ""));
  const rows = locations.filter(({ id }) => codes[id]).map(({ id, path }) => [codes[id], outline(path)]);
  if (rows.length !== 77) throw new Error(`The map has ${rows.length} of the 77 provinces.`);
  return rows.sort(([a], [b]) => (a < b ? -1 : 1)).map((row) => row.join("\t")).join("\n") + "\n";
}

const outline = (path) => rings(path).map((ring) => simpler(ring)).filter((ring) => ring.length > 3).map(draw).join("");

const draw = (ring) => `M${ring.map(([x, y]) => `${+x.toFixed(1)},${+y.toFixed(1)}`).join("L")}Z`;

function rings(path) {
  const found = [];
  let [x, y, mode] = [0, 0, "m"];
  for (const token of path.match(/[a-zA-Z]|-?[\d.]+(?:e-?\d+)?,-?[\d.]+(?:e-?\d+)?/g)) {
    if (/^[a-zA-Z]$/.test(token)) {
      if (!"mMlLzZ".includes(token)) throw new Error(`The map draws with ${token}, which nobody reads here.`);
      mode = token;
      if (mode === "z" || mode === "Z") [x, y] = found.at(-1)[0];
      continue;
    }
    const [dx, dy] = token.split(",").map(Number);
    [x, y] = mode === mode.toLowerCase() ? [x + dx, y + dy] : [dx, dy];
    if (mode === "m" || mode === "M") {
      found.push([[x, y]]);
      mode = mode === "m" ? "l" : "L";
    } else found.at(-1).push([x, y]);
  }
  return found;
}

// Ramer, Douglas and Peucker: between two points only what strays from their line is kept.
function simpler(line) {
  if (line.length < 3) return line;
  const [from, to] = [line[0], line.at(-1)];
  let [farthest, at] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const away = distance(line[i], from, to);
    if (away > farthest) [farthest, at] = [away, i];
  }
  return farthest <= Tolerance ? [from, to] : [...simpler(line.slice(0, at + 1)).slice(0, -1), ...simpler(line.slice(at))];
}

function distance([x, y], [x1, y1], [x2, y2]) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length < 1e-9 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}
