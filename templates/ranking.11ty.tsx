import { href } from "../src/site/href.ts";
import { articlePath, rankingPath } from "../src/site/paths.ts";
import { Choices } from "./components/choices.tsx";
import { dayOf } from "./components/date.ts";
import { headline } from "./components/headline.ts";
import { Shell } from "./components/shell.ts";
import { viewsOf } from "./components/views.ts";
import { template } from "./template.tsx";

export default template("ranking", ({ site, path, props: { year, ranks, years } }) => {
  const title = year === null ? "浏览排行" : `${year}年浏览排行`;
  return (
    <Shell
      site={site}
      path={path}
      title={title}
      description={`${site.title}：${year === null ? "历年" : `${year}年`}浏览次数最多的文章。`}
      trail={year === null ? [] : [{ label: "浏览排行", path: rankingPath }]}
      here={year === null ? "浏览排行" : `${year}年`}
    >
      <header class="opening">
        <h1>{title}</h1>
        <p>浏览次数照录原始文件，此后的浏览不计；未记浏览次数的文章不列入。次数相同的，较新的在前。</p>
      </header>
      <Choices from={path} label="各年排行" links={[{ label: "全部年份", path: rankingPath }, ...years]} />
      <ol class="ranks">
        {ranks.map((article) => (
          <li>
            <a href={href(path, articlePath(article))}>{headline(article)}</a>
            {dayOf(article.date)}
            {viewsOf(article.views)}
          </li>
        ))}
      </ol>
    </Shell>
  );
});
