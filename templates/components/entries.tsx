import type { Entry, Mention } from "../../src/site/parts.ts";
import { monthFragment, type SitePath } from "../../src/site/paths.ts";
import { A } from "./a.tsx";
import { Day, TimeOfDay } from "./date.tsx";
import { Headline } from "./headline.tsx";
import { Views } from "./views.tsx";

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

/** A list of articles with date, title, excerpt and views. */
export function Entries({ from, entries, level: Heading = "h2", ofOneDay = false, byMonth = false }: Props) {
  const monthOf = (entry: Entry | undefined) => entry?.date.slice(0, 7);
  const startsMonth = (index: number) => byMonth && monthOf(entries[index]) !== monthOf(entries[index - 1]);
  return (
    <ol class="entries">
      {entries.map((entry, index) => (
        <li {...(startsMonth(index) ? { id: monthFragment(entry.date.slice(0, 7)) } : {})}>
          {ofOneDay ? <TimeOfDay date={entry.date} /> : <Day date={entry.date} />}
          <div>
            <Heading>
              <A from={from} to={entry.path}>
                <Headline title={entry} />
              </A>
            </Heading>
            <p>{entry.excerpt}</p>
          </div>
          <Views views={entry.views} />
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
          <Day date={article.date} />
          <A from={from} to={article.path}>
            <Headline title={article} />
          </A>
        </li>
      ))}
    </ol>
  );
}
