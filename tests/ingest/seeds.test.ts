import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { formatReaders } from "../../src/ingest/format-table.ts";
import { readBody } from "../../src/ingest/seed.ts";
import { readSeedFile } from "../../src/input/article-files.ts";
import { article, ingested } from "../articles.ts";
import { vocabularyOf } from "../terms.ts";
import { makePipe, projectRoot, temporaryFolder, writeFiles } from "../workspace.ts";

/** What a person sees who opens the five files, written down by hand. */
const seeds = [
  {
    file: "000_98bcdf8a17d63228.txt",
    sha256: "7b40de6e113c70017fb41b2922ba3609b032c00b10611954115b0a999d328eb1",
    id: "98bcdf8a17d63228",
    title: "西安交大召开党委理论学习中心组（扩大）集体学习",
    columns: [],
    headline: "西安交大召开党委理论学习中心组（扩大）集体学习",
    date: "2024-04-24T18:29",
    views: 2425,
    paragraphs: 10,
    headings: [],
    first: "值习近平总书记来校考察四周年之际，4月23日，",
    last: "服务发展新质生产力”主题展览。",
    tags: [
      "党的二十大",
      "党纪学习教育",
      "西迁精神",
      "新质生产力",
      "立德树人",
      "产学研深度融合",
      "习近平",
      "卢建军",
      "张立群",
      "理论学习中心组",
    ],
  },
  {
    file: "001_4848f035a5e6a7ec.txt",
    sha256: "14378a8c12cc3efe5e764dd8413e2db987b5c9fdc1b7846b66f5a38556522e91",
    id: "4848f035a5e6a7ec",
    title: "【团结奋斗二十大】各单位、部门持续深入学习党的二十大精神（七）",
    columns: ["团结奋斗二十大"],
    headline: "各单位、部门持续深入学习党的二十大精神（七）",
    date: "2022-11-21T09:28",
    views: 801,
    paragraphs: 6,
    headings: [],
    first: "连日来，西安交大各单位、各部门多形式",
    last: "围绕“学什么、怎么学、如何干”进行领学。",
    tags: ["团结奋斗二十大", "党的二十大", "何茂刚", "锁志海", "梁莉", "期刊中心", "电信学部"],
  },
  {
    file: "002_6dbe0efcfa5c5b23.txt",
    sha256: "5463569def540b8fce6c946d99ed59b07059cf025d9fbc8434d495326171ecf1",
    id: "6dbe0efcfa5c5b23",
    title: "西安交通大学党委落实中央巡视整改任务工作动员部署会召开",
    columns: [],
    headline: "西安交通大学党委落实中央巡视整改任务工作动员部署会召开",
    date: "2021-09-18T22:24",
    views: 2961,
    paragraphs: 11,
    headings: [],
    first: "为深入学习贯彻习近平总书记关于教育和巡视工作的重要论述，",
    last: "确保条条有办理、事事有着落、件件有回音。",
    tags: ["巡视整改", "全面从严治党", "习近平", "卢建军", "王树国"],
  },
  {
    file: "003_110ea0537603b210.txt",
    sha256: "7989c6bd5de113d3e029e29666a852fb8d35773b6a77133c34ca318052c66047",
    id: "110ea0537603b210",
    title: "【主题教育】西安交大党委宣传部与西工大、上海交大、同济大学三所高校党委宣传部开展主题教育联学实践活动",
    columns: ["主题教育"],
    headline: "西安交大党委宣传部与西工大、上海交大、同济大学三所高校党委宣传部开展主题教育联学实践活动",
    date: "2023-06-01T22:05",
    views: 1774,
    paragraphs: 19,
    headings: [
      "凝聚合力 创新高校宣传思想文化工作新路径",
      "传承弘扬西迁精神 为宣传思想文化工作注入新活力",
      "守正创新奋力开创宣传思想文化工作新局面",
    ],
    first: "为进一步加强理论学习，促进互学共建，",
    last: "吴广明一行还参观了交大西迁博物馆、西安交通大学融媒体中心。",
    tags: [
      "主题教育",
      "党的二十大",
      "西迁精神",
      "宣传思想文化工作",
      "习近平",
      "成进",
      "党委宣传部",
      "上海交通大学",
      "西北工业大学",
      "同济大学",
    ],
  },
  {
    file: "004_ef56dbffcf0dcfde.txt",
    sha256: "fbf8499130470de16e1523d40385e8a49a6b9f90a305663aca4baad672b03011",
    id: "ef56dbffcf0dcfde",
    // A no-break space and a space, as the university's editor set them.
    title: "西安交大举行支部共建活动——让党建与业务深度融合\u00A0 激活事业发展一池春水",
    columns: [],
    headline: "西安交大举行支部共建活动——让党建与业务深度融合\u00A0 激活事业发展一池春水",
    date: "2022-03-11T21:25",
    views: 2396,
    paragraphs: 16,
    headings: [],
    first: "3月10日上午，创新港涵英楼13002会议室，",
    last: "党、校办，机关与直属单位党委等单位负责同志参加活动。",
    tags: ["四大建设", "党建与业务深度融合", "支部共建", "习近平", "卢建军", "荣命哲", "别朝红", "雷利利", "张萍", "人力资源部"],
  },
];

