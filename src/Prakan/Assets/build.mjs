import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { areasCsv } from "./areas.mjs";
import { commonPasswords } from "./passwords.mjs";
import { provinceShapes } from "./province-shapes.mjs";
import { stylesheet } from "./stylesheet.mjs";

const here = (path) => new URL(path, import.meta.url);
const assets = here("../wwwroot/assets/");
const out = here("out/");

rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
mkdirSync(out, { recursive: true });

cpSync(here("favicon.svg"), new URL("favicon.svg", assets));
cpSync(here("scripts/"), assets, { recursive: true });
cpSync(here("../Front/Help/pictures/"), new URL("../help/pictures/", assets), { recursive: true });
cpSync(here("node_modules/htmx.org/dist/htmx.min.js"), new URL("htmx.min.js", assets));
cpSync(here("node_modules/tus-js-client/dist/tus.min.js"), new URL("tus.min.js", assets));
writeFileSync(new URL("prakan.css", assets), stylesheet(assets));
writeFileSync(new URL("areas.csv", out), areasCsv());
writeFileSync(new URL("common-passwords.txt", out), commonPasswords());
writeFileSync(new URL("province-shapes.tsv", out), provinceShapes());
