import type { Account } from "../../src/archive/account.ts";
import type { LeftOut } from "../../src/archive/left-out.ts";
import type { Assumption } from "../../src/ingest/assumptions.ts";
import { figures } from "./number.ts";

/** The files that have errors. What does not look like an article is counted, and not named. */
export function LeftOutFiles({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const named = leftOut.filter(({ isArticle }) => isArticle);
  const others = leftOut.length - named.length;
  return (
    <>
      {leftOut.length === 0 && <p>没有文件因错误而未收录。</p>}
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
