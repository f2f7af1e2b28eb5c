import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const here = (path) => new URL(path, import.meta.url);

/** Compiles the styles and copies each font they name, under a name that changes with its content. */
export function stylesheet(assets) {
  mkdirSync(new URL("fonts/", assets), { recursive: true });
  const { css } = compile(fileURLToPath(here("styles/prakan.scss")), {
    style: "compressed",
    loadPaths: [fileURLToPath(here("node_modules"))],
    quietDeps: true,
  });
  return css.replaceAll(/fonts\/([\w-]+)\.woff2/g, (_, name) => {
    const file = here(`node_modules/@fontsource/sarabun/files/${name}.woff2`);
    const hash = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 10);
    const stamped = `fonts/${name}.${hash}.woff2`;
    cpSync(file, new URL(stamped, assets));
    return stamped;
  });
}
