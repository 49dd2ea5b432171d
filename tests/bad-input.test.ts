import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCache } from "../src/cache/cache.ts";
import { readArchive } from "../src/input/read-archive.ts";
import { readSettings } from "../src/input/settings.ts";
import { rules } from "../src/lib/diagnostics.ts";
import type { Stamp } from "../src/lib/file-stamp.ts";
import { defaults } from "../src/settings/archive-config.ts";
import { noTheme } from "../src/settings/theme.ts";
import { placedPng } from "./media/pictures.ts";
import {
  jiuwen,
  jiuwenProcess,
  makePipe,
  printedBelow,
  projectRoot,
  type Run,
  readFiles,
  seed,
  temporaryFolder,
  writeFiles,
} from "./workspace.ts";

/**
 * A folder of tests/fixtures for each kind of bad input, and what a person reads at the terminal:
 * every message, its place and its wording. The folders hold the bytes themselves, so that they can
 * be looked at; what git cannot hold is made below.
 */
const cases = [
  {
    fixture: "no-title",
    what: "an article without a title",
    status: 1,
    summary: "0 sound articles, 3 faulty files, 3 errors",
    report: `
error no-title (3 files)
  tests/fixtures/no-title/absent.txt:1:1: there is no title; add a line \`标题: …\` (in Markdown \`title: …\`)
  tests/fixtures/no-title/empty.md:2:8: the title is empty; add a line \`标题: …\` (in Markdown \`title: …\`)
  tests/fixtures/no-title/empty.txt:1:6: the title is empty; add a line \`标题: …\` (in Markdown \`title: …\`)`,
  },
  {
    fixture: "no-date",
    what: "an article without a date",
    status: 1,
    summary: "0 sound articles, 3 faulty files, 3 errors",
    report: `
error no-date (3 files)
  tests/fixtures/no-date/absent.md:1:1: there is no date; add a line \`发布日期: 2024-04-24 18:29\` (in Markdown \`date: …\`)
  tests/fixtures/no-date/absent.txt:1:1: there is no date; add a line \`发布日期: 2024-04-24 18:29\` (in Markdown \`date: …\`)
  tests/fixtures/no-date/empty.txt:2:7: the date is empty; add a line \`发布日期: 2024-04-24 18:29\` (in Markdown \`date: …\`)`,
  },
  {
    fixture: "no-body-marker",
    what: "a text file in which nothing says where the body begins",
    status: 1,
    summary: "0 sound articles, 1 faulty file, 1 error",
    report: `
error no-body-marker (1 file): no line \`正文内容:\` stands between the header and the body, and no date can be told; write what is missing, and that line; a file that is no article can be named under \`ignore:\` in archive.yaml
  tests/fixtures/no-body-marker/absent.txt:4:1`,
  },
  {
    fixture: "empty-body",
    what: "an article without a body",
    status: 1,
    summary: "0 sound articles, 4 faulty files, 4 errors",
    report: `
error empty-body (4 files)
  tests/fixtures/empty-body/empty-file.txt:1:1: the file is empty; write the article into it, or delete it
  tests/fixtures/empty-body/nothing.md:6:1: the body is empty; write it after the header
  tests/fixtures/empty-body/nothing.txt:4:1: the body is empty; write it after the header
  tests/fixtures/empty-body/white-space.txt:4:1: the body is empty; write it after the header`,
  },
  {
    fixture: "duplicate-id",
    what: "articles that share an id, case and width aside",
    status: 1,
    summary: "2 sound articles, 2 faulty files, 2 errors",
    report: `
error duplicate-id (2 files)
  tests/fixtures/duplicate-id/2024/Meeting.txt:1:1: the id "Meeting" is that of 2023/meeting.txt already, in 2024-04; rename one of the two, or (in Markdown) give one an \`id\` of its own
  tests/fixtures/duplicate-id/2024/named.md:1:1: the id "ｍｅｅｔｉｎｇ" is that of 2023/meeting.txt already, in 2024-04; rename one of the two, or (in Markdown) give one an \`id\` of its own`,
  },
  {
    fixture: "bad-encoding",
    what: "bytes that are no text",
    status: 1,
    summary: "0 sound articles, 2 faulty files, 2 errors",
    report: `
error bad-encoding (2 files)
  tests/fixtures/bad-encoding/many-places.txt:5:1: byte 97 is not valid UTF-8, the first of 9 such places; save the file as UTF-8
  tests/fixtures/bad-encoding/no-text.txt:3:6: byte 14 is not valid GB18030, the first of 18 such places; save the file as UTF-8`,
  },
  {
    fixture: "nul-byte",
    what: "NUL bytes: at the end of a file they are padding, anywhere else an error",
    status: 1,
    summary: "1 sound article, 1 faulty file, 1 error, 1 warning",
    report: `
warning nul-byte (1 file): from here to its end the file holds NUL bytes; they are left out
  tests/fixtures/nul-byte/padded.txt:7:1

error nul-byte (1 file): a NUL byte stands here; the file is damaged, or UTF-16 without a byte order mark
  tests/fixtures/nul-byte/nul.txt:5:12`,
  },
  {
    fixture: "executable-front-matter",
    what: "front matter that tries to run code",
    status: 1,
    summary: "0 sound articles, 7 faulty files, 7 errors",
    report: `
error bad-front-matter (1 file): Unresolved tag: tag:yaml.org,2002:js/function; a text with ": " or " #" in it, or a mark at its beginning, needs quotes
  tests/fixtures/executable-front-matter/tagged.md:2:8

error executable-front-matter (6 files)
  tests/fixtures/executable-front-matter/coffee.md:1:1: front matter in the language \`coffee\` is refused, as it could run code; write plain YAML under a bare \`---\`
  tests/fixtures/executable-front-matter/constructor.md:1:1: front matter in the language \`constructor\` is refused, as it could run code; write plain YAML under a bare \`---\`
  tests/fixtures/executable-front-matter/javascript.md:1:1: front matter in the language \`javascript\` is refused, as it could run code; write plain YAML under a bare \`---\`
  tests/fixtures/executable-front-matter/js.md:1:1: front matter in the language \`js\` is refused, as it could run code; write plain YAML under a bare \`---\`
  tests/fixtures/executable-front-matter/spaced.md:1:1: front matter in the language \`js\` is refused, as it could run code; write plain YAML under a bare \`---\`
  tests/fixtures/executable-front-matter/toString.md:1:1: front matter in the language \`toString\` is refused, as it could run code; write plain YAML under a bare \`---\``,
  },
  {
    fixture: "unclosed-front-matter",
    what: "front matter without an end",
    status: 1,
    summary: "0 sound articles, 4 faulty files, 4 errors",
    report: `
error unclosed-front-matter (4 files)
  tests/fixtures/unclosed-front-matter/dashes.md:1:1: the front matter has no closing line \`---\`; put one before the body
  tests/fixtures/unclosed-front-matter/json.md:1:1: the front matter has no closing \`}\`; put one before the body
  tests/fixtures/unclosed-front-matter/toml.md:1:1: the front matter has no closing line \`+++\`; put one before the body
  tests/fixtures/unclosed-front-matter/unclosed.md:1:1: the front matter has no closing line \`---\`; put one before the body`,
  },
  {
    fixture: "no-front-matter",
    what: "a Markdown file without front matter",
    status: 1,
    summary: "0 sound articles, 1 faulty file, 1 error",
    report: `
error no-front-matter (1 file): the file does not begin with a line \`---\`, and no date can be told; put these lines before the text: \`---\`, \`title: 学校召开工作会议\` (from the first heading), \`date: …\`, \`---\`; a file that is no article can be named under \`ignore:\` in archive.yaml
  tests/fixtures/no-front-matter/plain.md:1:1`,
  },
  {
    fixture: "bad-front-matter",
    what: "front matter that is no YAML, or none that is taken",
    status: 1,
    summary: "0 sound articles, 4 faulty files, 4 errors",
    report: `
error bad-front-matter (4 files)
  tests/fixtures/bad-front-matter/alias.md:5:9: YAML aliases (\`*name\`) are not supported here; write the value again, or put it in quotes if it is a text
  tests/fixtures/bad-front-matter/bracket.md:3:1: the brackets are not closed; close them, put items with marks in them in quotes, or, if this is a text, write \`title: '[主题教育】学校召开工作会议'\`
  tests/fixtures/bad-front-matter/colon.md:2:8: YAML takes a text with \`: \` in it for a field within a field; write \`title: '快讯: 学校召开工作会议'\`
  tests/fixtures/bad-front-matter/list.md:2:1: the front matter is not a list of \`name: value\` lines`,
  },
  {
    fixture: "other-front-matter",
    what: "front matter that is no TOML, or no JSON",
    status: 1,
    summary: "0 sound articles, 4 faulty files, 4 errors",
    report: `
error bad-front-matter (4 files)
  tests/fixtures/other-front-matter/bare.md:4:1: TOML cannot be read from here on (unexpected character); names and texts that are not in Latin letters need quotation marks: \`"标题" = "…"\`
  tests/fixtures/other-front-matter/comma.md:3:3: Missing , between flow map items; in JSON names and texts stand in quotation marks, a colon after each name, a comma between fields
  tests/fixtures/other-front-matter/open.md:2:18: TOML cannot be read from here on (unterminated string constant); close the quotation marks; a text of several lines stands between \`"""\`
  tests/fixtures/other-front-matter/quote.md:2:12: the text that begins here is not closed on its line; close its quotation marks, and write \`\\n\` for a new line`,
  },
  {
    fixture: "bad-field",
    what: "a field that is no text",
    status: 1,
    summary: "0 sound articles, 1 faulty file, 1 error",
    report: `
error bad-field (1 file): \`title\` is neither a text nor a list of texts; put it in quotes if it is a text
  tests/fixtures/bad-field/nested.md:3:3`,
  },
  {
    fixture: "draft",
    what: "drafts are held back, and are no error",
    status: 0,
    summary: "1 sound article, 3 drafts held back, 1 warning, 2 notes",
    report: `
info draft (2 files)
  tests/fixtures/draft/draft.md:3:8: this is a draft and is not published, as \`draft: true\` stands in its header
  tests/fixtures/draft/draft.txt:2:5: this is a draft and is not published, as \`草稿: 是\` stands in its header

warning draft (1 file): "待定" at \`published\` is neither true nor false, so that this is not published; write \`published: true\` to publish it
  tests/fixtures/draft/doubtful.md:5:12`,
  },
  {
    fixture: "date-from-name",
    what: "a date that stands in the file's name alone is a note",
    status: 0,
    summary: "Assumed: the date of 1 article\n1 sound article, 1 note",
    report: `
info date-from-name (1 file): there is no date in its header; the one that its file's name begins with is taken
  tests/fixtures/date-from-name/2024-04-24-meeting.md:1:1`,
  },
  {
    fixture: "nested-field",
    what: "values within values are a warning",
    status: 0,
    summary: "1 sound article, 2 warnings",
    report: `
warning nested-field (2 places in 1 file)
  tests/fixtures/nested-field/seo.md:6:3: \`author\` holds nested values; the texts in them are taken; write a text or a list of texts
  tests/fixtures/nested-field/seo.md:9:3: \`seo\` holds nested values, which are not shown; put it in quotes if it is a text`,
  },
  {
    fixture: "personal-data",
    what: "what tells of readers is a warning",
    status: 0,
    summary: "1 sound article, 2 warnings",
    report: `
warning personal-data (2 places in 1 file)
  tests/fixtures/personal-data/comments.md:5:10: \`contact\` holds what looks like an e-mail address and is not shown; the file itself is published as it is, so take out of it what is not to be public
  tests/fixtures/personal-data/comments.md:8:9: \`comments\` holds what looks like an IP address and is not shown; the file itself is published as it is, so take out of it what is not to be public`,
  },
  {
    fixture: "yaml-syntax",
    what: "what YAML passes over in silence is a warning",
    status: 0,
    summary: "1 sound article, 2 warnings",
    report: `
warning yaml-syntax (2 places in 1 file)
  tests/fixtures/yaml-syntax/hash.md:2:8: YAML reads "#12 预告" in \`title\` as a comment and leaves it out; write \`title: '沙龙 #12 预告'\`, or put a comment on a line of its own
  tests/fixtures/yaml-syntax/hash.md:8:5: YAML reads "#丙" in \`tags\` as a comment so that nothing is left; write \`- '#丙'\`, or put a comment on a line of its own`,
  },
  {
    fixture: "bad-id",
    what: "ids that can be no address",
    status: 1,
    summary: "0 sound articles, 9 faulty files, 9 errors",
    report: `
error bad-id (9 files)
  tests/fixtures/bad-id/backslash.md:5:5: the id "a\\b" has a slash, which would lead to another folder; choose another
  tests/fixtures/bad-id/control.md:5:5: the id "a\\u001b[2Jb" has a control character; choose another
  tests/fixtures/bad-id/dots.md:5:5: the id ".." would lead to another folder; choose another
  tests/fixtures/bad-id/empty.md:5:5: the id is empty; choose another
  tests/fixtures/bad-id/index.txt:1:1: the id "index" is the address of the month page; rename the file, or (in Markdown) give it an \`id\`
  tests/fixtures/bad-id/long.md:5:5: the id is 201 bytes long, more than 200; choose another
  tests/fixtures/bad-id/month-page.md:5:5: the id "Index" is the address of the month page; choose another
  tests/fixtures/bad-id/reserved.md:5:5: the id "con.2024" is a device name on Windows, which no file there can have; choose another
  tests/fixtures/bad-id/slash.md:5:5: the id "../../etc/passwd" has a slash, which would lead to another folder; choose another`,
  },
  {
    fixture: "bad-date",
    what: "dates that are none",
    status: 1,
    summary: "0 sound articles, 3 faulty files, 3 errors",
    report: `
error bad-date (3 files)
  tests/fixtures/bad-date/february.txt:2:7: "日期：2024-02-30 18:29" is not a date; expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00, or less where no more is known, such as 2024-04 or 2024
  tests/fixtures/bad-date/hour.md:3:7: "2024-04-24 25:00" is not a date; expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00, or less where no more is known, such as 2024-04 or 2024
  tests/fixtures/bad-date/words.txt:2:7: "去年春天" is not a date; expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00, or less where no more is known, such as 2024-04 or 2024`,
  },
  {
    fixture: "duplicate-field",
    what: "a field said twice",
    status: 1,
    summary: "0 sound articles, 4 faulty files, 4 errors",
    report: `
error duplicate-field (4 files)
  tests/fixtures/duplicate-field/other-name.md:5:1: \`标题\` says again what \`title\` says; keep one of the two
  tests/fixtures/duplicate-field/other-name.txt:4:1: \`时间\` says again what \`发布日期\` says in line 2; keep one of the two
  tests/fixtures/duplicate-field/twice.md:5:1: \`title\` says again what \`title\` says; keep one of the two
  tests/fixtures/duplicate-field/twice.txt:4:1: \`标题\` says again what \`标题\` says in line 1; keep one of the two`,
  },
  {
    fixture: "bad-header-line",
    what: "a header line that is no field",
    status: 1,
    summary: "0 sound articles, 2 faulty files, 2 errors",
    report: `
error bad-header-line (2 files): this line is not a field; expected \`name: value\`, or \`正文内容:\` before the body
  tests/fixtures/bad-header-line/no-colon.txt:4:2
  tests/fixtures/bad-header-line/no-name.txt:4:1`,
  },
  {
    fixture: "bad-config",
    what: "settings that cannot be used",
    status: 1,
    summary: "1 sound article, 5 errors",
    report: `
error bad-config (5 places in 1 file)
  tests/fixtures/bad-config/archive.yaml:1:8: expected a text that is not empty
  tests/fixtures/bad-config/archive.yaml:2:6: expected the address of the site, such as https://example.org/news/
  tests/fixtures/bad-config/archive.yaml:3:11: expected the IANA name of a time zone, such as Asia/Shanghai
  tests/fixtures/bad-config/archive.yaml:4:11: expected a number from 1 to 999
  tests/fixtures/bad-config/archive.yaml:5:1: there is no setting \`Title\`; did you mean \`title\`?`,
  },
  {
    fixture: "bad-config-yaml",
    what: "settings that are no YAML",
    status: 1,
    summary: "1 sound article, 1 error",
    report: `
error bad-config (1 file): YAML takes a text with \`: \` in it for a field within a field; a text with ": " or " #" in it, or a mark at its beginning, needs quotes
  tests/fixtures/bad-config-yaml/archive.yaml:1:8`,
  },
  {
    fixture: "bad-vocabulary",
    what: "terms that cannot be used",
    status: 1,
    summary: "1 sound article, 3 errors",
    report: `
error bad-vocabulary (3 places in 1 file)
  tests/fixtures/bad-vocabulary/tags.yaml:2:9: expected one of 专题, 主题, 人物, 机构, 地点
  tests/fixtures/bad-vocabulary/tags.yaml:8:3: \`name\` is missing; expected a text
  tests/fixtures/bad-vocabulary/tags.yaml:11:3: there is no setting \`alias\`; did you mean \`aliases\`?`,
  },
  {
    fixture: "bad-vocabulary-twice",
    what: "a name that two terms share",
    status: 1,
    summary: "1 sound article, 1 error",
    report: `
error bad-vocabulary (1 file): \`二十大\` is already another name of \`党的二十大\`; keep it in one place
  tests/fixtures/bad-vocabulary-twice/tags.yaml:4:9`,
  },
  {
    fixture: "bad-vocabulary-order",
    what: "terms that contradict each other",
    status: 1,
    summary: "1 sound article, 5 errors",
    report: `
error bad-vocabulary (5 places in 1 file)
  tests/fixtures/bad-vocabulary-order/tags.yaml:4:14: the broader terms go round in a circle: 党的建设 → 主题教育 → 党的建设; take one of them off
  tests/fixtures/bad-vocabulary-order/tags.yaml:10:14: there is no term \`理论\`; add it to the accepted terms, or correct the name
  tests/fixtures/bad-vocabulary-order/tags.yaml:11:15: there is no term \`讲座\`; add it to the accepted terms, or correct the name
  tests/fixtures/bad-vocabulary-order/tags.yaml:14:15: \`宣讲\` is already the name of a term; keep it in one place
  tests/fixtures/bad-vocabulary-order/tags.yaml:15:16: \`党的建设\` is already the name of a term; keep it in one place`,
  },
  {
    fixture: "no-views",
    what: "unknown views are a warning",
    status: 0,
    summary: "3 sound articles, 3 warnings",
    report: `
warning no-views (3 files)
  tests/fixtures/no-views/absent.txt:1:1: there is no number of views; none will be shown
  tests/fixtures/no-views/empty-front-matter.md:4:7: the number of views is empty; none will be shown
  tests/fixtures/no-views/empty.txt:3:7: the number of views is empty; none will be shown`,
  },
  {
    fixture: "bad-views",
    what: "views that are no number are a warning",
    status: 0,
    summary: "5 sound articles, 5 warnings",
    report: `
warning bad-views (5 files)
  tests/fixtures/bad-views/fraction.md:4:8: "2.5" is not one whole number, such as 2425, 2,425, 2425次 or 1.2万; it will be shown as text
  tests/fixtures/bad-views/loading.txt:3:7: "加载中..." is not one whole number, such as 2425, 2,425, 2425次 or 1.2万; none will be shown
  tests/fixtures/bad-views/more.txt:3:7: "10万+" is not one whole number, such as 2425, 2,425, 2425次 or 1.2万; it will be shown as text
  tests/fixtures/bad-views/negative.txt:3:7: "-5" is not one whole number, such as 2425, 2,425, 2425次 or 1.2万; it will be shown as text
  tests/fixtures/bad-views/words.txt:3:7: "很多" is not one whole number, such as 2425, 2,425, 2425次 or 1.2万; none will be shown`,
  },
  {
    fixture: "bad-url",
    what: "an address that is none is a warning",
    status: 0,
    summary: "2 sound articles, 2 warnings",
    report: `
warning bad-url (2 files)
  tests/fixtures/bad-url/relative.txt:4:7: "www.example.org/1.html" is not a web address; it will be shown as text
  tests/fixtures/bad-url/script.md:5:6: "javascript:alert(1)" is not a web address; it will be shown as text`,
  },
  {
    fixture: "unpaired-direction",
    what: "a mark of direction without its partner is a warning",
    status: 0,
    summary: "2 sound articles, 2 warnings",
    report: `
warning unpaired-direction (2 files)
  tests/fixtures/unpaired-direction/closing.md:5:5: \`届次\` has a mark of direction (U+202A to U+202E, U+2066 to U+2069) without its partner, which citations leave out; delete it
  tests/fixtures/unpaired-direction/open.txt:1:5: \`标题\` has a mark of direction (U+202A to U+202E, U+2066 to U+2069) without its partner, which citations leave out; delete it`,
  },
  {
    fixture: "lost-text",
    what: "characters that are lost, before or in this file, are a warning",
    status: 0,
    summary: "4 sound articles, 4 warnings, 1 note",
    report: `
info foreign-encoding (1 file): not UTF-8; read as GB18030 (GBK)
  tests/fixtures/lost-text/damaged-gbk.txt:1:1

warning lost-text (4 files)
  tests/fixtures/lost-text/damaged-gbk.txt:6:5: the bytes here are not valid GB18030: a character is lost, and U+FFFD stands in its place
  tests/fixtures/lost-text/damaged-utf-8.txt:6:1: the bytes here are not valid UTF-8: a character is lost, and U+FFFD stands in its place
  tests/fixtures/lost-text/lost.txt:5:10: the source has U+FFFD here: a character was lost before Jiuwen read it
  tests/fixtures/lost-text/odd-utf-16.txt:6:1: the bytes here are not valid UTF-16LE: a character is lost, and U+FFFD stands in its place`,
  },
  {
    fixture: "html-remains",
    what: "what is left of HTML is a note for each file, and none in a text that speaks of HTML or in Markdown's body",
    status: 0,
    summary: "3 sound articles, 2 notes",
    report: `
info html-remains (2 files): HTML is left in the text, from here on; it is shown as what it means, and the source beside the page stays as it is
  tests/fixtures/html-remains/header.md:2:8
  tests/fixtures/html-remains/saved.txt:6:3`,
  },
  {
    fixture: "unread-markup",
    what: "Markdown that lies too deep is a warning",
    status: 0,
    summary: "1 sound article, 1 warning",
    report: `
warning unread-markup (1 file): lists and quotations lie deeper in one another than 16 levels, a list being two; the marks of deeper ones are shown as text; write them flatter
  tests/fixtures/unread-markup/deep.md:8:1`,
  },
  {
    fixture: "unread-file",
    what: "files that are not read are a note, and settings that lie elsewhere a warning",
    status: 0,
    summary: "1 sound article, 1 file not read (1 .html; see jiuwen import), 1 warning, 2 notes",
    report: `
info other-format (1 file): only .txt and .md files are read as articles
  tests/fixtures/unread-file/page.html

info unread-file (1 file): by its name this file tells of the folder, and it is no article; it is not read
  tests/fixtures/unread-file/CHANGELOG.md

warning unread-file (1 file): this is read at the top of the archive's folder alone; move it there, or delete it
  tests/fixtures/unread-file/2024/tags.yaml`,
  },
  {
    fixture: "foreign-encoding",
    what: "an encoding other than UTF-8 is a note",
    status: 0,
    summary: "1 sound article, 1 note",
    report: `
info foreign-encoding (1 file): not UTF-8; read as GB18030 (GBK)
  tests/fixtures/foreign-encoding/gbk.txt:1:1`,
  },
];

