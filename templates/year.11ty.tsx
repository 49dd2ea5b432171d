import { href, hrefsFrom } from "../src/site/href.ts";
import { withoutMonthFragment } from "../src/site/paths.ts";
import { YearChart } from "./components/chart.tsx";
import { Titles } from "./components/entries.ts";
import { figures } from "./components/number.ts";
import { Pager } from "./components/pager.tsx";
import { searchWithin } from "./components/search-form.ts";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

export default template("year", ({ site, path, props: { chart, peak, ranking, previous, next, newest, withoutMonth } }) => {
  const title = `${chart.year}年`;
  return (
    <Shell site={site} path={path} title={title} description={`${title}的 ${chart.count} 篇文章，按月排列。`} here={title}>
      <h1>
        {title}
        <span class="count">{figures(chart.count)} 篇</span>
      </h1>
      <YearChart addressOf={hrefsFrom(path)} year={chart} peak={peak} />
      {searchWithin(path, chart.count, { name: title, filters: { year: chart.year } })}
      {ranking !== null && (
        <p class="subscribe">
          <a href={href(path, ranking)}>{chart.year}年浏览排行</a>
        </p>
      )}
      {newest.map(({ month, count: ofMonth, path: to, articles }) => (
        <section>
          <h2>
            <a href={href(path, to)}>{Number(month)}月</a>
            <span class="count">{ofMonth} 篇</span>
          </h2>
          <Titles from={path} articles={articles} />
          {ofMonth > articles.length && (
            <p class="more">
              <a href={href(path, to)}>
                查看{Number(month)}月全部 {ofMonth} 篇
              </a>
            </p>
          )}
        </section>
      ))}
      {withoutMonth.length > 0 && (
        <section>
          <h2 id={withoutMonthFragment}>
            月份不详
            <span class="count">{figures(withoutMonth.length)} 篇</span>
          </h2>
          <Titles from={path} articles={withoutMonth} />
        </section>
      )}
      <Pager from={path} label="前后年份" older={previous} newer={next} />
    </Shell>
  );
});
