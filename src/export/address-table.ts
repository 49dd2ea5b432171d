import { addressKey } from "../addresses/page-address.ts";
import type { FormerAddress } from "../archive/former-addresses.ts";
import { byteOrderMark, csvCell, lineEnd } from "../lib/csv-cell.ts";
import { articlePath } from "../site/paths.ts";

/** The columns of the table of old addresses, each with what users of the downloads are told. */
export const addressColumns = {
  address: { title: "旧址", description: "文章在原网站上的地址，照原文所写。" },
  key: {
    title: "旧址的统一写法",
    description:
      "同一地址的各种写法归为一种：不含 http://、https:// 和 www.，域名用小写（中文域名用 Punycode），略去首页文件名、会话编号、打印版标记和末尾的斜线；原文没有写域名的，从 / 开始。",
  },
  path: { title: "页面", description: "文章页面在网站中的路径，从网站根目录算起，未经百分号编码。" },
  title: { title: "标题", description: "原文标题，一字不改。" },
  date: { title: "发布时间", description: "与 articles.csv 中的 date 相同。" },
} as const;

/** The beginning of the table, like that of the table of articles. */
export const addressTableHeader = `${byteOrderMark}${Object.keys(addressColumns).join(",")}${lineEnd}`;

/** An old address as a row of the table, with its line end. */
export function addressRow({ written, address, article: { summary, header } }: FormerAddress): string {
  const cells = { address: written, key: addressKey(address), path: articlePath(summary), title: header.title, date: summary.date };
  const columns = Object.keys(addressColumns) as (keyof typeof addressColumns)[];
  return columns.map((column) => csvCell(cells[column])).join(",") + lineEnd;
}
