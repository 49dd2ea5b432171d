import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Jiuwen's own folder. `#root` (package.json, `imports`) resolves to it from the sources and from
 * `dist` alike.
 */
const root = dirname(createRequire(import.meta.url).resolve("#root/package.json"));

/** The path of a file or folder of Jiuwen's own, such as `templates/assets`. */
export function programPath(...parts: string[]): string {
  return join(root, ...parts);
}
