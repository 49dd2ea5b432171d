import { A } from "./components/a.tsx";
import { YearChart } from "./components/chart.tsx";
import { Titles } from "./components/entries.tsx";
import { Pager } from "./components/pager.tsx";
import { Shell } from "./components/shell.tsx";
import { template } from "./template.tsx";

export default template("year", ({ site, path, props: { chart, peak, previous, next, newest } }) => {
  const title = `${chart.year}年`;
  return (
    <Shell site={site} path={path} title={title} description={`${title}的 ${chart.count} 篇文章，按月排列。`} here={title}>
      <h1>
        {title}
        <span class="count">{chart.count} 篇</span>
      </h1>
      <YearChart from={path} year={chart} peak={peak} />
      {newest.map(({ month, count: ofMonth, path: to, articles }) => (
        <section>
          <h2>
            <A from={path} to={to}>
              {Number(month)}月
            </A>
            <span class="count">{ofMonth} 篇</span>
          </h2>
          <Titles from={path} articles={articles} />
          {ofMonth > articles.length && (
            <p class="more">
              <A from={path} to={to}>
                查看{Number(month)}月全部 {ofMonth} 篇
              </A>
            </p>
          )}
        </section>
      ))}
      <Pager from={path} label="前后年份" older={previous} newer={next} />
    </Shell>
  );
});
