import { posix } from "node:path";
import { gunzipSync } from "node:zlib";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { DomUtils, Parser, parseDocument } from "htmlparser2";

import { parseXml } from "./xml.ts";

const { findAll, textContent } = DomUtils;

/** A built site: its files by their paths. */
export type Files = ReadonlyMap<string, Buffer>;

/** The pages of a site, by their paths. */
export function pagesOf(files: Files): Map<string, string> {
  return new Map([...files].filter(([path]) => path.endsWith(".html")).map(([path, bytes]) => [path, bytes.toString("utf8")]));
}

/** Where a site is taken to stand: deep enough that a link with one `../` too many is seen to leave it. */
const deepRoot = "https://archive.example.org/deep/down/";

/**
 * All that is wrong with the links of a site's pages and of its web manifest, as `page -> address: reason`: a file that is not there, a fragment no
 * element has, an address outside the site's folder. Addresses of other sites count in `<a>` alone. `root` is where the site stands.
 */
export function brokenLinks(files: Files, root: string = deepRoot): string[] {
  const pages = new Map([...pagesOf(files)].map(([path, html]) => [path, readPage(html)]));
  for (const [path, bytes] of files) if (path.endsWith(".webmanifest")) pages.set(path, readManifest(bytes.toString("utf8")));
  return [...pages].flatMap(([from, { base, references }]) => {
    const start = new URL(base ?? from.split("/").map(encodeURIComponent).join("/"), root);
    return references.flatMap(({ element, address }) => {
      const reason = fault(new URL(address, start), element, root, files, pages);
      return reason === null ? [] : [`${from} -> ${address}: ${reason}`];
    });
  });
}

function fault(to: URL, element: string, root: string, files: Files, pages: ReadonlyMap<string, PageLinks>): string | null {
  if (!to.href.startsWith(root)) {
    if (to.origin === new URL(root).origin) return "leads out of the site's folder";
    return element === "a" && /^(?:https?|mailto):$/.test(to.protocol) ? null : `loads from ${to.protocol}//${to.host}`;
  }
  const path = decodeURIComponent(to.pathname.slice(new URL(root).pathname.length));
  if (!files.has(path)) return `there is no file ${path}`;
  const fragment = decodeURIComponent(to.hash.slice(1));
  return fragment === "" || pages.get(path)?.ids.has(fragment) ? null : `nothing in ${path} has the id ${fragment}`;
}

interface PageLinks {
  readonly base: string | undefined;
  readonly ids: ReadonlySet<string>;
  readonly references: readonly { readonly element: string; readonly address: string }[];
}

/**
 * What a page refers to by any attribute, also in its drawings, and what can be referred to in it. A canonical link names the page itself and is no
 * way to go.
 */
function readPage(html: string): PageLinks {
  const ids = new Set<string>();
  const references: { element: string; address: string }[] = [];
  let base: string | undefined;
  const parser = new Parser({
    onopentag(element, attributes) {
      const { id, href = attributes["xlink:href"], src, srcset, rel, content } = attributes;
      if (id !== undefined) ids.add(id);
      if (element === "base") base = href;
      else if (href !== undefined && !(element === "link" && rel === "canonical")) {
        references.push({ element, address: href });
      }
      if (src !== undefined) references.push({ element, address: src });
      for (const candidate of srcset?.split(",") ?? []) references.push({ element, address: candidate.trim().replace(/\s.*$/, "") });
      if (element === "meta" && attributes["http-equiv"] === "refresh") {
        references.push({ element, address: content?.replace(/^\d+;\s*url=/i, "") ?? "" });
      }
    },
  });
  parser.end(html);
  return { base, ids, references };
}

/** What a web manifest refers to: addresses count from its own. */
function readManifest(json: string): PageLinks {
  const { start_url, icons }: { readonly start_url: string; readonly icons: readonly { readonly src: string }[] } = JSON.parse(json);
  const addresses = [start_url, ...icons.map(({ src }) => src)];
  return { base: undefined, ids: new Set(), references: addresses.map((address) => ({ element: "manifest", address })) };
}

/** The policy of all pages: where the base and frames may lead may differ. */
const strict = /^default-src 'self';frame-src '(?:none|self)';object-src 'none';base-uri '(?:none|self)';form-action 'self'$/;

