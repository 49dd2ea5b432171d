import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt } from "../../src/ingest/excerpt.ts";
import { formatReaders } from "../../src/ingest/format-table.ts";
import { bare, textOf } from "../html.ts";
import { rounds } from "../rounds.ts";

const { html, blocks } = formatReaders.txt;

/** The kinds of the lines that are no paragraphs, with their texts. */
const marked = (lines: readonly string[]) =>
  blocks(lines.join("\n"))
    .filter(({ kind }) => kind !== "paragraph")
    .map(({ kind, text }) => `${kind} ${text}`);

const sentence = "请各单位遵照执行。";
const date = "2019年5月3日";

describe("at the end of a text the signature is", () => {
  test.each([
    ["an institution and the date", ["学校办公室", date]],
    ["with spaces, as print has them", ["党 委 宣 传 部", "2019 年 5 月 3 日"]],
    ["in Chinese figures", ["校团委", "二〇一九年五月三日"]],
    ["with the other zero", ["校团委", "二零一九年十二月三十一日"]],
    ["in figures alone", ["教务处", "2019-05-03"]],
    ["a month", ["教务处", "2019年5月"]],
    ["a person and the date", ["张　三", date]],
    ["several institutions", ["党委宣传部", "学生工作处", "校团委", date]],
    ["on one line", [`教务处 ${date}`]],
    ["the date alone", [date]],
  ])("%s", (_name, lines) => {
    expect(marked([sentence, ...lines])).toEqual(lines.map((line) => `signature ${line}`));
    expect(html([sentence, ...lines].join("\n"))).toBe(
      `<p>${sentence}</p>\n<div class="signature">\n${lines.map((line) => `<p>${line}</p>`).join("\n")}\n</div>`,
    );
  });

  test("before attachments and credits too, and after attachments", () => {
    expect(marked([sentence, "教务处", date, "附件：名单"])).toEqual(["signature 教务处", `signature ${date}`, "attachment 附件：名单"]);
    expect(marked([sentence, "教务处", date, "（责任编辑：李四）"])).toEqual(["signature 教务处", `signature ${date}`]);
    expect(marked([sentence, "附件：名单", "教务处", date])).toEqual(["attachment 附件：名单", "signature 教务处", `signature ${date}`]);
  });

  test.each([
    ["the phrase before it, which is no heading either", [sentence, "特此通知", "教务处", date], ["signature 教务处", `signature ${date}`]],
    ["the phrase where no one signs", [sentence, "特此通知", date], [`signature ${date}`]],
    ["the last line of a poem", [sentence, "床前明月光", "疑是地上霜", date], []],
    ["what a campaign calls for", [sentence, "为建设世界一流大学"], []],
    ["where one goes", [sentence, "走进医院"], []],
    ["what a sentence says on the line of the date", [sentence, `学校成立党委${date}`], []],
    ["a heading above a date", [sentence, "校园掠影", date], []],
    ["a schedule", [sentence, "会议地点：", "主楼会议室", "会议时间", date], []],
    ["the last of a list of names", ["获奖名单如下：", "张三", "李四", "王五", date], []],
    ["a date before the end", [sentence, "教务处", date, sentence], []],
    ["a sentence with a date", [sentence, `会议定于${date}`], []],
    ["a text of nothing else", [date], []],
    ["the last of several short lines", [sentence, "计算机学院", "外国语学院"], []],
    ["what is done", [sentence, "图为代表在医院"], []],
    ["a credit", [sentence, "责任编辑：李四"], []],
  ])("but not %s", (_name, lines, expected) => {
    expect(marked(lines)).toEqual(expected);
  });
});

test("an institution alone signs behind the phrase that closes a notice", () => {
  expect(marked([sentence, "特此通知。", "党委宣传部"])).toEqual(["signature 党委宣传部"]);
});

describe("attachments are", () => {
  test.each([
    ["one", ["附件：名单"]],
    ["with a number", ["附件2：名单"]],
    ["numbered ones, on the lines below", ["附件：1. 名单", "2. 议程", "3. 回执"]],
    ["with other marks", ["附件: 1、名单", "2、议程"]],
    ["from the line below on", ["附件：", "1.名单", "（2）议程"]],
    ["the word alone", ["附件", "1. 名单"]],
    ["the word with a number", ["附件1"]],
  ])("%s", (_name, lines) => {
    expect(marked([sentence, ...lines, sentence])).toEqual(lines.map((line) => `attachment ${line}`));
    expect(html(lines.join("\n"))).toBe(`<div class="attachment">\n${lines.map((line) => `<p>${line}</p>`).join("\n")}\n</div>`);
  });

  test("each that begins with the word by itself", () => {
    expect(html("附件1：甲\n附件2：乙")).toBe(
      '<div class="attachment">\n<p>附件1：甲</p>\n</div>\n<div class="attachment">\n<p>附件2：乙</p>\n</div>',
    );
  });

  test.each([
    ["what has not the next number", ["附件：1. 名单", "3. 议程"], ["attachment 附件：1. 名单"]],
    ["what follows a name without a number", ["附件：名单", "1. 议程"], ["attachment 附件：名单"]],
    ["a sentence", ["附件：1. 名单", "2. 会议由校长主持。"], ["attachment 附件：1. 名单"]],
    ["a sentence that begins with the word", ["附件中的名单已经核对。", "附件：请核对。"], []],
  ])("but not %s", (_name, lines, expected) => {
    expect(marked([sentence, ...lines, sentence])).toEqual(expected);
  });
});

const table = (rows: string, number = "") =>
  `<section class="scroll" aria-label="表格${number}" tabindex="0"><table>\n${rows}</table></section>`;
