import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, relative, sep } from "node:path";

/**
 * Jiuwen's own folder. `#root` (package.json, `imports`) resolves to it from the sources and from
 * `dist` alike.
 */
const root = dirname(createRequire(import.meta.url).resolve("#root/package.json"));

/** Whether this code was compiled; else tsx runs the sources. */
export const isCompiled = extname(import.meta.filename) === ".js";

/** The folder of the code that runs: what was compiled (`dist`), bundled (`bundle`), or all. */
const codeFolder = isCompiled ? (relative(root, import.meta.filename).split(sep)[0] ?? "") : "";

/** The version of Jiuwen, as its package has it (SemVer). */
export const packageVersion: string = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

/** The path of a file or folder of Jiuwen's own, such as `templates/assets`. */
export function programPath(...parts: string[]): string {
  return join(root, ...parts);
}

/**
 * The path of a module of Jiuwen's, given as its source, such as `src/cli.ts`, in the form that
 * runs.
 */
export function modulePath(source: string): string {
  return programPath(codeFolder, isCompiled ? source.replace(/\.tsx?$/, ".js") : source);
}
