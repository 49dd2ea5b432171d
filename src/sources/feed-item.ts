import type { XmlEvent } from "./xml-events.ts";

/** An element of an item, with all that is in it as text. */
export interface FeedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly FeedElement[];
}

/** The meta data of a WordPress article that count its readers. */
const viewCounts: ReadonlySet<string> = new Set(["views", "post_views_count", "post_views", "_post_views"]);

/**
 * What an item of RSS, an entry of Atom or an article of a WordPress export (WXR) says, by names
 * that headers of articles have: title, date, author, categories, tags, url, slug, guid, body,
 * attachments. Beside them stand, as written, what WordPress says of its state: `status`
 * (`publish`, `draft`, `private`, `trash`; `password` if one is asked for), `type`, `post_id`,
 * `post_parent`, `thumbnail_id` and `attachment_url`. Comments and their writers' addresses are
 * left out.
 */
export function itemValues(elements: readonly FeedElement[]): ReadonlyMap<string, string> {
  const all = (...names: string[]) => elements.filter(({ name }) => names.includes(name));
  const first = (...names: string[]) => names.map((name) => all(name)[0]?.text.trim() ?? "").find((text) => text !== "") ?? "";
  const list = (found: readonly string[]) => [...new Set(found.map((text) => text.trim()))].filter((text) => text !== "").join("、");
  const categories = all("category", "dc:subject");
  const isTag = ({ attributes }: FeedElement) => attributes["domain"] === "post_tag";
  const metas = new Map(
    all("wp:postmeta").map(({ children }) => [childText(children, "wp:meta_key"), childText(children, "wp:meta_value")]),
  );
  const views = [...metas].find(([key]) => viewCounts.has(key))?.[1] ?? "";
  const links = all("link");
  const alternate = links.find(({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate" && attributes["href"])?.attributes[
    "href"
  ];
  const authors = all("author").map(({ children, text }) => childText(children, "name") || text);
  const enclosures = [
    ...all("enclosure").map(({ attributes }) => attributes["url"]),
    ...links.filter(isEnclosure).map(({ attributes }) => attributes["href"]),
  ];
  const content = first("content:encoded", "content");
  const summary = first("description", "summary", "excerpt:encoded");
  const values: readonly (readonly [string, string])[] = [
    ["title", first("title")],
    ["date", first("wp:post_date", "pubDate", "published", "dc:date", "issued").replace(/^0000-00-00.*$/, "")],
    ["updated", first("updated", "modified")],
    ["author", list([...all("dc:creator").map(({ text }) => text), ...authors])],
    ["source", childText(all("source")[0]?.children ?? [], "title") || first("source")],
    [
      "categories",
      list(categories.filter((element) => !isTag(element) && element.attributes["domain"] !== "post_format").map(categoryName)),
    ],
    ["tags", list(categories.filter(isTag).map(categoryName))],
    ["url", alternate ?? links.find(({ text }) => text.trim() !== "")?.text.trim() ?? ""],
    ["slug", first("wp:post_name")],
    ["guid", first("guid", "id")],
    ["views", views],
    ["body", content || summary],
    ["excerpt", content === "" ? "" : summary],
    ["attachments", list(enclosures.map((url) => url ?? ""))],
    ["status", first("wp:post_password") === "" ? first("wp:status") : "password"],
    ["type", first("wp:post_type")],
    ["post_id", first("wp:post_id")],
    ["post_parent", first("wp:post_parent").replace(/^0$/, "")],
    ["thumbnail_id", metas.get("_thumbnail_id") ?? ""],
    ["attachment_url", first("wp:attachment_url")],
  ];
  return new Map(values.filter(([, value]) => value !== ""));
}

function childText(children: readonly FeedElement[], name: string): string {
  return children.find((child) => child.name === name)?.text.trim() ?? "";
}

function categoryName({ text, attributes }: FeedElement): string {
  return text.trim() || attributes["label"] || attributes["term"] || "";
}

function isEnclosure({ attributes }: FeedElement): boolean {
  return attributes["rel"] === "enclosure";
}

/**
 * Gathers the elements of one item from the events in it. What an element of Atom holds as XHTML
 * becomes text again, as the other feeds write their HTML.
 */
export class FeedItem {
  readonly #root: OpenElement = { name: "", attributes: {}, text: "", children: [], isMarkup: false };
  readonly #open: OpenElement[] = [this.#root];
  /** How many characters it holds so far. */
  length = 0;

  add(event: XmlEvent): void {
    const inner = this.#open.at(-1) ?? this.#root;
    if (event.type === "text") {
      inner.text += inner.isMarkup ? escapeText(event.text) : event.text;
      this.length += event.text.length;
    } else if (event.type === "open") {
      const isMarkup = inner.isMarkup || inner.attributes["type"] === "xhtml";
      this.#open.push({ name: event.name, attributes: event.attributes, text: "", children: [], isMarkup });
    } else if (this.#open.length > 1) {
      this.#open.pop();
      const outer = this.#open.at(-1) ?? this.#root;
      if (inner.isMarkup) outer.text += markupOf(inner);
      else outer.children.push(inner);
    }
  }

  elements(): readonly FeedElement[] {
    return this.#root.children;
  }
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: FeedElement[];
  readonly isMarkup: boolean;
}

const voidElements = /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/i;

function markupOf({ name, attributes, text }: OpenElement): string {
  const tag = name.replace(/^.*:/, "");
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', "&quot;")}"`);
  return voidElements.test(tag) ? `<${tag}${written.join("")}>` : `<${tag}${written.join("")}>${text}</${tag}>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
