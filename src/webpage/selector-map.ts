import { DOMParser } from "linkedom";
import * as z from "zod";
import type { OwnNames } from "../ingest/field-names.ts";
import { type Parsed, parseYamlAs } from "../lib/yaml.ts";

/** Where the pages of a site have what, by CSS selectors; `time@datetime` means an attribute. */
export interface SelectorMap {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly source?: string | undefined;
  readonly author?: string | undefined;
  readonly views?: string | undefined;
  readonly column?: string | undefined;
  readonly tags?: string | undefined;
  readonly url?: string | undefined;
  readonly body?: string | undefined;
  /** What within the body is no text of the article. */
  readonly remove: readonly string[];
}

/** What a file of a map says, for all pages and for those of single hosts. */
export interface SiteMap extends SelectorMap {
  /** By the host without `www.`, in lower case. */
  readonly sites: Readonly<Record<string, SelectorMap>>;
  /** What the columns of tables mean, by their heads. */
  readonly columns: OwnNames;
}

const blank = new DOMParser().parseFromString("<html><body></body></html>", "text/html");

/** Why a text is no selector; null if it is one. An attribute behind it is no part of it. */
function faultIn(written: string): string | null {
  const { selector, attribute } = partsOf(written);
  if (attribute !== null && !/^[\w:-]+$/.test(attribute)) return `\`${attribute}\` behind the @ is no name of an attribute`;
  try {
    blank.querySelector(selector);
    return null;
  } catch (fault) {
    return `\`${selector}\` is no CSS selector (${fault instanceof Error ? fault.message.slice(0, 120) : "it cannot be read"})`;
  }
}

/** Takes `time@datetime` apart. An @ within brackets or quotes is a part of the selector. */
export function partsOf(written: string): { readonly selector: string; readonly attribute: string | null } {
  const [, selector = written, attribute = null] = /^([^@]+)@([^@\])"']+)$/.exec(written) ?? [];
  return { selector: selector.trim(), attribute: attribute?.trim() ?? null };
}

const selector = z
  .string("expected a CSS selector, such as h1.title or '#zoom', in quotation marks if it begins with #")
  .trim()
  .min(1, "expected a CSS selector that is not empty")
  .max(1_000, "expected a CSS selector of at most 1,000 characters")
  .superRefine((written, context) => {
    const fault = faultIn(written);
    if (fault !== null) context.addIssue({ code: "custom", message: fault });
  });

const fields = {
  title: selector.optional(),
  date: selector.optional(),
  source: selector.optional(),
  author: selector.optional(),
  views: selector.optional(),
  column: selector.optional(),
  tags: selector.optional(),
  url: selector.optional(),
  body: selector.optional(),
  remove: z
    .union([selector.transform((one) => [one]), z.array(selector)], "expected a CSS selector, or a list of them such as [.share, '#ad']")
    .default([]),
};

const oneSite = z.strictObject(fields, "expected selectors, each as `name: selector` on a line of its own");

/** What a column of a table can be said to mean. */
const columnMeanings = [
  ...(["title", "date", "source", "author", "views", "column", "categories", "tags", "url", "permalink"] as const),
  ...(["pictures", "attachments", "draft", "body"] as const),
] satisfies readonly OwnNames[string][];

const schema = z.strictObject(
  {
    ...fields,
    sites: z
      .record(
        z.string().regex(/^[^/\s:]+(?::\d+)?$/, "expected a host, such as news.example.edu.cn"),
        oneSite,
        "expected hosts, each with selectors of its own",
      )
      .default({}),
    columns: z
      .record(
        z.string(),
        z.enum(columnMeanings, `expected what a column means: ${columnMeanings.join(", ")}`),
        "expected heads of columns, each with what it means, such as {新闻名称: title}",
      )
      .default({}),
  },
  "expected selectors, each as `name: selector` on a line of its own",
);

/** Reads the YAML of a map; each fault with its line and column. */
export function parseMap(yaml: string): Parsed<SiteMap> {
  const parsed = parseYamlAs<SiteMap>(yaml, "bad-config", {
    schemaFor: () => schema,
    names: [...Object.keys(fields), "sites", "columns"],
    empty: { remove: [], sites: {}, columns: {} },
  });
  if (!parsed.ok) return parsed;
  const sites = Object.fromEntries(Object.entries(parsed.value.sites).map(([host, one]) => [bareHost(host), one]));
  return { ok: true, value: { ...parsed.value, sites } };
}

/** What a map says of the page at an address: of its host, else of all pages. */
export function mapFor(map: SiteMap | null, url: string | null): SelectorMap {
  if (map === null) return { remove: [] };
  const { sites, columns: _, ...all } = map;
  const own = url !== null && URL.canParse(url) ? sites[bareHost(new URL(url).host)] : undefined;
  if (!own) return all;
  const named = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...all, ...named, remove: [...all.remove, ...own.remove] };
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}
