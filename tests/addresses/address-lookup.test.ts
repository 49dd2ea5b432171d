import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedAddress, findMoved } from "../../src/addresses/address-lookup.ts";
import { type AddressShard, shardOf } from "../../src/addresses/address-shard.ts";
import { pageAddress } from "../../src/addresses/page-address.ts";

/** A look-up of addresses, each of which leads to a page of its name. */
function lookUp(known: Readonly<Record<string, string>>, shards = 4) {
  const files = Array.from({ length: shards }, (): AddressShard => ({ hosts: ["a.cn", "b.cn"], addresses: [] }));
  for (const [written, href] of Object.entries(known)) {
    const { host, path } = pageAddress(written) ?? { host: null, path: "" };
    const at = shardOf(path, shards);
    const file = files[at] ?? { hosts: [], addresses: [] };
    files[at] = { ...file, addresses: [...file.addresses, [path, host === null ? -1 : file.hosts.indexOf(host), href, href, "2019"]] };
  }
  return async (asked: string) => {
    const address = askedAddress(asked);
    const found = address && (await findMoved(address, shards, async (shard) => files[shard] ?? { hosts: [], addresses: [] }));
    return found?.map(({ href }) => href) ?? null;
  };
}

describe("an address is found", () => {
  const find = lookUp({
    "http://www.a.cn/info/1002/10223.htm": "one",
    "http://b.cn/info/1002/10223.htm": "two",
    "/view.asp?id=123": "three",
    "http://a.cn/News/A.htm": "upper",
    "http://a.cn/News/a.htm": "lower",
    "http://a.cn/Only.htm": "only",
    "/2019/05/x/": "folder",
    "/only.htm": "other",
  });
  test.each<[asked: string, found: string[] | null]>([
    ["http://www.a.cn/info/1002/10223.htm", ["one"]],
    ["a.cn/info/1002/10223.htm", ["one"]],
    ["https://www.b.cn/info/1002/10223.htm", ["two"]],
    ["/info/1002/10223.htm", ["one", "two"]],
    ["…/info/1002/10223.htm", ["one", "two"]],
    ["info/1002/10223.htm", ["one", "two"]],
    ["http://c.cn/info/1002/10223.htm", []],
    ["view.asp?id=123", ["three"]],
    ["http://c.cn/view.asp?id=123&from=timeline", ["three"]],
    ["/VIEW.ASP?ID=123", ["three"]],
    ["/view.asp?id=124", []],
    ["/News/A.htm", ["upper"]],
    ["/News/a.htm", ["lower"]],
    ["/NEWS/A.HTM", []],
    ["a.cn/Only.htm", ["only"]],
    ["/ONLY.htm", []],
    ["/2019/05/x", ["folder"]],
    ["/2019/05/x/index.html?weixin=1", ["folder"]],
    ["西迁精神", null],
    ["节约 用水/1.htm", null],
    ["《西迁精神》 http://www.a.cn/info/1002/10223.htm", ["one"]],
    ["www.b.cn/info/1002/10223.htm 西迁精神", ["two"]],
  ])("%s", async (asked, found) => {
    expect(await find(asked)).toEqual(found);
  });
});

test("every address that was written is found, in whatever number of shards", async () => {
  const written = fc.webUrl({ validSchemes: ["http", "https"], withQueryParameters: true, withFragments: true, size: "small" });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom("http://a.cn", "https://www.b.cn", ""), written)),
      fc.nat(6),
      async (list, power) => {
        const addresses = list.map(([host, url]) => `${host}/x${new URL(url).pathname}${new URL(url).search}`);
        const find = lookUp(Object.fromEntries(addresses.map((address) => [address, address])), 2 ** power);
        for (const address of addresses) expect((await find(address))?.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});

test.each(["西迁精神", "2019年 5/8 事件", "“http://a.cn/x”", "http://", "标题：节约", "5.2%", "-通知", "node.js"])(
  "%s is no address",
  (query) => {
    expect(askedAddress(query)).toBeNull();
  },
);
