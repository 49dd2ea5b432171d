import { href, tagsPath } from "../src/site/paths.ts";
import { MonthlyChart } from "./components/chart.tsx";
import { Entries } from "./components/entries.ts";
import { figures } from "./components/number.ts";
import { Pager } from "./components/pager.tsx";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

/** How many years the chart shows before the articles begin. */
const yearsShown = 3;

export default template("tag", ({ site, path, props: { name, kind, note, count, chart, related, feed, entries, older } }) => (
  <Shell
    site={site}
    path={path}
    title={`标签：${name}`}
    description={kind === "栏目" ? `“${name}”栏目的 ${count} 篇文章。` : `与“${name}”有关的 ${count} 篇文章。`}
    trail={[{ label: "标签", path: tagsPath }]}
    here={name}
    feed={{ label: `${site.title}：${name}`, path: feed }}
  >
    <header class="opening">
      <p class="kind">{kind}</p>
      <h1>
        {name}
        <span class="count">{figures(count)} 篇</span>
      </h1>
      {note !== null && <p class="note">{note}</p>}
    </header>
    <MonthlyChart from={path} chart={chart} shown={yearsShown} />
    {related.length > 0 && (
      <nav class="choices" aria-label="相关标签">
        <span>相关标签</span>
        {related.map(({ label, path: to }) => (
          <a href={href(path, to)}>{label}</a>
        ))}
      </nav>
    )}
    <Entries from={path} entries={entries} byMonth />
    <Pager from={path} label="更多文章" older={older === null ? null : { label: "较早的文章", path: older }} newer={null} />
    <p class="subscribe">
      <a href={href(path, feed)}>订阅“{name}”（Atom）</a>
    </p>
  </Shell>
));
