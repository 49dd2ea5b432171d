import { href } from "../src/site/href.ts";
import { daysPath } from "../src/site/paths.ts";
import { Titles } from "./components/entries.ts";
import { Pager } from "./components/pager.tsx";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

export default template("day", ({ site, path, props: { month, day, years, previous, next } }) => {
  const title = `${Number(month)}月${Number(day)}日`;
  return (
    <Shell
      site={site}
      path={path}
      title={`历史上的${title}`}
      description={`${site.title}：历年${title}的文章。`}
      trail={[{ label: "历史上的今天", path: daysPath }]}
      here={title}
    >
      <h1>历史上的{title}</h1>
      {years.map(({ year, to, articles }) => (
        <section>
          <h2>
            <a href={href(path, to.path, to.fragment)}>{year}年</a>
          </h2>
          <Titles from={path} articles={articles} />
        </section>
      ))}
      <Pager from={path} label="前后日期" older={previous} newer={next} />
    </Shell>
  );
});
