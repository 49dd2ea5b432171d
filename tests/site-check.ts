import { posix } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { Parser } from "htmlparser2";

/** A built site: its files by their paths. */
export type Files = ReadonlyMap<string, Buffer>;

/** The pages of a site, by their paths. */
export function pagesOf(files: Files): Map<string, string> {
  return new Map([...files].filter(([path]) => path.endsWith(".html")).map(([path, bytes]) => [path, bytes.toString("utf8")]));
}

/** Where a site is taken to stand: deep enough that a link with one `../` too many is seen to leave it. */
const deepRoot = "https://archive.example.org/deep/down/";

/**
 * All that is wrong with the links of a site, as `page -> address: reason`: a file that is not there, a fragment no element has, an address
 * outside the site's folder. Addresses of other sites count in `<a>` alone. `root` is where the site stands.
 */
export function brokenLinks(files: Files, root: string = deepRoot): string[] {
  const pages = new Map([...pagesOf(files)].map(([path, html]) => [path, readPage(html)]));
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

/** What a page refers to by any attribute, and what can be referred to in it. A canonical link names the page itself and is no way to go. */
function readPage(html: string): PageLinks {
  const ids = new Set<string>();
  const references: { element: string; address: string }[] = [];
  let base: string | undefined;
  const parser = new Parser({
    onopentag(element, attributes) {
      const { id, href, src, srcset, rel, content } = attributes;
      if (id !== undefined) ids.add(id);
      if (element === "base") base = href;
      else if (href !== undefined && rel !== "canonical") references.push({ element, address: href });
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
      // Advice for search results; titles are the sources' own words and are not cut.
      "long-title": "off",
      // The rule's default asks for landmarks only; WAI-ARIA 1.2 lets a list be named as well.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
    },
  }),
);
