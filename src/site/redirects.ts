import type { FormerAddress } from "../archive/former-addresses.ts";
import { decodedPath } from "../lib/decoded-path.ts";
import type { RedirectFormat } from "../settings/archive-config.ts";
import { href } from "./href.ts";
import { articlePath, homePath } from "./paths.ts";

/** An address to which a server gets a request, and the page to which it leads on. */
export interface Redirect {
  /** The path as browsers send it, percent-encoded. */
  readonly from: string;
  /** What they send behind `?`; empty for nothing. */
  readonly query: string;
  /** The path of the page from the root of the server, percent-encoded. */
  readonly to: string;
}

/** The redirects that a server takes, and how many addresses it cannot lead on. */
export interface Redirects {
  readonly redirects: readonly Redirect[];
  readonly leftOut: number;
}

/** How many redirects Cloudflare takes, each of at most so many characters. */
const [mostOfCloudflare, longestOfCloudflare] = [2000, 2000];

/**
 * The redirects of old addresses, the first of which has precedence, for a server at which the site
 * stands below `base` (`/news/`). An address at which the site has a page needs none.
 */
export function redirectsOf(
  format: RedirectFormat,
  addresses: readonly FormerAddress[],
  base: string,
  pages: ReadonlySet<string>,
): Redirects {
  const folded = new Set(Array.from(pages, (path) => path.toLowerCase()));
  const seen = new Set<string>();
  const written: Redirect[] = [];
  const others: Redirect[] = [];
  let refused = 0;
  for (const {
    written: address,
    address: { host, path },
    article,
  } of addresses) {
    // What stands behind `#` no server is told.
    if (path.includes("#")) continue;
    const to = `${base}${href(homePath, articlePath(article.summary))}`;
    const asWritten = host === null ? address.trim() : address.trim().replace(/^(?:https?:)?(?:\/\/)?/i, "//");
    const own = [asWritten, path, ...(/\.\w+$|\?/.test(path) ? [] : [`${path}/`])].flatMap((spelling) => sent(spelling, to));
    for (const [at, redirect] of own.entries()) {
      const key = keyOf(format, redirect);
      if (seen.has(key) || isPageAt(redirect.from, base, folded)) continue;
      seen.add(key);
      if (accepts(format, redirect)) (at === 0 ? written : others).push(redirect);
      else if (at === 0) refused++;
    }
  }
  if (format !== "cloudflare") return { redirects: [...written, ...others], leftOut: refused };
  // Of an address its own spelling matters most.
  const redirects = [...written, ...others].slice(0, mostOfCloudflare);
  return { redirects, leftOut: refused + Math.max(0, written.length - mostOfCloudflare) };
}

/** A redirect of an address as browsers send it; none for what they cannot send. */
function sent(spelling: string, to: string): Redirect[] {
  const address = spelling.replace(/^(?=[^/])/, "/");
  if (!URL.canParse(address, "http://nowhere.invalid/")) return [];
  const { pathname, search } = new URL(address, "http://nowhere.invalid/");
  return [{ from: pathname, query: search.slice(1), to }];
}

/** What a server knows a redirect by: nginx does not tell letters apart by their case. */
function keyOf(format: RedirectFormat, { from, query }: Redirect): string {
  const key = `${from}?${query}`;
  return format === "nginx" ? key.toLowerCase() : key;
}

/** Whether a server can be told of an address: to some, `*` and a name behind `:` mean any text. */
function accepts(format: RedirectFormat, { from, query, to }: Redirect): boolean {
  if (format === "nginx" || format === "apache") return true;
  if (/\*|:[a-z]/i.test(from)) return false;
  return format === "netlify" || (query === "" && from.length + to.length + " 301 ".length <= longestOfCloudflare);
}

/**
 * Whether the site has a page at a path, in whatever case (`folded` are the paths of its pages in
 * lower case): nginx and some hosts do not tell it apart, and would lead a page on to itself.
 */
function isPageAt(from: string, base: string, folded: ReadonlySet<string>): boolean {
  const whole = from.toLowerCase();
  const below = base.toLowerCase();
  if (`${whole}/` === below) return true;
  if (!whole.startsWith(below)) return false;
  const path = decodedPath(whole.slice(below.length)).toLowerCase();
  return [path, `${path}index.html`, `${path}/index.html`].some((one) => folded.has(one));
}
