import { groupBy } from "../../src/lib/group-by.ts";
import { resultsOfFile } from "../../src/search/format/result.ts";
import { LoadFailure, type LoadFile } from "../../src/search/read/search-interface.ts";
import { wholeFolding } from "../../src/search/write/folding-table.ts";
import { labelFiles } from "../../src/search/write/label-writer.ts";
import { resultLines } from "../../src/search/write/result-writer.ts";
import { writeSegment } from "../../src/search/write/segment-writer.ts";
import { viewsText } from "../../src/search/write/views-writer.ts";
import type { Store } from "../../src/search/write/waiting-hits.ts";
import type { News } from "./news.ts";

/** The files of an index by their names, each with the text it holds. */
export type IndexFiles = Map<string, string>;

const folding = wholeFolding();

/** The index of articles (the oldest first), in segments of the sizes that are given; what is left goes into the last one. `hitsInMemory` is small to have several ranges, with hits outside the memory. */
export function indexFiles(oldestFirst: readonly News[], sizes: readonly number[] = [], hitsInMemory = 1_000_000): IndexFiles {
  const files: IndexFiles = new Map([["folding", folding]]);
  const levels = ["main", "middle", "open"].slice(-1 - sizes.length);
  let start = 0;
  const segments = levels.map((level, at) => {
    const own = oldestFirst.slice(start, start + (sizes[at] ?? oldestFirst.length));
    start += own.length;
    const source = {
      articles: own.length,
      textsOf: (article: number) => own[article] ?? { title: "", body: "" },
      hitsInMemory,
      createStore,
    };
    writeSegment(source, ({ name, pieces }) => {
      const text = pieces.map((piece) => (typeof piece === "string" ? piece : Buffer.from(piece).toString("latin1"))).join("");
      files.set(`${level}/${name}`, text);
    });
    files.set(`${level}/articles/views`, viewsText(own.map(({ views }) => views)));
    for (let file = 0; file * resultsOfFile < own.length; file++) {
      const rows = own.slice(file * resultsOfFile, (file + 1) * resultsOfFile);
      const results = rows.map(({ labels, ...row }) => ({ ...row, href: `${row.date.slice(0, 4)}/${row.id}.html`, tags: labels }));
      files.set(`${level}/articles/${file}`, resultLines(results));
    }
    return { level, articles: own.length };
  });
  const tags = new Set(oldestFirst.flatMap(({ labels, columns }) => labels.slice(columns)));
  const labelled = oldestFirst.map(({ labels, columns, authors, source }) => ({
    column: labels.slice(0, columns),
    tag: labels.filter((name, at) => at >= columns || tags.has(name)),
    author: authors,
    source: source === null ? [] : [source],
  }));
  const { version, common } = labelFiles(labelled, 0);
  files.set("labels/common", JSON.stringify(common));
  const months = Array.from(
    groupBy(oldestFirst, ({ date }) => date.slice(0, 7)),
    ([month, own]) => [month, own.length],
  );
  files.set("start", JSON.stringify({ segments, months, labels: version }));
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
export function createStore(): Store {
  let bytes = Buffer.alloc(0);
  return {
    append: (more) => {
      bytes = Buffer.concat([bytes, more]);
    },
    read: (into, position) => into.set(bytes.subarray(position, position + into.length)),
  };
}
