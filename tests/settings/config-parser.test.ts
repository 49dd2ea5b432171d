import fc from "fast-check";
import { expect, test } from "vitest";
import { defaults } from "../../src/settings/archive-config.ts";
import { parseConfig, parseSiteUrl } from "../../src/settings/config-parser.ts";
import { rounds } from "../rounds.ts";

/** The authority that a setting gives, or what is said of it and where. */
function authority(written: string): string | null {
  const parsed = parseConfig(`title: 旧闻\nauthority: ${written}\n`);
  return parsed.ok
    ? parsed.value.authority
    : parsed.problems.map(({ line, column, level, rule, reason }) => `${line}:${column} ${level} ${rule} ${reason}`).join("\n");
}

test("without a setting there is no authority, and every other setting has its default", () => {
  expect(parseConfig("")).toEqual({ ok: true, value: defaults });
  expect(defaults.authority).toBeNull();
});

// Section 2.1 of RFC 4151 and its examples.
test.each([
  "news.example.edu.cn,2024-01-01",
  "timothy@hpl.hp.com,2001",
  "sandro@w3.org,2004-05",
  "my-ids.com,2001-09-15",
  "yaml.org,2002",
  "a.b_c-d@example.org,1999-12-31",
  "EXAMPLE.org,2024",
  "3com.com,1986",
  "localhost,2024",
  "xn--fiqs8s.cn,2024",
  "a--b.c-d.org,2024",
  // The grammar asks less of the name before @ than of a domain.
  ".a..-@example.org,2024",
  "example.org,2024-12",
  "example.org,2024-12-31",
  "example.org,2024-04-30",
  "example.org,2024-02-29",
  "example.org,2000-02-29",
])("%s may give out ids", (written) => {
  expect(authority(written)).toBe(written);
});

test("space around it does not belong to it", () => {
  expect(authority('" example.org,2024 "')).toBe("example.org,2024");
});

test.each([
  ["no day", "example.org"],
  ["no domain", '",2024"'],
  ["a comma alone", '","'],
  ["a year of two digits", "example.org,24"],
  ["a month of one digit", "example.org,2024-1"],
  ["a day of one digit", "example.org,2024-01-1"],
  ["other marks in the day", "example.org,2024/01/01"],
  ["a time", "example.org,2024-01-01T00:00"],
  ["a space within", "example.org, 2024"],
  ["an address", "https://example.org,2024"],
  ["a path", "example.org/news,2024"],
  ["a port", "example.org:8080,2024"],
  ["a whole tag URI", "tag:example.org,2024"],
  ["a colon at its end", '"example.org,2024:"'],
  ["a hyphen at the beginning", '"-example.org,2024"'],
  ["a hyphen at the end", "example-,2024"],
  ["a dot at the beginning", ".example.org,2024"],
  ["a dot at the end", "example.org.,2024"],
  ["two dots together", "example..org,2024"],
  ["two dots together after @", "a@example..org,2024"],
  ["a hyphen after a dot", "a.-b.org,2024"],
  ["a hyphen after a dot behind @", "a@b.-c.org,2024"],
  ["a hyphen before a dot", "a-.b.org,2024"],
  ["a hyphen alone between dots", "a.-.org,2024"],
  ["an underline in a domain", "my_news.example.org,2024"],
  ["letters that are no ASCII", "新闻.cn,2024"],
  ["digits that are no ASCII", "example.org,２０２４"],
  ["no name before @", '"@example.org,2024"'],
  ["two @", "a@b@example.org,2024"],
  ["no domain after @", "a@,2024"],
  ["two days", "example.org,2024,2025"],
  ["a hyphen after the year", "example.org,2024-"],
  ["a hyphen after the month", "example.org,2024-01-"],
  ["a hyphen after the day", "example.org,2024-01-01-"],
  ["hyphens for a day", "example.org,-"],
  ["no hyphens in the day", "example.org,20240101"],
  ["month 0", "example.org,2024-00"],
  ["month 13", "example.org,2024-13"],
  ["a day in month 0", "example.org,2024-00-01"],
  ["a day in month 13", "example.org,2024-13-01"],
  ["day 0", "example.org,2024-01-00"],
  ["31 April", "example.org,2024-04-31"],
  ["32 January", "example.org,2024-01-32"],
  ["30 February", "example.org,2024-02-30"],
  ["29 February of a common year", "example.org,2023-02-29"],
  ["29 February of a century's common year", "example.org,1900-02-29"],
])("an authority with %s is refused where it stands, with an example", (_name, written) => {
  expect(authority(written)).toBe(
    "2:12 error bad-config expected a domain and a day on which it was yours, such as news.example.edu.cn,2024-01-01",
  );
});

