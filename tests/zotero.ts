import { DomUtils, parseDocument } from "htmlparser2";

/** What Zotero saves of a page. */
export interface ZoteroItem {
  readonly itemType: string | undefined;
  readonly title: string | undefined;
  /** The names as they stand, before Zotero parts them. */
  readonly authors: readonly string[];
  readonly date: string | undefined;
  readonly publicationTitle: string | undefined;
  readonly url: string | undefined;
  readonly abstractNote: string | undefined;
  readonly language: string | undefined;
  /** It stands in Extra, as a newspaper article has no such field. */
  readonly publisher: string | undefined;
  /** What it would look through for an ISBN, ISSN or DOI. */
  readonly identifiers: readonly string[];
}

/** The prefixes that Zotero knows undeclared, and stands for facts of the page. */
const prefixes = /^(?:bib|bibo|dc|dcterms|prism|foaf|vcard|link|z|eprints?|og|article|book|music|video|so|codemeta|rdf)$/;

/** Types of items that Zotero knows, of which DC.type may be one. */
const itemTypes = /^(?:newspaperArticle|journalArticle|magazineArticle|webpage|blogPost|report|document)$/;

/** Types by which a name alone decides, before all else. */
const decisive =
  /citation_(?:journal_title|technical_report_institution|conference(?:_title)?|(?:in)?book_title|dissertation_institution)$/;

/**
 * Reads a page as Zotero's translator “Embedded Metadata” does, and what it gives to “RDF” (zotero/translators, 2026-06), as far as pages of articles
 * can tell: `name` hides `property`; a name is several where it has spaces; what has a known prefix is a fact, and the first one of a kind counts;
 * `citation_…` overrides; title, description, canonical link and language of the page stand in for what is missing.
 */
export function savedByZotero(html: string): ZoteroItem {
  const document = parseDocument(html);
  const elements = (name: string) => DomUtils.getElementsByTagName(name, document).map(({ attribs }) => attribs);
  const metas = elements("meta").map((attribs) => ({
    name: attribs["name"] ?? "",
    tags: (attribs["name"] || attribs["property"] || "").split(/\s+/),
    content: attribs["content"] ?? "",
  }));
  const facts = metas.flatMap(({ tags, content }) => tags.flatMap((tag) => factOf(tag, content)));
  const all = (...keys: string[]) => keys.map((key) => facts.filter((fact) => fact.key === key)).find(({ length }) => length > 0) ?? [];
  const fact = (...keys: string[]) => all(...keys)[0]?.value;
  const named = (name: string) => metas.filter((meta) => meta.name.endsWith(name) && meta.content.trim() !== "");
  const highwire = (name: string) => named(name)[0]?.content.replace(/\s+/g, " ").trim();

  const itemType = typeOf(
    fact,
    metas.flatMap(({ tags }) => tags),
  );
  const site = /^(?:newspaperArticle|webpage|blogPost)$/.test(itemType ?? "") ? fact("og:site_name") : undefined;
  const publicationTitle = highwire("citation_journal_title") ?? fact("dc:source") ?? site;
  const authors = named("citation_author").flatMap(({ content }, _, nodes) => authorsIn(content, nodes.length === 1));
  const description = metas
    .find(({ name }) => name.toLowerCase() === "description")
    ?.content.replace(/\s+/g, " ")
    .trim();
  const title =
    highwire("citation_title") ?? fact("dc:title", "og:title") ?? DomUtils.textContent(DomUtils.getElementsByTagName("title", document));
  return {
    itemType,
    title: withoutSite(title.replace(/\s+/g, " "), publicationTitle),
    authors: authors.length > 0 ? authors : all("dc:creator", "dc:contributor").map(({ value }) => value),
    date: highwire("citation_date") ?? fact("og:published_time", "article:published_time", "dc:date"),
    publicationTitle,
    url: highwire("citation_public_url") ?? fact("og:url") ?? elements("link").find(({ rel }) => rel === "canonical")?.["href"],
    abstractNote: fact("og:description", "dcterms:abstract") ?? description,
    language: highwire("citation_language") ?? fact("dc:language", "dcterms:language") ?? elements("html")[0]?.["lang"],
    publisher: highwire("citation_publisher") ?? fact("dc:publisher", "dcterms:publisher"),
    identifiers: all("dc:identifier", "dcterms:identifier").map(({ value }) => value),
  };
}

/** A fact with its prefix in lower case, as `dc:type` of DC.type. Of three parts the second may be the prefix. */
function factOf(tag: string, value: string): { readonly key: string; readonly value: string }[] {
  const [first = "", second = "", ...more] = tag.split(/[.:_]/);
  const isSecond = more.length > 0 && prefixes.test(second.toLowerCase());
  const prefix = (isSecond ? second : first).toLowerCase();
  if (value === "" || !prefixes.test(prefix)) return [];
  const rest = tag.slice(isSecond ? first.length + second.length + 2 : first.length + 1);
  return [{ key: `${prefix}:${rest.charAt(0).toLowerCase()}${rest.slice(1)}`, value }];
}

function typeOf(fact: (key: string) => string | undefined, tags: readonly string[]): string | undefined {
  if (tags.some((tag) => decisive.test(tag))) return "journalArticle";
  if (fact("og:type") === "website") return "webpage";
  const stated = fact("dc:type");
  if (stated !== undefined && itemTypes.test(stated)) return stated;
  return tags.some((tag) => tag.endsWith("citation_title")) ? "journalArticle" : "webpage";
}

/** The names of one element: parted at semicolons, and at commas where it is the only one and names have spaces. Marks alone are no name. */
function authorsIn(content: string, isOnly: boolean): string[] {
  const byComma = content.split(/\s*,\s*/);
  const several = isOnly && !content.includes(";") && byComma[0]?.includes(" ") && byComma[1]?.includes(" ");
  return (several ? byComma : content.split(/\s*;\s*/)).map((name) => name.trim()).filter((name) => /[^\s,-.;]/.test(name));
}

/** A title without the publication at its end. */
function withoutSite(title: string, publication = ""): string {
  const escaped = publication.replace(/[()[\]$^*+.?|]/g, "\\$&");
  return escaped === "" ? title : title.replace(new RegExp(`\\s*[-–—=_:|~#]\\s*${escaped}\\s*$`, "i"), "");
}
