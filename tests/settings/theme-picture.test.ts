import { expect, test } from "vitest";
import { readPicture } from "../../src/settings/theme-picture.ts";

/** A PNG of one pixel. */
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const svg = (inner = "", attributes = 'viewBox="0 0 120 40"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`);

test("a picture has a name with a hash of its content, its type, and its size", () => {
  expect(readPicture("theme/logo.svg", svg(), ["svg", "png"])).toMatchObject({
    ...{ name: expect.stringMatching(/^logo-[\dA-F]{8}\.svg$/), type: "image/svg+xml" },
    ...{ width: 120, height: 40 },
  });
  expect(readPicture("theme/校徽.png", png, ["svg", "png"])).toMatchObject({
    ...{ name: expect.stringMatching(/^picture-[\dA-F]{8}\.png$/), type: "image/png" },
    ...{ width: 1, height: 1 },
  });
});

test("its content tells the type, whatever its name says", () => {
  expect(readPicture("theme/logo.svg", png, ["svg", "png"])).toMatchObject({ type: "image/png", name: expect.stringMatching(/\.png$/) });
  expect(readPicture("theme/logo.png", Buffer.from("no picture"), ["svg", "png"])).toEqual({
    fault: "theme/logo.png is no picture of a kind that can stand here: svg, png",
  });
  expect(readPicture("theme/logo.png", png, ["svg"])).toHaveProperty("fault");
});

test("a picture in which something would run, or that is broken or too large, is refused", () => {
  expect(readPicture("theme/logo.svg", svg("<script>alert(1)</script>", ""), ["svg"])).toEqual({
    fault: "theme/logo.svg cannot stand in a site: it holds <script>",
  });
  expect(readPicture("theme/logo.png", png.subarray(0, 40), ["png"])).toEqual({
    fault: "theme/logo.png cannot stand in a site: its end is missing; copy it again",
  });
  const huge = Buffer.from(png);
  huge.writeUInt32BE(50_000, 16);
  expect(readPicture("theme/logo.png", huge, ["png"])).toEqual({
    fault: "theme/logo.png cannot stand in a site: it is 50000 × 1 pixels large; save it smaller",
  });
});

test("an SVG in UTF-16 is one too", () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(String(svg()), "utf16le")]);
  expect(readPicture("theme/logo.svg", utf16, ["svg"])).toMatchObject({ width: 120, height: 40 });
});
