import { weeks } from "../archive/months.ts";
import { groupBy } from "../lib/group-by.ts";
import { entryOf, mentionOf } from "./article-views.ts";
import { yearLink } from "./calendar-pages.ts";
import type { Draft } from "./draft.ts";
import type { Kind } from "./page.ts";
import { dayFragment, dayPath, monthPath } from "./paths.ts";
import type { PlannedPage } from "./planned-page.ts";

/** Plans what stands on a drafted page. Pure, and from the draft alone: what is not in it would change no fingerprint. */
export function planPage(draft: Draft<Kind>): PlannedPage<Kind> {
  const { path, site } = draft;
  switch (draft.kind) {
    case "home": {
      const { articles, ...props } = draft.props;
      return { kind: draft.kind, path, site, props: { ...props, entries: articles.map(entryOf) } };
    }
    case "list": {
      const { articles, ...props } = draft.props;
      return { kind: draft.kind, path, site, props: { ...props, entries: articles.map(entryOf) } };
    }
    case "tag": {
      const { articles, ...props } = draft.props;
      return { kind: draft.kind, path, site, props: { ...props, entries: articles.map(entryOf) } };
    }
    case "article":
      return { kind: draft.kind, path, site, props: articleProps(draft) };
    case "year":
      return { kind: draft.kind, path, site, props: yearProps(draft) };
    case "month":
      return { kind: draft.kind, path, site, props: monthProps(draft) };
    case "day":
      return { kind: draft.kind, path, site, props: dayProps(draft) };
    case "ranking":
      return { kind: draft.kind, path, site, props: rankingProps(draft) };
    default:
      return draft;
  }
}

function articleProps({ props: { labelled, previous, next, related } }: Draft<"article">): PlannedPage<"article">["props"] {
  return { labelled, previous: previous && mentionOf(previous), next: next && mentionOf(next), related: related.map(mentionOf) };
}

function yearProps({ props: { newest, ...props } }: Draft<"year">): PlannedPage<"year">["props"] {
  return {
    ...props,
    newest: newest.map(({ month, count, articles }) => ({
      month,
      count,
      path: monthPath(props.chart.year, month),
      articles: articles.map(mentionOf),
    })),
  };
}

function monthProps({ props: { year, month, articles, previous, next } }: Draft<"month">): PlannedPage<"month">["props"] {
  const byDay = groupBy(articles, ({ date }) => date.slice(8, 10));
  const countOf = (day: number) => byDay.get(String(day).padStart(2, "0"))?.length ?? 0;
  return {
    year,
    month,
    count: articles.length,
    weeks: weeks(year, month).map((week) => week.map((day) => (day === null ? null : { day, count: countOf(day) }))),
    days: [...byDay].map(([day, ofDay]) => ({ day: Number(day), onThisDay: dayPath(month, day), entries: ofDay.map(entryOf) })),
    trail: [yearLink(year)],
    previous,
    next,
  };
}

function dayProps({ props: { month, day, years, previous, next } }: Draft<"day">): PlannedPage<"day">["props"] {
  return {
    month,
    day,
    years: years.map(({ year, articles }) => ({
      year,
      to: { path: monthPath(year, month), fragment: dayFragment(Number(day)) },
      articles: articles.map(mentionOf),
    })),
    previous,
    next,
  };
}

function rankingProps({ props: { articles, ...props } }: Draft<"ranking">): PlannedPage<"ranking">["props"] {
  return { ...props, ranks: articles.map((article) => ({ ...mentionOf(article), views: article.views ?? 0 })) };
}
