import { groupBy } from "../lib/group-by.ts";
import { folderOf } from "../site/folder-of.ts";
import type { SitePath } from "../site/paths.ts";
import type { StagedFile } from "./stage.ts";

/**
 * The files in the staging folder, by the folders they are for. They are kept as lines of text, as
 * there may be two million of them: as objects they take twice the memory.
 */
export class StagedFiles implements Iterable<StagedFile> {
  /** The files of each folder, as they came: of each its name, its hash and its bytes. */
  readonly #lines = new Map<string, string[]>();
  #length = 0;

  constructor(files: readonly StagedFile[] = []) {
    this.add(files);
  }

  /** How many files there are. */
  get length(): number {
    return this.#length;
  }

  add(files: readonly StagedFile[]): void {
    for (const [folder, ofFolder] of groupBy(files, ({ path }) => folderOf(path))) {
      const lines = this.#lines.get(folder) ?? [];
      lines.push(ofFolder.map(({ path, sha256, bytes }) => `${path.slice(path.lastIndexOf("/") + 1)}\n${sha256}\n${bytes}`).join("\n"));
      this.#lines.set(folder, lines);
    }
    this.#length += files.length;
  }

  /** The folders that files are for. */
  get folders(): Iterable<string> {
    return this.#lines.keys();
  }

  /** The files for a folder, those in its own folders not counted. */
  *in(folder: string): Iterable<StagedFile> {
    for (const lines of this.#lines.get(folder) ?? []) {
      // No name has a line end in it.
      const fields = lines.split("\n");
      for (let at = 0; at < fields.length; at += 3) {
        const [name = "", sha256 = "", bytes] = fields.slice(at, at + 3);
        yield { path: (folder === "." ? name : `${folder}/${name}`) as SitePath, sha256, bytes: Number(bytes) };
      }
    }
  }

  *[Symbol.iterator](): Iterator<StagedFile> {
    for (const folder of this.folders) yield* this.in(folder);
  }

  *paths(): Iterable<SitePath> {
    for (const { path } of this) yield path;
  }
}
