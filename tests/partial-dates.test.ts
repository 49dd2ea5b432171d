import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../src/ingest/article.ts";
import { byCodePoint } from "../src/lib/code-point-order.ts";
import { articlePath } from "../src/site/paths.ts";
import { article } from "./articles.ts";
import { rounds } from "./rounds.ts";
import { pageOf, pagesOf, plan } from "./site/plans.ts";
import { seed } from "./workspace.ts";

/** Dates of every exactness, so near to one another that many are of one month or one day. */
const dates = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.constantFrom(4, 7, 10, 16, 19))
  .map(([hours, length]) => new Date(Date.UTC(2018, 11, 20, hours * 3)).toISOString().slice(0, length));

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test("articles of any exactness have one order on every page, and none is lost in any number", () => {
  fc.assert(
    fc.property(fc.array(dates, { minLength: 1, maxLength: 14 }), (all) => {
      const articles = all.map((date, index) =>
        article(`a${index + 10}.txt`, seed({ date: date.replace("T", " "), more: "标签: 通讯\n" })),
      );
      const pages = plan(articles, { pageSize: 2 });
      const keyOf = ({ summary: { date, id } }: Article) => `${date} ${id}`;
      // A space is before every sign of a date, so that the shorter of two dates comes first.
      const expected = [...articles].sort((a, b) => byCodePoint(keyOf(b), keyOf(a))).map(({ summary: { id } }) => id as string);
      const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

      const sealed = pagesOf(pages, "list").sort((a, b) => b.props.number - a.props.number);
      const ofTag = (path: string) => path.startsWith("tags/");
      expect(idsOf([pageOf(pages, "home"), ...sealed.filter(({ path }) => !ofTag(path))].flatMap(({ props }) => props.entries))).toEqual(
        expected,
      );
      const tag = pageOf(pages, "tag", "tags/通讯/index.html");
      expect(idsOf([tag, ...sealed.filter(({ path }) => ofTag(path))].flatMap(({ props }) => props.entries))).toEqual(expected);

      const ofArticles = pagesOf(pages, "article");
      expect(ofArticles.map(({ props }) => props.summary.id)).toEqual(expected);
      expect(ofArticles.map(({ props }) => props.next?.id ?? null)).toEqual([null, ...expected.slice(0, -1)]);
      expect(ofArticles.map(({ props }) => props.previous?.id ?? null)).toEqual([...expected.slice(1), null]);
      expect(pagesOf(pages, "records").flatMap(({ props }) => idsOf(props.articles))).toEqual(expected);
      expect(idsOf(pageOf(pages, "table").props.articles)).toEqual(expected);
      expect(
        pagesOf(pages, "search-segment")
          .flatMap(({ props }) => props.articles)
          .toReversed(),
      ).toEqual(expected);
      const published = pageOf(pages, "feed", "feed.xml").props.articles.map((entry) => Date.parse(entry.published));
      expect(published).toEqual([...published].sort((a, b) => b - a));

      const years = pagesOf(pages, "year");
      const months = pagesOf(pages, "month");
      const inCalendar = years.flatMap(({ props }) => [
        ...months
          .filter(({ props: { year } }) => year === props.chart.year)
          .flatMap(({ props: { days, withoutDay } }) => [...days.flatMap(({ entries }) => entries), ...withoutDay]),
        ...props.withoutMonth,
      ]);
      expect(idsOf(inCalendar)).toEqual(expected);
      expect(sum(years.map(({ props }) => props.chart.count))).toBe(articles.length);
      for (const { props } of years) {
        expect(sum(props.chart.months.map(({ count }) => count)) + props.chart.withoutMonth.count).toBe(props.chart.count);
        expect(sum(props.newest.map(({ count }) => count)) + props.withoutMonth.length).toBe(props.chart.count);
      }
      for (const { props } of months) {
        expect(sum(props.weeks.flat().map((day) => day?.count ?? 0)) + props.withoutDay.length).toBe(props.count);
      }
      const about = pageOf(pages, "about").props;
      expect(sum(about.downloads.map(({ count }) => count))).toBe(articles.length);
      expect(sum(pagesOf(pages, "day").flatMap(({ props }) => props.years.map((year) => year.articles.length))) + about.withoutDay).toBe(
        articles.length,
      );
      // Each bar of a tag's chart leads to the page on which the newest article of its month stands.
      for (const row of tag.props.story?.chart.years ?? []) {
        for (const { month, to } of "months" in row ? row.months : []) {
          if (to === null) continue;
          const shown = [tag, ...sealed].find(({ path }) => path === to.path)?.props.entries ?? [];
          expect(to.fragment).toBe(`month-${"year" in row && row.year}-${month}`);
          const newest = expected.find((id) =>
            articles.some(({ summary }) => summary.id === id && summary.date.startsWith(`${"year" in row && row.year}-${month}`)),
          );
          expect(idsOf(shown)).toContain(newest);
        }
      }
      const paths = articles.map(({ summary }) => articlePath(summary));
      expect(
        pages
          .filter(({ kind }) => kind === "article")
          .map(({ path }) => path)
          .sort(),
      ).toEqual([...paths].sort());
    }),
    { numRuns: rounds(200) },
  );
});
