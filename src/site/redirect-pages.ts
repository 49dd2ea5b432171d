import type { FormerAddresses } from "../archive/former-addresses.ts";
import { type Diagnostic, inFile, problem } from "../lib/diagnostics.ts";
import { redirectPaths } from "./paths.ts";
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
  const base = site.url === null ? "/" : new URL(site.url).pathname;
  return [...new Set(redirects)].map((format) =>
    page("redirects", redirectPaths[format], { format, base, ...redirectsOf(format, leading, base, pages) }),
  );
}

/** Tells of servers that cannot lead all old addresses on. */
export function leftOutRedirects(pages: readonly PlannedPage[]): Diagnostic[] {
  return pages.flatMap((page) => {
    if (page.kind !== "redirects" || page.props.leftOut === 0) return [];
    const { format, leftOut } = page.props;
    const limits =
      format === "cloudflare"
        ? "Cloudflare takes 2,000 redirects, none of them of an address with a part behind `?` or with a `*`"
        : "Netlify takes no `*` in an address for itself";
    const reason = `${leftOut} old ${leftOut === 1 ? "address is" : "addresses are"} not in _redirects, as ${limits}; the page that is shown where there is none still finds the article`;
    return inFile("archive.yaml", [problem("warning", "too-many-redirects", reason)]);
  });
}
