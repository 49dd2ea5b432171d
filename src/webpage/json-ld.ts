import { candidate, type FieldCandidate } from "./field-candidates.ts";
import { oneLine } from "./page-lines.ts";

/** What the JSON-LD of a page says of its article. */
export interface JsonLd {
  readonly candidates: readonly FieldCandidate[];
  /** Who publishes the site, which is the source if nothing nearer is named. */
  readonly late: readonly FieldCandidate[];
  /** The text of the article, if it is there. */
  readonly articleBody: string | null;
}

type Entry = Readonly<Record<string, unknown>>;

/** The kinds of schema.org that are an article; Baidu's own form has no kind. */
const kinds = /(?:Article|BlogPosting|Report|SocialMediaPosting|DiscussionForumPosting)$/;

/** How many objects are looked at, and how long a script may be, in UTF-16 units. */
const [most, longest] = [2_000, 1_000_000];

/** Reads JSON-LD: single objects, arrays and `@graph`, with comments and CDATA around them. */
export function jsonLdOf(document: Document): JsonLd {
  const entries = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    entriesIn(script.textContent ?? ""),
  );
  const article = entries.find((one) => kindsOf(one).some((kind) => kinds.test(kind))) ?? entries.find((one) => isBaidu(one)) ?? null;
  const page = entries.find((one) => kindsOf(one).some((kind) => /(?:Web|Item|About)Page$/.test(kind))) ?? null;
  const trail = entries.find((one) => kindsOf(one).includes("BreadcrumbList")) ?? null;
  const kind = article === null ? "" : (kindsOf(article)[0] ?? "Baidu");
  const from = (key: string) => `JSON-LD ${kind} ${key}`.replace(/ {2,}/g, " ");
  const own = article ?? {};
  return {
    candidates: [
      ...["headline", "title", "name"].flatMap((key) => candidate("title", textOf(own[key]), from(key))),
      ...["datePublished", "pubDate", "dateCreated"].flatMap((key) => candidate("date", textOf(own[key]), from(key))),
      ...candidate("author", namesOf(own["author"]), from("author")),
      ...["sourceOrganization", "isBasedOn"].flatMap((key) => candidate("source", namesOf(own[key]), from(key))),
      ...candidate("column", namesOf(own["articleSection"]), from("articleSection")),
      ...candidate("tags", namesOf(own["keywords"]), from("keywords")),
      ...candidate("views", viewsOf(own["interactionStatistic"]), from("interactionStatistic")),
      ...candidate("url", addressOf(own["url"]) ?? addressOf(own["mainEntityOfPage"]) ?? addressOf(own["@id"]), from("url")),
    ],
    late: [
      ...candidate("date", textOf(page?.["datePublished"]), "JSON-LD WebPage datePublished"),
      ...candidate("column", columnIn(trail), "JSON-LD BreadcrumbList"),
      ...candidate("source", namesOf(own["publisher"]), from("publisher")),
    ],
    articleBody: typeof own["articleBody"] === "string" && own["articleBody"].length > 50 ? own["articleBody"] : null,
  };
}

function entriesIn(source: string): Entry[] {
  if (source.length > longest) return [];
  const json = source
    .trim()
    .replace(/^(?:\/\/\s*)?<!(?:--|\[CDATA\[)/, "")
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*$/, "");
  let waiting: unknown[];
  try {
    // Line ends within texts are no JSON, and content systems write them.
    waiting = [JSON.parse(json.replace(/[\r\n\t]+/g, " "))];
  } catch {
    return [];
  }
  const entries: Entry[] = [];
  for (let at = 0; at < waiting.length && at < most; at++) {
    const one = waiting[at];
    if (Array.isArray(one)) waiting = [...waiting, ...one.slice(0, most)];
    else if (isEntry(one)) {
      entries.push(one);
      if (Array.isArray(one["@graph"])) waiting = [...waiting, ...one["@graph"].slice(0, most)];
      if (isEntry(one["mainEntity"])) waiting.push(one["mainEntity"]);
    }
    if (waiting.length > most) waiting.length = most;
  }
  return entries;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindsOf(entry: Entry): string[] {
  return [entry["@type"]].flat().filter((kind) => typeof kind === "string");
}

function isBaidu(entry: Entry): boolean {
  return typeof entry["pubDate"] === "string" && /ziyuan\.baidu\.com|zhanzhang\.baidu\.com/.test(textOf(entry["@context"]) ?? "");
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : null;
}

/** The names of people, institutions or keywords, joined as Chinese lists are. */
function namesOf(value: unknown): string | null {
  const names = [value].flat().flatMap((one) => {
    const name = isEntry(one) ? textOf(one["name"]) : textOf(one);
    return name === null || /^https?:/.test(name) ? [] : [oneLine(name)];
  });
  return names.length === 0 ? null : names.slice(0, 20).join("、");
}

function addressOf(value: unknown): string | null {
  const address = isEntry(value) ? (textOf(value["@id"]) ?? textOf(value["url"])) : textOf(value);
  return address !== null && /^https?:\/\//.test(address) ? address : null;
}

function viewsOf(value: unknown): string | null {
  const read = [value].flat().find((one) => {
    const type = isEntry(one) ? one["interactionType"] : null;
    return /(?:Read|View|Watch)Action/.test(textOf(isEntry(type) ? type["@type"] : type) ?? "");
  });
  return isEntry(read) ? textOf(read["userInteractionCount"]) : null;
}

/** The last but one of a trail, as its last item is the page itself. */
function columnIn(trail: Entry | null): string | null {
  const items = [trail?.["itemListElement"]].flat().filter(isEntry);
  const item = items.at(-2);
  return items.length < 3 || !item ? null : (textOf(item["name"]) ?? (isEntry(item["item"]) ? textOf(item["item"]["name"]) : null));
}
