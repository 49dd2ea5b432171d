import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { realSeeds } from "../samples.ts";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");

// Of days on which no other article is, at the ends of a year and of a February.
beforeAll(() => {
  writeFiles(join(folder, "seeds"), {
    ...realSeeds(),
    "leap.txt": seed({ title: "闰日的会议", date: "2020-02-29 08:00" }),
    "new-year.txt": seed({ title: "元旦献词", date: "2021-01-01 00:00" }),
    "new-years-eve.txt": seed({ title: "岁末盘点", date: "2019-12-31 23:59" }),
  });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();

describe.each(visits(site))("the masthead's link to this day in earlier years, on home, over $over", ({ address }) => {
  test.each([
    { when: "2026-12-31T23:59:30+08:00", where: "Pacific/Auckland", leads: "on-this-day/01-01.html", heading: "历史上的1月1日" },
    { when: "2027-01-01T00:00:30+08:00", where: "America/New_York", leads: "on-this-day/12-31.html", heading: "历史上的12月31日" },
    { when: "2028-02-29T12:00:00+08:00", where: "Asia/Shanghai", leads: "on-this-day/02-29.html", heading: "历史上的2月29日" },
    { when: "2026-02-28T12:00:00+08:00", where: "Asia/Shanghai", leads: "on-this-day/index.html", heading: "历史上的今天" },
  ])("at $when in $where leads to $leads", async ({ when, where, leads, heading }) => {
    const page = await openPage({ timezoneId: where });
    await page.clock.setFixedTime(when);
    await page.goto(addressOf(address(), "index.html"));
    await page.getByRole("banner").getByRole("link", { name: "历史上的今天" }).click();
    await page.waitForURL(addressOf(address(), leads));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(heading);
  });

  test("without JavaScript leads to the index of all days", async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(addressOf(address(), "index.html"));
    await page.getByRole("banner").getByRole("link", { name: "历史上的今天" }).click();
    await page.waitForURL(addressOf(address(), "on-this-day/index.html"));
    await page.getByRole("link", { name: /^29日/ }).click();
    await page.waitForURL(addressOf(address(), "on-this-day/02-29.html"));
    await page.getByRole("main").getByRole("link", { name: "闰日的会议" }).click();
    await page.waitForURL(addressOf(address(), "2020/02/leap.html"));
  });
});

describe.each(visits(site))("the index of all days over $over", ({ address }) => {
  const openIndex = async (when: string) => {
    const page = await openPage({ timezoneId: "Asia/Shanghai" });
    await page.clock.setFixedTime(when);
    await page.goto(addressOf(address(), "on-this-day/index.html"));
    return page;
  };

  test("marks the reader's own day, and leads there from under its heading", async () => {
    const page = await openIndex("2027-01-01T12:00:00+08:00");
    expect(await page.locator(".opening p").last().textContent()).toBe("今天：1月1日");
    expect(await page.locator('[aria-current="date"]').evaluateAll((marked) => marked.map((one) => one.getAttribute("href")))).toEqual([
      "01-01.html",
    ]);
    await page.getByRole("link", { name: "1月1日", exact: true }).click();
    await page.waitForURL(addressOf(address(), "on-this-day/01-01.html"));
  });

  test("says nothing of a day without articles", async () => {
    const page = await openIndex("2026-02-28T12:00:00+08:00");
    expect(await page.locator(".opening p").allTextContents()).toEqual(["选一个日子，看历年同一天的文章。"]);
    expect(await page.locator('[aria-current="date"]').count()).toBe(0);
  });
});
