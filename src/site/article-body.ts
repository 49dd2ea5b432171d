import { posix } from "node:path";
import type { ArticleFile } from "../archive/article-file.ts";
import type { Article } from "../ingest/article.ts";
import { escapeHtml } from "../ingest/escape-html.ts";
import { figureHtml, fileHtml, missingHtml, missingWords } from "../ingest/file-html.ts";
import { formatReaders } from "../ingest/format-table.ts";
import type { FileAt, ShownFile } from "../ingest/shown-file.ts";
import { isWebAddress } from "../media/address.ts";
import { articleFilePath, articlePath, type SitePath } from "./paths.ts";
import type { TaggedArticle } from "./tagged-article.ts";

/** Gives the address of a file of the site, as it is to stand in a page. */
export type AddressOf = (path: SitePath) => string;

/**
 * All that an article shows below its title, as HTML elements that are safe to stand in a page: the
 * pictures that its header names and its body does not, the body, and the attachments that its
 * header names. `body` is its text.
 */
export function articleBody(
  { header, origin, summary, text }: Article,
  { files, links }: Pick<TaggedArticle, "files" | "links">,
  body: string,
  addressOf: AddressOf,
): string {
  const fileAt = fileFinder(files, (name) => addressOf(articleFilePath(summary, name)));
  const pages = new Map(links.map(({ address, to, title }) => [address, { href: to && addressOf(articlePath(to)), title }]));
  const inBody = new Set<string>();
  const bodyHtml = formatReaders[origin.format].html(body, {
    article: articlePath(summary),
    fileAt: (address) => {
      const file = fileAt(address) ?? pageAsFile(pages.get(address));
      inBody.add(file?.href ?? address);
      return file;
    },
    items: text.items,
    ...(links.length > 0 && { pageAt: (address) => pages.get(address) ?? null }),
  });
  const leading = header.pictures.filter((address) => !inBody.has(fileAt(address)?.href ?? address));
  return [
    ...leading.map((address) => pictureHtml(address, fileAt)),
    bodyHtml,
    ...(header.attachments.length === 0 ? [] : [attachmentsHtml(header.attachments, fileAt)]),
  ].join("\n");
}

/** A page to which an article leads by a path, as what stands at that path. */
function pageAsFile(page: { readonly href: string | null; readonly title: string } | undefined): ShownFile | null {
  if (!page || page.href === null) return null;
  return { href: page.href, name: page.title, use: "document", width: null, height: null };
}

function fileFinder(files: readonly ArticleFile[], hrefOf: (name: string) => string): FileAt {
  const shown = new Map<string, ShownFile>();
  for (const { addresses, name, file, use, width, height } of files)
    for (const address of addresses) shown.set(address, { href: hrefOf(name), name: posix.basename(file), use, width, height });
  return (address) => shown.get(address) ?? null;
}

/** A picture that the header names, as a figure; a far one is a link. */
function pictureHtml(address: string, fileAt: FileAt): string {
  const file = fileAt(address);
  if (file) return figureHtml(fileHtml(file, ""), "");
  return `<p>${linked(address, "图片", missingWords("shown", address))}</p>`;
}

function attachmentsHtml(addresses: readonly string[], fileAt: FileAt): string {
  const items = addresses.map((address) => {
    const file = fileAt(address);
    return `<li>${file ? fileHtml({ ...file, use: "document" }, file.name) : linked(address, "附件", missingWords("linked", address))}</li>`;
  });
  return `<section class="attachments"><h2>附件</h2><ul>${items.join("")}</ul></section>`;
}

function linked(address: string, what: string, missing: string): string {
  return isWebAddress(address) ? `<a href="${escapeHtml(address)}">${what}：${escapeHtml(address)}</a>` : missingHtml(missing);
}
