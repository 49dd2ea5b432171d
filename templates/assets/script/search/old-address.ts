import { askedAddress, findMoved } from "../../../../src/addresses/address-lookup.ts";
import type { MovedArticle } from "../../../../src/addresses/address-shard.ts";
import { movedList, movedPlace, shardLoader, shards } from "../moved.ts";
import { isNarrowed, type SearchState } from "./search-state.ts";

/** The search page stands in a folder of the site. */
const root = "../";

const load = shardLoader(root);

/**
 * The articles that stood at the address that was asked for, which stand above the first results;
 * null if what was asked for may as well be words, and no article stood there.
 */
export async function findOldAddress(place: SearchState): Promise<readonly MovedArticle[] | null> {
  const address = shards === 0 || place.page > 1 || isNarrowed(place) ? null : askedAddress(place.query);
  const found = address === null ? [] : await findMoved(address, shards, load);
  return found.length > 0 || (address !== null && address.host !== null) ? found : null;
}

/** Shows these articles; nothing if there is none. */
export function showMoved(articles: readonly MovedArticle[]): void {
  if (!movedPlace) return;
  movedPlace.hidden = articles.length === 0;
  movedPlace.replaceChildren(...(articles.length === 0 ? [] : [movedList(articles, root, "原来在这个网址")]));
}
