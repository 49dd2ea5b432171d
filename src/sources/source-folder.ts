import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { byCodePoint } from "../lib/code-point-order.ts";
import { errorCode } from "../lib/error-code.ts";
import { reasonOf } from "../lib/failure.ts";
import { isInside } from "../lib/is-inside.ts";
import { isHostName, isPageFile, mirrorAddress } from "./mirror-address.ts";
import { fault, note, type SourceFault, type SourceNote } from "./source-entry.ts";

/** A file of a folder that may hold something. */
export interface FolderFile {
  readonly kind: "found";
  readonly path: string;
  /** Its path below the folder, with `/`. */
  readonly place: string;
  /** Whether it is in the folder of a host, so that it is a file of the site whatever it holds. */
  readonly isOfMirror: boolean;
  /** The address at which a mirror has it; null if its name does not say. */
  readonly url: string | null;
}

/** What HTTrack leaves beside the pages. Its cache holds them once more. */
const httrackNames: ReadonlySet<string> = new Set([
  "hts-cache",
  "hts-log.txt",
  "hts-in_progress.lock",
  "hts-stop.lock",
  "backblue.gif",
  "fade.gif",
  "cookies.txt",
]);

/** What wget writes of its work. */
const wgetNames = /^wget-log(?:\.\d+)?$/;

/**
 * The files of a folder and of all folders in it, in code-point order of their names. Hidden files
 * are passed over, and so is what programs that save sites leave beside the pages, which a note
 * tells. A symbolic link is followed only to a file in the folder. `output`, a real path, is not
 * entered: it is where the articles go.
 *
 * A folder with the name of a host is a mirror. If the whole folder is one, and there is no page in
 * it, it is taken for one of tables and feeds that only has that name.
 *
 * Where wget has kept a page as it was before it changed its links (`.orig`), that one is given.
 */
export function* filesIn(folder: string, output: string | null = null): Generator<FolderFile | SourceFault | SourceNote> {
  const top = realpathSync(folder);
  if (top === output) {
    yield fault(basename(top), "it is the folder into which the articles go; name another one with --output");
    return;
  }
  const [originals, tables] = [{ count: 0 }, { count: 0 }];
  const hosts = isHostName(basename(top)) && hasPage(top) ? [basename(top)] : null;
  for (const found of walk({ top, output, path: top, below: "", hosts, isHttrack: false, originals })) {
    if (hosts !== null && found.kind === "found" && tableName.test(found.path)) tables.count++;
    yield found;
  }
  if (tables.count > 0) {
    yield note(
      basename(top),
      `${tables.count} of its tables, JSON files and feeds are files of the site, as it is a mirror by its name; to import one of them, name it`,
    );
  }
  if (originals.count > 0) {
    yield note(
      basename(top),
      `of ${originals.count} pages the original that wget kept (.orig) is taken, and the copy with changed links passed over`,
    );
  }
}

/** What may hold records by its name. */
const tableName = /\.(?:csv|tsv|tab|xlsx|xlsm|json|jsonl|ndjson|xml|rss|atom)(?:\.gz)?$/i;

/** Whether there is a page in a folder by its name, looked for until one is found. */
function hasPage(folder: string): boolean {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // That it cannot be read is told when it is walked through.
    return false;
  }
  const shown = entries.filter(({ name }) => !name.startsWith("."));
  return (
    shown.some((entry) => !entry.isDirectory() && isPageFile(entry.name)) ||
    shown.some((entry) => entry.isDirectory() && hasPage(join(folder, entry.name)))
  );
}

interface Place {
  readonly top: string;
  readonly output: string | null;
  readonly path: string;
  readonly below: string;
  /** The names of folders from that of the host on; null above it. */
  readonly hosts: readonly string[] | null;
  readonly isHttrack: boolean;
  readonly originals: { count: number };
}

function* walk(place: Place): Generator<FolderFile | SourceFault | SourceNote> {
  let entries: Dirent[];
  try {
    entries = readdirSync(place.path, { withFileTypes: true });
  } catch (error) {
    yield fault(place.below.slice(0, -1), `the folder cannot be read: ${reasonOf(error)}`);
    return;
  }
  entries.sort((a, b) => byCodePoint(a.name, b.name));
  const names = new Set(entries.map(({ name }) => name));
  const isHttrack = place.isHttrack || names.has("hts-cache") || names.has("hts-log.txt");
  for (const entry of entries) {
    const below = place.below + entry.name;
    if (entry.name.startsWith(".")) continue;
    if (entry.name.includes("\uFFFD")) yield fault(below, "the name is not UTF-8, so that it cannot be read; rename it");
    else if (isLeftover(entry.name, place.hosts === null, isHttrack)) {
      yield note(below, "it was left by the program that saved the pages; it is passed over");
    } else if (names.has(originalOf(entry.name, names))) place.originals.count++;
    else yield* entryIn({ ...place, isHttrack }, entry, below);
  }
}

function isLeftover(name: string, isAboveHosts: boolean, isHttrack: boolean): boolean {
  if (wgetNames.test(name)) return true;
  return isHttrack && isAboveHosts && (httrackNames.has(name) || name === "index.html");
}

/** The name under which wget keeps a page before it changes its links. */
function originalOf(name: string, names: ReadonlySet<string>): string {
  const withEnd = `${name}.orig`;
  return names.has(withEnd) ? withEnd : `${name.replace(/\.html$/, "")}.orig`;
}

function* entryIn(place: Place, entry: Dirent, below: string): Generator<FolderFile | SourceFault | SourceNote> {
  const path = join(place.path, entry.name);
  try {
    const linkFault = entry.isSymbolicLink() ? faultOfLink(place.top, path) : null;
    const stats = linkFault === null ? statSync(path) : null;
    if (linkFault !== null) yield fault(below, linkFault);
    else if (path === place.output) yield note(below, "it is the folder into which the articles go; it is passed over");
    else if (stats?.isDirectory()) {
      const hosts = place.hosts !== null ? [...place.hosts, entry.name] : isHostName(entry.name) ? [entry.name] : null;
      yield* walk({ ...place, path, below: `${below}/`, hosts });
    } else if (!stats?.isFile()) yield fault(below, "it is no regular file; it is not read");
    else {
      // HTTrack gives pages names of its own, and writes their address into them.
      const isRenamed = place.isHttrack && /\.html?$/i.test(entry.name);
      const url = place.hosts === null || isRenamed ? null : mirrorAddress([...place.hosts, entry.name]);
      yield { kind: "found", path, place: below, isOfMirror: place.hosts !== null, url };
    }
  } catch (error) {
    yield fault(below, `it cannot be read: ${reasonOf(error)}`);
  }
}

function faultOfLink(top: string, path: string): string | null {
  try {
    const target = realpathSync(path);
    if (!isInside(top, target)) return "a symbolic link that leads out of the folder is not followed; copy what it leads to";
    return statSync(target).isDirectory() ? "a linked folder is not entered; what it leads to is read where it lies" : null;
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return "this symbolic link leads to nothing; delete it";
    if (code === "ELOOP") return "this symbolic link leads in a circle; delete it";
    throw error;
  }
}
