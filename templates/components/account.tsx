import type { Account } from "../../src/archive/account.ts";
import type { LeftOut } from "../../src/archive/left-out.ts";
import type { ImportAccount } from "../../src/import/import-account.ts";
import type { ImportResult } from "../../src/import/import-report.ts";
import type { Assumption } from "../../src/ingest/assumptions.ts";
import { figures } from "./number.ts";

/** The files that have errors. What does not look like an article is counted, and not named. */
export function LeftOutFiles({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const named = leftOut.filter(({ isArticle }) => isArticle);
  const others = leftOut.length - named.length;
  return (
    <>
      {leftOut.length === 0 && <p>全部文章均已收录。</p>}
      {named.length > 0 && (
        <>
          <p>以下 {named.length} 个文件有误，没有收录：</p>
          <ul class="left-out">
            {named.map(({ file, reasons }) => (
              <li>
                <code>{file}</code>：{reasons.join("、")}
              </li>
            ))}
          </ul>
        </>
      )}
      {others > 0 && <p>另有 {figures(others)} 个文本文件不像是文章，没有收录。</p>}
    </>
  );
}

/** How many of the files that no article names are listed. */
const mostNamed = 500;

/** What was assumed, by the rule that tells of it. */
const assumed: Readonly<Record<Assumption, string>> = {
  "assumed-header": "的标题、日期等由正文开头或文件名推断",
  "date-from-name": "的日期取自文件名或地址",
  "date-order": "的日期，年月日的次序或世纪由其他文章推断",
};

/** What became of saved pages and records, as it stands before its number. */
const importResults: Readonly<Record<ImportResult, string>> = {
  article: "文章",
  list: "文章列表",
  login: "登录页",
  "not-found": "提示网页不存在的页面",
  forward: "跳转页",
  "no-title": "没有标题的",
  "no-date": "没有日期的",
  "no-body": "没有正文的",
  unreadable: "无法读取的",
  duplicate: "与他篇相同的",
  part: "并入前页的",
  draft: "未公开的",
  fault: "损坏的",
  "passed-over": "无关的",
  unfit: "无法写成文本的",
  edited: "人工修改过的",
  deleted: "人工删去的",
  occupied: "与已有文件重名的",
};

/** From which saved pages and records articles were made, and which of them are none. */
function ImportedFrom({ imported }: { readonly imported: ImportAccount }) {
  const { records, articles, leftOut, missing } = imported;
  const others = leftOut.reduce((sum, { count }) => sum + count, 0);
  const kinds = leftOut.map(({ result, count }) => `${importResults[result]} ${figures(count)} 个`).join("、");
  return (
    <p>
      从 {figures(records)} 个保存的网页或记录得 {figures(articles)} 篇文章
      {others > 0 && `；未收录的 ${figures(others)} 个，按原因：${kinds}`}。
      {missing > 0 && `这些网页提到而没有保存下来的图片、附件有 ${figures(missing)} 个。`}
    </p>
  );
}

/** What the archive lacks of its sources, and what was assumed of them. */
export function AccountOf({ account }: { readonly account: Account }) {
  const { unread, unused, missingPictures, missingFiles, farPictures } = account;
  const kinds = unread.map(({ extension, count }) => `${extension === "" ? "无扩展名" : extension} ${figures(count)} 个`);
  const missing = [
    ...(missingPictures === 0 ? [] : [`图片 ${figures(missingPictures)} 张`]),
    ...(missingFiles === 0 ? [] : [`附件 ${figures(missingFiles)} 个`]),
  ];
  return (
    <>
      {account.imported !== null && <ImportedFrom imported={account.imported} />}
      {kinds.length > 0 && <p>文件夹中还有其他格式的文件，没有读取：{kinds.join("、")}。</p>}
      {missing.length > 0 && <p>文章提到而文件夹中没有的：{missing.join("、")}。页面已在原处注明。</p>}
      {farPictures > 0 && <p>{figures(farPictures)} 张图片在别的网站上，本站只存其地址，不存图片。</p>}
      {account.assumed.map(({ rule, count }) => (
        <p>
          {figures(count)} 篇文章{assumed[rule]}；原始文件没有写明，或写法不一。
        </p>
      ))}
      {unused.length > 0 && <UnusedFiles files={unused} />}
    </>
  );
}

function UnusedFiles({ files }: { readonly files: readonly string[] }) {
  const more = files.length - mostNamed;
  return (
    <details>
      <summary>{figures(files.length)} 个图片、附件没有文章用到，没有收录</summary>
      <ul class="left-out">
        {files.slice(0, mostNamed).map((file) => (
          <li>
            <code>{file}</code>
          </li>
        ))}
      </ul>
      {more > 0 && <p>此外还有 {figures(more)} 个。</p>}
    </details>
  );
}
