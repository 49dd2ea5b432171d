import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import utc from "dayjs/plugin/utc.js";
import { z } from "zod";
import { type Parsed, parseYamlAs } from "../lib/yaml.ts";

dayjs.extend(utc);
dayjs.extend(customParseFormat);

/** The settings of an archive in `archive.yaml`. */
export interface ArchiveConfig {
  readonly title: string;
  readonly description: string;
  /** Who published the articles; null if the file does not say. */
  readonly publisher: string | null;
  /**
   * The address where the site will stand, with a slash at its end; null if it is not known. It is
   * used where an address must be complete: canonical links, feeds, the sitemap, citations.
   */
  readonly url: string | null;
  /**
   * The authority of the feeds' ids (RFC 4151): a domain or mail address, and a day on which it was
   * the publisher's; null if the file does not say.
   */
  readonly authority: string | null;
  /** The IANA name of the zone that the articles' dates are in. */
  readonly timeZone: string;
  /** The number of articles on a list page. */
  readonly pageSize: number;
  /** Whether an archive without a vocabulary gets keywords automatically. */
  readonly keywords: "auto" | "off";
  /** What stands at the foot of every page. */
  readonly footer: readonly FooterLine[];
  /** The number under which the site is registered (ICP备案号); null if there is none. */
  readonly icp: string | null;
  /** The number by which the police has registered it (公安备案号); null if there is none. */
  readonly police: string | null;
  /** Globs of files that are no articles, by their paths below the archive's folder. */
  readonly ignore: readonly string[];
}

/** A text at the foot of every page, and the web address that it leads to, if any. */
export interface FooterLine {
  readonly text: string;
  readonly link: string | null;
}

export const defaults: ArchiveConfig = {
  title: "旧闻档案",
  description: "历年新闻的静态存档。",
  publisher: null,
  url: null,
  authority: null,
  timeZone: "Asia/Shanghai",
  pageSize: 20,
  keywords: "auto",
  footer: [],
  icp: null,
  police: null,
  ignore: [],
};

const text = z.string("expected a text").trim().min(1, "expected a text that is not empty");

const urlSchema = text
  .refine(isSiteUrl, "expected the address of the site, such as https://example.org/news/")
  .transform((url) => new URL(url.endsWith("/") ? url : `${url}/`).href);

const webAddress = text.refine(isWebAddress, "expected a web address, such as https://www.example.edu.cn/");

const footerLink = { text, link: webAddress.nullable().default(null) };

const footerLine = z.union(
  [text.transform((line) => ({ text: line, link: null })), z.strictObject(footerLink)],
  "expected a text, or a text with a link, such as {text: 学校主页, link: https://www.example.edu.cn/}",
);

/**
 * A glob, of which every kind is matched in linear time: no group of a regular expression may be in
 * it.
 */
const pattern = text.regex(
  /^(?!!)[^()|]{1,200}$/,
  "expected a pattern of at most 200 characters with `*`, `**`, `?`, `[…]` or `{…,…}`, and no brackets or `|` of another kind, nor `!` first",
);

const settings = {
  title: text.default(defaults.title),
  description: text.default(defaults.description),
  publisher: text.nullable().default(defaults.publisher),
  url: urlSchema.nullable().default(defaults.url),
  authority: text
    .refine(isAuthority, "expected a domain and a day on which it was yours, such as news.example.edu.cn,2024-01-01")
    .nullable()
    .default(defaults.authority),
  timeZone: text.refine(isTimeZone, "expected the IANA name of a time zone, such as Asia/Shanghai").default(defaults.timeZone),
  pageSize: z
    .string("expected a number")
    .regex(/^[1-9]\d{0,2}$/, "expected a number from 1 to 999")
    .transform(Number)
    .default(defaults.pageSize),
  keywords: z.enum(["auto", "off"], "expected auto or off").default(defaults.keywords),
  footer: z.array(footerLine, "expected a list of texts, each perhaps with a link").default([...defaults.footer]),
  icp: text
    .regex(/^\p{Script=Han}ICP[备证]\d{4,}号(?:-\d+)?$/u, "expected the number as it was given, such as 陕ICP备05001609号-1")
    .nullable()
    .default(defaults.icp),
  police: text
    .regex(/^\p{Script=Han}公网安备\s?\d{10,}号$/u, "expected the number as it was given, such as 陕公网安备 61011302000001号")
    .nullable()
    .default(defaults.police),
  ignore: z.array(pattern, "expected a list of patterns, such as [old/**, '*.bak.txt']").default([...defaults.ignore]),
};

const configSchema = z.strictObject(
  settings,
  "expected settings, each as `name: value` on a line of its own, with a half-width colon and a space",
);

/** Reads `archive.yaml`. Every setting has a default, so an empty text is a configuration. */
export function parseConfig(yaml: string): Parsed<ArchiveConfig> {
  return parseYamlAs<ArchiveConfig>(yaml, "bad-config", {
    schemaFor: () => configSchema,
    names: [...Object.keys(settings), ...Object.keys(footerLink)],
    empty: {},
  });
}

/**
 * A site's address as the configuration and `--url` take it, normalised with a slash at its end;
 * null if it is not one.
 */
export function parseSiteUrl(url: string): string | null {
  return urlSchema.safeParse(url).data ?? null;
}

function isSiteUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, search, hash, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && search === "" && hash === "" && username + password === "";
}

function isWebAddress(written: string): boolean {
  return /^https?:\/\//i.test(written) && URL.canParse(written);
}

/**
 * Whether a text is a tagging entity of RFC 4151, 2.1: a domain or mail address, a comma, and a
 * date, which stands for its first moment.
 */
function isAuthority(written: string): boolean {
  const [, date = ""] = /^(?:[\w.-]+@)?(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)*[a-z\d](?:[a-z\d-]*[a-z\d])?,([\d-]+)$/i.exec(written) ?? [];
  return ["YYYY", "YYYY-MM", "YYYY-MM-DD"].some((format) => dayjs.utc(date, format, true).isValid());
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
