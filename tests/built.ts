import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Archive, createArchive } from "../src/archive/archive.ts";
import { article } from "./articles.ts";
import type { Files } from "./site-check.ts";
import { vocabularyOf } from "./terms.ts";
import { jiuwen, readFiles, writeFiles } from "./workspace.ts";

/** The site that the command line tool builds from files, named by their paths. Throws what it printed when there was anything wrong. */
export function built(seeds: Readonly<Record<string, string | Uint8Array>>, options: readonly string[] = []): Files {
  const folder = mkdtempSync(join(tmpdir(), "jiuwen-"));
  try {
    writeFiles(join(folder, "seeds"), seeds);
    const run = jiuwen(["build", join(folder, "seeds"), "--output", join(folder, "site"), ...options]);
    if (run.status !== 0) throw new Error(run.stderr);
    return readFiles(join(folder, "site"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file of a site as text, unpacked if it is a gzip file. Throws when there is none at that path. */
export function textAt(site: Files, path: string): string {
  const bytes = site.get(path);
  if (!bytes) throw new Error(`there is no ${path}`);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** The archive that the same files are, as far as its articles go: what the built site must show. */
export function archiveOf(seeds: Readonly<Record<string, string | Uint8Array>>): Archive {
  const vocabulary = vocabularyOf(Buffer.from(seeds["tags.yaml"] ?? "").toString("utf8"));
  const files = Object.entries(seeds).filter(([file]) => !file.endsWith(".yaml"));
  const articles = files.map(([file, content]) => article(file, content, vocabulary));
  return createArchive(articles, vocabulary);
}
