import { href } from "../../src/site/href.ts";
import type { Page } from "../../src/site/page.ts";
import type { SitePath } from "../../src/site/paths.ts";
import type { PublishedFile } from "../../src/site/view-models.ts";
import { html } from "../html.ts";
import { chineseDate } from "./date.ts";
import { figures } from "./number.ts";

type ArticleProps = Page<"article">["props"];

/** Tells where an article comes from, and how that can be verified. */
export function provenance(from: SitePath, { origin, sourcePath, nameInPack, files, original, header }: ArticleProps) {
  const { url, formerAddresses, extra } = header;
  const to = href(from, sourcePath);
  const facts = `${figures(origin.bytes)} 字节，${origin.encoding}`;
  return html`
    <section class="provenance">
      <h2>出处</h2>
      <dl>
        <dt>${original === null ? "原始文件" : "转存文本"}</dt>
        <dd>${
          nameInPack === null
            ? html`<a href="${to}">${origin.file}</a>（${facts}，原样保存）`
            : html`${origin.file}（${facts}），原样存于 <a href="${to}">${nameOf(sourcePath)}</a>${nameInPack !== nameOf(origin.file) && `，其中名为 ${nameInPack}`}`
        }</dd>
        <dt>SHA-256</dt>
        <dd><code>${origin.sha256}</code></dd>
        ${files.length > 0 && html`<dt>图片与附件</dt><dd>${filesOf(from, files)}</dd>`}
        ${url !== null && html`<dt>原文链接</dt><dd><a href="${url}">${url}</a></dd>`}
        ${original !== null && originalOf(from, original, header)}
        ${formerAddresses.length > 0 && html`<dt>旧址</dt>${formerAddresses.map((address) => html`<dd>${address}</dd>`)}`}
        ${extra.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}
      </dl>
    </section>
  `;
}

/** The name of a file without its folders. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/**
 * The web page of which the article was made. Its address is left out where it stands as that of
 * the original.
 */
function originalOf(from: SitePath, { copy, fetched }: NonNullable<ArticleProps["original"]>, { original, url }: ArticleProps["header"]) {
  if (original === null) return null;
  const { file } = original;
  const hash = original.sha256 ?? copy?.sha256 ?? null;
  const place =
    copy === null
      ? file
      : html`<a href="${href(from, copy.path)}">${file}</a>（${kindOf(copy.type)}，${figures(copy.bytes)} 字节，原样保存）`;
  const rows = [
    original.url !== null && original.url !== url && html`<a href="${original.url}">${original.url}</a>`,
    place,
    hash !== null && html`SHA-256 <code>${hash}</code>`,
    copy !== null && copy.sha256 !== hash && html`所存的文件与此不符，其 SHA-256 为 <code>${copy.sha256}</code>`,
  ].filter((row) => row !== null && row !== false);
  return html`
    ${rows.length > 0 && html`<dt>${isRecord(file) ? "原始记录" : "原始网页"}</dt>${rows.map((row) => html`<dd>${row}</dd>`)}`}
    ${fetched !== null && html`<dt>抓取时间</dt><dd><time datetime="${original.fetched}">${chineseDate(fetched)}</time></dd>`}
  `;
}

/** Whether an original is a row of a table or the like, by its number in that. */
function isRecord(file: string | null): boolean {
  return file !== null && /\.(?:csv|tsv|xlsx|jsonl?|xml|rss|atom)(?:#[^/]*)?#\d+$/i.test(file);
}

/** How many files are listed at once; more are a click away. */
const mostAtOnce = 4;

function filesOf(from: SitePath, files: readonly PublishedFile[]) {
  const list = html`<ul>${files.map((one) => fileOf(from, one))}</ul>`;
  return files.length <= mostAtOnce ? list : html`<details><summary>共 ${files.length} 个文件</summary>${list}</details>`;
}

/** A picture or document: what it is, and how that can be verified. */
function fileOf(from: SitePath, { path, file, type, bytes, sha256, width, height }: PublishedFile) {
  const size = width !== null && height !== null && html`${width}×${height} 像素，`;
  return html`<li><a href="${href(from, path)}">${file}</a>（${kindOf(type)}，${size}${figures(bytes)} 字节）<br/>SHA-256 <code>${sha256}</code></li>`;
}

/** A media type as readers call it: `image/png` is PNG 图片; others as they are. */
function kindOf(type: string): string {
  const [, format] = /^image\/(\w+)/.exec(type) ?? [];
  return format === undefined ? type : `${format.toUpperCase()} 图片`;
}
