import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import utc from "dayjs/plugin/utc.js";
import * as z from "zod";
import { dateOrders } from "../ingest/date-order.ts";
import { type FieldKey, fieldNames, isOfOriginal } from "../ingest/header-field.ts";
import { nearestName } from "../lib/nearest-name.ts";
import { type Parsed, parseYamlAs } from "../lib/yaml.ts";
import { accentOf, isColor } from "./accent.ts";
import { type ArchiveConfig, defaults, isSection, mastheads, redirectFormats, sectionNames, sourcePlaces } from "./archive-config.ts";
import { oneOf } from "./one-of.ts";

dayjs.extend(utc);
dayjs.extend(customParseFormat);

const text = z.string("expected a text").trim().min(1, "expected a text that is not empty");

const urlSchema = text
  .refine(isSiteUrl, "expected the address of the site, such as https://example.org/news/")
  .refine(isFolder, "expected the address of the site without the name of a page, such as https://example.org/news/")
  .transform((url) => new URL(url.endsWith("/") ? url : `${url}/`).href);

const webAddress = text.refine(isWebAddress, "expected a web address, such as https://www.example.edu.cn/");

const footerLink = { text, link: webAddress.nullable().default(null) };

const footerLine = z.union(
  [text.transform((line) => ({ text: line, link: null })), z.strictObject(footerLink)],
  "expected a text, or a text with a link, such as {text: 学校主页, link: https://www.example.edu.cn/}; a text with a colon and a space stands in quotation marks",
);

/** A number from 1 to 999. */
const countSchema = z
  .string("expected a number")
  .regex(/^[1-9]\d{0,2}$/, "expected a number from 1 to 999")
  .transform(Number);

const switchSchema = z.enum(["true", "false"], "expected true or false").transform((written) => written === "true");

const themeFile = (example: string) =>
  text.regex(/^theme\/[^/\\]+$/, `expected the path of a file in theme/, such as theme/${example}`).nullable();

const accentSchema = z
  .string(accentExpected())
  .trim()
  .refine(isColor, accentExpected())
  .superRefine((written, context) => {
    if (!isColor(written)) return;
    const accent = accentOf(written);
    if ("fault" in accent) context.addIssue({ code: "custom", message: accent.fault });
  });

function accentExpected(): string {
  return 'expected a colour as "#1a5fb4" or by its name in CSS, in quotation marks, as YAML takes # for the beginning of a comment';
}

const pageName = text.refine((name) => isSection(name) || /^pages\/[^/\\]+\.md$/i.test(name), { error: ({ input }) => explainItem(input) });

const navigationPage = { page: pageName, label: text.nullable().default(null) };
const navigationLink = { label: text, link: webAddress };

const navigationItem = z.union(
  [pageName.transform((page) => ({ page, label: null })), z.strictObject(navigationPage), z.strictObject(navigationLink)],
  { error: ({ input }) => explainItem(input) },
);

const home = {
  articles: countSchema.nullable().default(defaults.home.articles),
  chart: switchSchema.default(defaults.home.chart),
  introduction: z
    .union([text, z.array(text).transform((list) => list.join("\n"))], "expected a text, or a list of texts for several paragraphs")
    .nullable()
    .default(defaults.home.introduction),
};

/**
 * A glob, of which every kind is matched in linear time: no group of a regular expression may be in
 * it.
 */
const pattern = text.regex(
  /^(?!!)[^()|\\]{1,200}$/,
  "expected a pattern of at most 200 characters with `*`, `**`, `?`, `[…]` or `{…,…}`, with `/` between folders, and no `\\`, `|` or brackets of another kind, nor `!` first",
);

const redirects = z
  .preprocess(
    (written) => (typeof written === "string" ? [written] : written),
    z.array(oneOf(redirectFormats), "expected one of them, or a list such as [nginx, apache]"),
  )
  .refine(
    (formats) => !(formats.includes("netlify") && formats.includes("cloudflare")),
    "netlify and cloudflare read the same file; name the one that serves the site",
  );
const hostsExpected = "expected a list of hosts without `http://`, such as [www.example.edu.cn]";

const sitemapExpected = "expected the path of a file in the archive's folder, such as old-sitemap.xml";

const host = text.refine((name) => /^[^\s/?#@]+$/.test(name) && URL.canParse(`http://${name}/`), hostsExpected);

/** What a name in a header can stand for. */
const fieldKeys = ["body", ...(Object.keys(fieldNames) as FieldKey[]).filter((key) => !isOfOriginal(key))] as const;

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
  dateOrder: oneOf(dateOrders).nullable().default(defaults.dateOrder),
  pageSize: countSchema.default(defaults.pageSize),
  keywords: oneOf(["auto", "off"]).default(defaults.keywords),
  fields: z
    .record(text, oneOf(fieldKeys), "expected names, each with what it means, such as {责任者: author}")
    .default({ ...defaults.fields }),
  strict: switchSchema.default(defaults.strict),
  formerHosts: z.array(host, hostsExpected).nullable().default(null),
  formerSitemap: text
    .refine((path) => !/^[/\\]|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(path), sitemapExpected)
    .nullable()
    .default(defaults.formerSitemap),
  logo: themeFile("logo.svg").default(defaults.logo),
  favicon: themeFile("favicon.svg").default(defaults.favicon),
  accent: accentSchema.default(defaults.accent),
  masthead: oneOf(mastheads).default(defaults.masthead),
  navigation: z.array(navigationItem, "expected a list, such as [home, archive, tags, about]").nullable().default(null),
  home: z.strictObject(home, "expected articles, chart or introduction, each on a line of its own").default(defaults.home),
  footer: z.array(footerLine, "expected a list of texts, each perhaps with a link").default([...defaults.footer]),
  icp: text
    .regex(/^\p{Script=Han}ICP[备证]\d{4,}号(?:-\d+)?$/u, "expected the number as it was given, such as 陕ICP备05001609号-1")
    .nullable()
    .default(defaults.icp),
  police: text
    .regex(/^\p{Script=Han}公网安备\s?\d{10,}号$/u, "expected the number as it was given, such as 陕公网安备 61011302000001号")
    .nullable()
    .default(defaults.police),
  redirects: redirects.default([...defaults.redirects]),
  sources: oneOf(sourcePlaces).default(defaults.sources),
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
    names: [settings, footerLink, home, navigationPage, navigationLink].flatMap((shape) => Object.keys(shape)),
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

/** What an entry of the navigation should have been. */
function explainItem(written: unknown): string {
  if (typeof written !== "string") return "expected {page: …, label: …}, or {label: …, link: https://…}";
  const nearest = nearestName(written, sectionNames);
  if (written.startsWith("pages/")) return `\`${written}\` is no page of the archive's own; these are .md files right in pages/`;
  const question = nearest === null ? "" : `; did you mean \`${nearest}\`?`;
  return `there is no section \`${written}\`${question} (${sectionNames.join(", ")}, or a page of the archive's own such as pages/使用说明.md)`;
}

function isSiteUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, search, hash, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && search === "" && hash === "" && username + password === "";
}

/** Whether an address does not end with the name of a page, as that of an open home page does. */
function isFolder(url: string): boolean {
  return !URL.canParse(url) || !/\.(?:html?|php|aspx?|jsp)$/i.test(new URL(url).pathname);
}

function isWebAddress(written: string): boolean {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return false;
  const { username, password } = new URL(written);
  return username + password === "";
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
