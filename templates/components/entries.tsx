import type { Entry } from "../../src/site/page.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { A } from "./a.tsx";
import { Day } from "./date.tsx";
import { Headline } from "./headline.tsx";
import { Views } from "./views.tsx";

interface Props {
  readonly from: SitePath;
  readonly entries: readonly Entry[];
  /** The level of the titles as headings. */
  readonly level?: "h2" | "h3";
}

/** A list of articles with date, title, excerpt and views. */
export function Entries({ from, entries, level: Heading = "h2" }: Props) {
  return (
    <ol class="entries">
      {entries.map((entry) => (
        <li>
          <Day date={entry.date} />
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
export function Titles({ from, entries }: Omit<Props, "level">) {
  return (
    <ol class="titles">
      {entries.map((entry) => (
        <li>
          <Day date={entry.date} />
          <A from={from} to={entry.path}>
            <Headline title={entry} />
          </A>
        </li>
      ))}
    </ol>
  );
}
