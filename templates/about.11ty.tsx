import { chineseDate } from "./components/date.tsx";
import { Shell } from "./components/shell.tsx";
import { template } from "./template.tsx";

export default template("about", ({ site, path, props: { count, first, last, timeZone, leftOut } }) => (
  <Shell site={site} path={path} title="关于" description={`${site.title}是什么、收了什么、没有收什么。`} here="关于">
    <div class="prose">
      <h1>关于本存档</h1>
      <p>{site.description}</p>
      <dl class="ledger">
        <dt>文章</dt>
        <dd>{count} 篇</dd>
        <dt>最早</dt>
        <dd>{chineseDate(first.slice(0, 10))}</dd>
        <dt>最晚</dt>
        <dd>{chineseDate(last.slice(0, 10))}</dd>
        {site.publisher !== null && (
          <>
            <dt>原发布者</dt>
            <dd>{site.publisher}</dd>
          </>
        )}
        <dt>时区</dt>
        <dd>{timeZone}</dd>
      </dl>
      <h2>编例</h2>
      <p>
        每篇文章都照录原文，一字不改。原始文件与文章页并列存放，页末注明其 SHA-256
        校验值，可据以核对。日期与浏览次数以原始文件所记为准；原始文件未记浏览次数的，本站不显示。
      </p>
      <p>全站都是静态文件，不需要服务器，可存入移动硬盘或 U 盘，直接打开阅读。</p>
      <h2>未收录的文件</h2>
      {leftOut.length === 0 ? (
        <p>提供的文章已全部收录。</p>
      ) : (
        <>
          <p>以下 {leftOut.length} 个文件有误，没有收录：</p>
          <ul class="left-out">
            {leftOut.map(({ file, reasons }) => (
              <li>
                <code>{file}</code>：{reasons.join("、")}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  </Shell>
));
