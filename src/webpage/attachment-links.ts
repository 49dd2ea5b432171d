import { isFileName } from "../media/media-name.ts";
import type { ContentSystem } from "./content-systems.ts";
import { oneLine, type PageLine } from "./page-lines.ts";

/** A file that belongs to an article and is linked to outside its body. */
export interface AttachmentLink {
  /** As written in the page. */
  readonly address: string;
  readonly name: string;
}

/** How many lines behind a body are looked at, and how many attachments are taken. */
const [mostLines, mostLinks] = [40, 100];

/** What begins a list of attachments: `附件下载：`, `附件【`, `附件1：`, or 附件 alone. */
const label = /^[\s【[「·•■◆●]{0,4}(?:相关|本文)?附件(?:下载|列表|材料|文件)?\s{0,4}\d{0,2}\s{0,4}(?:[:：【[「(（.、]|[】\]」]|$)/;

/** What stands beside a name, and is none: counters, sizes, and what to do with it. */
const beside =
  /^[\s【】[\]()（）]*(?:已?下载(?:次数)?\s*[:：]?\s*\d*\s*次?|点击(?:此处)?下载|立即下载|预览|查看|大小\s*[:：]?\s*[\d.]+\s*[KMG]?B?)[\s【】[\]()（）]*$/i;

/** Addresses by which a program of a content system gives a file. */
const program =
  /(?:download|[/_]down(?:file|attach)?|attach(?:ment)?s?)[\w/-]{0,40}(?:\.(?:jsp|do|action|php|aspx?|ashx)|\?|$)|DownloadAttachUrl|[?&]fileid=/i;

/**
 * The attachments that stand outside a body: where the content system has them, and behind the body
 * in lines that begin with 附件 and those below that are nothing but links to files. `lines` are
 * all lines of the page, before anything is taken out of the body.
 */
export function attachmentLinks(
  document: Document,
  body: Element,
  lines: readonly PageLine[],
  system: ContentSystem | null,
): AttachmentLink[] {
  const known = new Set([...body.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")));
  const selectors = system?.attachments ?? [];
  const ofSystem = selectors.length === 0 ? [] : [...document.querySelectorAll(selectors.join(", "))];
  const found = new Map<string, string>();
  for (const link of [...ofSystem, ...linksBehind(body, lines)]) {
    const address = link.getAttribute("href")?.trim() ?? "";
    if (known.has(address) || found.has(address) || found.size >= mostLinks || !isFileLink(link)) continue;
    found.set(address, nameOfFile(link));
  }
  return [...found].map(([address, name]) => ({ address, name }));
}

function linksBehind(body: Element, lines: readonly PageLine[]): Element[] {
  const last = lines.findLastIndex(({ element }) => body.contains(element));
  const links: Element[] = [];
  let isList = false;
  for (const line of last === -1 ? [] : lines.slice(last + 1, last + 1 + mostLines)) {
    const own = linksIn(line).filter(isFileLink);
    isList = label.test(line.text) || (isList && (own.length > 0 || beside.test(line.text)));
    if (isList) links.push(...own);
  }
  return links;
}

/** The links in a line. A list of attachments may be one element whose lines `br` parts. */
function linksIn({ element, text }: PageLine): Element[] {
  const own = element.closest("a");
  const block = element.closest("p, li, dd, dt, td, div, h1, h2, h3, h4, h5, h6") ?? element;
  const all =
    own === null || block !== own.closest("p, li, dd, dt, td, div")
      ? [...block.querySelectorAll("a[href]")]
      : [own, ...block.querySelectorAll("a[href]")];
  return all.slice(0, 200).filter((link) => {
    const name = oneLine(link.textContent ?? "");
    return name !== "" && text.includes(name);
  });
}

function isFileLink(link: Element): boolean {
  const address = link.getAttribute("href")?.trim() ?? "";
  if (address === "" || /^(?:#|javascript:|mailto:|data:)/i.test(address)) return false;
  return isFileName(address) || program.test(address) || isFileName((link.textContent ?? "").trim());
}

/** The name that a link has, or that stands before it where the link only says what to do. */
function nameOfFile(link: Element): string {
  const text = oneLine(link.textContent ?? "");
  if (text !== "" && !beside.test(text)) return text;
  const before = oneLine(link.previousSibling?.textContent ?? "")
    .replace(label, "")
    .replace(/[【[(（:：\s]+$/, "");
  return link.getAttribute("title")?.trim() || before || text || "附件";
}

/** Puts attachments at the end of a body, each in a paragraph of its own: `附件：名单.pdf`. */
export function addAttachments(document: Document, body: Element, links: readonly AttachmentLink[]): void {
  const isTable = /^(?:table|tbody|tr|ul|ol|dl)$/.test(body.localName);
  const place = isTable ? ([...body.querySelectorAll("td, th, li, dd")].at(-1) ?? body) : body;
  for (const { address, name } of links) {
    const paragraph = document.createElement("p");
    const link = document.createElement("a");
    link.setAttribute("href", address);
    link.textContent = name;
    paragraph.append("附件：", link);
    place.append(paragraph);
  }
}
