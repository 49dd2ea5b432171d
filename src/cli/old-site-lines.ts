import { missingPages, type OldSite } from "../archive/old-site.ts";
import { printable } from "../lib/terminal-text.ts";
import { count } from "./build-summary.ts";
import { shortList } from "./short-list.ts";

/**
 * What the archive has of the old site, and what it lacks by folder, with a few addresses of each.
 * `lister` is what lists all (`--verbose`); null names all at once.
 */
export function oldSiteLines(site: OldSite, lister: string | null): string[] {
  const { pages, kept, missing, others } = site;
  const lacking = [
    count(missingPages(site), "page"),
    ...(others.length > 0 ? [`${others.length} that ${others.length === 1 ? "is no article" : "are no articles"}`] : []),
  ].join(" and ");
  const named = (title: string, addresses: readonly string[]) => {
    const short = shortList(addresses, lister);
    return [`${title} (${addresses.length})`, ...short.named.map((address) => `  ${address}`), ...short.rest].map(printable);
  };
  return [
    `Old site: ${pages} ${pages === 1 ? "address" : "addresses"}, ${kept} in the archive, ${lacking} not`,
    ...missing.flatMap(({ folder, addresses }) => named(`Missing in ${folder}`, addresses)),
    ...(others.length > 0 ? named("No articles", others) : []),
  ];
}
