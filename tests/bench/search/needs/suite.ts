import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { programPath } from "../../../../src/lib/package-root.ts";
import { type Row, rowTable } from "../../row.ts";
import { readSiteIndex } from "../site-index.ts";
import { type Answers, answer, countPutRight } from "./answers.ts";
import { measureFirstQuery } from "./first-query.ts";
import { readNeeds, readSlips } from "./needs.ts";

/** Words of four characters that any collection of Chinese news has. */
const words = [
  ...["乡村振兴", "一带一路", "台风登陆", "神舟飞船", "粮食安全", "外交部长", "长江大桥", "中小企业", "航空母舰", "人民法院"],
  ...["生态保护", "全国两会", "春节假期", "以旧换新", "国际贸易", "科技创新", "数字经济", "毕业典礼", "图书馆长", "教学改革"],
];

/** Builds a copy of a folder of articles in an empty folder, and tells how readers are answered there, as Markdown. */
export async function needsReport(folder: string, scratch: string): Promise<string> {
  const [copy, site] = [join(scratch, "articles"), join(scratch, "site")];
  cpSync(resolve(folder), copy, { recursive: true, filter: (path) => path === resolve(folder) || !basename(path).startsWith(".") });
  const built = spawnSync(process.execPath, [
    programPath("dist/src/cli.js"),
    "build",
    folder,
    "--output",
    site,
    "--skip-invalid",
    "--quiet",
  ]);
  if (built.status !== 0) throw new Error(built.stderr.toString());
  const index = readSiteIndex(site);
  const needs = readNeeds();
  const [typed, spaced] = await Promise.all([answer(index, needs, "typed"), answer(index, needs, "spaced")]);
  const slips = readSlips();
  const putRight = await countPutRight(index, slips);
  const first = await measureFirstQuery(site, index, words);
  const rows: Row[] = [
    { what: "nDCG@10 of needs as typed", side: "≥", limit: 0.8, unit: "", measured: typed.gain, from: told(typed, needs.length) },
    {
      ...{ what: "needs as typed that find nothing", side: "≤", limit: 3, unit: " %" },
      ...{ measured: (100 * typed.unanswered) / needs.length, from: `${typed.unanswered} of ${needs.length}` },
    },
    {
      what: "nDCG@10 of needs spaced by an expert",
      side: "≥",
      limit: 0.87,
      unit: "",
      measured: spaced.gain,
      from: told(spaced, needs.length),
    },
    {
      ...{ what: "slips and pinyin that are put right", side: "≥", limit: 80, unit: " %" },
      ...{ measured: (100 * putRight) / slips.length, from: `${putRight} of ${slips.length}` },
    },
    {
      what: "requests of a first query of four characters",
      side: "≤",
      limit: 25,
      unit: "",
      measured: first.requests,
      from: `${words.length} words`,
    },
    { what: "what it loads, gzipped", side: "≤", limit: 130, unit: " KB", measured: first.bytes / 1000, from: "" },
    {
      what: "what the filters load, gzipped",
      side: "≤",
      limit: 40,
      unit: " KB",
      measured: first.filters / 1000,
      from: "after such a query",
    },
  ];
  return `## How readers are answered\n\n${rowTable(rows)}`;
}

function told({ exactGain, inexact }: Answers, needs: number): string {
  return `${exactGain.toFixed(2)} by exact results alone; ${inexact} of ${needs} find nothing exact`;
}
