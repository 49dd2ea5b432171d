import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { png } from "../media/pictures.ts";
import { settings } from "../samples.ts";
import { jiuwen, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");

/** The shapes of pictures that articles have, in pixels; the last ones stand among words. */
const shapes = {
  landscape: [1600, 1067],
  portrait: [900, 1350],
  banner: [3000, 200],
  scroll: [300, 4000],
  small: [320, 240],
  cell: [1024, 683],
  item: [640, 480],
  icon: [24, 24],
} as const;

const caption =
  "图为校领导与各学院代表队在主席台前合影，前排左起依次为党委书记、校长、常务副书记，二〇二四年五月十日摄于田径场东看台。摄影：李四";

const body = `${"五月十日下午，学校第五十二届春季田径运动会隆重开幕。".repeat(9)}

![](img/landscape.png)

![${caption}](img/portrait.png)
![图1 长幅](img/banner.png)

![](img/scroll.png)

▲成绩长卷

![小图](img/small.png)

标志 ![标志](img/icon.png) 印在号码布上。

- ![起跑](img/item.png) 男子百米

| 名次 | 姓名 | 照片 |
|---|---|---|
| 1 | 王五 | ![冲线](img/cell.png) |

![](img/logo.svg)

![会歌](song.wav)

![开幕式](opening.webm)

![](http://far.invalid/1.jpg) ![远处的照片](https://far.invalid/2.jpg "摄影：张三") <img src="//far.invalid/3.jpg"> ![](http://far.invalid/4.mp4)

![](gone.jpg) [秩序册](plan.pdf) [名单](gone.xls)
`;

/** Half a second of silence, as PCM with one byte for each of 8,000 samples a second. */
function wav(): Buffer {
  const header = Buffer.from("524946460000000057415645666d74201000000001000100401f0000401f00000100080064617461a00f0000", "hex");
  header.writeUInt32LE(36 + 4000, 4);
  return Buffer.concat([header, Buffer.alloc(4000, 0x80)]);
}

/** A third of a second of black and white, 16 × 16 pixels, as Chromium records it. */
const webm =
  "GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAAF+EU2bdLlNu4tTq4QVSalmU6yBbk27i1OrhBZUrmtTrIGTTbuLU6uEH0O2dVOsgdRNu4xTq4QcU7trU6yCAWzsrg" +
  "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrXsYMPQkBEiYRDnG/fTYCGQ2hyb21lV0GGQ2hyb21lFlSua7yuuteBAXPFhzpVk4TVkZ2DgQFV7oEBhoVW" +
  "X1ZQOOCdsIEQuoEQU8CBAVWwkFWxgQFVuYECVbqBDVW7gQEfQ7Z1AQAAAAAAAIzngQCgzqGjgQAAABACAJ0BKhAAEAAABwiFhYiZhIgBJBAAYGsA/v+6/0B1oaampO6BAaWfEAIAnQEqEAAQAAAHCI" +
  "WFiJmEiAEkEABgawD+/7qDAKC3oZaBATgA0QEAABAJIADAAMLBf6AAQAAAdaGZppfugQGlktEBAAAQCSAAwADCwX+gAEAAAPuBABxTu2uNu4uzgQC3hveBAfGB1A==";

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="120" viewBox="0 0 400 120"><rect width="400" height="120" fill="#9d2b22"/></svg>`;
const plan = "%PDF-1.4\n% 秩序册\n";
const path = "2024/05/media.html";

beforeAll(() => {
  writeFiles(join(folder, "seeds"), {
    "archive.yaml": settings("url: https://news.example/"),
    "media.md": `---\ntitle: 运动会\ndate: 2024-05-10\nviews: 3\nimage: cover.png\nattachments: [plan.pdf, gone.doc]\n---\n${body}`,
    "cover.png": png(1200, 800),
    "img/logo.svg": svg,
    "song.wav": wav(),
    "opening.webm": Buffer.from(webm, "base64"),
    "plan.pdf": plan,
    ...Object.fromEntries(Object.entries(shapes).map(([name, [width, height]]) => [`img/${name}.png`, png(width, height)])),
  });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();
const ways = visits(site);
const [disk, http] = ways;

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
const pictureCount = Object.keys(shapes).length + 2;

/** Scrolls through the page, as a reader does, until all that loads lazily is there. */
async function readThrough(page: Page): Promise<void> {
  for (const picture of await page.locator(".body img").all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
  }
}

/** Where the pictures, players and captions of the article stand, in whole pixels from its top. */
function boxes(page: Page) {
  return page.locator(".body :is(img, video, audio, figcaption)").evaluateAll((all) =>
    all.map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return [left, top + scrollY, width, height].map(Math.round);
    }),
  );
}

describe.each(ways)("over $over", ({ address }) => {
  describe.each([desk, phone])("at $width px", (viewport) => {
    test("every picture loads, none is wider than the text, and nothing scrolls sideways", async () => {
      const page = await openPage({ viewport });
      const found = complaints(page, address());
      await page.goto(addressOf(address(), path));
      await readThrough(page);
      const { natural, wide, scrolls } = await page.evaluate(() => {
        const text = document.querySelector(".body > p")?.getBoundingClientRect();
        const shown = [...document.querySelectorAll<HTMLElement>(".body :is(img, video, audio, figure)")];
        return {
          natural: [...document.querySelectorAll<HTMLImageElement>(".body img")].map((image) => [image.naturalWidth, image.naturalHeight]),
          wide: shown
            .filter((one) => {
              const { left, right } = one.getBoundingClientRect();
              return left < (text?.left ?? 0) - 0.5 || right > (text?.right ?? 0) + 0.5;
            })
            .map(({ outerHTML }) => outerHTML),
          scrolls: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      expect(natural).toHaveLength(pictureCount);
      expect(natural).toEqual(expect.arrayContaining([...Object.values(shapes).map((shape) => [...shape]), [1200, 800], [400, 120]]));
      expect({ wide, scrolls }).toEqual({ wide: [], scrolls: 0 });
      // Neither the policy nor a far address: what the article names elsewhere is never asked for.
      expect(found).toEqual([]);
    });
  });

  test("the recordings have controls, and load and play when a reader asks for it", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    await page.goto(addressOf(address(), path));
    for (const player of ["audio", "video"]) {
      const recording = page.locator(`.body ${player}`);
      expect(await recording.evaluate((media: HTMLMediaElement) => [media.controls, media.readyState, media.autoplay])).toEqual([
        true,
        0,
        false,
      ]);
      await recording.evaluate(async (media: HTMLMediaElement) => {
        media.muted = true;
        await media.play();
      });
      await expect.poll(() => recording.evaluate((media: HTMLMediaElement) => media.ended)).toBe(true);
    }
    expect(found).toEqual([]);
  });

  test("a link leads to the document, which comes as it is", async () => {
    const page = await openPage();
    await page.goto(addressOf(address(), path));
    for (const name of ["秩序册", "plan.pdf"]) {
      const href = await page
        .locator(".body")
        .getByRole("link", { name, exact: true })
        .evaluate((link: HTMLAnchorElement) => link.href);
      expect(href).toBe(addressOf(address(), "2024/05/media/plan.pdf"));
    }
    expect(readFileSync(join(site, "2024/05/media/plan.pdf"), "utf8")).toBe(plan);
  });
});

test("a served document is downloaded or shown by the browser, byte for byte", async () => {
  const page = await openPage();
  await page.goto(addressOf(http.address(), path));
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "秩序册" }).click()]);
  expect(download.suggestedFilename()).toBe("plan.pdf");
  expect(readFileSync(await download.path(), "utf8")).toBe(plan);
});

describe.each([desk, phone])("at $width px nothing moves", (viewport) => {
  test("when pictures come in late", async () => {
    const page = await openPage({ viewport });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    onTestFinished(() => release());
    await page.route("**/*.{png,svg}", (route) => held.then(() => route.continue()));
    await page.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) =>
        moved.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
      ).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(addressOf(http.address(), path), { waitUntil: "domcontentloaded" });
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length)).toBe(1);
    const before = await boxes(page);
    release();
    await readThrough(page);
    expect(await boxes(page)).toEqual(before);
    expect(await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved)).toEqual([]);
    expect(before).toHaveLength(pictureCount + 2 + 6);
  });

  test("when a recording is loaded", async () => {
    const page = await openPage({ viewport });
    await page.goto(addressOf(http.address(), path));
    await readThrough(page);
    const before = await boxes(page);
    for (const player of ["audio", "video"])
      await page.locator(`.body ${player}`).evaluate(async (media: HTMLMediaElement) => {
        media.muted = true;
        await media.play();
      });
    expect(await boxes(page)).toEqual(before);
  });
});

describe.each([desk, phone])("at $width px a picture", (viewport) => {
  test("keeps its shape, and is no larger than it is by itself", async () => {
    const page = await openPage({ viewport });
    await page.goto(addressOf(http.address(), path));
    await readThrough(page);
    const pictures = await page.locator(".body img").evaluateAll((all) =>
      (all as HTMLImageElement[]).map((image) => {
        const { width, height } = image.getBoundingClientRect();
        return {
          name: image.src.replace(/^.*\//, ""),
          width,
          height,
          ratio: image.naturalWidth / image.naturalHeight,
          natural: image.naturalWidth,
          fit: getComputedStyle(image).objectFit,
        };
      }),
    );
    for (const { name, width, height, ratio, natural, fit } of pictures) {
      expect(width, name).toBeLessThanOrEqual(natural);
      if (fit !== "contain") expect(Math.abs(width - height * ratio), name).toBeLessThan(1);
      if (fit === "contain" && !name.startsWith("scroll")) expect(height, name).toBeLessThanOrEqual(viewport.height * 0.85);
    }
    // A long strip is not fitted into the window, where none could read what stands on it.
    expect(pictures).toContainEqual(expect.objectContaining({ name: "scroll.png", width: 300, height: 4000 }));
  });

  test("has its caption below it, within its column", async () => {
    const page = await openPage({ viewport });
    await page.goto(addressOf(http.address(), path));
    await readThrough(page);
    const figures = await page.locator(".body figure:has(figcaption)").evaluateAll((all) =>
      all.map((figure) => {
        const [shown, words] = [figure.firstElementChild, figure.querySelector("figcaption")].map((one) => one?.getBoundingClientRect());
        return { text: figure.querySelector("figcaption")?.textContent, gap: (words?.top ?? 0) - (shown?.bottom ?? 0) };
      }),
    );
    expect(figures.map(({ text }) => text)).toEqual([caption, "图1 长幅", "▲成绩长卷", "小图", "会歌", "开幕式"]);
    for (const { gap } of figures) {
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan(24);
    }
  });
});

test("what the archive says of a picture that it lacks is told apart from the article's words", async () => {
  const page = await openPage();
  await page.goto(addressOf(disk.address(), path));
  const colors = await page
    .locator(".body .missing")
    .evaluateAll((all) => all.map((one) => [one.textContent, getComputedStyle(one).color !== getComputedStyle(document.body).color]));
  expect(colors).toEqual([
    ["（图片未收录：gone.jpg）", true],
    ["（附件未收录：gone.xls）", true],
    ["（附件未收录：gone.doc）", true],
  ]);
});

test("axe finds nothing, in the light palette on a desk and in the dark one on a phone", async () => {
  const page = await openPage({ viewport: desk, colorScheme: "light" });
  await page.goto(addressOf(http.address(), path));
  await page.locator("details").evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  await page.evaluate(axe.source);
  const violations = () =>
    page.evaluate(async () => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const found = await run({ rules: { "target-size": { enabled: true } } });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join("; ")}`);
    });
  expect(await violations()).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(phone);
  expect(await violations()).toEqual([]);
});

