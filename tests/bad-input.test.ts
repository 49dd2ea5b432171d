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
    summary: "0 sound articles, 3 messages",
    report: `
tests/fixtures/no-title/absent.txt
1:1 error there is no title; add a line \`标题: …\` (in Markdown \`title: …\`)  no-title

tests/fixtures/no-title/empty.md
2:8 error the title is empty; add a line \`标题: …\` (in Markdown \`title: …\`) no-title

tests/fixtures/no-title/empty.txt
1:6 error the title is empty; add a line \`标题: …\` (in Markdown \`title: …\`) no-title

✖ 3 errors`,
  },
  {
    fixture: "no-date",
    what: "an article without a date",
    status: 1,
    summary: "0 sound articles, 3 messages",
    report: `
tests/fixtures/no-date/absent.md
1:1 error there is no date; add a line \`发布日期: 2024-04-24 18:29\` (in Markdown \`date: …\`)  no-date

tests/fixtures/no-date/absent.txt
1:1 error there is no date; add a line \`发布日期: 2024-04-24 18:29\` (in Markdown \`date: …\`)  no-date

tests/fixtures/no-date/empty.txt
2:7 error the date is empty; add a line \`发布日期: 2024-04-24 18:29\` (in Markdown \`date: …\`) no-date

✖ 3 errors`,
  },
  {
    fixture: "no-body-marker",
    what: "a text file in which nothing says where the body begins",
    status: 1,
    summary: "0 sound articles, 1 message",
    report: `
tests/fixtures/no-body-marker/absent.txt
5:1 error no line \`正文内容:\` stands between the header and the body; put one before the body no-body-marker

✖ 1 error`,
  },
  {
    fixture: "empty-body",
    what: "an article without a body",
    status: 1,
    summary: "0 sound articles, 4 messages",
    report: `
tests/fixtures/empty-body/empty-file.txt
1:1 error the file is empty; write the article into it, or delete it empty-body

tests/fixtures/empty-body/nothing.md
6:1 error the body is empty; write it after the header               empty-body

tests/fixtures/empty-body/nothing.txt
4:1 error the body is empty; write it after the header               empty-body

tests/fixtures/empty-body/white-space.txt
4:1 error the body is empty; write it after the header               empty-body

✖ 4 errors`,
  },
  {
    fixture: "duplicate-id",
    what: "articles that share an id, case and width aside",
    status: 1,
    summary: "2 sound articles, 2 messages",
    report: `
tests/fixtures/duplicate-id/2024/Meeting.txt
1:1 error the id "Meeting" is that of 2023/meeting.txt already, in 2024-04; rename one of the two, or (in Markdown) give one an \`id\` of its own        duplicate-id

tests/fixtures/duplicate-id/2024/named.md
1:1 error the id "ｍｅｅｔｉｎｇ" is that of 2023/meeting.txt already, in 2024-04; rename one of the two, or (in Markdown) give one an \`id\` of its own duplicate-id

✖ 2 errors`,
  },
  {
    fixture: "bad-encoding",
    what: "bytes that are no text",
    status: 1,
    summary: "0 sound articles, 2 messages",
    report: `
tests/fixtures/bad-encoding/many-places.txt
5:1 error byte 97 is not valid UTF-8, the first of 9 such places; save the file as UTF-8    bad-encoding

tests/fixtures/bad-encoding/no-text.txt
3:6 error byte 14 is not valid GB18030, the first of 18 such places; save the file as UTF-8 bad-encoding

✖ 2 errors`,
  },
  {
    fixture: "nul-byte",
    what: "NUL bytes: at the end of a file they are padding, anywhere else an error",
    status: 1,
    summary: "1 sound article, 2 messages",
    report: `
tests/fixtures/nul-byte/padded.txt
7:1  warning from here to its end the file holds NUL bytes; they are left out                 nul-byte

tests/fixtures/nul-byte/nul.txt
5:12 error   a NUL byte stands here; the file is damaged, or UTF-16 without a byte order mark nul-byte

2 messages (✖ 1 error, ⚠ 1 warning)`,
  },
  {
    fixture: "executable-front-matter",
    what: "front matter that tries to run code",
    status: 1,
    summary: "0 sound articles, 7 messages",
    report: `
tests/fixtures/executable-front-matter/coffee.md
1:1 error front matter in the language \`coffee\` is refused, as it could run code; write plain YAML under a bare \`---\`             executable-front-matter

tests/fixtures/executable-front-matter/constructor.md
1:1 error front matter in the language \`constructor\` is refused, as it could run code; write plain YAML under a bare \`---\`        executable-front-matter

tests/fixtures/executable-front-matter/javascript.md
1:1 error front matter in the language \`javascript\` is refused, as it could run code; write plain YAML under a bare \`---\`         executable-front-matter

tests/fixtures/executable-front-matter/js.md
1:1 error front matter in the language \`js\` is refused, as it could run code; write plain YAML under a bare \`---\`                 executable-front-matter

tests/fixtures/executable-front-matter/spaced.md
1:1 error front matter in the language \`js\` is refused, as it could run code; write plain YAML under a bare \`---\`                 executable-front-matter

tests/fixtures/executable-front-matter/tagged.md
2:8 error Unresolved tag: tag:yaml.org,2002:js/function; a text with ": " or " #" in it, or a mark at its beginning, needs quotes bad-front-matter

tests/fixtures/executable-front-matter/toString.md
1:1 error front matter in the language \`toString\` is refused, as it could run code; write plain YAML under a bare \`---\`           executable-front-matter

✖ 7 errors`,
  },
  {
    fixture: "unclosed-front-matter",
    what: "front matter without an end",
    status: 1,
    summary: "0 sound articles, 2 messages",
    report: `
tests/fixtures/unclosed-front-matter/dashes.md
1:1 error the front matter has no closing line \`---\`; put one before the body unclosed-front-matter

tests/fixtures/unclosed-front-matter/unclosed.md
1:1 error the front matter has no closing line \`---\`; put one before the body unclosed-front-matter

✖ 2 errors`,
  },
  {
    fixture: "no-front-matter",
    what: "a Markdown file without front matter, or with one in another language",
    status: 1,
    summary: "0 sound articles, 2 messages",
    report: `
tests/fixtures/no-front-matter/plain.md
1:1 error the file does not begin with a line \`---\`; put these lines before the text: \`---\`, \`title: 学校召开工作会议\` (from the first heading), \`date: …\`, \`---\` no-front-matter

tests/fixtures/no-front-matter/toml.md
1:1 error TOML front matter (+++) was found, and only YAML is read; write title and date as \`title: …\` and \`date: …\` between two lines \`---\`                      bad-front-matter

✖ 2 errors`,
  },
  {
    fixture: "bad-front-matter",
    what: "front matter that is no YAML, or none that is taken",
    status: 1,
    summary: "0 sound articles, 4 messages",
    report: `
tests/fixtures/bad-front-matter/alias.md
5:9 error YAML aliases (\`*name\`) are not supported here; write the value again, or put it in quotes if it is a text                                            bad-front-matter

tests/fixtures/bad-front-matter/bracket.md
3:1 error the brackets are not closed; close them, put items with marks in them in quotes, or, if this is a text, write \`title: '[主题教育】学校召开工作会议'\` bad-front-matter

tests/fixtures/bad-front-matter/colon.md
2:8 error YAML takes a text with \`: \` in it for a field within a field; write \`title: '快讯: 学校召开工作会议'\`                                                bad-front-matter

tests/fixtures/bad-front-matter/list.md
2:1 error the front matter is not a list of \`name: value\` lines                                                                                                bad-front-matter

✖ 4 errors`,
  },
  {
    fixture: "bad-field",
    what: "a field that is no text",
    status: 1,
    summary: "0 sound articles, 1 message",
    report: `
tests/fixtures/bad-field/nested.md
3:3 error \`title\` is neither a text nor a list of texts; put it in quotes if it is a text bad-field

✖ 1 error`,
  },
  {
    fixture: "draft",
    what: "drafts are held back, and are no error",
    status: 0,
    summary: "1 sound article, 3 drafts held back, 3 messages",
    report: `
tests/fixtures/draft/doubtful.md
5:12 warning "待定" at \`published\` is neither true nor false, so that this is not published; write \`published: true\` to publish it draft

tests/fixtures/draft/draft.md
3:8  info    this is a draft and is not published, as \`draft: true\` stands in its header                                           draft

tests/fixtures/draft/draft.txt
2:5  info    this is a draft and is not published, as \`草稿: 是\` stands in its header                                              draft

3 messages (⚠ 1 warning)`,
  },
  {
    fixture: "date-from-name",
    what: "a date that stands in the file's name alone is a note",
    status: 0,
    summary: "1 sound article, 1 message",
    report: `
tests/fixtures/date-from-name/2024-04-24-meeting.md
1:1 info there is no date in its header; the one that its file's name begins with is taken date-from-name`,
  },
  {
    fixture: "nested-field",
    what: "values within values are a warning",
    status: 0,
    summary: "1 sound article, 2 messages",
    report: `
tests/fixtures/nested-field/cover.md
6:3 warning \`author\` holds nested values; the texts in them are taken; write a text or a list of texts nested-field
9:3 warning \`cover\` holds nested values, which are not shown; put it in quotes if it is a text         nested-field

⚠ 2 warnings`,
  },
  {
    fixture: "personal-data",
    what: "what tells of readers is a warning",
    status: 0,
    summary: "1 sound article, 2 messages",
    report: `
tests/fixtures/personal-data/comments.md
5:10 warning \`contact\` holds what looks like an e-mail address and is not shown; the file itself is published as it is, so take out of it what is not to be public personal-data
8:9  warning \`comments\` holds what looks like an IP address and is not shown; the file itself is published as it is, so take out of it what is not to be public    personal-data

⚠ 2 warnings`,
  },
  {
    fixture: "yaml-syntax",
    what: "what YAML passes over in silence is a warning",
    status: 0,
    summary: "1 sound article, 2 messages",
    report: `
tests/fixtures/yaml-syntax/hash.md
2:8 warning YAML reads "#12 预告" in \`title\` as a comment and leaves it out; write \`title: '沙龙 #12 预告'\`, or put a comment on a line of its own yaml-syntax
8:5 warning YAML reads "#丙" in \`tags\` as a comment so that nothing is left; write \`- '#丙'\`, or put a comment on a line of its own                yaml-syntax

⚠ 2 warnings`,
  },
  {
    fixture: "bad-id",
    what: "ids that can be no address",
    status: 1,
    summary: "0 sound articles, 9 messages",
    report: `
tests/fixtures/bad-id/backslash.md
5:5 error the id "a\\b" has a slash, which would lead to another folder; choose another                       bad-id

tests/fixtures/bad-id/control.md
5:5 error the id "a\\u001b[2Jb" has a control character; choose another                                       bad-id

tests/fixtures/bad-id/dots.md
5:5 error the id ".." would lead to another folder; choose another                                           bad-id

tests/fixtures/bad-id/empty.md
5:5 error the id is empty; choose another                                                                    bad-id

tests/fixtures/bad-id/index.txt
1:1 error the id "index" is the address of the month page; rename the file, or (in Markdown) give it an \`id\` bad-id

tests/fixtures/bad-id/long.md
5:5 error the id is 201 bytes long, more than 200; choose another                                            bad-id

tests/fixtures/bad-id/month-page.md
5:5 error the id "Index" is the address of the month page; choose another                                    bad-id

tests/fixtures/bad-id/reserved.md
5:5 error the id "con.2024" is a device name on Windows, which no file there can have; choose another        bad-id

tests/fixtures/bad-id/slash.md
5:5 error the id "../../etc/passwd" has a slash, which would lead to another folder; choose another          bad-id

✖ 9 errors`,
  },
  {
    fixture: "bad-date",
    what: "dates that are none",
    status: 1,
    summary: "0 sound articles, 3 messages",
    report: `
tests/fixtures/bad-date/february.txt
2:7 error "日期：2024-02-30 18:29" is not a date; expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00 bad-date

tests/fixtures/bad-date/hour.md
3:7 error "2024-04-24 25:00" is not a date; expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00       bad-date

tests/fixtures/bad-date/words.txt
2:7 error "去年春天" is not a date; expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00               bad-date

✖ 3 errors`,
  },
  {
    fixture: "duplicate-field",
    what: "a field said twice",
    status: 1,
    summary: "0 sound articles, 4 messages",
    report: `
tests/fixtures/duplicate-field/other-name.md
5:1 error \`标题\` says again what \`title\` says; keep one of the two              duplicate-field

tests/fixtures/duplicate-field/other-name.txt
4:1 error \`时间\` says again what \`发布日期\` says in line 2; keep one of the two duplicate-field

tests/fixtures/duplicate-field/twice.md
5:1 error \`title\` says again what \`title\` says; keep one of the two             duplicate-field

tests/fixtures/duplicate-field/twice.txt
4:1 error \`标题\` says again what \`标题\` says in line 1; keep one of the two     duplicate-field

✖ 4 errors`,
  },
  {
    fixture: "bad-header-line",
    what: "a header line that is no field",
    status: 1,
    summary: "0 sound articles, 2 messages",
    report: `
tests/fixtures/bad-header-line/no-colon.txt
4:2 error this line is not a field; expected \`name: value\`, or \`正文内容:\` before the body bad-header-line

tests/fixtures/bad-header-line/no-name.txt
4:1 error this line is not a field; expected \`name: value\`, or \`正文内容:\` before the body bad-header-line

✖ 2 errors`,
  },
  {
    fixture: "bad-config",
    what: "settings that cannot be used",
    status: 1,
    summary: "1 sound article, 5 messages",
    report: `
tests/fixtures/bad-config/archive.yaml
1:8  error expected a text that is not empty                                   bad-config
2:6  error expected the address of the site, such as https://example.org/news/ bad-config
3:11 error expected the IANA name of a time zone, such as Asia/Shanghai        bad-config
4:11 error expected a number from 1 to 999                                     bad-config
5:1  error there is no setting \`Title\`; did you mean \`title\`?                  bad-config

✖ 5 errors`,
  },
  {
    fixture: "bad-config-yaml",
    what: "settings that are no YAML",
    status: 1,
    summary: "1 sound article, 1 message",
    report: `
tests/fixtures/bad-config-yaml/archive.yaml
1:8 error YAML takes a text with \`: \` in it for a field within a field; a text with ": " or " #" in it, or a mark at its beginning, needs quotes bad-config

✖ 1 error`,
  },
  {
    fixture: "bad-vocabulary",
    what: "terms that cannot be used",
    status: 1,
    summary: "1 sound article, 3 messages",
    report: `
tests/fixtures/bad-vocabulary/tags.yaml
2:9  error expected one of 专题, 主题, 人物, 机构, 地点         bad-vocabulary
8:3  error \`name\` is missing; expected a text                   bad-vocabulary
11:3 error there is no setting \`alias\`; did you mean \`aliases\`? bad-vocabulary

✖ 3 errors`,
  },
  {
    fixture: "bad-vocabulary-twice",
    what: "a name that two terms share",
    status: 1,
    summary: "1 sound article, 1 message",
    report: `
tests/fixtures/bad-vocabulary-twice/tags.yaml
4:9 error \`二十大\` is already another name of \`党的二十大\`; keep it in one place bad-vocabulary

✖ 1 error`,
  },
  {
    fixture: "bad-vocabulary-order",
    what: "terms that contradict each other",
    status: 1,
    summary: "1 sound article, 5 messages",
    report: `
tests/fixtures/bad-vocabulary-order/tags.yaml
4:14  error the broader terms go round in a circle: 党的建设 → 主题教育 → 党的建设; take one of them off bad-vocabulary
10:14 error there is no term \`理论\`; add it to the accepted terms, or correct the name                   bad-vocabulary
11:15 error there is no term \`讲座\`; add it to the accepted terms, or correct the name                   bad-vocabulary
14:15 error \`宣讲\` is already the name of a term; keep it in one place                                   bad-vocabulary
15:16 error \`党的建设\` is already the name of a term; keep it in one place                               bad-vocabulary

✖ 5 errors`,
  },
  {
    fixture: "no-views",
    what: "unknown views are a warning",
    status: 0,
    summary: "3 sound articles, 3 messages",
    report: `
tests/fixtures/no-views/absent.txt
1:1 warning there is no number of views; none will be shown  no-views

tests/fixtures/no-views/empty-front-matter.md
4:7 warning the number of views is empty; none will be shown no-views

tests/fixtures/no-views/empty.txt
3:7 warning the number of views is empty; none will be shown no-views

⚠ 3 warnings`,
  },
  {
    fixture: "bad-views",
    what: "views that are no number are a warning",
    status: 0,
    summary: "5 sound articles, 5 messages",
    report: `
tests/fixtures/bad-views/fraction.md
4:8 warning "2.5" is not one whole number, such as 2425, 2,425, 2425次 or 1.2万; it will be shown as text   bad-views

tests/fixtures/bad-views/loading.txt
3:7 warning "加载中..." is not one whole number, such as 2425, 2,425, 2425次 or 1.2万; none will be shown   bad-views

tests/fixtures/bad-views/more.txt
3:7 warning "10万+" is not one whole number, such as 2425, 2,425, 2425次 or 1.2万; it will be shown as text bad-views

tests/fixtures/bad-views/negative.txt
3:7 warning "-5" is not one whole number, such as 2425, 2,425, 2425次 or 1.2万; it will be shown as text    bad-views

tests/fixtures/bad-views/words.txt
3:7 warning "很多" is not one whole number, such as 2425, 2,425, 2425次 or 1.2万; none will be shown        bad-views

⚠ 5 warnings`,
  },
  {
    fixture: "bad-url",
    what: "an address that is none is a warning",
    status: 0,
    summary: "2 sound articles, 2 messages",
    report: `
tests/fixtures/bad-url/relative.txt
4:7 warning "www.example.org/1.html" is not a web address; it will be shown as text bad-url

tests/fixtures/bad-url/script.md
5:6 warning "javascript:alert(1)" is not a web address; it will be shown as text    bad-url

⚠ 2 warnings`,
  },
  {
    fixture: "unpaired-direction",
    what: "a mark of direction without its partner is a warning",
    status: 0,
    summary: "2 sound articles, 2 messages",
    report: `
tests/fixtures/unpaired-direction/closing.md
5:5 warning \`届次\` has a mark of direction (U+202A to U+202E, U+2066 to U+2069) without its partner, which citations leave out; delete it unpaired-direction

tests/fixtures/unpaired-direction/open.txt
1:5 warning \`标题\` has a mark of direction (U+202A to U+202E, U+2066 to U+2069) without its partner, which citations leave out; delete it unpaired-direction

⚠ 2 warnings`,
  },
  {
    fixture: "lost-text",
    what: "characters that are lost, before or in this file, are a warning",
    status: 0,
    summary: "4 sound articles, 5 messages",
    report: `
tests/fixtures/lost-text/damaged-gbk.txt
1:1  info    not UTF-8; read as GB18030 (GBK)                                                           foreign-encoding
6:5  warning the bytes here are not valid GB18030: a character is lost, and U+FFFD stands in its place  lost-text

tests/fixtures/lost-text/damaged-utf-8.txt
6:1  warning the bytes here are not valid UTF-8: a character is lost, and U+FFFD stands in its place    lost-text

tests/fixtures/lost-text/lost.txt
5:10 warning the source has U+FFFD here: a character was lost before Jiuwen read it                     lost-text

tests/fixtures/lost-text/odd-utf-16.txt
6:1  warning the bytes here are not valid UTF-16LE: a character is lost, and U+FFFD stands in its place lost-text

5 messages (⚠ 4 warnings)`,
  },
  {
    fixture: "html-entity",
    what: "a text with entities of HTML is a warning",
    status: 0,
    summary: "1 sound article, 1 message",
    report: `
tests/fixtures/html-entity/saved.txt
6:3 warning an entity of HTML is shown as it is written, as no text is markup; replace it, and what others there are, by their characters html-entity

⚠ 1 warning`,
  },
  {
    fixture: "unread-markup",
    what: "Markdown that lies too deep is a warning",
    status: 0,
    summary: "1 sound article, 1 message",
    report: `
tests/fixtures/unread-markup/deep.md
8:1 warning lists and quotations lie deeper in one another than 16 levels, a list being two; the marks of deeper ones are shown as text; write them flatter unread-markup

⚠ 1 warning`,
  },
  {
    fixture: "unread-file",
    what: "files that are not read are a warning",
    status: 0,
    summary: "1 sound article, 3 messages",
    report: `
tests/fixtures/unread-file/2024/tags.yaml
 warning only .txt and .md files and, at the top, archive.yaml and tags.yaml are read    unread-file

tests/fixtures/unread-file/CHANGELOG.md
 info    by its name this file tells of the folder, and it is no article; it is not read unread-file

tests/fixtures/unread-file/page.html
 warning only .txt and .md files and, at the top, archive.yaml and tags.yaml are read    unread-file

3 messages (⚠ 2 warnings)`,
  },
  {
    fixture: "foreign-encoding",
    what: "an encoding other than UTF-8 is a note",
    status: 0,
    summary: "1 sound article, 1 message",
    report: `
tests/fixtures/foreign-encoding/gbk.txt
1:1 info not UTF-8; read as GB18030 (GBK) foreign-encoding`,
  },
];