/**
 * What could run on a page, or the page's policy would refuse: any script but files of the site and data; any attribute that is a script or a style;
 * a sheet of styles in the page; and a policy that would let more run.
 */
export function scriptFaults(html: string): string[] {
  const document = parseDocument(html);
  const everything = findAll(() => true, document.children);
  const policy = everything.find(({ attribs }) => attribs["http-equiv"] === "Content-Security-Policy")?.attribs["content"] ?? "";
  const scripts = everything.filter(({ name, attribs }) => name === "script" && attribs["type"] !== "application/ld+json");
  const inline = [...scripts, ...everything.filter(({ name }) => name === "style")].filter(({ attribs }) => attribs["src"] === undefined);
  return [
    ...(strict.test(policy) ? [] : [`a policy that says ${policy}`]),
    ...inline.map((element) => `an inline ${element.name} that the policy refuses: ${textContent(element)}`),
    ...scripts.flatMap(({ attribs: { src } }) =>
      src === undefined || /^(?:\.\.\/)*assets\/[\w-]+\.js$/.test(src) ? [] : [`a script from ${src}`],
    ),
    ...everything.flatMap(({ name, attribs }) =>
      Object.keys(attribs)
        .filter((attribute) => /^(?:on.*|style)$/.test(attribute))
        .map((attribute) => `${attribute} on <${name}>`),
    ),
  ];
}

/** The XML files of a site that do not parse, each with the reason. */
export function brokenXml(files: Files): string[] {
  return [...files].flatMap(([path, bytes]) => {
    if (!/\.(?:xml|svg)$/.test(path)) return [];
    try {
      parseXml(bytes);
      return [];
    } catch (error) {
      return [`${path}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

/** The JSON files of a site, data in its pages included, that do not parse, each with the reason. */
export function brokenJson(files: Files): string[] {
  return [...files].flatMap(([path, bytes]) =>
    jsonIn(path.replace(/\.gz$/, ""), (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")).flatMap((json) => {
      try {
        JSON.parse(json);
        return [];
      } catch (error) {
        return [`${path}: ${error instanceof Error ? error.message : String(error)}`];
      }
    }),
  );
}

function jsonIn(path: string, text: string): string[] {
  if (/\.(?:json|webmanifest)$/.test(path)) return [text];
  // A line ends at a line feed and at nothing else that some programs take for an end of line.
  if (path.endsWith(".jsonl")) return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((line) => line !== "");
  if (!path.endsWith(".html")) return [];
  return findAll(({ attribs }) => attribs["type"] === "application/ld+json", parseDocument(text).children).map(textContent);
}

/** Everything html-validate's recommended rules find in the pages of a site, as `page:line:column message (rule)`. */
export function invalidMarkup(files: Files): string[] {
  return [...pagesOf(files)].flatMap(([path, html]) =>
    validator
      .validateStringSync(html, posix.basename(path))
      .results.flatMap(({ messages }) =>
        messages.map(({ line, column, message, ruleId }) => `${path}:${line}:${column} ${message} (${ruleId})`),
      ),
  );
}

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // HTML knows no case in <!doctype html>, and ignores the slash of <meta/>, which is how Preact writes void elements.
      "doctype-style": "off",
      "void-style": "off",
      // Outside a form a button submits nothing, and a search form's own is there to submit.
      "no-implicit-button-type": "off",
      // Advice for search results; titles are the sources' own words and are not cut.
      "long-title": "off",
      // Style, not validity: a title may hold line ends, with white space before them.
      "no-trailing-whitespace": "off",
      // The rule's default asks for landmarks only; WAI-ARIA 1.2 lets a list be named as well.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
    },
  }),
);

/** The pages to which links lead from home, over however many others. */
export function reachable(site: Files): Set<string> {
  const reached = new Set(["index.html"]);
  for (const from of reached) {
    const html = site.get(from)?.toString("utf8") ?? "";
    for (const [, address = ""] of html.matchAll(/ href="([^"#?]*\.html)|; url=([^"]*)/g)) {
      const to = decodeURIComponent(
        new URL(address, new URL(from.split("/").map(encodeURIComponent).join("/"), "file:///")).pathname.slice(1),
      );
      if (site.has(to)) reached.add(to);
    }
  }
  return site.has("index.html") ? reached : new Set();
}
