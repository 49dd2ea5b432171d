import { hrefsFrom } from "../src/site/href.ts";
import { archiveFragment } from "../src/site/paths.ts";
import { MonthlyChart } from "./components/chart.tsx";
import { chineseDays } from "./components/date.ts";
import { Entries } from "./components/entries.ts";
import { figures } from "./components/number.ts";
import { Pager } from "./components/pager.tsx";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

/**
 * How many years the chart shows above the newest articles, and how many on a phone: more would
 * push the articles off the first screen.
 */
const [yearsShown, yearsOnPhone] = [6, 2];

export default template("home", ({ site, path, props: { entries, older, count, first, last, chart, introduction, days } }) => (
  <Shell site={site} path={path} description={site.description}>
    {/* The script looks up the reader's own day here, and leads there by the masthead's link. */}
    <header class="opening" data-days={days.join(" ")}>
      <h1 class="unseen">{site.title}</h1>
      <p>
        <span>{chineseDays(first, last)}，</span>
        <span>共 {figures(count)} 篇</span>
      </p>
      {introduction.map((paragraph) => (
        <p class="introduction">{paragraph}</p>
      ))}
    </header>
    {chart && (
      <section aria-labelledby={archiveFragment}>
        <h2 id={archiveFragment} class="unseen">
          归档
        </h2>
        <MonthlyChart addressOf={hrefsFrom(path)} chart={chart} shown={yearsShown} shownOnPhone={yearsOnPhone} />
      </section>
    )}
    <section aria-labelledby="latest">
      <h2 id="latest">最新文章</h2>
      <Entries from={path} entries={entries} level="h3" />
      <Pager from={path} label="更多文章" older={older === null ? null : { label: "较早的文章", path: older }} newer={null} />
    </section>
  </Shell>
));