test.each(cases)("$what: $fixture", ({ fixture, status, summary, report }) => {
  const run = jiuwen(["check", `tests/fixtures/${fixture}`]);
  expect(run.stderr).toBe(`${report.trimStart()}\n`);
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
    summary: "0 sound articles, 1 message",
    report: `
INPUT/large.txt
 error 6.0 MB are more than the 5 MB of an article; split it file-too-large

✖ 1 error`,
  },
  {
    what: "fields that are longer than any article has them, one of which costs the article",
    make: (folder: string) =>
      writeFiles(folder, {
        "author.txt": seed({ more: `作者: ${"张".repeat(10_001)}\n` }),
        "date.txt": seed({ date: "1".repeat(400_000) }),
        "title.txt": seed({ title: "题".repeat(1_001) }),
      }),
    summary: "1 sound article, 3 messages",
    report: `
INPUT/author.txt
4:5 warning \`作者\` has 10001 characters, more than 10000; it is left out long-field

INPUT/date.txt
2:7 error "${"1".repeat(80)}…" is not a date; expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00 bad-date

INPUT/title.txt
1:5 error \`标题\` has 1001 characters, more than 1000; shorten it long-field

3 messages (✖ 2 errors, ⚠ 1 warning)`,
  },
  {
    what: "headers that are longer than any article has them, beside one that is sound",
    make: (folder: string) =>
      writeFiles(folder, {
        "fields.md": `---\ntitle: 甲\ndate: 2024-04-24\nviews: 1\n${Array.from({ length: 198 }, (_, at) => `n${at}: 1\n`).join("")}---\n乙\n`,
        "lines.txt": seed({ more: "甲\n".repeat(100_000) }),
        "sound.txt": seed(),
      }),
    summary: "1 sound article, 2 messages",
    report: `
INPUT/fields.md
202:7 error the header has 201 fields, more than 200; write what is no field into the body long-header

INPUT/lines.txt
201:1 error the header has 100003 lines, more than 200; write what is no field into the body long-header

✖ 2 errors`,
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
    summary: "1 sound article, 2 messages",
    report: `
INPUT/columns.txt
1:5 error there are 0 tags and 101 columns, more than 100 together; keep those that readers look for, and write the others into the body too-many-tags

INPUT/tags.txt
4:5 error there are 100 tags and 1 columns, more than 100 together; keep those that readers look for, and write the others into the body too-many-tags

✖ 2 errors`,
  },
  {
    what: "more markup than any article has",
    make: (folder: string) =>
      writeFiles(folder, { "headings.md": `---\ntitle: 甲\ndate: 2024-04-24\nviews: 1\n---\n${"# 甲\n".repeat(130_000)}` }),
    summary: "0 sound articles, 1 message",
    report: `
INPUT/headings.md
100006:1 error the body has more than 200000 marks of Markdown and ends of lines up to here, more than any article; divide it too-much-markup

✖ 1 error`,
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
    summary: "0 sound articles, 5 messages",
    report: `
INPUT/nowhere
 warning this symbolic link leads to nothing; put the file itself here, or delete the link unread-file

INPUT/circle.txt
 error this symbolic link leads in a circle; put the file itself here, or delete the link unreadable-file

INPUT/file.txt
 error a symbolic link that leads out of the input folder is not followed; copy the file instead unsafe-link

INPUT/folder
 error a symbolic link that leads out of the input folder is not followed; copy the folder instead unsafe-link

INPUT/nowhere.txt
 error this symbolic link leads to nothing; put the file itself here, or delete the link unreadable-file

5 messages (✖ 4 errors, ⚠ 1 warning)`,
  },
  {
    what: "a file and a folder with names in GBK, beside one that is sound",
    make: (folder: string) => {
      const gbk = Buffer.from([0xd0, 0xc2, 0xce, 0xc5]);
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbk, Buffer.from(".txt")]), seed());
      mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), gbk]));
      writeFiles(folder, { "sound.txt": seed() });
    },
    summary: "1 sound article, 2 messages",
    report: `
INPUT/\uFFFD\uFFFD\uFFFD\uFFFD
 error the name is not UTF-8, so that it cannot be read; rename it unreadable-file

INPUT/\uFFFD\uFFFD\uFFFD\uFFFD.txt
 error the name is not UTF-8, so that it cannot be read; rename it unreadable-file

✖ 2 errors`,
  },
  {
    what: "a folder with files of which none is an article",
    make: (folder: string) => writeFiles(folder, { "a.json": "{}", "b/c.docx": "" }),
    summary: "0 sound articles, 3 messages",
    report: `
INPUT/a.json
 warning only .txt and .md files and, at the top, archive.yaml and tags.yaml are read unread-file

INPUT/b/c.docx
 warning only .txt and .md files and, at the top, archive.yaml and tags.yaml are read unread-file

INPUT
 error there is no article here; put .txt or .md files into the folder empty-folder

3 messages (✖ 1 error, ⚠ 2 warnings)`,
  },
  {
    what: "a folder without articles",
    make: () => {},
    summary: "0 sound articles, 1 message",
    report: `
INPUT
 error there is no article here; put .txt or .md files into the folder empty-folder

✖ 1 error`,
  },
];

