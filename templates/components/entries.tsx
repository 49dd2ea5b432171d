import type { Entry, Mention } from "../../src/site/parts.ts";
import { href, monthFragment, type SitePath } from "../../src/site/paths.ts";
import { dayOf, timeOf } from "./date.tsx";
import { headline } from "./headline.tsx";
import { viewsOf } from "./views.tsx";

interface Props {
  readonly from: SitePath;
  readonly entries: readonly Entry[];
  /** The level of the titles as headings. */
  readonly level?: "h2" | "h3";
  /** Whether the articles are of one day, so that only the time tells them apart. */
  readonly ofOneDay?: boolean;
  /** Whether the first article of each month can be linked to, for charts. */
  readonly byMonth?: boolean;
}

// A site of 10,000 articles lists titles 80,000 times. What is small in an item is a function that is called and not a component, which Preact would
// set up for each: by a profile that was a tenth of the time for rendering.

/** A list of articles with date, title, excerpt and views. */
export function Entries({ from, entries, level: Heading = "h2", ofOneDay = false, byMonth = false }: Props) {
  const monthOf = (entry: Entry | undefined) => entry?.date.slice(0, 7);
  const startsMonth = (index: number) => byMonth && monthOf(entries[index]) !== monthOf(entries[index - 1]);
  return (
    <ol class="entries">
      {entries.map((entry, index) => (
        <li {...(startsMonth(index) ? { id: monthFragment(entry.date.slice(0, 7)) } : {})}>
          {ofOneDay ? timeOf(entry.date) : dayOf(entry.date)}
          <div>
            <Heading>
              <a href={href(from, entry.path)}>{headline(entry)}</a>
            </Heading>
            <p>{entry.excerpt}</p>
          </div>
          {viewsOf(entry.views)}
        </li>
      ))}
    </ol>
  );
}

/** A list of articles with date and title alone. */
export function Titles({ from, articles }: { readonly from: SitePath; readonly articles: readonly Mention[] }) {
  return (
    <ol class="titles">
      {articles.map((article) => (
        <li>
          {dayOf(article.date)}
          <a href={href(from, article.path)}>{headline(article)}</a>
        </li>
      ))}
    </ol>
  );
}
