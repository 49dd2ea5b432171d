import type { Page } from "../../src/site/page.ts";
import { href, type SitePath } from "../../src/site/paths.ts";
import type { PublishedFile } from "../../src/site/view-models.ts";
import { html } from "../html.ts";
import { figures } from "./number.ts";

/** Tells where an article comes from, and how that can be verified. */
export function provenance(
  from: SitePath,
  { origin, sourcePath, files, header: { url, formerAddresses, extra } }: Page<"article">["props"],
) {
  const file = html`<a href="${href(from, sourcePath)}">${origin.file}</a>`;
  return html`
    <section class="provenance" aria-labelledby="provenance">
      <h2 id="provenance">出处</h2>
      <dl>
        <dt>原始文件</dt>
        <dd>${file}（${figures(origin.bytes)} 字节，${origin.encoding}，原样保存）</dd>
        <dt>SHA-256</dt>
        <dd><code>${origin.sha256}</code></dd>
        ${files.length > 0 && html`<dt>图片与附件</dt><dd>${filesOf(from, files)}</dd>`}
        ${url !== null && html`<dt>原文链接</dt><dd><a href="${url}">${url}</a></dd>`}
        ${formerAddresses.length > 0 && html`<dt>旧址</dt>${formerAddresses.map((address) => html`<dd>${address}</dd>`)}`}
        ${extra.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}
      </dl>
    </section>
  `;
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
  return html`<li><a href="${href(from, path)}">${file}</a>（${type}，${size}${figures(bytes)} 字节）<br/>SHA-256 <code>${sha256}</code></li>`;
}