/**
 * The domain of section 2.1 by its words: parts between dots, of letters, digits and hyphens, none
 * with a hyphen at its beginning or end.
 */
function isDomain(text: string): boolean {
  return text.split(".").every((part) => /^[A-Za-z0-9-]+$/.test(part) && !part.startsWith("-") && !part.endsWith("-"));
}

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

test("what may give out ids is what the grammar has, on a day that is in the calendar", () => {
  const domains = fc.string({ unit: fc.constantFrom("a", "Z", "0", "-", "-", ".", "."), maxLength: 7 });
  const mailNames = fc.option(fc.string({ unit: fc.constantFrom("a", "Z", "0", "-", ".", "_"), maxLength: 3 }));
  const days = fc.tuple(fc.constantFrom(1900, 2000, 2023, 2024), fc.option(fc.nat(13)), fc.option(fc.nat(32)));
  const two = (number: number) => String(number).padStart(2, "0");
  fc.assert(
    fc.property(mailNames, domains, days, (name, domain, [year, month, day]) => {
      const date = [String(year), ...(month === null ? [] : [two(month), ...(day === null ? [] : [two(day)])])].join("-");
      const written = `${name === null ? "" : `${name}@`}${domain},${date}`;
      const inCalendar = month === null || (daysOf(year, month) > 0 && (day === null || (day >= 1 && day <= daysOf(year, month))));
      const { ok } = parseConfig(`authority: ${JSON.stringify(written)}\n`);
      expect(ok).toBe(name !== "" && isDomain(domain) && inCalendar);
    }),
    { numRuns: rounds(1000) },
  );
});

test("what is no text at all is refused too", () => {
  expect(authority("[example.org, 2024]")).toBe("2:12 error bad-config expected a text");
});

test("an empty one is refused", () => {
  expect(authority('""')).toContain("2:12 error bad-config expected a text that is not empty");
});

test("a key that is misspelled is named where it stands", () => {
  const parsed = parseConfig("title: 旧闻\n\nAuthority: example.org,2024\n");
  expect(parsed.ok ? [] : parsed.problems).toMatchObject([
    { line: 3, column: 1, rule: "bad-config", reason: "there is no setting `Authority`; did you mean `authority`?" },
  ]);
});

/** The value of one setting, or what is said of it. */
function settingOf(yaml: string): unknown {
  const parsed = parseConfig(yaml);
  return parsed.ok ? parsed.value : parsed.problems.map(({ reason }) => reason).join("\n");
}

test("the foot of a page has texts, and texts with links", () => {
  expect(settingOf("footer:\n  - 地址：西安\n  - {text: 主页, link: https://www.example.edu.cn/}\n  - {text: 电话}\n")).toMatchObject({
    footer: [
      { text: "地址：西安", link: null },
      { text: "主页", link: "https://www.example.edu.cn/" },
      { text: "电话", link: null },
    ],
  });
});

test.each([
  ["redirects: nginx", ["nginx"]],
  ["redirects: [nginx, apache, netlify]", ["nginx", "apache", "netlify"]],
  ["redirects:", []],
])("%s", (yaml, redirects) => {
  expect(settingOf(`${yaml}\n`)).toMatchObject({ redirects });
});

test.each([
  ["redirects: ngnix", "did you mean `nginx`"],
  ["redirects: [apache, iis]", "expected one of netlify, cloudflare, nginx, apache"],
  ["redirects: [netlify, cloudflare]", "read the same file"],
  ["redirects: {nginx: true}", "expected"],
])("%s is refused", (yaml, reason) => {
  expect(settingOf(`${yaml}\n`)).toContain(reason);
});

test.each(["footer: 地址\n", "footer: [{link: https://example.org/}]\n", 'footer: [""]\n', "footer: [{text: a, href: b}]\n"])(
  "the foot of a page cannot be %j",
  (yaml) => {
    expect(settingOf(yaml)).toMatch(/expected a (?:list of texts|text)|there is no setting `href`/);
  },
);

test.each(["javascript:alert(1)", "www.example.org", "ftp://example.org/", "data:text/html,x", "https://"])(
  "a line at the foot of a page cannot lead to %s",
  (link) => {
    expect(settingOf(`footer: [{text: a, link: ${JSON.stringify(link)}}]\n`)).toMatch(/expected/);
  },
);

