import { candidate, type FieldCandidate } from "./field-candidates.ts";
import type { PageField } from "./page-reading.ts";

/**
 * The names under which heads of pages tell of an article, the most exact first: the standard for
 * sites of the government (国办发〔2017〕47号), Open Graph, Dublin Core, and what media have of
 * their own. Letters have no case here.
 */
const metaNames: Readonly<Partial<Record<PageField, readonly string[]>>> = {
  title: ["ArticleTitle", "og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title", "sharetitle", "apptitle"],
  date: [
    ...["PubDate", "publishdate", "article:published_time", "og:published_time", "bytedance:published_time", "weibo:article:create_at"],
    ...["publish_time", "pub_date", "published_time", "publishedtime", "firstpublishedtime", "dc.date.issued", "dcterms.issued"],
    ...["dcterms.created", "dc.date", "dcterms.date", "citation_publication_date", "parsely-pub-date", "sailthru.date", "og:release_date"],
    ...["release_date", "createdate", "date", "apub:time", "_pubtime", "others"],
  ],
  source: ["ContentSource", "article:source", "mediaid", "source", "dc.source", "contentsource"],
  author: ["article:author", "og:article:author", "dc.creator", "dcterms.creator", "citation_author", "byl"],
  column: ["ColumnName", "article:section", "og:article:section", "dc.subject", "lanmu"],
  tags: ["news_keywords", "article:tag", "og:article:tag", "tags"],
  url: ["og:url", "Url", "twitter:url"],
};

/** Properties of microdata that tell of an article. */
const properties: Readonly<Partial<Record<PageField, readonly string[]>>> = {
  title: ["headline"],
  date: ["datePublished", "dateCreated", "dateUpdate"],
  author: ["author"],
  column: ["articleSection"],
};

/**
 * Names of persons in plain HTML, which is the one who has put the page in, unless it is a
 * standard's.
 */
const plainAuthor = "author";

/** Those whose author is the maker of a site, and not of an article. */
const maker = /(?:公司|科技|软件|网络部|大汉网络|工作室|Inc\.?|Ltd\.?|\.com|\.cn|\.net)$|^https?:/i;

/** What the head of a page and its microdata say of the article. */
export function metaFields(document: Document): FieldCandidate[] {
  const metas = readMetas(document);
  const found = Object.entries(metaNames).flatMap(([key, names]) =>
    names.flatMap((name) => {
      const field = key as PageField;
      const { written, values } = metas.get(name.toLowerCase()) ?? { written: name, values: [] };
      const value = field === "tags" ? values.join("、") : values[0];
      if (field === "author" && maker.test(value ?? "")) return [];
      const own = field === "date" ? dateOf(name, value) : field === "title" ? withoutTags(value) : value;
      return candidate(field, own, `meta[name=${written}]`);
    }),
  );
  const isGovernment = metas.has("articletitle");
  return [...found, ...(isGovernment ? authorOf(metas) : []), ...governmentKeywords(metas), ...microdata(document)];
}

/** Editors put the second line of a title into an element of its own, whose tags come along. */
function withoutTags(title: string | undefined): string | undefined {
  return title?.replace(/<\/?(?:br|div|p)\b[^<>]{0,300}>/gi, " ").replace(/<\/?(?:span|font|strong|b|i|em|u)\b[^<>]{0,300}>/gi, "");
}

function authorOf(metas: Metas): FieldCandidate[] {
  const { written = "", values = [] } = metas.get(plainAuthor) ?? {};
  return candidate("author", maker.test(values[0] ?? "") ? null : values[0], `meta[name=${written}]`);
}

/**
 * The author that `meta[name=author]` names, where nothing nearer to the text does. Sites have
 * themselves there, or the editor, or the number or the login name of either.
 */
export function lateAuthor(document: Document): FieldCandidate[] {
  const title = document.querySelector("title")?.textContent ?? "";
  const metas = readMetas(document);
  // What TRS writes there together with the number of a manuscript is who has edited it.
  if (metas.has("manuscriptid")) return [];
  return authorOf(metas).filter(({ value }) => !/^[a-z\d_.-]+$/.test(value) && !title.includes(value) && !isEditor(document, value));
}

function isEditor(document: Document, name: string): boolean {
  const text = document.body.textContent ?? "";
  for (let at = text.indexOf("编辑"); at !== -1; at = text.indexOf("编辑", at + 2)) {
    if (text.slice(at, at + 30).includes(name)) return true;
  }
  return false;
}

/**
 * What a head says of who is behind the site: the source, where nothing nearer to the article is
 * said of it.
 */
export function siteFields(document: Document): FieldCandidate[] {
  const metas = readMetas(document);
  return ["SiteName", "og:site_name"].flatMap((name) =>
    candidate("source", metas.get(name.toLowerCase())?.values[0], `meta[name=${name}]`),
  );
}

/** The names of the site that the page has of itself, which stand behind titles. */
export function siteNames(document: Document): string[] {
  const metas = readMetas(document);
  return ["sitename", "og:site_name", "application-name", "apple-mobile-web-app-title", "author", "copyright"].flatMap(
    (name) => metas.get(name)?.values ?? [],
  );
}

type Metas = ReadonlyMap<string, { readonly written: string; readonly values: readonly string[] }>;

function readMetas(document: Document): Metas {
  const metas = new Map<string, { written: string; values: string[] }>();
  for (const meta of document.querySelectorAll("meta")) {
    const written = meta.getAttribute("name") ?? meta.getAttribute("property") ?? "";
    const value = (meta.getAttribute("content") ?? "").trim();
    if (written === "" || value === "" || metas.size > 500) continue;
    const key = written.trim().toLowerCase();
    const known = metas.get(key);
    if (known) known.values.push(value);
    else metas.set(key, { written: written.trim(), values: [value] });
  }
  return metas;
}

/**
 * TRS writes a sentence into `others`: `编辑时间 2023-06-01`, but also when the page was generated,
 * which is years later. It parts day and time with a hyphen.
 */
function dateOf(name: string, value: string | undefined): string | undefined {
  if (name === "others") return /^(?!.{0,9}生成).{0,40}?(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)/.exec(value ?? "")?.[1];
  return value?.replace(/^(\d{4}-\d\d-\d\d)-(?=\d\d:\d\d)/, "$1 ");
}

/** Keywords are those of the page where the standard is followed; elsewhere often of the site. */
function governmentKeywords(metas: Metas): FieldCandidate[] {
  const keywords = metas.has("articletitle") || metas.has("columnname") ? metas.get("keywords")?.values[0] : undefined;
  const isOfSite = /(?:网站|政府网|门户网?)(?:$|[,，;；、\s])/.test(keywords ?? "") || keywords === metas.get("articletitle")?.values[0];
  return candidate("tags", isOfSite ? null : keywords, "meta[name=Keywords]");
}

function microdata(document: Document): FieldCandidate[] {
  return Object.entries(properties).flatMap(([field, names]) =>
    names.flatMap((name) => {
      const element = document.querySelector(`[itemprop~=${name}]`);
      const named = element?.querySelector("[itemprop~=name]") ?? element;
      const value = named?.getAttribute("content") ?? named?.getAttribute("datetime") ?? named?.textContent;
      return candidate(field as PageField, value?.slice(0, 1_000), `[itemprop=${name}]`);
    }),
  );
}
