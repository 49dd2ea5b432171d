import { expect, test } from "vitest";
import { type ArchiveConfig, defaults } from "../../src/settings/archive-config.ts";
import { readTheme } from "../../src/settings/theme.ts";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';

/** The theme of these files. */
function theme(files: Readonly<Record<string, string>>, config: Partial<ArchiveConfig> = {}) {
  const found = Object.entries(files).map(([name, text]): [string, { bytes: Uint8Array }] => [
    `theme/${name}`,
    { bytes: Buffer.from(text) },
  ]);
  return readTheme({ ...defaults, ...config }, new Map(found));
}

/** What is said of it. */
const saidOf = (...args: Parameters<typeof theme>) => {
  const { diagnostics, faults } = theme(...args);
  return [
    ...diagnostics.map(({ file, level, rule, reason }) => `${file} ${level} ${rule} ${reason}`),
    ...faults.map(({ path, reason }) => `${path} ${reason}`),
  ];
};

test("without files and settings there is none", () => {
  expect(theme({})).toEqual({ theme: { style: null, logo: null, favicon: null, pictures: [] }, diagnostics: [], faults: [] });
});

test("pictures that settings and style sheet name are published once, under names of their own", () => {
  const { theme: made, diagnostics } = theme(
    { "logo.svg": svg, "style.css": "p { background: url(logo.svg) } i { background: url(./logo.svg) }" },
    { logo: "theme/logo.svg", favicon: "theme/logo.svg" },
  );
  expect(diagnostics).toEqual([]);
  const [{ name = "", file = "" } = {}, ...others] = made.pictures;
  expect([file, others]).toEqual(["theme/logo.svg", []]);
  expect(made.logo?.name).toBe(name);
  expect(made.favicon?.name).toBe(name);
  expect(made.style?.text).toBe(`@layer theme {\np { background: url(${name}) } i { background: url(${name}) }\n}\n`);
  expect(made.style?.name).toMatch(/^theme-[\dA-F]{8}\.css$/);
});

test("an accent alone makes a style sheet", () => {
  expect(theme({}, { accent: "#1a5fb4" }).theme.style?.text).toContain("--accent: #1a5fb4");
});

test("a file that is not there is named, and what was probably meant", () => {
  expect(saidOf({ "logo.svg": svg }, { logo: "theme/Logo.svg" })).toContain(
    "logo there is no file theme/Logo.svg; did you mean theme/logo.svg?",
  );
  expect(saidOf({ "style.css": "p { background: url(b.svg) }" })).toEqual(["theme/style.css error bad-theme there is no file theme/b.svg"]);
});

test("a logo that stands alone must be there", () => {
  expect(saidOf({}, { masthead: "logo" })).toEqual(["masthead there is no logo that could stand alone; name one as `logo`"]);
});

test("a file that nothing uses is told", () => {
  expect(saidOf({ "styles.css": "p {}", "logo.svg": svg })).toEqual([
    expect.stringMatching(/^theme\/styles\.css warning unused-theme-file nothing uses this file/),
    expect.stringMatching(/^theme\/logo\.svg warning unused-theme-file/),
  ]);
});

test.each(["https://example.org/a.png", "//example.org/a.png", "data:image/png;base64,AAAA", "../a.png", "img/a.png", "/etc/passwd"])(
  "a style sheet loads nothing that is not at the top of theme/: %s",
  (address) => {
    expect(saidOf({ "style.css": `p { background: url(${address}) }` })).toEqual([
      expect.stringMatching(/error bad-theme .*(?:is not in theme\/|is not at the top of theme\/)/),
    ]);
  },
);

test("a long address is quoted in short", () => {
  expect(saidOf({ "style.css": `p { background: url(data:,${"a".repeat(1_000)}) }` })[0]?.length).toBeLessThan(250);
});

test.each(["url(logo.svg#a)", "url(logo%2Esvg?v=1#a)"])("a picture may be named as browsers read it: %s", (url) => {
  const { theme: made, diagnostics } = theme({ "logo.svg": svg, "style.css": `p { background: ${url} }` });
  expect(diagnostics).toEqual([]);
  expect(made.style?.text).toMatch(/\(logo-[\dA-F]{8}\.svg(?:\?v=1)?#a\)/);
});

test.each(['url("")', "url(var(--x))"])("%s names no picture", (url) => {
  expect(saidOf({ "style.css": `p { background: ${url} }` })).toEqual([expect.stringContaining("this names no picture")]);
});

test("a part of the page itself may be named", () => {
  expect(theme({ "style.css": "p { filter: url(#blur) }" }).diagnostics).toEqual([]);
});

test("a style sheet in another encoding is refused", () => {
  const { diagnostics } = readTheme(defaults, new Map([["theme/style.css", { bytes: Buffer.from([0x70, 0x7b, 0xff, 0xff, 0x7d]) }]]));
  expect(diagnostics).toMatchObject([{ level: "error", rule: "bad-theme", reason: expect.stringContaining("UTF-8") }]);
});