test("each has three to ten tags, as a librarian would give", () => {
  expect(seeds.map(({ tags }) => tags.length >= 3 && tags.length <= 10)).toEqual(seeds.map(() => true));
});

const bytesOf = (file: string) => readFileSync(join(projectRoot, "tests/fixtures/seeds", file));

test.each(seeds)("$file is the file that was handed over, byte for byte", ({ file, sha256 }) => {
  expect(createHash("sha256").update(bytesOf(file)).digest("hex")).toBe(sha256);
});

test.each(seeds)("$file is read without a complaint", ({ file }) => {
  expect(ingested(bytesOf(file), file).problems).toEqual([]);
});

test.each(seeds)("$file: title, date and views are those a reader sees", ({ file, sha256, id, title, columns, headline, date, views }) => {
  expect(article(file, bytesOf(file))).toMatchObject({
    summary: { id, columns, headline, date, views },
    header: { title, source: null, author: null, column: null, url: null, tags: [], extra: [] },
    origin: { file, sha256, format: "txt", encoding: "UTF-8" },
  });
});

test.each(seeds)("$file: $paragraphs paragraphs, and its headings", ({ file, paragraphs, headings, first, last }) => {
  const lines = formatReaders.txt.html(readBody(bytesOf(file), article(file, bytesOf(file)).origin)).split("\n");
  expect(lines.filter((line) => line.startsWith("<h2>"))).toEqual(headings.map((heading) => `<h2>${heading}</h2>`));
  expect(lines.filter((line) => line.startsWith("<p>"))).toHaveLength(paragraphs);
  expect(lines).toHaveLength(paragraphs + headings.length);
  expect(lines.at(0)).toContain(`<p>${first}`);
  expect(lines.at(-1)).toContain(`${last}</p>`);
});

test.each(seeds)("$file carries the tags a reader would call right", ({ file, tags }) => {
  const vocabulary = vocabularyOf(bytesOf("tags.yaml").toString("utf8"));
  const archive = createArchive(
    seeds.map((one) => article(one.file, bytesOf(one.file), vocabulary)),
    vocabulary,
  );
  const found = archive.articles.find((one) => one.origin.file === file);
  expect(found && archive.tagsOf.get(found)?.map(({ name }) => name)).toEqual(tags);
});

test("what has become something else since it was listed is not waited for, and not read", () => {
  const folder = temporaryFolder();
  makePipe(join(folder, "pipe.txt"));
  mkdirSync(join(folder, "folder.txt"));
  writeFiles(folder, { "large.txt": "a".repeat(5_000_001) });
  const reasons = ["pipe.txt", "folder.txt", "large.txt"].map((file) => {
    const read = readSeedFile(folder, file);
    return "problem" in read ? read.problem.reason : null;
  });
  expect(reasons).toEqual([
    "the file cannot be read: it is a pipe, a device or a socket",
    "the file cannot be read: it is a folder",
    "5.1 MB are more than the 5 MB that a file may have; save it smaller",
  ]);
});

test("an article of nothing but pictures is one", () => {
  const read = (body: string) => ingested(`---\ntitle: 校园\ndate: 2024-04-24\nviews: 1\n---\n\n${body}\n`, "a.md");
  expect(read("![校门](a.jpg)\n\n![湖](b.jpg)")).toMatchObject({ problems: [], article: { summary: { excerpt: "校门" } } });
  expect(read("![](a.jpg)")).toMatchObject({ problems: [], article: { summary: { excerpt: "" }, text: { characters: 0 } } });
  expect(read("<!-- 无 -->").article).toBeNull();
  const named = ingested("标题: 校园\n日期: 2024-04-24\n浏览次数: 1\n图片: a.jpg\n正文:\n", "a.txt");
  expect(named).toMatchObject({ problems: [], article: { header: { pictures: ["a.jpg"] } } });
});