test.each(["京ICP备12345678号", "陕ICP备05001609号-1", "京ICP证030173号"])("%s is a registration with the ministry", (icp) => {
  expect(settingOf(`icp: ${icp}\n`)).toMatchObject({ icp });
});

test.each(["ICP备12345678号", "京ICP备12345678", "12345678", "京icp备12345678号"])("%s is none", (icp) => {
  expect(settingOf(`icp: ${JSON.stringify(icp)}\n`)).toMatch(/expected the number as it was given/);
});

test.each(["京公网安备11010502030143号", "陕公网安备 61011302000001号"])("%s is a registration with the police", (police) => {
  expect(settingOf(`police: ${police}\n`)).toMatchObject({ police });
});

test.each(["公网安备 61011302000001号", "陕公网安备 61011302000001", "陕公网安备号"])("%s is none with the police", (police) => {
  expect(settingOf(`police: ${police}\n`)).toMatch(/expected the number as it was given/);
});

test.each(["old/**", "*.bak.txt", "a?[bc].txt", "{a,b}/**/*.md", "+a.txt"])("the pattern %s is one", (pattern) => {
  expect(settingOf(`ignore: [${JSON.stringify(pattern)}]\n`)).toMatchObject({ ignore: [pattern] });
});

test.each(["(a+)+b", "+(a|b)", "a|b", "!a.txt", "a".repeat(201), ""])(
  "the pattern %s is none: it could take for ever, or says something else",
  (pattern) => {
    expect(settingOf(`ignore: [${JSON.stringify(pattern)}]\n`)).toMatch(/expected/);
  },
);

test("a setting without a value is as good as not written, but for what YAML takes for a comment", () => {
  for (const nothing of ["", " null", " ~", " # 说明\n", "\n"]) {
    const yaml = `title:${nothing.replace("# 说明", "")}\nlogo:\nnavigation: ~\nhome:\nfooter: null\n`;
    expect(parseConfig(yaml)).toEqual({ ok: true, value: defaults });
  }
  expect(settingOf("title: '~'\n")).toMatchObject({ title: "~" });
  expect(settingOf("accent: #1a5fb4\n")).toContain("YAML takes # for the beginning of a comment");
});

test.each([
  { yaml: "navigation: [home, tag]\n", says: "there is no section `tag`; did you mean `tags`?" },
  { yaml: "navigation: [{name: a}]\n", says: "expected {page: …, label: …}, or {label: …, link: https://…}" },
  { yaml: "navigation: [{label: a, link: 'https://u:p@a.b/'}]\n", says: "expected" },
  { yaml: "masthead: center\n", says: "expected one of centered, left, logo; did you mean `centered`?" },
  { yaml: "logo: logo.svg\n", says: "expected the path of a file in theme/, such as theme/logo.svg" },
  { yaml: "home: {chart: maybe}\n", says: "expected true or false" },
  { yaml: "home: {articles: 0}\n", says: "expected a number from 1 to 999" },
  { yaml: "home: {articel: 3}\n", says: "there is no setting `articel`; did you mean `articles`?" },
  { yaml: "ignore: ['old\\**']\n", says: "with `/` between folders" },
  { yaml: "accent: '#f5c400'\n", says: "the nearest that passes is" },
  { yaml: "footer: [地址: 西安]\n", says: "a text with a colon and a space stands in quotation marks" },
])("$yaml is a fault that says what was meant", ({ yaml, says }) => {
  expect(settingOf(yaml)).toContain(says);
});

test("an introduction is a text or a list of texts, and an own page may be named in the navigation", () => {
  expect(settingOf("home: {introduction: [甲, 乙]}\nnavigation: [pages/说明.MD]\n")).toMatchObject({
    home: { introduction: "甲\n乙", articles: null, chart: true },
    navigation: [{ page: "pages/说明.MD", label: null }],
  });
});

test("the address of a site is that of its folder, whatever ends it, and that of a page is none", () => {
  expect(parseSiteUrl("https://example.org/news")).toBe("https://example.org/news/");
  expect(parseSiteUrl("https://example.org/v1.0/")).toBe("https://example.org/v1.0/");
  for (const page of ["index.html", "index.htm", "default.aspx", "INDEX.PHP"])
    expect(parseSiteUrl(`https://example.org/news/${page}`)).toBeNull();
});