test.each(cases)("$what: $fixture", ({ fixture, status, summary, report }) => {
  const run = jiuwen(["check", `tests/fixtures/${fixture}`, "--verbose"]);
  expect(run.stderr).toBe(`${report.trimStart()}\n\n`);
  expect(printedBelow(run)).toBe(`${summary}\n`);
  expect(run.status).toBe(status);
});

test.each([
  { what: "sound articles", args: ["check", "seeds"], status: 0 },
  { what: "notes and warnings alone", args: ["check", "tests/fixtures/no-views"], status: 0 },
  { what: "errors", args: ["check", "tests/fixtures/no-title"], status: 1 },
  { what: "no folder", args: ["check", "none"], status: 2 },
])("a process that finds $what ends with $status, and prints what it prints elsewhere", ({ args, status }) => {
  const run = jiuwenProcess(args);
  expect(run.status).toBe(status);
  expect(run).toMatchObject(jiuwen(args));
});

/**
 * What git or a checkout on Windows could not hold, made for the test; `INPUT` stands for the
 * folder.
 */
const made = [
  {
    what: "a file over 5 MB",
    make: (folder: string) => writeFiles(folder, { "large.txt": "a".repeat(6_000_000) }),
    summary: "0 sound articles, 1 faulty file, 1 error",
    report: `
error file-too-large (1 file): 6.0 MB are more than the 5 MB of an article; split it
  INPUT/large.txt`,
  },
  {
    what: "fields that are longer than any article has them, one of which costs the article",
    make: (folder: string) =>
      writeFiles(folder, {
        "author.txt": seed({ more: `作者: ${"张".repeat(10_001)}\n` }),
        "date.txt": seed({ date: "1".repeat(400_000) }),
        "title.txt": seed({ title: "题".repeat(1_001) }),
      }),
    summary: "1 sound article, 2 faulty files, 2 errors, 1 warning",
    report: `
warning long-field (1 file): \`作者\` has 10001 characters, more than 10000; it is left out
  INPUT/author.txt:4:5

error bad-date (1 file): "${"1".repeat(80)}…" is not a date; expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00, or less where no more is known, such as 2024-04 or 2024
  INPUT/date.txt:2:7

error long-field (1 file): \`标题\` has 1001 characters, more than 1000; shorten it
  INPUT/title.txt:1:5`,
  },
  {
    what: "headers that are longer than any article has them, beside one that is sound",
    make: (folder: string) =>
      writeFiles(folder, {
        "fields.md": `---\ntitle: 甲\ndate: 2024-04-24\nviews: 1\n${Array.from({ length: 198 }, (_, at) => `n${at}: 1\n`).join("")}---\n乙\n`,
        "lines.txt": seed({ more: "甲\n".repeat(100_000) }),
        "sound.txt": seed(),
      }),
    summary: "1 sound article, 2 faulty files, 2 errors",
    report: `
error long-header (2 files)
  INPUT/fields.md:202:7: the header has 201 fields, more than 200; write what is no field into the body
  INPUT/lines.txt:201:1: the header has 100003 lines, more than 200; write what is no field into the body`,
  },
  {
    what: "a theme, own pages and articles of which each has a fault of its own",
    make: (folder: string) =>
      writeFiles(folder, {
        "archive.yaml": "title: 旧闻\nlogo: theme/logo.svg\n",
        "theme/style.css": "h1 {\n",
        "theme/styles.css": "",
        "pages/a.md": "---\nplace: top\n---\n",
        "pages/b.md": "见[丙](c.md)。\n![图](d.jpg)\n",
        "future.txt": seed({ date: "2999-01-01" }),
      }),
    summary: "1 sound article, 3 errors, 4 warnings",
    report: `
warning dead-link (1 file): \`c.md\` leads nowhere, so that it is shown as text; name a section such as \`tags\`, another page such as \`使用说明.md\`, or a web address
  INPUT/pages/b.md:1:6

warning future-date (1 file): the date 2999-01-01 is in the future; the article is published under it, so mend it if it is wrong
  INPUT/future.txt

warning missing-picture (1 file): there is no picture pages/d.jpg; put it there, beside the page
  INPUT/pages/b.md:2:1

warning unused-theme-file (1 file): nothing uses this file: the style sheet is theme/style.css, and pictures are named in it, or as \`logo\` or \`favicon\`
  INPUT/theme/styles.css

error bad-config (1 file): there is no file theme/logo.svg
  INPUT/archive.yaml:2:7

error bad-page (1 file): expected one of navigation, footer, none
  INPUT/pages/a.md:2:8

error bad-theme (1 file): the style sheet cannot be read: the \`{\` of this rule has no \`}\`
  INPUT/theme/style.css:1:1`,
  },
  {
    what: "the same text twice, and a third time with a correction",
    make: (folder: string) => {
      const body =
        "本报讯 四月二十四日，学校在南校区图书馆召开工作会议，部署本学期的重点工作。会议要求各单位抓紧落实，把每一件实事办好办实。";
      writeFiles(folder, {
        "2024/a.txt": seed({ body }),
        "2024/b.txt": seed({ date: "2024-04-25", body: body.replace("，", ",\n") }),
        "2024/c.txt": seed({ date: "2024-04-26", body: `${body}（通讯员）` }),
        "2024/d.txt": seed({ title: null, body }),
      });
    },
    summary: "3 sound articles, 1 faulty file, 1 error, 1 note",
    report: `
info same-text (1 file): 2024/b.txt has the same text; 2024/c.txt has nearly the same text
  INPUT/2024/a.txt

error no-title (1 file): there is no title; add a line \`标题: …\` (in Markdown \`title: …\`)
  INPUT/2024/d.txt:1:1`,
  },
  {
    what: "a header that is assumed, and a name near that of a field",
    make: (folder: string) =>
      writeFiles(folder, {
        "assumed.txt": "校史馆开馆\n2024-05-10 来源：校报 点击：3\n\n正文。\n",
        "near.txt": seed({ more: "来源单位: 校报\n" }),
        "none.txt": "正文。\n",
      }),
    summary: "Assumed: the header of 1 article\n2 sound articles, 1 faulty file, 1 error, 2 notes",
    report: `
info assumed-header (1 file): there is no line \`正文内容:\` before the body; taken are the title from line 1, the body from line 3 on
  INPUT/assumed.txt:1:1

info near-name (1 file): \`来源单位\` is kept and shown as it is; did you mean \`来源\`?
  INPUT/near.txt:4:1

error no-body-marker (1 file): no line \`正文内容:\` stands between the header and the body, and no date can be told; write what is missing, and that line; a file that is no article can be named under \`ignore:\` in archive.yaml
  INPUT/none.txt:1:1`,
  },
  {
    what: "a web page of which the record is wrong, or does not fit the copy",
    make: (folder: string) => {
      const article = (original: string) => `---\ntitle: 会议\ndate: 2024-05-10\nviews: 3\noriginal: ${original}\n---\n正文。\n`;
      writeFiles(folder, {
        "kept/a.htm": "<p>会议",
        "changed.md": article(`{file: kept/a.htm, sha256: ${"0a".repeat(32)}}`),
        "elsewhere.md": article(`{file: gone/b.htm, sha256: ${"0a".repeat(32)}}`),
        "none.txt": "正文。\n",
        "wrong.md": article("{url: /info/1.htm, sha256: 0a0a, fetched: 2024-02-30T10:00:00Z, charset: {name: gbk}}"),
      });
    },
    summary: "3 sound articles, 1 faulty file, 1 error, 5 warnings",
    report: `
warning bad-original (3 places in 1 file)
  INPUT/wrong.md:5:17: "/info/1.htm" is not a web address; it will be shown as text
  INPUT/wrong.md:5:38: "0a0a" is not a SHA-256 of 64 digits; it will be shown as text
  INPUT/wrong.md:5:53: "2024-02-30T10:00:00Z" is not an instant such as 2024-05-01T08:30:00Z; it will be shown as text

warning changed-original (1 file): "kept/a.htm" is not the page of which this article was made: its SHA-256 is 7d06cb5a2c3adb8e56aa60cbbe61fbe7c1f564a276baf7428a4cb85deca1b7a9, and the header says ${"0a".repeat(32)}; put the page back, or take the file away
  INPUT/changed.md:5:1

warning nested-field (1 file): \`original.charset\` holds nested values, which are not shown; put it in quotes if it is a text
  INPUT/wrong.md:5:84

error no-body-marker (1 file): no line \`正文内容:\` stands between the header and the body, and no date can be told; write what is missing, and that line; a file that is no article can be named under \`ignore:\` in archive.yaml
  INPUT/none.txt:1:1`,
  },
  {
    what: "dates whose order or century other dates tell, or do not",
    make: (folder: string) =>
      writeFiles(folder, {
        "a/plain.txt": seed({ date: "25/04/2019" }),
        "a/told.txt": seed({ date: "03/04/2019" }),
        "b/century.txt": seed({ date: "19-05-03 18:29" }),
        "b/untold.txt": seed({ date: "3.4.2019" }),
        "b/untold-century.txt": seed({ date: "88年5月3日" }),
        "c/one.txt": seed({ date: "3-4-2019" }),
        "c/other.txt": seed({ date: "25-4-2019" }),
        "c/third.txt": seed({ date: "4-25-2019" }),
      }),
    summary: "Assumed: the date's order of 2 articles\n5 sound articles, 3 faulty files, 3 errors, 2 notes",
    report: `
info date-order (2 files)
  INPUT/a/told.txt:2:7: "03/04/2019" is taken for 2019-04-03 (day first), as other dates of the folder tell
  INPUT/b/century.txt:2:7: "19-05-03 18:29" is taken for 2019-05-03 (year first), as other dates of the folder tell

error bad-date (3 files)
  INPUT/b/untold-century.txt:2:7: "88年5月3日" may be 1988-05-03 (year first) or 2088-05-03 (year first), and no other date tells which; write the one that is meant, with all four figures of the year
  INPUT/b/untold.txt:2:7: "3.4.2019" may be 2019-04-03 (day first) or 2019-03-04 (month first), and no other date tells which; write the one that is meant, or set \`dateOrder\` in archive.yaml to dmy or mdy
  INPUT/c/one.txt:2:7: "3-4-2019" may be 2019-04-03 (day first) or 2019-03-04 (month first), and other dates of this form are in several orders; write the one that is meant, or set \`dateOrder\` in archive.yaml to dmy or mdy`,
  },
  {
    what: "dates whose order is assumed, in an archive that assumes nothing",
    make: (folder: string) =>
      writeFiles(folder, {
        "archive.yaml": "strict: true\n",
        "plain.txt": seed({ date: "25/04/2019" }),
        "told.txt": seed({ date: "03/04/2019" }),
      }),
    summary: "1 sound article, 1 faulty file, 1 error",
    report: `
error date-order (1 file): "03/04/2019" is taken for 2019-04-03 (day first), as other dates of the folder tell; write it in the header, as \`strict\` asks for it
  INPUT/told.txt:2:7`,
  },
  {
    what: "dates whose order the settings say",
    make: (folder: string) =>
      writeFiles(folder, {
        "archive.yaml": "strict: true\ndateOrder: mdy\n",
        "plain.txt": seed({ date: "25/04/2019" }),
        "said.txt": seed({ date: "03/04/2019" }),
        "untold.txt": seed({ date: "3/4/88" }),
      }),
    summary: "2 sound articles, 1 faulty file, 1 error",
    report: `
error bad-date (1 file): "3/4/88" may be 1988-03-04 (month first) or 2088-03-04 (month first), and no other date tells which; write the one that is meant, with all four figures of the year
  INPUT/untold.txt:2:7`,
  },
  {
    what: "commands of other programs, of which one is told for each article",
    make: (folder: string) => {
      const article = (body: string) => `---\ntitle: 会议\ndate: 2024-05-10\nviews: 3\n---\n${body}\n`;
      writeFiles(folder, {
        "hexo.md": article("正文。\n\n正文\n{% youtube a %} {% vimeo b %}"),
        "hugo.md": article('正文 `{{< a >}}`。\n\n{{< figure src="http://a.cn/a.jpg" caption="甲" >}}\n\n|甲|\n|-|\n|{{< b >}}|'),
        "none.txt": "正文。\n",
        "table-of-contents.md": article("[TOC]\n\n正文。"),
      });
    },
    summary: "On other sites: 1 picture\n3 sound articles, 1 faulty file, 1 error, 4 notes",
    report: `
info far-picture (1 file): a picture lies on the web ("http://a.cn/a.jpg"), where it may vanish; only the address is kept: save it into the folder and name it by its path
  INPUT/hugo.md:8:1

info shown-command (3 files)
  INPUT/hexo.md:9:1: "{% youtube a %}" is a command of another program and is shown as it is written (and 1 more); write what it stands for in its place
  INPUT/hugo.md:12:1: "{{< b >}}" is a command of another program and is shown as it is written; write what it stands for in its place
  INPUT/table-of-contents.md:6:1: "[TOC]" is a command of another program and is shown as it is written; write what it stands for in its place

error no-body-marker (1 file): no line \`正文内容:\` stands between the header and the body, and no date can be told; write what is missing, and that line; a file that is no article can be named under \`ignore:\` in archive.yaml
  INPUT/none.txt:1:1`,
  },
  {
    what: "articles that have one old address, of which the oldest keeps it",
    make: (folder: string) =>
      writeFiles(folder, {
        "a.txt": seed({ date: "2024-01-02", more: "原文链接: http://a.cn/1.htm\n" }),
        "b.txt": seed({ date: "2024-01-01", more: "旧址: www.a.cn/1.htm\n" }),
        "none.txt": "正文。\n",
      }),
    summary: "2 sound articles, 1 faulty file, 1 error, 1 note",
    report: `
info shared-address (1 file): "http://a.cn/1.htm" is an old address of "b.txt" too, which is older and keeps it
  INPUT/a.txt

error no-body-marker (1 file): no line \`正文内容:\` stands between the header and the body, and no date can be told; write what is missing, and that line; a file that is no article can be named under \`ignore:\` in archive.yaml
  INPUT/none.txt:1:1`,
  },
  {
    what: "old addresses that a host cannot be told",
    make: (folder: string) =>
      writeFiles(folder, {
        "archive.yaml": "redirects: cloudflare\n",
        "a.txt": seed({ more: "原文链接: http://a.cn/view.asp?id=1\n" }),
        "none.txt": "正文。\n",
      }),
    summary: "1 sound article, 1 faulty file, 1 error, 1 warning",
    report: `
warning too-many-redirects (1 file): 1 old address is not in _redirects, as Cloudflare takes 2,000 redirects, none of them of an address with a part behind \`?\` or with a \`*\`; the page that is shown where there is none still finds the article
  INPUT/archive.yaml

error no-body-marker (1 file): no line \`正文内容:\` stands between the header and the body, and no date can be told; write what is missing, and that line; a file that is no article can be named under \`ignore:\` in archive.yaml
  INPUT/none.txt:1:1`,
  },
  {
    what: "more tags or columns than an article has",
    make: (folder: string) => {
      const names = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);
      writeFiles(folder, {
        "columns.txt": seed({
          title: `${names(101)
            .map((name) => `【${name}】`)
            .join("")}会议`,
        }),
        "fine.txt": seed({ title: "【要闻】会议", more: `标签: ${names(99).join("、")}\n` }),
        "tags.txt": seed({ title: "【要闻】会议", more: `标签: ${names(100).join("、")}\n` }),
      });
    },
    summary: "1 sound article, 2 faulty files, 2 errors",
    report: `
error too-many-tags (2 files)
  INPUT/columns.txt:1:5: there are 0 tags and 101 columns, more than 100 together; keep those that readers look for, and write the others into the body
  INPUT/tags.txt:4:5: there are 100 tags and 1 columns, more than 100 together; keep those that readers look for, and write the others into the body`,
  },
  {
    what: "more markup than any article has",
    make: (folder: string) =>
      writeFiles(folder, { "headings.md": `---\ntitle: 甲\ndate: 2024-04-24\nviews: 1\n---\n${"# 甲\n".repeat(130_000)}` }),
    summary: "0 sound articles, 1 faulty file, 1 error",
    report: `
error too-much-markup (1 file): the body has more than 200000 marks of Markdown and ends of lines up to here, more than any article; divide it
  INPUT/headings.md:100007:1`,
  },
  {
    what: "links that lead out of the folder, or nowhere",
    make: (folder: string) => {
      const outside = temporaryFolder();
      writeFiles(outside, { "secret.txt": seed({ title: "机密" }) });
      symlinkSync(join(outside, "secret.txt"), join(folder, "file.txt"));
      symlinkSync(outside, join(folder, "folder"));
      symlinkSync("missing.txt", join(folder, "nowhere.txt"));
      symlinkSync("circle.txt", join(folder, "circle.txt"));
      symlinkSync("missing", join(folder, "nowhere"));
    },
    summary: "0 sound articles, 4 faulty files, 4 errors, 1 warning",
    report: `
warning unread-file (1 file): this symbolic link leads to nothing; put the file itself here, or delete the link
  INPUT/nowhere

error unreadable-file (2 files)
  INPUT/circle.txt: this symbolic link leads in a circle; put the file itself here, or delete the link
  INPUT/nowhere.txt: this symbolic link leads to nothing; put the file itself here, or delete the link

error unsafe-link (2 files)
  INPUT/file.txt: a symbolic link that leads out of the input folder is not followed; copy the file instead
  INPUT/folder: a symbolic link that leads out of the input folder is not followed; copy the folder instead`,
  },
  {
    what: "a file and a folder with names in GBK, beside one that is sound",
    make: (folder: string) => {
      const gbk = Buffer.from([0xd0, 0xc2, 0xce, 0xc5]);
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbk, Buffer.from(".txt")]), seed());
      mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), gbk]));
      writeFiles(folder, { "sound.txt": seed() });
    },
    summary: "1 sound article, 2 faulty files, 2 errors",
    report: `
error unreadable-file (2 files): the name is not UTF-8, so that it cannot be read; rename it
  INPUT/\uFFFD\uFFFD\uFFFD\uFFFD
  INPUT/\uFFFD\uFFFD\uFFFD\uFFFD.txt`,
  },
  {
    what: "pictures and documents that are not there, elsewhere, too large, not what their names say, or of no use",
    make: (folder: string) => {
      writeFiles(folder, {
        "a.md": `---\ntitle: 图\ndate: 2024-04-24\nviews: 1\n---\n${["a.png", "gone.png", "http://img.example.com/1.jpg", "lie.png"]
          .map((address) => `![](${address})`)
          .join("\n")}\n[甲](gone.pdf)、[乙](../out.pdf)、[丙](large.zip)\n`,
        ...{ "a.png": placedPng(34.25, 108.5), "lie.png": "<p>", "b/unused.docx": "", "large.zip": "" },
      });
      truncateSync(join(folder, "large.zip"), 51_000_000);
    },
    summary: [
      "Named by no article: 1 .docx",
      "Named, and not there: 1 picture, 2 documents",
      "On other sites: 1 picture",
      "1 sound article, 1 faulty file, 1 error, 5 warnings, 2 notes",
    ].join("\n"),
    report: `
info far-picture (1 file): a picture lies on the web ("http://img.example.com/1.jpg"), where it may vanish; only the address is kept: save it into the folder and name it by its path
  INPUT/a.md:8:1

info unused-file (1 file): no article names this file, so that it is not published
  INPUT/b/unused.docx

warning missing-file (2 places in 1 file)
  INPUT/a.md:10:1: "gone.pdf" is not among the files of the archive's folder; put it beside the article, or at that path from the top of the folder (what begins with _ is passed over); the page says that it is missing
  INPUT/a.md:10:1: "../out.pdf" leads out of the archive's folder; copy the file into it; the page says that it is missing

warning missing-picture (1 file): "gone.png" is not among the files of the archive's folder; put it beside the article, or at that path from the top of the folder (what begins with _ is passed over); the page says that it is missing
  INPUT/a.md:7:1

warning picture-position (1 file): its EXIF tells where it was taken (34.2500, 108.5000), which is published with it; take it out if that is not to be public
  INPUT/a.png

warning unshown-picture (1 file): by its name this is a picture, by its content it is text/html; it is only offered as a download
  INPUT/lie.png

error file-too-large (1 file): 51 MB are more than the 50 MB that a file may have; save it smaller
  INPUT/large.zip`,
  },
  {
    what: "a folder with files of which none is an article",
    make: (folder: string) => writeFiles(folder, { "a.json": "{}", "b/c.html": "" }),
    summary: "0 sound articles, 2 files not read (1 .html, 1 .json; see jiuwen import), 1 error, 2 notes",
    report: `
info other-format (2 files): only .txt and .md files are read as articles
  INPUT/a.json
  INPUT/b/c.html

error empty-folder (the folder): there is no article here; put .txt or .md files into the folder
  INPUT`,
  },
  {
    what: "a folder without articles",
    make: () => {},
    summary: "0 sound articles, 1 error",
    report: `
error empty-folder (the folder): there is no article here; put .txt or .md files into the folder
  INPUT`,
  },
];

