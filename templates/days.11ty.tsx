import { href } from "../src/site/href.ts";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

export default template("days", ({ site, path, props: { months } }) => (
  <Shell site={site} path={path} title="历史上的今天" description={`${site.title}：历年同一天的文章。`} here="历史上的今天">
    <header class="opening">
      <h1>历史上的今天</h1>
      <p>选一个日子，看历年同一天的文章。</p>
    </header>
    {months.map(({ month, days }) => (
      <section class="days" aria-labelledby={`month-${month}`}>
        <h2 id={`month-${month}`}>{Number(month)}月</h2>
        <ol>
          {days.map(({ label, path: to, count }) => (
            <li>
              <a href={href(path, to)}>
                {label}日<span class="count">{count} 篇</span>
              </a>
            </li>
          ))}
        </ol>
      </section>
    ))}
  </Shell>
));