const row = (...cells: string[]) => `<tr>\n${cells.map((cell) => `<td>${cell}</td>\n`).join("")}</tr>\n`;

test.each([
  ["a list from a word processor", "1.\t认真学习。\n2.\t狠抓落实。"],
  ["its Chinese numbers", "一、\t总则\n二、\t细则"],
  ["what two say", "甲：\t你好\n乙：\t再见"],
])("%s is no table, though a tab stands in each line", (_name, body) => {
  expect(marked(body.split("\n")).filter((line) => line.startsWith("row"))).toEqual([]);
});

describe("lines parted by tabs in the same number are a table:", () => {
  test.each([
    ["two of them", "甲\t乙\n丙\t丁", row("甲", "乙") + row("丙", "丁")],
    ["with empty cells", "甲\t\t乙\n\t丙\t\n丁\t\t", row("甲", "", "乙") + row("", "丙", "") + row("丁", "", "")],
    [
      "with white space and marks in cells",
      " <b> \t http://a.cn/ \n1、甲\t-",
      `${row("&lt;b&gt;", '<a href="http://a.cn/">http://a.cn/</a>')}${row("1、甲", "-")}`,
    ],
    ["all indented", "\t甲\t乙\n\t丙\t丁", row("甲", "乙") + row("丙", "丁")],
    ["with blank lines between", "甲\t乙\n\n丙\t丁", row("甲", "乙") + row("丙", "丁")],
  ])("%s", (_name, body, rows) => {
    expect(html(body)).toBe(table(`<tbody>\n${rows}</tbody>\n`));
  });

  test("another number is another table", () => {
    const tables =
      table(`<tbody>\n${row("1", "2")}${row("3", "4")}</tbody>\n`) +
      "\n" +
      table(`<tbody>\n${row("5", "6", "7")}${row("8", "9", "0")}</tbody>\n`, "2");
    expect(html("1\t2\n3\t4\n5\t6\t7\n8\t9\t0")).toBe(tables);
  });

  test.each([
    ["names over numbers", "姓名\t学院\t票数\n张三\t数学\t12\n李四\t物理\t3,000", true],
    ["numbers first", "序号\t姓名\n1\t张三\n2\t李四", true],
    ["names and values", "名称\t甲楼\n人数\t20\n面积\t30", false],
    ["a number among them", "姓名\t2019\t票数\n张三\t1\t2\n李四\t1\t2", false],
    ["an empty one among them", "\t学院\t票数\n张三\t数学\t1\n李四\t物理\t2", false],
    ["one row below", "姓名\t学院\t票数\n张三\t数学\t12", false],
    ["words alone", "姓名\t学院\t奖项\n张三\t数学\t一等奖\n李四\t物理\t二等奖", false],
  ])("whether its first row is heads is told by the numbers below: %s", (_name, body, isHead) => {
    expect(html(body).includes('<thead>\n<tr>\n<th scope="col">')).toBe(isHead);
  });

  test.each([
    ["a line alone", `${sentence}\n甲\t乙\n${sentence}`],
    ["lines of different numbers", "甲\t乙\n丙\t丁\t戊"],
    ["indented lines", "\t甲\n\t乙\n\t丙"],
    ["lines with tabs at their ends", "甲\t\n乙\t"],
  ])("but %s is none", (_name, body) => {
    expect(html(body)).not.toContain("<table>");
  });

  test("a short line above it is its heading", () => {
    expect(marked([sentence, "获奖名单", "甲\t乙", "丙\t丁"])).toEqual(["heading 获奖名单", "row 甲\t乙", "row 丙\t丁"]);
  });

  test("it is searched as it is written, and no excerpt where there is a paragraph", () => {
    const body = `甲\t\t乙\n丙\t\t丁\n${sentence}\n教务处\n${date}`;
    expect(blocks(body)[0]?.text).toBe("甲\t\t乙");
    expect(excerpt(blocks(body))).toBe(sentence);
    expect(excerpt(blocks("甲\t\t乙\n丙\t\t丁"))).toBe("甲 乙");
  });
});

test.each(["1、", "1.", "１．", "（1）", "(1)", "①", "-", "*", "+", "·", "•", "—", "一、", "（一）", "a.", "第一，", "#", ">", "|"])(
  "%s at the beginnings of lines stays text",
  (mark) => {
    const lines = [1, 2, 3].map((number) => `${mark}会议通过第${number}项决议。`);
    expect(html(lines.join("\n"))).toBe(lines.map((line) => `<p>${line.replace(">", "&gt;")}</p>`).join("\n"));
  },
);

test("every character of a text is on its page, whatever its lines look like", () => {
  const line = fc.constantFrom(
    "附件",
    "附件：1. 甲",
    "2. 乙",
    "3、丙",
    "教务处",
    date,
    sentence,
    "甲\t乙",
    "\t",
    "丙\t\t<丁>",
    "\t戊",
    "会议精神",
    "",
    "　",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
      const body = lines.map((one) => one.replace(/[\r\n]/g, "")).join("\n");
      expect(bare(textOf(html(body)))).toBe(bare(body));
      expect(
        bare(
          blocks(body)
            .map(({ text }) => text)
            .join(""),
        ),
      ).toBe(bare(body));
    }),
    { numRuns: rounds(500) },
  );
});

test("lines that could be a table are read in time that grows as they do", () => {
  // Time that grows as the square of these would not end within the test's own time.
  expect(blocks("\t甲\n".repeat(200_000))).toHaveLength(200_000);
  expect(blocks("附件\n1. 甲\n".repeat(100_000))).toHaveLength(200_000);
});
