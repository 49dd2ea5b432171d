import { A } from "./components/a.tsx";
import { Titles } from "./components/entries.tsx";
import { Pager } from "./components/pager.tsx";
import { Shell } from "./components/shell.tsx";
import { Months } from "./components/years.tsx";
import { template } from "./template.tsx";

export default template("year", ({ site, path, props }) => {
  const title = `${props.year}年`;
  return (
    <Shell site={site} path={path} title={title} description={`${title}的 ${props.count} 篇文章，按月排列。`} here={title}>
      <h1>
        {title}
        <span class="count">{props.count} 篇</span>
      </h1>
      <Months from={path} year={props} />
      {props.newest.map(({ month, count, path: to, articles }) => (
        <section>
          <h2>
            <A from={path} to={to}>
              {Number(month)}月
            </A>
            <span class="count">{count} 篇</span>
          </h2>
          <Titles from={path} articles={articles} />
          {count > articles.length && (
            <p class="more">
              <A from={path} to={to}>
                查看{Number(month)}月全部 {count} 篇
              </A>
            </p>
          )}
        </section>
      ))}
      <Pager from={path} label="前后年份" older={props.previous} newer={props.next} />
    </Shell>
  );
});
