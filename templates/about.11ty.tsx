import { gbt7714Archive } from "../src/export/gbt7714.ts";
import { withoutTime } from "../src/lib/date-parts.ts";
import { href, hrefsFrom } from "../src/site/href.ts";
import { addressTablePath, archiveFragment, dataPackagePath, feedPath, jsonFeedPath, sitemapPath, tablePath } from "../src/site/paths.ts";
import { AccountOf, LeftOutFiles } from "./components/account.tsx";
import { MonthlyChart } from "./components/chart.tsx";
import { Standard } from "./components/citation.ts";
import { CoverageCalendar } from "./components/coverage.tsx";
import { chineseDate } from "./components/date.ts";
import { figures } from "./components/number.ts";
import { OldSiteOf } from "./components/old-site.tsx";
import { Shell } from "./components/shell.ts";
import { knowsViews } from "./components/views.ts";
import { trusted } from "./html.ts";
import { template } from "./template.tsx";

export default template("about", ({ site, path, props }) => {
  const {
    addition,
    count,
    first,
    last,
    characters,
    chart,
    coverage,
    withoutDay,
    gaps,
    columns,
    sources,
    bylines,
    leftOut,
    account,
    sourcePlace,
    formerAddresses,
    leastForTagFeed,
    downloads,
  } = props;
  return (
    <Shell site={site} path={path} title="关于" description={`${site.title}是什么、收了什么、没有收什么。`} here="关于" measure="prose">
      <div class="prose">
        <h1>关于本存档</h1>
        <p>{site.description}</p>
        {addition !== null && trusted(addition)}
        <dl class="ledger">
          <dt>文章</dt>
          <dd>{figures(count)} 篇</dd>
          <dt>字数</dt>
          <dd>{figures(characters)} 字（含标点，不计空白）</dd>
          {bylines.map(({ label, path: to, count: names }) => (
            <>
              <dt>{label}</dt>
              <dd>
                {figures(names)} 个，见<a href={href(path, to)}>{label}索引</a>
              </dd>
            </>
          ))}
          <dt>最早</dt>
          <dd>{chineseDate(withoutTime(first))}</dd>
          <dt>最晚</dt>
          <dd>{chineseDate(withoutTime(last))}</dd>
          {site.publisher !== null && (
            <>
              <dt>原发布者</dt>
              <dd>{site.publisher}</dd>
            </>
          )}
          <dt>时区</dt>
          <dd>{site.timeZone === "Asia/Shanghai" ? "北京时间（Asia/Shanghai）" : site.timeZone}</dd>
        </dl>
        <h2>凡例</h2>
        <p>
          {account.remains === 0
            ? "每篇文章都照录原文，一字不改。"
            : `每篇文章都照录原文；其中 ${figures(account.remains)} 篇的原文夹有 HTML 代码，按其含义显示。`}
          {account.imported !== null && "由旧站网页或数据转存的文章，照录的是转存时选定的正文，页末注明原始网页。"}
          {sourcePlace === "beside"
            ? "原始文件与文章页并列存放，页末注明其 "
            : "原始文件按月原样存入 ZIP 压缩包；文章页末有所在压缩包的链接，并注明文件的 "}
          <span class="whole">SHA-256</span> 校验值，可据以核对。
          {knowsViews(site) ? "日期与浏览次数以原始文件所记为准；原始文件未记浏览次数的，本站不显示。" : "日期以原始文件所记为准。"}
        </p>

        <h2 id={archiveFragment}>逐月篇数</h2>
        <MonthlyChart addressOf={hrefsFrom(path)} chart={chart} />

        <h2>收录日历</h2>
        <p>每行为一年，每条竖线代表有文章的一天；空白处没有文章，可能是原站未发，也可能是未能保存。</p>
        <CoverageCalendar from={path} years={coverage} />
        {withoutDay > 0 && (
          <p>
            另有 {figures(withoutDay)} 篇原文只记年份或年月，不知是哪一天，收录日历{gaps.length > 0 && "和以下时段都"}没有计入。
          </p>
        )}
        {gaps.length > 0 && (
          <>
            <p>连续一个月以上没有文章的时段，最长的有：</p>
            <ul class="gaps">
              {gaps.map(({ from, to, days }) => (
                <li>
                  {chineseDate(from)}—{chineseDate(to)}
                  <span class="count">{figures(days)} 天</span>
                </li>
              ))}
            </ul>
          </>
        )}

        {columns.length > 0 && (
          <>
            <h2>栏目</h2>
            <ul class="shares">
              {columns.map(({ label, path: to, count: ofColumn }) => (
                <li>
                  <a href={href(path, to)}>{label}</a>
                  <span class="count">{ofColumn} 篇</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {sources.length > 0 && (
          <>
            <h2>来源</h2>
            <ul class="shares">
              {sources.map(({ label, path: to, count: ofSource }) => (
                <li>
                  <a href={href(path, to)}>{label}</a>
                  <span class="count">{ofSource} 篇</span>
                </li>
              ))}
            </ul>
          </>
        )}

        <h2>未收录的文件</h2>
        <LeftOutFiles leftOut={leftOut} />
        <AccountOf account={account} />
        {account.oldSite !== null && <OldSiteOf site={account.oldSite} />}

        <h2>下载与订阅</h2>
        <p>
          全部文章可以整批下载，供研究之用。
          <a href={href(path, tablePath)}>articles.csv</a>
          是目录，可用电子表格软件打开；各年的 JSONL 文件每行一篇，含正文与全部字段，以 gzip 压缩；字段的含义与各文件的校验值见
          <a href={href(path, dataPackagePath)}>datapackage.json</a>
          （Frictionless Data Package）。
          {formerAddresses > 0 && (
            <>
              <a href={href(path, addressTablePath)}>addresses.csv</a>
              是文章的旧网址与本站页面的对照表，共 {figures(formerAddresses)} 条。
            </>
          )}
          {sourcePlace === "packed" && "未经改动的原始文件可在各月的页面按月下载。"}
        </p>
        <ul class="shares">
          {downloads.map(({ label, path: to, count: ofYear }) => (
            <li>
              <a href={href(path, to)}>{label}</a>
              <span class="count">{figures(ofYear)} 篇</span>
            </li>
          ))}
        </ul>
        <p>
          新文章可以订阅：
          <a href={href(path, feedPath)}>Atom</a>、<a href={href(path, jsonFeedPath)}>JSON Feed</a>
          {leastForTagFeed === null ? "。" : `；满 ${leastForTagFeed} 篇的标签，标签页末另有该标签的订阅地址。`}
          {site.url !== null && (
            <>
              搜索引擎可取用
              <a href={href(path, sitemapPath)}>站点地图</a>。
            </>
          )}
        </p>

        <section class="citation" aria-labelledby="citation">
          <h2 id="citation">如何引用</h2>
          <p>引用单篇文章，请用文章页末的引文。引用整个存档，可写作：</p>
          <Standard citation={gbt7714Archive(site)} />
        </section>

        <h2>制作</h2>
        <p>
          本站由旧闻（Jiuwen）从文本文件生成。全站都是静态文件，不需要服务器，可存入移动硬盘或 U
          盘，直接打开阅读；停用脚本也能阅读，不向本站以外发出任何请求。
        </p>
      </div>
    </Shell>
  );
});