describe("on paper", () => {
  /** The height of an A4 page within its margins of 2 cm, in CSS pixels. */
  const paper = ((297 - 40) / 25.4) * 96;

  test("pictures are at most a page high, and players are not there", async () => {
    const page = await openPage({ viewport: { width: 643, height: 971 } });
    await page.goto(addressOf(disk.address(), path));
    await readThrough(page);
    await page.emulateMedia({ media: "print" });
    const heights = await page.locator(".body figure:has(img)").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights).toHaveLength(7);
    for (const height of heights) {
      expect(height).toBeGreaterThan(0);
      expect(height).toBeLessThan(paper);
    }
    expect(await page.locator(".body").getByText("（图片未收录：gone.jpg）").isVisible()).toBe(true);
    for (const player of ["audio", "video"]) expect(await page.locator(`.body ${player}`).isVisible()).toBe(false);
  });

  test("pictures that the reader has not come to are there too", async () => {
    const page = await openPage({ viewport: { width: 1280, height: 200 } });
    await page.goto(addressOf(http.address(), path));
    const all = [...Object.values(shapes), [1200, 800]].map(([width, height]) => `${width}×${height}`);
    // That a page is printed makes the browser load them, for which a PDF that a program asks for does not always wait.
    await expect
      .poll(async () => {
        const pdf = (await page.pdf({ format: "A4", printBackground: true })).toString("latin1");
        const sizes = [...pdf.matchAll(/\/Subtype \/Image\s+\/Width (\d+)\s+\/Height (\d+)/g)].map(
          ([, width, height]) => `${width}×${height}`,
        );
        return all.filter((size) => !sizes.includes(size));
      })
      .toEqual([]);
  });
});

test("the feed is well-formed, and its pictures have whole addresses of files that are there", () => {
  const errors: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => errors.push(message));
  let content = "";
  parser.on("text", (text) => {
    content += text;
  });
  parser.write(readFileSync(join(site, "feed.xml"), "utf8")).close();
  expect(errors).toEqual([]);
  const addresses = [...content.matchAll(/<(?:img|audio|video)[^>]* src="([^"]*)"/g)].map(([, address = ""]) => address);
  expect(addresses).toHaveLength(pictureCount + 2);
  for (const address of addresses) {
    expect(address).toMatch(/^https:\/\/news\.example\/2024\/05\/media\//);
    expect(readFileSync(join(site, address.slice("https://news.example/".length))).length).toBeGreaterThan(0);
  }
});
