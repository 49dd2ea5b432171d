import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { readSiteIndex, total } from "./tests/bench/search/site-index.ts";
import { openSearcher } from "./src/search/read/searcher.ts";
const site = process.argv[2]!;
const index = readSiteIndex(site);
const med = (a: number[]) => a.sort((x, y) => x - y)[a.length >> 1];
const rows: number[][] = [];
for (const q of ["乡村振兴", "一带一路", "台风登陆", "神舟飞船", "新能源车", "粮食安全", "外交部长", "长江大桥", "中小企业", "高考志愿", "航空母舰", "人民法院", "生态保护", "全国两会", "春节假期", "以旧换新", "国际贸易", "科技创新", "数字经济", "冬奥火炬"]) {
  const loaded: string[] = [];
  const s = openSearcher(async (name) => { loaded.push(name); return index.textOf(name); });
  const f = await s.search({ query: q, year: null, tag: null, column: null, order: "relevance" });
  const a = loaded.splice(0);
  const r = await f.results(0, Math.min(20, f.count)); const b = loaded.splice(0);
  const p = f.count < 10 ? await f.partial() : null; const c = loaded.splice(0);
  const g = (l: string[]) => total(l.map(index.sizeOf)).gzipped;
  const pages = r.map((x) => gzipSync(readFileSync(`${site}/${decodeURIComponent(x.href)}`)).length).reduce((x, y) => x + y, 0);
  rows.push([a.length, g(a), b.length, g(b), r.length, pages, c.length, g(c), f.count]);
}
console.log("index files", med(rows.map((r) => r[0]!)), med(rows.map((r) => r[1]!)), "results", med(rows.map((r) => r[2]!)), med(rows.map((r) => r[3]!)), "pages", med(rows.map((r) => r[4]!)), med(rows.map((r) => r[5]!)), "partial", med(rows.map((r) => r[6]!)));
console.log("directories", ["start", "main/directory", "middle/directory", "open/directory"].map((n) => { try { return index.sizeOf(n).gzipped; } catch { return 0; } }), "script", index.script, "columns", ["main", "middle", "open"].map((l) => index.sizeOf(`${l}/articles/columns`)));
console.log("all", total(index.names.map(index.sizeOf)), index.names.length);
