import type { Page } from "../../src/site/page.ts";
import { href, type SitePath } from "../../src/site/paths.ts";
import { html } from "../html.ts";
import { figures } from "./number.ts";

/** Tells where an article comes from, and how that can be verified. */
export function provenance(from: SitePath, { origin, sourcePath, header: { url, formerAddresses, extra } }: Page<"article">["props"]) {
  const file = html`<a href="${href(from, sourcePath)}">${origin.file}</a>`;
  return html`
    <section class="provenance" aria-labelledby="provenance">
      <h2 id="provenance">出处</h2>
      <dl>
        <dt>原始文件</dt>
        <dd>${file}（${figures(origin.bytes)} 字节，${origin.encoding}，原样保存）</dd>
        <dt>SHA-256</dt>
        <dd><code>${origin.sha256}</code></dd>
        ${url !== null && html`<dt>原文链接</dt><dd><a href="${url}">${url}</a></dd>`}
        ${formerAddresses.length > 0 && html`<dt>旧址</dt>${formerAddresses.map((address) => html`<dd>${address}</dd>`)}`}
        ${extra.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}
      </dl>
    </section>
  `;
}
