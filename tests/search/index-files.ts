import { resultsOfFile } from "../../src/search/columns.ts";
import { LoadFailure, type LoadFile } from "../../src/search/read/search.ts";
import { columnsOf } from "../../src/search/write/columns.ts";
import { wholeFolding } from "../../src/search/write/folding.ts";
import { segmentFiles } from "../../src/search/write/segment.ts";
import type { Store } from "../../src/search/write/spool.ts";
import type { News } from "./news.ts";

/** The files of an index by their names, each with the text it holds. */
export type IndexFiles = Map<string, string>;

const folding = wholeFolding();

/** The index of articles (the oldest first), in segments of the sizes that are given; what is left goes into the last one. `unitsInMemory` is small to have several runs. */
export function indexFiles(oldestFirst: readonly News[], sizes: readonly number[] = [], unitsInMemory = 1_000_000): IndexFiles {
  const files: IndexFiles = new Map([["folding", folding]]);
  const levels = ["main", "middle", "open"].slice(-1 - sizes.length);
  let start = 0;
  const segments = levels.map((level, at) => {
    const own = oldestFirst.slice(start, start + (sizes[at] ?? oldestFirst.length));
    start += own.length;
    for (const { name, pieces } of segmentFiles({
      articles: own.length,
      textsOf: (article) => own[article] ?? { title: "", body: "" },
      digest: own.map(({ id }) => id).join(),
      unitsInMemory,
      createStore,
    })) {
      files.set(
        `${level}/${name}`,
        pieces.map((piece) => (typeof piece === "string" ? piece : Buffer.from(piece).toString("latin1"))).join(""),
      );
    }
    files.set(`${level}/articles/columns`, JSON.stringify(columnsOf(own)));
    for (let file = 0; file * resultsOfFile < own.length; file++) {
      const rows = own.slice(file * resultsOfFile, (file + 1) * resultsOfFile);
      files.set(
        `${level}/articles/${file}`,
        JSON.stringify(
          rows.map(({ id, title, date, views, labels }) => [id, `${date.slice(0, 4)}/${id}.html`, title, date, views, labels]),
        ),
      );
    }
    return { level, articles: own.length };
  });
  files.set("start", JSON.stringify({ segments }));
  return files;
}

/** Loads from files as a browser does: not at once, and with a failure where there is none. `onLoad` hears each name. */
export function loaderOf(files: IndexFiles, onLoad: (name: string) => void = () => {}): LoadFile {
  return async (name) => {
    onLoad(name);
    const text = files.get(name);
    if (text === undefined) throw new LoadFailure(`there is no ${name}`);
    return text;
  };
}

/** A store in memory. */
function createStore(): Store {
  let bytes = Buffer.alloc(0);
  return {
    append: (more) => {
      bytes = Buffer.concat([bytes, more]);
    },
    read: (into, position) => {
      const part = bytes.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
  };
}