test.each(made)("$what", ({ make, summary, report }) => {
  const folder = temporaryFolder();
  make(folder);
  const run = jiuwen(["check", folder, "--verbose"]);
  expect(run.stderr.replaceAll(folder, "INPUT")).toBe(`${report.trimStart()}\n\n`);
  expect(printedBelow(run)).toBe(`${summary}\n`);
  expect(run.status).toBe(1);
});

describe("where nothing can be published, it is said why, no folder is made, and the exit code is 1:", () => {
  const lone = { "a.txt": seed() };
  const none = "there is no article that can be published";
  const settings = "archive.yaml, tags.yaml, theme/ or pages/ has errors, and every page depends on them";
  const skip = "there are errors; --skip-invalid publishes the rest, and lists what it leaves out";
  test.each([
    { what: "an empty folder", files: {}, rule: "empty-folder", why: none },
    { what: "settings alone", files: { "archive.yaml": "title: 旧闻\n", "tags.yaml": "" }, rule: "empty-folder", why: none },
    { what: "files of which none is an article", files: { "a.json": "{}" }, rule: "empty-folder", why: none },
    { what: "a faulty article alone", files: { "a.txt": "无" }, rule: "no-body-marker", why: none },
    { what: "a sound article and a faulty one", files: { ...lone, "b.txt": "无" }, rule: "no-body-marker", why: skip },
    { what: "settings that are a list", files: { ...lone, "archive.yaml": "- 旧闻\n" }, rule: "bad-config", why: settings },
    { what: "settings that are a text", files: { ...lone, "archive.yaml": "旧闻\n" }, rule: "bad-config", why: settings },
    { what: "a vocabulary of texts", files: { ...lone, "tags.yaml": "- 校史\n" }, rule: "bad-vocabulary", why: settings },
    { what: "a vocabulary that is a text", files: { ...lone, "tags.yaml": "校史\n" }, rule: "bad-vocabulary", why: settings },
  ])("$what", ({ files, rule, why }) => {
    const folder = temporaryFolder();
    const [input, output] = [join(folder, "in"), join(folder, "out")];
    mkdirSync(input);
    writeFiles(input, files);
    for (const options of why === skip ? [[]] : [[], ["--skip-invalid"]]) {
      const run = jiuwen(["build", input, "--output", output, ...options]);
      expect(run.stderr).toContain(rule);
      expect(run.stderr.endsWith(`\nNothing was published: ${why}.\n`)).toBe(true);
      expect(run.status).toBe(1);
      expect(printedBelow(run)).toMatch(/^0 articles published, (?:.*, )?1 error\n$/);
    }
    expect(existsSync(output)).toBe(false);
  });
});

