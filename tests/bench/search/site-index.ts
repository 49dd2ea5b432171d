import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { createContext, Script } from "node:vm";
import { gzipSync } from "node:zlib";

/** The search index of a built site, file by file; a file's name is its path below `search/` without extension. */
export interface SiteIndex {
  readonly names: readonly string[];
  /** The text that a file hands over. Throws where it hands over none, or one under another name. */
  readonly textOf: (name: string) => string;
  /** Bytes of a file as it stands on disk, and as a server sends it (gzip at its usual level). */
  readonly sizeOf: (name: string) => Size;
  /** The search's own script, if the site has one. */
  readonly script: Size;
}

/** Bytes on disk, and compressed. */
export interface Size {
  readonly raw: number;
  readonly gzipped: number;
}

export function readSiteIndex(site: string): SiteIndex {
  const folder = join(site, "search");
  const fileOf = (name: string) => join(folder, `${name}.js`);
  const names = filesBelow(folder)
    .filter((path) => path.endsWith(".js"))
    .map((path) => path.slice(0, -3));
  const handed = new Map<string, string>();
  const context = createContext({ jiuwen: (name: string, text: string) => handed.set(name, text) });
  const texts = remembering((name) => {
    new Script(readFileSync(fileOf(name), "utf8")).runInContext(context);
    const text = handed.get(name);
    if (text === undefined || handed.size !== 1)
      throw new Error(`search/${name}.js hands over ${[...handed.keys()].join(" and ") || "nothing"}`);
    handed.clear();
    return text;
  });
  const scripts = readdirSync(join(site, "assets")).filter((name) => /^search\b.*\.js$/.test(name));
  return {
    names,
    textOf: texts,
    sizeOf: remembering((name) => sizeOfFile(fileOf(name))),
    script: total(scripts.map((name) => sizeOfFile(join(site, "assets", name)))),
  };
}

export function total(sizes: readonly Size[]): Size {
  return { raw: sizes.reduce((sum, { raw }) => sum + raw, 0), gzipped: sizes.reduce((sum, { gzipped }) => sum + gzipped, 0) };
}

/** Tells each file of the index from any that is written in its place later on. */
export function stampsOf(site: string): ReadonlyMap<string, string> {
  const folder = join(site, "search");
  return new Map(
    filesBelow(folder).map((path) => {
      const { ino, mtimeNs } = statSync(join(folder, path), { bigint: true });
      return [path, `${ino} ${mtimeNs}`];
    }),
  );
}

/** Bytes of all files of the index that have been written since there were these stamps. */
export function bytesWrittenSince(before: ReadonlyMap<string, string>, site: string): number {
  const written = Array.from(stampsOf(site)).filter(([path, stamp]) => before.get(path) !== stamp);
  return written.reduce((sum, [path]) => sum + statSync(join(site, "search", path)).size, 0);
}

function sizeOfFile(file: string): Size {
  const bytes = readFileSync(file);
  return { raw: bytes.length, gzipped: gzipSync(bytes).length };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
}

/** A function of names whose results are kept. */
function remembering<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const own = make(name);
    made.set(name, own);
    return own;
  };
}
