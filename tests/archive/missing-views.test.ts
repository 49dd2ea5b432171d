import { expect, test } from "vitest";
import { withoutMissingViews } from "../../src/archive/missing-views.ts";
import { type Diagnostic, inFile, problem } from "../../src/lib/diagnostics.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";

/** Articles, of which so many are without views, and what is told of these and of a date. */
function archive(count: number, viewed: number) {
  const articles = Array.from({ length: count + viewed }, (_, index) =>
    article(`${index}.txt`, seed({ views: index < count ? null : "3" })),
  );
  const missing = articles.slice(0, count).flatMap(({ origin }) => inFile(origin.file, [problem("warning", "no-views", "none")]));
  const date: Diagnostic[] = inFile("0.txt", [problem("warning", "future-date", "in the future")]);
  return { articles, diagnostics: [...date, ...missing], date };
}

test("where no article has views, one note for the folder says so, and all else is told as ever", () => {
  const { articles, diagnostics, date } = archive(20, 0);
  const told = withoutMissingViews(diagnostics, articles);
  expect(told).toEqual([...date, expect.objectContaining({ file: ".", level: "info", rule: "no-views" })]);
});

test.each([
  ["one article has views", 30, 1],
  ["there are few articles, of which each may have been meant to have some", 19, 0],
])("where %s, each that has none is named", (_, count, viewed) => {
  const { articles, diagnostics } = archive(count, viewed);
  expect(withoutMissingViews(diagnostics, articles)).toEqual(diagnostics);
});

test("where views were not missed, nothing is told of them", () => {
  const { articles, date } = archive(20, 0);
  expect(withoutMissingViews(date, articles)).toEqual(date);
});