test("an archive in which every article says that it is not to be published has nothing to publish", async () => {
  const own = { pages: [], about: null, pictures: [] };
  const settings = { config: defaults, theme: noTheme, own, terms: [], automaticKeywords: true, diagnostics: [], digest: "" };
  const unpublished = { file: "a.txt", sha256: "0", article: null, problems: [], written: null };
  const stamp = "as it was" as Stamp;
  const source = {
    folder: "",
    cache: createCache(""),
    version: "",
    settings,
    settingsFiles: new Map(),
    oldAddresses: null,
    listing: { seeds: [{ file: "a.txt", stamp }], others: [], reports: [], diagnostics: [], passedOver: 0 },
  };
  const known = [{ stamp, digest: "", reading: unpublished }];
  const { diagnostics } = await readArchive(source, { workOn: () => async () => {}, known });
  expect(diagnostics).toMatchObject([{ file: ".", level: "error", rule: "empty-folder" }]);
});

test.each(["", "\uFEFF", "# 说明\n", "---\n", "\r\n\r\n"])(
  "settings and a vocabulary that say nothing, %j, are the defaults",
  async (text) => {
    const folder = temporaryFolder();
    writeFiles(folder, { "archive.yaml": text, "tags.yaml": text });
    const { settings } = await readSettings(folder, "test", createCache(join(folder, "cache")));
    const { config, terms, diagnostics } = settings;
    expect({ config, terms, diagnostics }).toEqual({ config: defaults, terms: [], diagnostics: [] });
  },
);

