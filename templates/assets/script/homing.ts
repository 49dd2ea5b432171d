import { findMoved } from "../../../src/addresses/address-lookup.ts";
import type { MovedArticle } from "../../../src/addresses/address-shard.ts";
import { type PageAddress, pageAddress } from "../../../src/addresses/page-address.ts";
import { movedList, movedPlace, shardLoader, shards } from "./moved.ts";

/**
 * On the page that is shown where there is none, looks for the articles that stood at the address
 * that was asked for. If it is one, the reader is led there; several are listed; and with none the
 * page stays as it is.
 */
export async function leadHome(): Promise<void> {
  if (!movedPlace || shards === 0) return;
  const found = await movedFrom().catch(() => []);
  if (found.length === 0) return;
  const title = found.length === 1 ? "这篇文章已迁至本站" : "这个网址上有过几篇文章";
  document.title = title;
  for (const heading of document.querySelectorAll("main > h1")) heading.textContent = title;
  for (const usual of document.querySelectorAll<HTMLElement>("main > p")) usual.hidden = true;
  movedPlace.replaceChildren(movedList(found, "", found.length === 1 ? "正在转到新网址……" : "原来在这个网址"));
  const [first] = found;
  if (first && found.length === 1) location.replace(new URL(first.href, document.baseURI));
}

async function movedFrom(): Promise<readonly MovedArticle[]> {
  const load = shardLoader("");
  for (const address of askedFor()) {
    const found = await findMoved(address, shards, load);
    // A page that should be there, and is not, would lead to itself.
    const others = found.filter(({ href }) => new URL(href, document.baseURI).pathname !== location.pathname);
    if (others.length > 0) return others;
  }
  return [];
}

/**
 * What the reader may have asked for: the address as it is, or the part of it below the site's own
 * folder; on this host, as the site may stand at its old one, or on whatever host.
 */
function askedFor(): PageAddress[] {
  const { origin, pathname, search, hash, protocol } = location;
  if (protocol === "file:") return [];
  const root = new URL(".", document.baseURI).pathname;
  const below = pathname.startsWith(root) ? [pathname.slice(root.length - 1)] : [];
  const asked = [pathname, ...below].flatMap((path) => pageAddress(origin + path + search + hash) ?? []);
  return [...asked, ...asked.map(({ path }) => ({ host: null, path }))];
}
