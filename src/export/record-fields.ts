import { type Format, formats } from "../ingest/format.ts";
import type { ArticleRecord } from "../site/article-record.ts";

/** The description, in Chinese, of one key of a record for those who use the downloads. */
export interface RecordField {
  /**
   * A `text` is free; a `code` has a fixed form; a `count` is an integer; a `list` holds texts,
   * `fields` names with values, and `files` descriptions of files; a `page` is a record of a web
   * page.
   */
  readonly kind: "text" | "code" | "count" | "list" | "fields" | "files" | "page";
  readonly title: string;
  readonly description: string;
  /**
   * Constraints after Table Schema; a pattern is an XML Schema expression, which matches the whole
   * text.
   */
  readonly constraints?: Readonly<Record<string, boolean | number | string | readonly string[]>>;
}

/** What each format is called in a sentence. The compiler asks for a format that is not here. */
const formatNames: Readonly<Record<Format, string>> = { txt: "纯文本", md: " Markdown" };

/**
 * Every key of a record, in the order in which the downloads have them. The compiler tells if a key
 * of a record is missing here.
 */
export const recordFields = {
  id: {
    kind: "text",
    title: "编号",
    description:
      "文章的编号，即页面文件名的由来，在同一个月内不重复，月份不详的在同一年的此类文章内不重复；不同月份的文章编号可能相同。仅大小写或全半角不同的，视为同一编号。",
    constraints: { required: true },
  },
  path: {
    kind: "code",
    title: "页面",
    description: "文章页面在网站中的路径，从网站根目录算起，未经百分号编码。",
    constraints: { required: true, unique: true, pattern: "[0-9]{4}/([0-9]{2}/)?.+\\.html" },
  },
  title: {
    kind: "text",
    title: "标题",
    description: "原文标题，一字不改，包括开头【】中的栏目名。",
    constraints: { required: true },
  },
  columns: {
    kind: "list",
    title: "标题中的栏目",
    description: "标题开头【】中的栏目名，依原文次序，有期号的连期号照原样写出。",
  },
  headline: {
    kind: "text",
    title: "正题",
    description: "标题除去开头【】的部分；标题只有栏目名时为空。",
  },
  date: {
    kind: "code",
    title: "发布时间",
    description:
      "发布的日期或时间，采用 ISO 8601 格式，精确到年、月、日、分或秒，视原文而定（如 2019、2019-05，即 EDTF 第 0 级）；为当地时间，时区见数据包说明。",
    constraints: { required: true, pattern: "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?)?" },
  },
  views: {
    kind: "count",
    title: "浏览次数",
    description: "原文所记的浏览次数。空缺表示原文未记，不等于零。",
    constraints: { minimum: 0 },
  },
  source: { kind: "text", title: "来源", description: "原文注明的来源。" },
  author: { kind: "text", title: "作者", description: "原文注明的作者。" },
  column: { kind: "text", title: "栏目", description: "原文“栏目”一项的内容，没有此项的取第一个分类；写在标题里的栏目见 columns。" },
  // Table Schema's format `uri` would be wrong: RFC 3986 allows no Chinese characters, and the
  // address is given as the source has it.
  url: { kind: "code", title: "原文链接", description: "原文所记的网址（http 或 https）。" },
  formerAddresses: {
    kind: "list",
    title: "旧址",
    description: "文章在原网站上的地址（路径、路径的末段或网址），照原样、依原文次序写出；可据以将旧链接转到本站。",
  },
  original: {
    kind: "page",
    title: "原始网页",
    description:
      "文章所据的网页：file 为它在来源中的位置（如 crawl.warc.gz#12，或所存副本相对于原文件的路径），url 为抓取时的网址，sha256 为网页内容的校验值，fetched 为抓取的时刻（ISO 8601）；不详的各为 null。不是由网页转成的文章，此项为 null。",
  },
  tags: { kind: "list", title: "原有标签", description: "原文自带的标签，照原样写出；第一个以外的分类也在其中。" },
  pictures: { kind: "list", title: "文件头所列图片", description: "原文文件头“图片”一项所列的地址，照原样写出。" },
  attachments: { kind: "list", title: "文件头所列附件", description: "原文文件头“附件”一项所列的地址，照原样写出。" },
  terms: { kind: "list", title: "主题词", description: "根据档案的标签词表，从标题和正文中识别出的词。" },
  labels: {
    kind: "list",
    title: "网站标签",
    description: "文章在网站上的全部标签：栏目、原有标签与主题词合而为一，写法已统一，仅期号不同的栏目合为一个。",
  },
  credits: {
    kind: "fields",
    title: "其他责任者",
    description: "作者以外参与其事的人或单位，如编辑、审核、摄影、供稿；name 为原文所写的责任方式，value 为其人。",
  },
  extra: {
    kind: "fields",
    title: "其他项目",
    description: "原文文件头中的其余项目，照原样写出；name 为名称，value 为内容。",
  },
  excerpt: { kind: "text", title: "摘要", description: "正文首段的开头，不含电头，约七十字以内；有省略时以“……”结尾。" },
  characters: {
    kind: "count",
    title: "字数",
    description: "正文的字符数，计标点，不计空白。",
    constraints: { required: true, minimum: 0 },
  },
  file: {
    kind: "text",
    title: "原文件",
    description: "原文件在档案输入文件夹中的路径。",
    constraints: { required: true, unique: true },
  },
  format: {
    kind: "code",
    title: "原文件格式",
    description: `${formats.map((format) => `${format} 为${formatNames[format]}`).join("，")}。`,
    constraints: { required: true, enum: formats },
  },
  bytes: {
    kind: "count",
    title: "原文件大小",
    description: "原文件的字节数。",
    constraints: { required: true, minimum: 1 },
  },
  encoding: {
    kind: "code",
    title: "原文件编码",
    description: "原文件的字符编码；数据包中的文件一律为 UTF-8。",
    constraints: { required: true, enum: ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"] },
  },
  sha256: {
    kind: "code",
    title: "原文件校验值",
    description: "原文件的 SHA-256 校验值，以小写十六进制数字表示，可与网站上的原文件核对。",
    constraints: { required: true, pattern: "[0-9a-f]{64}" },
  },
  files: {
    kind: "files",
    title: "图片与附件",
    description:
      "文章用到、并已随文收录的图片与附件，以及一并保存的原始网页。path 为在网站中的路径，file 为原文件在输入文件夹中的路径，type 为媒体类型，bytes 为字节数，sha256 为校验值，width、height 为图片的宽与高（像素；不是图片的为 null）。表格中只列 path。",
  },
  body: {
    kind: "text",
    title: "正文",
    description: "原文件的正文，换行一律为 \\n；Markdown 文件的正文保留其标记。",
    constraints: { required: true },
  },
} satisfies Readonly<Record<keyof ArticleRecord, RecordField>>;

/** The keys of a record in their published order. */
export const recordKeys = Object.keys(recordFields) as readonly (keyof ArticleRecord)[];
