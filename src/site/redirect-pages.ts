import type { Archive } from "../archive/archive.ts";
import type { FormerAddresses } from "../archive/former-addresses.ts";
import { type Diagnostic, inFile, problem } from "../lib/diagnostics.ts";
import type { ArchiveConfig, RedirectFormat } from "../settings/archive-config.ts";
import { articlePath, redirectPaths } from "./paths.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import { redirectsOf } from "./redirects.ts";

/** The files by which servers lead old addresses on; `pages` are the paths of all pages. */
export function redirectPages(
  page: PlanPage,
  { leading }: FormerAddresses,
  pages: ReadonlySet<string>,
  { site, redirects }: Pick<PlanOptions, "site" | "redirects">,
): PlannedPage[] {
  const base = baseOf(site.url);
  return [...new Set(redirects)].map((format) =>
    page("redirects", redirectPaths[format], { format, base, ...redirectsOf(format, leading, base, pages) }),
  );
}

/** Tells of servers that cannot lead all old addresses on, by the plan of a site. */
export function leftOutRedirects(pages: readonly PlannedPage[]): Diagnostic[] {
  return pages.flatMap((page) => (page.kind === "redirects" ? leftOutOf(page.props.format, page.props.leftOut) : []));
}

/** Tells of the same of an archive that is not planned: pages of other kinds are not thought of. */
export function expectedLeftOut(
  { articles, addresses }: Archive,
  { url, redirects }: Pick<ArchiveConfig, "url" | "redirects">,
): Diagnostic[] {
  if (redirects.length === 0) return [];
  const pages = new Set(articles.map(({ summary }) => articlePath(summary)));
  return [...new Set(redirects)].flatMap((format) => leftOutOf(format, redirectsOf(format, addresses.leading, baseOf(url), pages).leftOut));
}

function leftOutOf(format: RedirectFormat, count: number): Diagnostic[] {
  if (count === 0) return [];
  const limits =
    format === "cloudflare"
      ? "Cloudflare takes 2,000 redirects, none of them of an address with a part behind `?` or with a `*`"
      : "Netlify takes no `*` in an address for itself";
  const reason = `${count} old ${count === 1 ? "address is" : "addresses are"} not in _redirects, as ${limits}; the page that is shown where there is none still finds the article`;
  return inFile("archive.yaml", [problem("warning", "too-many-redirects", reason)]);
}

/** The path below which a site stands. */
function baseOf(url: string | null): string {
  return url === null ? "/" : new URL(url).pathname;
}
