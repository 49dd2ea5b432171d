import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { modulePath, programPath } from "../lib/package-root.ts";

/**
 * The folders of the code that runs, with the templates and assets that it uses, and the chunks
 * into which a bundle has put what several modules share.
 */
const code = ["src", "templates", "assets", "chunks"].map(modulePath).filter((folder) => existsSync(folder));

/**
 * A hash of all that pages depend on beside the articles and their settings: Jiuwen's code,
 * templates and assets, the versions of its libraries, and Node, whose tables of time zones and of
 * the order of characters go into pages. It reads small files only, so that it is quick enough for
 * every build.
 */
export function programVersion(): string {
  const version = createHash("sha256").update(process.version);
  for (const folder of code) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) version.update(`\n${name.slice(programPath().length)}\n`).update(readFileSync(name));
  }
  for (const list of ["package.json", "package-lock.json"])
    if (existsSync(programPath(list))) version.update(readFileSync(programPath(list)));
  return version.digest("base64url");
}
