import { archiveFragment } from "../src/site/paths.ts";
import { chineseDate } from "./components/date.tsx";
import { Entries } from "./components/entries.tsx";
import { Pager } from "./components/pager.tsx";
import { Shell } from "./components/shell.tsx";
import { Year } from "./components/years.tsx";
import { template } from "./template.tsx";

export default template("home", ({ site, path, props: { entries, older, count, first, last, years } }) => (
  <Shell site={site} path={path} description={site.description}>
    <header class="opening">
      <h1 class="unseen">{site.title}</h1>
      <p>
        {chineseDate(first.slice(0, 10))}—{chineseDate(last.slice(0, 10))}，共 {count} 篇
      </p>
    </header>
    <section aria-labelledby="latest">
      <h2 id="latest" class="unseen">
        最新文章
      </h2>
      <Entries from={path} entries={entries} level="h3" />
      <Pager from={path} label="更多文章" older={older === null ? null : { label: "较早的文章", path: older }} newer={null} />
    </section>
    <section aria-labelledby={archiveFragment}>
      <h2 id={archiveFragment}>归档</h2>
      {years.map((year) => (
        <Year from={path} year={year} />
      ))}
    </section>
  </Shell>
));
