import { shardOf, shardsFor } from "../addresses/address-shard.ts";
import type { FormerAddress, FormerAddresses } from "../archive/former-addresses.ts";
import { groupBy } from "../lib/group-by.ts";
import { addressShardPath, addressTablePath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";

/** The table of old addresses and the files of their look-up; none where there are no addresses. */
export function addressPages(page: PlanPage, addresses: FormerAddresses): PlannedPage[] {
  if (addresses.all.length === 0) return [];
  const shards = shardsOf(addresses);
  const byShard = groupBy(addresses.leading, ({ address: { path } }) => shardOf(path, shards));
  return [
    page("address-table", addressTablePath, { addresses: addresses.all }),
    // A shard that is empty has a file too, as readers ask for it.
    ...Array.from({ length: shards }, (_, shard) =>
      page("address-shard", addressShardPath(shards, shard), { addresses: byShard.get(shard) ?? [] }),
    ),
  ];
}

/** How many shards the look-up of these addresses has; 0 where there are none. */
export function shardsOf({ leading }: FormerAddresses): number {
  if (leading.length === 0) return 0;
  return shardsFor(leading.reduce((sum, former) => sum + bytesOf(former), 0));
}

/** About how many bytes an address takes in a shard. */
function bytesOf({ address, article: { summary, header } }: FormerAddress): number {
  const marks = 36;
  return marks + Buffer.byteLength(address.path) + Buffer.byteLength(header.title) + Buffer.byteLength(summary.id) + summary.date.length;
}
