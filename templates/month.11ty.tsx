import { href } from "../src/site/href.ts";
import { dayFragment, withoutDayFragment } from "../src/site/paths.ts";
import { Calendar } from "./components/calendar.tsx";
import { Entries } from "./components/entries.ts";
import { figures } from "./components/number.ts";
import { Pager } from "./components/pager.tsx";
import { searchWithin } from "./components/search-form.ts";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

export default template("month", ({ site, path, props: { year, month, count, weeks, days, withoutDay, packs, trail, previous, next } }) => {
  const title = `${year}年${Number(month)}月`;
  return (
    <Shell
      site={site}
      path={path}
      title={title}
      description={`${title}的 ${count} 篇文章，按日排列。`}
      trail={trail}
      here={`${Number(month)}月`}
    >
      <h1>
        {title}
        <span class="count">{figures(count)} 篇</span>
      </h1>
      <Calendar title={title} weeks={weeks} />
      {searchWithin(path, count, { name: title, filters: { from: `${year}-${month}`, to: `${year}-${month}` } })}
      {days.map(({ day, onThisDay, entries }) => (
        <section aria-labelledby={dayFragment(day)}>
          <h2 id={dayFragment(day)}>
            {Number(month)}月{day}日
            <a href={href(path, onThisDay)} class="aside">
              历年{Number(month)}月{day}日
            </a>
          </h2>
          <Entries from={path} entries={entries} level="h3" ofOneDay />
        </section>
      ))}
      {withoutDay.length > 0 && (
        <section aria-labelledby={withoutDayFragment}>
          <h2 id={withoutDayFragment}>日期不详</h2>
          <Entries from={path} entries={withoutDay} level="h3" ofOneDay />
        </section>
      )}
      {packs.map(({ path: to, count: packed }, index) => (
        <p class="subscribe">
          <a href={href(path, to)}>
            下载本月原始文件（ZIP，{packs.length > 1 && `第 ${index + 1} 部分，`}
            {figures(packed)} 篇）
          </a>
        </p>
      ))}
      <Pager from={path} label="前后月份" older={previous} newer={next} />
    </Shell>
  );
});
