import type { AddressShard } from "../addresses/address-shard.ts";
import { addressRow, addressTableHeader } from "../export/address-table.ts";
import { redirectLines } from "../export/redirect-file.ts";
import { href } from "../site/href.ts";
import { articlePath, homePath, searchScriptName } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { scriptPieces } from "./script-file.ts";
import type { Stage } from "./stage.ts";

/** A file that leads from old addresses to articles. */
type AddressFile = PlannedPage<"address-table" | "address-shard" | "redirects">;

/** Stages a file that leads from old addresses to articles. */
export function stageAddressFile(page: AddressFile, stage: Stage): void {
  stage.putText(page.path, piecesOf(page));
}

function piecesOf(page: AddressFile): Iterable<string | Uint8Array> {
  switch (page.kind) {
    case "address-table":
      return rows(page.props);
    case "address-shard":
      return scriptPieces(searchScriptName(page.path), [JSON.stringify(shardOf(page.props))]);
    case "redirects":
      return redirectLines(page.props);
  }
}

function* rows({ addresses }: PlannedPage<"address-table">["props"]): Iterable<string> {
  yield addressTableHeader;
  for (const former of addresses) yield addressRow(former);
}

function shardOf({ addresses }: PlannedPage<"address-shard">["props"]): AddressShard {
  const hosts = [...new Set(addresses.flatMap(({ address: { host } }) => host ?? []))].sort();
  const places = new Map(hosts.map((host, place) => [host, place]));
  return {
    hosts,
    addresses: addresses.map(({ address: { host, path }, article: { summary, header } }) => [
      ...([path, host === null ? -1 : (places.get(host) ?? -1)] as const),
      ...([href(homePath, articlePath(summary)), header.title, summary.date] as const),
    ]),
  };
}