/** What may stand in the place of `archive.yaml` or `tags.yaml`, and what is said of it. */
const inTheirPlace: { what: string; make: (path: string) => void; says: string }[] = [
  { what: "a folder", make: (path) => mkdirSync(path), says: "this cannot be read: it is a folder" },
  { what: "a pipe", make: makePipe, says: "this cannot be read: it is a pipe, a device or a socket" },
  {
    what: "a file without end",
    make: (path) => {
      writeFileSync(path, "");
      truncateSync(path, 5e9);
    },
    says: "this cannot be read: its 5000 MB are more than 5",
  },
  {
    what: "a link that leads nowhere",
    make: (path) => symlinkSync("nowhere", path),
    says: "this symbolic link leads to nothing that can be read: ENOENT",
  },
  {
    what: "a link that leads to itself",
    make: (path) => symlinkSync(path, path),
    says: "this symbolic link leads to nothing that can be read: ELOOP",
  },
  {
    what: "a link to a device",
    make: (path) => symlinkSync("/dev/zero", path),
    says: "a symbolic link that leads out of the input folder",
  },
  {
    what: "a link to a pipe",
    make: (path) => {
      makePipe(`${path}-pipe`);
      symlinkSync(`${path}-pipe`, path);
    },
    says: "this symbolic link leads to nothing that can be read: it is a pipe, a device or a socket",
  },
];