test.each(made)("$what", ({ make, summary, report }) => {
  const folder = temporaryFolder();
  make(folder);
  const run = jiuwen(["check", folder]);
  // The folder's name is of another length on each machine, and so is the space after it.
  const alike = (text: string) => text.replaceAll(folder, "INPUT").replace(/ {2,}/g, " ");
  expect(alike(run.stderr)).toBe(alike(`${report.trimStart()}\n`));
  expect(printedBelow(run)).toBe(`${summary}\n`);
  expect(run.status).toBe(1);
});

describe("where nothing can be published, it is said why, no folder is made, and the exit code is 1:", () => {
  const lone = { "a.txt": seed() };
  const none = "there is no article that can be published";
  const settings = "archive.yaml or tags.yaml has errors, and every page depends on them";
  const skip = "there are errors; --skip-invalid publishes the rest";
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
      expect([run.status, printedBelow(run)]).toEqual([1, ""]);
    }
    expect(existsSync(output)).toBe(false);
  });
});

test("an archive in which every article says that it is not to be published has nothing to publish", async () => {
  const own = { pages: [], about: null };
  const settings = { config: defaults, theme: noTheme, own, terms: [], automaticKeywords: true, diagnostics: [], digest: "" };
  const unpublished = { file: "a.txt", sha256: "0", article: null, problems: [] };
  const stamp = "as it was" as Stamp;
  const source = {
    folder: "",
    cache: createCache(""),
    version: "",
    settings,
    settingsFiles: new Map(),
    listing: { seeds: [{ file: "a.txt", stamp }], diagnostics: [], passedOver: 0 },
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
  const reported = new Set([...cases, ...made].flatMap(({ report }) => report.match(/[a-z-]+$/gm) ?? []));
  reported.add("unreadable-article");
  expect(Object.keys(rules).filter((rule) => !reported.has(rule))).toEqual([]);
});

test("a file of exactly 5 MB is read, one byte more is not", () => {
  const folder = temporaryFolder();
  const header = Buffer.byteLength(seed({ body: "" }));
  const body = "a".repeat(5_000_000 - header);
  writeFiles(folder, { "most.txt": seed({ body }), "more.txt": seed({ body: `${body}a` }) });
  const run = jiuwen(["check", folder]);
  expect(printedBelow(run)).toBe("1 sound article, 1 message\n");
  expect(run.stderr).toMatch(/more\.txt\n error .* file-too-large\n/);
  // A size that is not more than the limit would puzzle its reader.
  expect(run.stderr).not.toContain("5.0 MB are more than the 5 MB");
});

test("a link to an article in the folder is an article, and a linked folder is not entered", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "2024/a.txt": seed() });
  symlinkSync("2024/a.txt", join(folder, "b.txt"));
  symlinkSync("2024", join(folder, "again"));
  const run = jiuwen(["check", folder]);
  expect(printedBelow(run)).toBe("2 sound articles, 1 message\n");
  expect(run.stderr).toContain("again\n warning a linked folder is not entered");
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
    expect(printedBelow(run)).toBe("");
    expect(run.stderr).toContain("february.txt\n2:7 error ");
    expect(run.stderr.endsWith("\n\n✖ 1 error\nNothing was published: there are errors; --skip-invalid publishes the rest.\n")).toBe(true);
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
  expect(run.stderr).toContain("5 messages (✖ 4 errors, ⚠ 1 warning)\n");
  const leftOut = "Left out, as listed on about/index.html: 3 files\n  <b>&.txt\n  bad-date/february.txt\n  no-title/absent.txt\n";
  expect(run.stderr.endsWith(leftOut)).toBe(true);
  expect(printedBelow(run)).toMatch(/^2 articles, \d+ pages, 1 tag, 1 warning, /);

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
0 sound articles, 3 messages
`,
  );
  expect(run.stderr).toContain("✖ 3 errors");
  const levels = (fixture: string) => printedBelow(jiuwenProcess(["check", `tests/fixtures/${fixture}`], { GITHUB_ACTIONS: "true" }));
  expect(levels("no-views")).toMatch(/^::warning file=/);
  expect(levels("foreign-encoding")).toMatch(/^::notice file=/);
  expect(jiuwen(["check", "tests/fixtures/no-title"]).stdout).not.toContain("::");
});
