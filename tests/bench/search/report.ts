import { costCells, costHeads, table } from "../report.ts";
import { type PagefindFigures, pagefindUpTo } from "./pagefind.ts";
import { queryLengths } from "./queries.ts";
import type { Spread } from "./spread.ts";
import type { QueryCosts, SearchFigures } from "./suite.ts";

/** What the index costs beside all else of a build, as a Markdown table. */
export function buildTable({ builds: { cold, newest } }: SearchFigures): string {
  const rows = [
    ["cold, without the index", ...costCells(cold.without)],
    ["cold", ...costCells(cold.whole)],
    ["the newest article added, without the index", ...costCells(newest.without)],
    ["the newest article added", ...costCells(newest.whole)],
  ];
  return table(["build", ...costHeads], rows);
}

/** How large the index of `count` articles is, as a Markdown table. */
export function sizeTable({ text, index, startUp, rewritten }: SearchFigures, count: number): string {
  const rows = [
    ["titles and bodies", megabytes(text), "", "", ""],
    ["index", megabytes(index.raw), by(index.raw, text), megabytes(index.gzipped), by(index.gzipped, text)],
    ["start-up", kilobytes(startUp.raw), "", kilobytes(startUp.gzipped), `${(startUp.gzipped / count).toFixed(1)} bytes an article`],
    ["rewritten by one newest article, at most", megabytes(rewritten), "", "", ""],
  ];
  return table(["search", "size", "by the text", "compressed", ""], rows);
}

/** What random queries cost, as a Markdown table: median and 95th percentile. */
export function queryTable({ queries }: QueryCosts): string {
  const rows = ([...queryLengths, "everywhere"] as const).map((group) => {
    const { bytes, requests, resultBytes, resultRequests, seconds, count } = queries[group];
    return [
      group === "everywhere" ? "in 95 % of all articles" : `of ${group} characters`,
      spread(count),
      spread(bytes, kilobytes),
      spread(requests),
      spread(resultBytes, kilobytes),
      spread(resultRequests),
      `${(1000 * seconds.median).toFixed(1)}, ${(1000 * seconds.p99).toFixed(1)} ms`,
    ];
  });
  return table(["query", "articles", "loaded", "files", "first results, beyond", "files", "time: median, 99th percentile"], rows);
}

/** What Pagefind comes to of the first of `count` articles, as Markdown. */
export function pagefindTable({ articles, cost, index, startUp, queries }: PagefindFigures, count: number): string {
  const whose =
    count > articles
      ? `Pagefind, of the first ${articles.toLocaleString("en")} articles (it is given ${pagefindUpTo.toLocaleString("en")} at most)`
      : "Pagefind";
  const built = `${costHeads.map((head, at) => `${head} ${costCells(cost)[at]}`).join(", ")}; index ${megabytes(index)}, start-up ${kilobytes(startUp)}`;
  const rows = queryLengths.map((length) => {
    const { recall, precision, bytes } = queries[length];
    return [`of ${length} characters`, percent(recall), percent(precision), spread(bytes, kilobytes)];
  });
  return `${whose}: ${built}\n\n${table(["query", "recall", "precision", "loaded"], rows)}`;
}

function spread({ median, p95 }: Spread, write = (figure: number) => figure.toLocaleString("en")): string {
  return `${write(median)}, ${write(p95)}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} KB`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function by(bytes: number, text: number): string {
  return `${(bytes / text).toFixed(3)} ×`;
}