describe("in the place of a file of settings, with the name of that and never taken for none,", () => {
  const companions = [
    { name: "archive.yaml", rule: "bad-config" },
    { name: "tags.yaml", rule: "bad-vocabulary" },
  ];
  test.each(companions.flatMap((companion) => inTheirPlace.map((place) => ({ ...companion, ...place }))))(
    "$name: $what is an error",
    async ({ name, rule, make, says }) => {
      const folder = realpathSync(temporaryFolder());
      make(join(folder, name));
      const { settings } = await readSettings(folder, "test", createCache(join(folder, "cache")));
      expect(settings.diagnostics).toMatchObject([{ file: name, level: "error", rule, reason: expect.stringContaining(says) }]);
    },
  );

  test.each([["check"], ["build"], ["build", "--skip-invalid"], ["tags"], ["tags", "--explain", "a.txt"]])(
    "a pipe is not waited for by: %s %s %s",
    (command, ...options) => {
      const folder = temporaryFolder();
      writeFiles(folder, { "in/a.txt": seed() });
      makePipe(join(folder, "in/archive.yaml"));
      const output = command === "build" ? ["--output", join(folder, "out")] : [];
      const { status, stderr } = jiuwen([command, ...options, join(folder, "in"), ...output]);
      expect(stderr).toContain("archive.yaml");
      expect(status).toBe(options.includes("--explain") ? 2 : 1);
    },
  );
});

