import { addAttachments, attachmentLinks } from "./attachment-links.ts";
import { type BodyCandidate, bodyCandidates } from "./body-choice.ts";
import { cleanBody } from "./body-cleaning.ts";
import { type ContentSystem, systemOf } from "./content-systems.ts";
import { columnOfTrail } from "./fact-lines.ts";
import { candidate, chosenFields, type FieldCandidate } from "./field-candidates.ts";
import { type JsonLd, jsonLdOf } from "./json-ld.ts";
import { editionDate, lateDates } from "./late-dates.ts";
import { toMarkdown } from "./markdown/to-markdown.ts";
import { lateAuthor, metaFields, siteFields, siteNames } from "./meta-fields.ts";
import { nearbyFacts } from "./nearby-facts.ts";
import { whyNoArticle } from "./no-article.ts";
import { parsePage } from "./page-document.ts";
import { lengthOf, linesOf, oneLine, type PageLine } from "./page-lines.ts";
import { namesOf } from "./page-names.ts";
import { pagePart } from "./page-part.ts";
import type { PageCharset, PageOrigin, PageReading, RewriteAddress } from "./page-reading.ts";
import { decodePage } from "./page-text.ts";
import { type TitleContext, titleCandidates, titleContext, withoutSuffix } from "./page-title.ts";
import { ownAddresses, savedMarks } from "./saved-marks.ts";
import { mappedFields, systemFields } from "./selected-fields.ts";
import { mapFor, type SelectorMap, type SiteMap } from "./selector-map.ts";
import { postsIn } from "./several-posts.ts";
import { shownDate, withShownDate } from "./shown-date.ts";

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
  const fields = chosenFields(
    [...addresses, ...fieldCandidates({ document, html, url, system, jsonLd, selectors, lines, body, zone })],
    zone,
  );

  const attachments = body ? attachmentLinks(document, body.element, lines, system) : [];
  // What tells of several posts is taken out of the body below.
  const posts = body === null || body.isSure ? 0 : postsIn(linesOf(body.element));
  const removed = body
    ? cleanBody(body.element, { mapped: selectors.remove, system: system?.remove ?? [], title: fields.title?.value ?? null })
    : [];
  if (body) addAttachments(document, body.element, attachments);
  const bodyLines = body ? linesOf(body.element) : [];
  const bodyLength = bodyLines.reduce((sum, line) => sum + lengthOf(line.text), 0);
  const why = whyNoArticle({ document, lines, body, bodyLength, fields, posts });
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
  readonly url: string | null;
  readonly system: ContentSystem | null;
  readonly jsonLd: JsonLd;
  readonly selectors: SelectorMap;
  readonly lines: readonly PageLine[];
  readonly body: BodyCandidate | null;
  readonly zone: string;
}

/** All that may be a value of a field, the most trusted first. */
function fieldCandidates({ document, html, url, system, jsonLd, selectors, lines, body, zone }: PageParts): FieldCandidate[] {
  const trail = columns(lines);
  const context = titleContext(above(lines, body), before(lines, body), lines, siteNames(document), trail[0]?.value ?? null);
  const written = oneLine(document.querySelector("title")?.textContent?.slice(0, 1_000) ?? "");
  const late = [...jsonLd.late, ...siteFields(document)];
  const told = [...jsonLd.candidates, ...metaFields(document)];
  const publishers = [...told, ...late].filter(({ field }) => field === "source").map(({ value }) => value);
  // Who publishes is named as the author where none is known.
  const isPublisher = ({ field, value }: FieldCandidate) =>
    field === "author" && (publishers.some((one) => one.includes(value)) || written.includes(value));
  const own = told.filter((one) => !isPublisher(one)).map((one) => (one.field === "title" ? plainTitle(one, written, context) : one));
  const ofSystem = system === null ? [] : systemFields({ document, html, system, body: body?.element ?? null });
  const titles = titleCandidates(document, lines, context);
  // What a short link of the page says too is the name of the site or of a column.
  const isName = ({ field, value }: FieldCandidate) => field === "title" && context.columns.includes(value);
  const ofArticle = ofSystem.filter((one) => !isName(one));
  const title = [...own, ...ofArticle, ...titles].find(({ field }) => field === "title")?.value ?? null;
  return [
    ...mappedFields(document, selectors),
    ...withShownDate(own, shownDate(lines, title, body), zone),
    ...ofArticle,
    ...titles,
    ...nearbyFacts(lines, title, body),
    ...trail,
    ...lateAuthor(document).filter((one) => !isPublisher(one)),
    ...late,
    ...lateDates(html, url),
    ...editionDate(lines),
  ];
}

/** A title of the page's own data, which may have the name of the site behind it as well. */
function plainTitle(one: FieldCandidate, written: string, context: TitleContext): FieldCandidate {
  // An attribute ends at a quotation mark of the title itself.
  if (written.startsWith(one.value) && /^\s?["']/.test(written.slice(one.value.length)))
    return { ...one, value: withoutSuffix(written, context), from: "title, as a quotation mark breaks off its meta" };
  const value = withoutSuffix(one.value, context);
  return value === one.value ? one : { ...one, value, from: `${one.from}, without the name of the site` };
}

function above(lines: readonly PageLine[], body: BodyCandidate | null): PageLine[] {
  const first = lines.findIndex(({ element }) => body?.element.contains(element));
  // A body that is a large part of the page begins with the title.
  return first === -1 ? [...lines] : lines.slice(0, first + 3);
}

function before(lines: readonly PageLine[], body: BodyCandidate | null): PageLine[] {
  return lines.slice(
    0,
    Math.max(
      lines.findIndex(({ element }) => body?.element.contains(element)),
      0,
    ),
  );
}

function columns(lines: readonly PageLine[]): FieldCandidate[] {
  return lines.slice(0, 400).flatMap(({ text }) => candidate("column", columnOfTrail(text), `the way to the page ${text.slice(0, 60)}`));
}
