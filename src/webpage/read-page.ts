import { type BodyCandidate, bodyCandidates } from "./body-choice.ts";
import { cleanBody } from "./body-cleaning.ts";
import { type ContentSystem, systemOf } from "./content-systems.ts";
import { columnOfTrail, lineFacts } from "./fact-lines.ts";
import { candidate, chosenFields, type FieldCandidate } from "./field-candidates.ts";
import { type JsonLd, jsonLdOf } from "./json-ld.ts";
import { toMarkdown } from "./markdown/to-markdown.ts";
import { metaFields, siteFields, siteNames } from "./meta-fields.ts";
import { whyNoArticle } from "./no-article.ts";
import { parsePage } from "./page-document.ts";
import { lengthOf, linesOf, type PageLine } from "./page-lines.ts";
import { namesOf } from "./page-names.ts";
import { pagePart } from "./page-part.ts";
import type { PageCharset, PageOrigin, PageReading, RewriteAddress } from "./page-reading.ts";
import { decodePage } from "./page-text.ts";
import { headingsOf, type TitleContext, titleCandidates, withoutSuffix } from "./page-title.ts";
import { ownAddresses, savedMarks } from "./saved-marks.ts";
import { mappedFields, systemFields } from "./selected-fields.ts";
import { mapFor, type SelectorMap, type SiteMap } from "./selector-map.ts";

export interface PageOptions {
  /** What an owner says of the pages of a site; null for nothing. */
  readonly map: SiteMap | null;
  /** Gives addresses in the body as the Markdown is to have them. */
  readonly rewrite: RewriteAddress;
  /** The archive's zone, an IANA name, in which dates are read. */
  readonly zone: string;
}

/** The largest page that is read, in bytes. */
const mostBytes = 50_000_000;

/**
 * Reads a saved page: what it says of its article, and the text of that as Markdown. Whatever the
 * bytes are, the answer is a reading; what is no article says what it is instead.
 */
export function readPage(bytes: Uint8Array, origin: PageOrigin, { map, rewrite, zone }: PageOptions): PageReading {
  if (bytes.length > mostBytes) return unreadable("it has more than 50 MB", null);
  const { text, charset } = decodePage(bytes, origin.charset);
  const html = text.replaceAll("\0", "");
  if (!/[^\s\p{Cc}]/u.test(html)) return unreadable("it is empty", charset);
  const parsed = parsePage(html);
  if (!parsed.ok) return unreadable(parsed.told, charset);
  const { document } = parsed;

  const names = namesOf(document);
  const system = systemOf(document, html, names);
  const jsonLd = jsonLdOf(document);
  const addresses = [...candidate("url", origin.url, "the address at which it was fetched"), ...ownUrls(document, html, origin.url)];
  const url = addresses.find(({ field }) => field === "url")?.value ?? null;
  const selectors = mapFor(map, url);
  const lines = linesOf(document.body);
  const candidates = bodyCandidates(document, { map: selectors, system, articleBody: jsonLd.articleBody, lines, names });
  const body = candidates[0] ?? null;
  const part = pagePart(document, body?.element ?? null, url);
  const fields = chosenFields([...addresses, ...fieldCandidates({ document, html, system, jsonLd, selectors, lines, body })], zone);

  const removed = body
    ? cleanBody(body.element, { mapped: selectors.remove, system: system?.remove ?? [], title: fields.title?.value ?? null })
    : [];
  const bodyLines = body ? linesOf(body.element) : [];
  const bodyLength = bodyLines.reduce((sum, line) => sum + lengthOf(line.text), 0);
  const why = whyNoArticle({ document, lines, body, bodyLength, fields });
  return {
    fields,
    body: body ? toMarkdown(body.element, rewrite) : null,
    bodyFrom: body?.from ?? "",
    system: system?.name ?? null,
    why,
    charset,
    choice: {
      candidates: candidates.map(({ from, characters }) => `${from} (${characters} characters)`),
      begins: bodyLines[0]?.text.slice(0, 30) ?? "",
      ends: bodyLines.at(-1)?.text.slice(-30) ?? "",
      removed,
    },
    part,
  };
}