test("every rule is in a report here, but the one that only a fault of Jiuwen brings up", () => {
  const reported = new Set([...cases, ...made].flatMap(({ report }) => report.match(/(?<=^(?:error|warning|info) )[a-z-]+/gm) ?? []));
  reported.add("unreadable-article");
  expect(Object.keys(rules).filter((rule) => !reported.has(rule))).toEqual([]);
});

test("a file of exactly 5 MB is read, one byte more is not", () => {
  const folder = temporaryFolder();
  const header = Buffer.byteLength(seed({ body: "" }));
  const body = "a".repeat(5_000_000 - header);
  writeFiles(folder, { "most.txt": seed({ body }), "more.txt": seed({ body: `${body}a` }) });
  const run = jiuwen(["check", folder]);
  expect(printedBelow(run)).toBe("1 sound article, 1 faulty file, 1 error\n");
  expect(run.stderr).toMatch(/^error file-too-large .*\n.*more\.txt\n/);
  // A size that is not more than the limit would puzzle its reader.
  expect(run.stderr).not.toContain("5.0 MB are more than the 5 MB");
});

test("a link to an article in the folder is an article, and a linked folder is not entered", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "2024/a.txt": seed() });
  symlinkSync("2024/a.txt", join(folder, "b.txt"));
  symlinkSync("2024", join(folder, "again"));
  const run = jiuwen(["check", folder]);
  expect(printedBelow(run)).toBe("2 sound articles, 1 warning\n");
  expect(run.stderr).toMatch(/^warning unread-file \(1 file\): a linked folder is not entered.*\n.*again\n/);
});

/** The file that the code in the fixtures would write. */
const witness = (folder: string) => ({ JIUWEN_TEST_MARK: join(folder, "mark") });

test("the code in the fixtures would really run, if it were let", () => {
  const folder = temporaryFolder();
  const source = join(projectRoot, "tests/fixtures/executable-front-matter/js.md");
  const careless = `require("gray-matter")(require("node:fs").readFileSync(process.argv[1], "utf8"))`;
  spawnSync(process.execPath, ["-e", careless, source], { cwd: projectRoot, env: { ...process.env, ...witness(folder) } });
  expect(existsSync(join(folder, "mark"))).toBe(true);
});

test("no code in front matter runs, neither by check nor by build", () => {
  const folder = temporaryFolder();
  const input = "tests/fixtures/executable-front-matter";
  expect(jiuwenProcess(["check", input], witness(folder)).status).toBe(1);
  expect(jiuwenProcess(["build", input, "--output", join(folder, "site"), "--skip-invalid"], witness(folder)).status).toBe(1);
  expect(readFiles(folder)).toEqual(new Map());
});

/** What a run that failed said, with the folder's name taken out. */
function failure(folder: string, run: Run): string {
  expect(run.status).toBe(2);
  expect(run.stdout).toBe("");
  return run.stderr.replaceAll(folder, "FOLDER");
}

test.each([
  [["check", "none"], "the folder FOLDER/none does not exist; name the one that holds the articles"],
  [["build", "none", "--output", "site"], "the folder FOLDER/none does not exist; name the one that holds the articles"],
  [["check", "in/a.txt"], "FOLDER/in/a.txt is not a folder; name the one that holds the articles"],
  [
    ["build", "in", "--output", "in/deep"],
    "the output folder FOLDER/in/deep holds articles of the archive, such as deep/b.txt; choose another with --output DIR",
  ],
  [
    ["build", "in", "--output", "link/deep"],
    "the output folder FOLDER/in/deep holds articles of the archive, such as deep/b.txt; choose another with --output DIR",
  ],
  [["build", "in/deep", "--output", "in"], "the archive lies in the output folder FOLDER/in; choose another with --output DIR"],
  [
    ["build", "in", "--output", "站".repeat(80)],
    `the name of the output folder FOLDER/${"站".repeat(80)} is too long for a folder beside it; shorten it by some 20 characters`,
  ],
  [["build", "in", "--output", "in/a.txt"], "the output FOLDER/in/a.txt is a file; name a folder with --output DIR"],
])("%j is wrong usage, said clearly, and nothing is written", (args, message) => {
  const folder = temporaryFolder();
  writeFiles(folder, { "in/a.txt": seed(), "in/deep/b.txt": seed() });
  symlinkSync("in", join(folder, "link"));
  const files = () => new Map([...readFiles(folder)].filter(([path]) => !path.includes(".cache/")));
  const before = files();
  const run = jiuwen(args.map((arg) => (/^(?:--|check$|build$)/.test(arg) ? arg : join(folder, arg))));
  expect(failure(folder, run)).toBe(`Failed: ${message}\n`);
  expect(files()).toEqual(before);
});

