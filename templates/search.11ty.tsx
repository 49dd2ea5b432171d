import { href } from "../src/site/href.ts";
import type { Site } from "../src/site/page.ts";
import { homePath, type SitePath, tagsPath } from "../src/site/paths.ts";
import { searchForm } from "./components/search-form.ts";
import { Shell } from "./components/shell.ts";
import { knowsViews } from "./components/views.ts";
import { template } from "./template.tsx";

/** The labels of the filters, by their names in the page's address. */
const filters = [
  { name: "year", label: "年份" },
  { name: "from", label: "起始月" },
  { name: "to", label: "截止月" },
  { name: "column", label: "栏目" },
  { name: "tag", label: "标签" },
  { name: "author", label: "作者" },
  { name: "source", label: "来源" },
] as const;

/** The formats of exported results. */
const exports = [
  { format: "csv", label: "CSV（表格）" },
  { format: "bibtex", label: "BibTeX" },
  { format: "ris", label: "RIS（Zotero、EndNote）" },
  { format: "json", label: "JSON" },
] as const;

/** Where the months are. */
function monthsOf({ sections }: Site, from: SitePath): string {
  const { path, fragment } = sections.find(({ name }) => name === "archive")?.to ?? { path: homePath, fragment: null };
  return href(from, path, fragment);
}

/** The ways to write a query, each with an example. */
const grammar = [
  { example: "节约 用水", meaning: "用空格隔开几个词，找同时含有它们的文章" },
  { example: "“节约用水”", meaning: "加引号，找原样连在一起的文字" },
  { example: "节约 OR 节水", meaning: "词间加大写的 OR 或竖线 |，含有其中一个即可" },
  { example: "节约 -通知", meaning: "词前加减号，去掉含有它的文章" },
  { example: "5.2%", meaning: "数字连同其中的点、百分号等照原样找，如 18:30、7·20" },
  { example: "标题：节约", meaning: "加上“标题：”或 title:，只在标题里找" },
  { example: "作者：王琳", meaning: "加上“作者：”或“来源：”，只找这一作者或来源的文章，名字须完整，其中有空格的加引号" },
] as const;

// The script fills in the results (templates/assets/script/search). Without a script there is
// nothing to show, so their part is hidden at first.
export default template("search", ({ site, path, props: { shards } }) => (
  <Shell site={site} path={path} title="搜索" description={`在${site.title}的全部文章中搜索。`} here="搜索">
    <h1>搜索</h1>
    {searchForm(path)}
    <noscript>
      <p>
        搜索在浏览器中进行，需要启用 JavaScript。不启用也可以从
        <a href={href(path, tagsPath)}>标签</a>或<a href={monthsOf(site, path)}>归档</a>
        找起。
      </p>
    </noscript>
    <div class="tally">
      <p id="count" role="status" />
      <nav id="orders" aria-label="排序" data-viewed={knowsViews(site)} hidden />
    </div>
    <p id="meant" hidden />
    <div class="panels">
      <details id="filters" hidden>
        <summary>筛选</summary>
        <div>
          {filters.map(({ name, label }) => (
            <label>
              {label}
              <select name={name} autocomplete="off">
                <option value="">不限</option>
              </select>
            </label>
          ))}
        </div>
      </details>
      <details id="trend" hidden>
        <summary>逐月篇数</summary>
        <div>
          <div id="trend-chart" />
          <p id="trend-failure" role="alert" hidden>
            图表没有加载成功，请关上再打开一次。
          </p>
          <button type="button">下载逐月篇数（CSV）</button>
        </div>
      </details>
      <details id="export" data-title={site.title} data-publisher={site.publisher} data-url={site.url} hidden>
        <summary>导出</summary>
        <div>
          <p>将找到的全部文章导出为一个文件：</p>
          <ul>
            {exports.map(({ format, label }) => (
              <li>
                <button type="button" value={format}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
          <p>
            <span id="exported" role="status" /> <span id="exporting" />
          </p>
        </div>
      </details>
    </div>
    <ul id="chosen" aria-label="已选的筛选" hidden />
    <p id="failure" role="alert" hidden>
      没有加载成功，搜索未能完成。请重试；若仍不成功，请刷新本页。
      <button type="button">重试</button>
    </p>
    {shards > 0 && <section id="moved" aria-label="旧网址" data-shards={shards} hidden />}
    <section id="own-pages" aria-label="本站页面" hidden />
    <ol id="results" class="entries" aria-label="搜索结果" tabindex={-1} data-state="idle" data-count="0" />
    <nav id="pages" class="pager" aria-label="翻页" hidden />
    <section id="partial" aria-labelledby="partly" hidden>
      <h2 id="partly">以下文章部分符合</h2>
      <ol class="entries" />
    </section>
    <section id="help" aria-labelledby="how" hidden>
      <h2 id="how">怎样搜索</h2>
      <dl>
        {grammar.map(({ example, meaning }) => (
          <>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </section>
  </Shell>
));