function unreadable(told: string, charset: PageCharset | null): PageReading {
  return {
    fields: {},
    body: null,
    bodyFrom: "",
    system: null,
    why: { reason: "unreadable", told },
    charset,
    choice: { candidates: [], begins: "", ends: "", removed: [] },
    part: null,
  };
}

/** What the page itself tells of its address, in the order of trust. */
function ownUrls(document: Document, html: string, known: string | null): FieldCandidate[] {
  const saved = savedMarks(html);
  const savedUrl = saved.find(({ field }) => field === "url")?.value ?? known;
  return [...saved, ...ownAddresses(document, savedUrl)];
}

interface PageParts {
  readonly document: Document;
  readonly html: string;
  readonly system: ContentSystem | null;
  readonly jsonLd: JsonLd;
  readonly selectors: SelectorMap;
  readonly lines: readonly PageLine[];
  readonly body: BodyCandidate | null;
}

/** All that may be a value of a field, the most trusted first. */
function fieldCandidates({ document, html, system, jsonLd, selectors, lines, body }: PageParts): FieldCandidate[] {
  const context = { headings: headingsOf(outside(lines, body)), sites: siteNames(document) };
  const own = [...jsonLd.candidates, ...metaFields(document)].map((one) => (one.field === "title" ? plainTitle(one, context) : one));
  const ofSystem = system === null ? [] : systemFields(document, html, system);
  const titles = titleCandidates(document, lines, context);
  const title = [...own, ...ofSystem, ...titles].find(({ field }) => field === "title")?.value ?? null;
  return [
    ...mappedFields(document, selectors),
    ...own,
    ...ofSystem,
    ...titles,
    ...nearbyFacts(lines, title, body),
    ...columns(lines),
    ...jsonLd.late,
    ...siteFields(document),
  ];
}

/** A title of the page's own data, which may have the name of the site behind it as well. */
function plainTitle(one: FieldCandidate, context: TitleContext): FieldCandidate {
  const value = withoutSuffix(one.value, context);
  return value === one.value ? one : { ...one, value, from: `${one.from}, without the name of the site` };
}

function outside(lines: readonly PageLine[], body: BodyCandidate | null): PageLine[] {
  const first = lines.findIndex(({ element }) => body?.element.contains(element));
  // A body that is a large part of the page begins with the title.
  return first === -1 ? [...lines] : lines.filter(({ element }, index) => index < first + 3 || !body?.element.contains(element));
}

/**
 * The facts in the lines around the title and around the body: above it, in its first lines, and
 * right below it.
 */
function nearbyFacts(lines: readonly PageLine[], title: string | null, body: BodyCandidate | null): FieldCandidate[] {
  const isInBody = ({ element }: PageLine) => body?.element.contains(element) === true;
  const first = lines.findIndex(isInBody);
  const last = lines.findLastIndex(isInBody);
  const heading = lines.findLastIndex(({ text }, index) => text === title && (first === -1 || index <= first + 2));
  const start = heading !== -1 ? heading : Math.max(first - 12, 0);
  const near = [
    ...lines.slice(start, (first === -1 ? start + 12 : first) + 4),
    ...lines.slice(Math.max(start - 3, 0), start),
    ...(last === -1 ? [] : lines.slice(Math.max(last - 1, first + 4), last + 6)),
  ];
  // A list of other articles stands in links, with their dates behind them.
  return near.filter(({ text, linked }) => linked * 2 < text.length).flatMap(({ parted }) => lineFacts(parted));
}

function columns(lines: readonly PageLine[]): FieldCandidate[] {
  return lines.slice(0, 400).flatMap(({ text }) => candidate("column", columnOfTrail(text), `the way to the page ${text.slice(0, 60)}`));
}