test("an output folder that is the input folder is refused", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a.txt": seed() });
  const message = "Failed: the archive lies in the output folder FOLDER; choose another with --output DIR\n";
  expect(failure(folder, jiuwen(["build", folder, "--output", folder]))).toBe(message);
});

/** A folder with a sound article in it, and its site beside it. */
function builtSite() {
  const folder = temporaryFolder();
  const [input, output] = [join(folder, "in"), join(folder, "site")];
  writeFiles(input, { "sound.txt": seed({ more: "标签: 会议\n" }) });
  const build = (...more: string[]) => jiuwen(["build", input, "--output", output, ...more]);
  expect(build().status).toBe(0);
  return { folder, input, output, build };
}

test("a build with errors publishes nothing, leaves the last site byte for byte, and exits 1", () => {
  const { folder, input, output, build } = builtSite();
  const before = readFiles(output);
  cpSync(join(projectRoot, "tests/fixtures/bad-date/february.txt"), join(input, "february.txt"));
  writeFiles(input, { "new.txt": seed({ title: "新闻" }), "sound.txt": seed({ title: "改过的标题" }) });
  for (const more of [[], ["--clean"], ["--quiet"]]) {
    const run = build(...more);
    expect(run.status).toBe(1);
    expect(printedBelow(run)).toBe(more.includes("--quiet") ? "" : "0 articles published, 1 error\n");
    expect(run.stderr).toMatch(/^error bad-date .*\n.*february\.txt:2:7\n\nNothing was published: /);
    expect(run.stderr.endsWith(": there are errors; --skip-invalid publishes the rest, and lists what it leaves out.\n")).toBe(true);
    expect(readFiles(output)).toEqual(before);
  }
  // No half-made site is left lying about either.
  expect([...readFiles(folder).keys()].filter((path) => !path.startsWith("in/") && !path.startsWith("site/"))).toEqual([]);
});

test("a first build with errors makes no folder", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "in"));
  cpSync(join(projectRoot, "tests/fixtures/bad-date"), join(folder, "in"), { recursive: true });
  expect(jiuwen(["build", join(folder, "in"), "--output", join(folder, "site")]).status).toBe(1);
  expect(existsSync(join(folder, "site"))).toBe(false);
});

test("--skip-invalid publishes the rest, and says in the terminal and on the about page what was left out", () => {
  const { input, output, build } = builtSite();
  for (const name of ["no-title/absent.txt", "bad-date/february.txt"]) {
    cpSync(join(projectRoot, "tests/fixtures", name), join(input, name));
  }
  writeFiles(input, { "<b>&.txt": seed({ title: null, date: "昨天" }), "views.txt": seed({ views: null }) });
  const run = build("--skip-invalid");
  expect(run.status).toBe(0);
  const leftOut = "Left out, as told on about/index.html: 3 files\n  <b>&.txt\n  bad-date/february.txt\n  no-title/absent.txt\n";
  expect(run.stderr.endsWith(leftOut)).toBe(true);
  expect(printedBelow(run)).toMatch(/^2 articles published, 3 left out, 4 errors, 1 warning\n\d+ pages, 1 tag, /);

  const about = readFileSync(join(output, "about/index.html"), "utf8");
  expect(about).toContain(
    '<p>以下 3 个文件有误，没有收录：</p><ul class="left-out">' +
      "<li><code>&lt;b>&amp;.txt</code>：缺少标题、日期无法识别</li>" +
      "<li><code>bad-date/february.txt</code>：日期无法识别</li>" +
      "<li><code>no-title/absent.txt</code>：缺少标题</li></ul>",
  );
  expect([...readFiles(output).keys()].filter((path) => path.startsWith("2024/04/"))).toEqual([
    ...["2024/04/index.html", "2024/04/sound.html", "2024/04/sound.txt", "2024/04/views.html", "2024/04/views.txt"],
  ]);
});

test("--skip-invalid leaves an article that was published before out of the site, its source too", () => {
  const { input, output, build } = builtSite();
  writeFiles(input, { "other.txt": seed({ date: "2023-01-01" }) });
  expect(build().status).toBe(0);
  expect(existsSync(join(output, "2023/01/other.html"))).toBe(true);
  writeFiles(input, { "other.txt": seed({ date: "2023-02-30" }) });
  expect(build("--skip-invalid").status).toBe(0);
  expect([...readFiles(output).keys()].filter((path) => path.startsWith("2023"))).toEqual([]);
});

test("--skip-invalid does not help where the settings are wrong, or no article is sound", () => {
  const { input, output, build } = builtSite();
  const before = readFiles(output);
  writeFiles(input, { "archive.yaml": "pageSize: 0\n" });
  expect(build("--skip-invalid").status).toBe(1);
  expect(readFiles(output)).toEqual(before);

  writeFiles(input, { "archive.yaml": "", "sound.txt": "" });
  expect(build("--skip-invalid").status).toBe(1);
  expect(readFiles(output)).toEqual(before);
});

test("an article in damaged GBK is published with U+FFFD in the damaged place, its source byte for byte, and the encoding is named", () => {
  const { input, output, build } = builtSite();
  cpSync(join(projectRoot, "tests/fixtures/lost-text/damaged-gbk.txt"), join(input, "damaged.txt"));
  cpSync(join(projectRoot, "tests/fixtures/nul-byte/padded.txt"), join(input, "padded.txt"));
  expect(build().status).toBe(0);
  for (const [name, fixture] of [
    ["damaged.txt", "lost-text/damaged-gbk.txt"],
    ["padded.txt", "nul-byte/padded.txt"],
  ] as const) {
    const source = readFileSync(join(projectRoot, "tests/fixtures", fixture));
    expect(readFileSync(join(output, "2024/04", name)).equals(source)).toBe(true);
  }
  const page = readFileSync(join(output, "2024/04/damaged.html"), "utf8");
  expect(page).toContain("<p>与会人员\uFFFD讨论了工作。</p>");
  expect(page).toContain("GB18030");
  expect(readFileSync(join(output, "2024/04/padded.html"), "utf8")).not.toContain("\0");
});

test("of articles that share an id the first is kept", () => {
  const { input, output, build } = builtSite();
  writeFiles(input, { "2023/sound.txt": seed({ title: "较早", date: "2024-04-01" }) });
  expect(build().status).toBe(1);
  expect(build("--skip-invalid").status).toBe(0);
  expect(readFileSync(join(output, "2024/04/sound.html"), "utf8")).toContain("较早");
});

test("under GitHub Actions every diagnostic is an annotation too", () => {
  const run = jiuwenProcess(["check", "tests/fixtures/no-title"], { GITHUB_ACTIONS: "true" });
  expect(printedBelow(run)).toBe(
    `::error file=tests/fixtures/no-title/absent.txt,line=1,col=1,title=no-title::there is no title; add a line \`标题: …\` (in Markdown \`title: …\`)
::error file=tests/fixtures/no-title/empty.md,line=2,col=8,title=no-title::the title is empty; add a line \`标题: …\` (in Markdown \`title: …\`)
::error file=tests/fixtures/no-title/empty.txt,line=1,col=6,title=no-title::the title is empty; add a line \`标题: …\` (in Markdown \`title: …\`)
0 sound articles, 3 faulty files, 3 errors
`,
  );
  expect(run.stderr).toContain("error no-title (3 files)\n");
  const levels = (fixture: string) => printedBelow(jiuwenProcess(["check", `tests/fixtures/${fixture}`], { GITHUB_ACTIONS: "true" }));
  expect(levels("no-views")).toMatch(/^::warning file=/);
  expect(levels("foreign-encoding")).toMatch(/^::notice file=/);
  expect(jiuwen(["check", "tests/fixtures/no-title"]).stdout).not.toContain("::");
});
