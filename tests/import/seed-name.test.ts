import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageAddress } from "../../src/addresses/page-address.ts";
import { createSeedNames, nameOfAddress, nameOfDay } from "../../src/import/seed-name.ts";
import { parseId } from "../../src/ingest/id.ts";
import { isNoArticle, isProjectFile } from "../../src/ingest/project-file.ts";

function nameOf(written: string): string | null {
  const address = pageAddress(written);
  return address && nameOfAddress(address);
}

test.each([
  ["http://www.a.edu.cn/info/1002/10223.htm", "info-1002-10223"],
  ["http://a.cn/view.asp?id=123", "view-123"],
  ["http://a.cn/index.php?m=content&c=index&a=show&catid=5&id=77", "show-index-5-77-content"],
  ["/2019/05/03/opening/", "2019-05-03-opening"],
  ["http://a.cn/新闻/会议.html", "新闻-会议"],
  ["http://a.cn/%E6%96%B0%E9%97%BB.html", "新闻"],
  ["http://a.cn/README.html", "page-README"],
  ["http://a.cn/_drafts/1.html", "drafts-1"],
  ["http://a.cn/con.html", "page-con"],
  ["http://a.cn/", null],
])("%s names its seed %s", (address, name) => {
  expect(nameOf(address)).toBe(name);
});

test("any address gives a name that a file and an article can have, or none", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ withQueryParameters: true }),
        fc.webPath(),
        fc.string({ unit: "binary" }),
        fc.string({ unit: fc.constantFrom("新", "𠮷", "a", "/"), maxLength: 200 }),
      ),
      (address) => {
        const name = nameOf(address);
        if (name === null) return;
        expect(name).toMatch(/^[\p{L}\p{N}-]+$/u);
        expect(name.length).toBeLessThan(100);
        expect([parseId(name).ok, isNoArticle(`${name}.md`), isNoArticle(name), isProjectFile(`${name}.md`)]).toEqual([
          true,
          false,
          false,
          false,
        ]);
      },
    ),
  );
});

describe("names are given but once:", () => {
  const addresses = ["http://a.cn/view/1.htm", "http://a.cn/view.asp?id=1", "http://a.cn/View/2.htm", "http://a.cn/x.htm"].flatMap(
    (written) => pageAddress(written) ?? [],
  );

  test("an address whose name no other has gets it, whatever its case", () => {
    const { nameFor } = createSeedNames(addresses, []);
    expect(nameFor("a.cn/x.htm", "x")).toBe("x");
    expect(nameFor("a.cn/X.htm", "X")).toMatch(/^X-[\da-f]{8}$/);
  });

  test("of addresses that wish for one name each gets a hash, so that their order does not matter", () => {
    const [one, other] = [createSeedNames(addresses, []), createSeedNames(addresses, [])];
    const first = [one.nameFor("a.cn/view/1.htm", "view-1"), one.nameFor("a.cn/view.asp?id=1", "view-1")];
    const second = [other.nameFor("a.cn/view.asp?id=1", "view-1"), other.nameFor("a.cn/view/1.htm", "view-1")];
    expect(first).toEqual(second.reverse());
    for (const name of first) expect(name).toMatch(/^view-1-[\da-f]{8}$/);
    expect(new Set(first).size).toBe(2);
  });

  test("what an earlier run has given is given to no other", () => {
    const { nameFor } = createSeedNames([], ["View-7"]);
    expect(nameFor("k", "view-7")).toMatch(/^view-7-/);
  });
});

test("without an address the day and a hash of what is said name the seed", () => {
  expect(nameOfDay("2024-05-10", "西迁精神")).toMatch(/^2024-05-10-[\da-f]{8}$/);
  expect(nameOfDay("2024-05-10", "西迁精神")).not.toBe(nameOfDay("2024-05-10", "报告会"));
});
