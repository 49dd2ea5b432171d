/**
 * Every rule an input can break, with its name in Chinese for the about page (the terminal speaks
 * English).
 */
export const rules = {
  "assumed-header": "文件头是推断的",
  "bad-config": "配置有误",
  "bad-date": "日期无法识别",
  "bad-encoding": "编码无法识别",
  "bad-field": "字段格式有误",
  "bad-front-matter": "文件头信息有误",
  "bad-header-line": "文件头有无法识别的行",
  "bad-id": "编号不可用作地址",
  "bad-original": "原始网页的记录有误",
  "bad-page": "自有页面有误",
  "bad-theme": "主题有误",
  "bad-url": "原文链接不是网址",
  "bad-views": "浏览次数不是数字",
  "bad-vocabulary": "标签词表有误",
  "changed-original": "原始网页与记录不符",
  "date-from-name": "日期取自文件名或地址",
  "date-order": "日期的次序是推断的",
  "dead-link": "链接没有去处",
  draft: "未发布的草稿",
  "duplicate-field": "字段重复",
  "duplicate-id": "编号重复",
  "empty-body": "正文为空",
  "empty-folder": "文件夹中没有文章",
  "executable-front-matter": "文件头信息含代码",
  "file-too-large": "文件过大",
  "far-picture": "图片在别的网站",
  "foreign-encoding": "非 UTF-8 编码",
  "future-date": "日期在将来",
  "html-remains": "有 HTML 残留",
  "long-field": "字段过长",
  "long-header": "文件头过长",
  "lost-text": "原文已有乱码",
  "missing-file": "附件没有收录",
  "missing-picture": "图片没有收录",
  "nested-field": "字段含嵌套内容",
  "near-name": "字段名近似",
  "no-body-marker": "缺少正文标记",
  "no-date": "缺少日期",
  "no-front-matter": "缺少文件头信息",
  "no-title": "缺少标题",
  "no-views": "缺少浏览次数",
  "nul-byte": "含空字节",
  "other-format": "其他格式的文件",
  "personal-data": "文件头信息含个人信息",
  "picture-position": "图片记有拍摄地点",
  "same-text": "几篇文章正文相同",
  "shared-address": "几篇文章同一旧址",
  "shown-command": "其他程序的命令，按原文显示",
  "too-many-redirects": "旧址过多，有的不能转向",
  "too-many-tags": "标签过多",
  "too-much-markup": "标记过多",
  "unclosed-front-matter": "文件头信息没有结束",
  "unpaired-direction": "方向控制符不成对",
  "unread-file": "不是文章的文件",
  "unread-markup": "有标记未能识别，按原文显示",
  "unreadable-article": "文章无法处理",
  "unreadable-file": "文件无法读取",
  "unsafe-link": "指向文件夹之外的链接",
  "unshown-picture": "图片无法显示",
  "unused-file": "没有文章用到的文件",
  "unused-theme-file": "没有用到的主题文件",
  "yaml-syntax": "YAML 略去了文字",
} as const satisfies Record<string, string>;

export type RuleId = keyof typeof rules;

/**
 * `error`: the article cannot be published. `warning`: it is, with less than it should have.
 * `info`: good to know.
 */
export type Level = "error" | "warning" | "info";

/**
 * One thing wrong with one input, before it is known which file it is in. Lines and columns count
 * from 1, columns in UTF-16 units.
 */
export interface Problem {
  readonly rule: RuleId;
  readonly level: Level;
  /** What is wrong and how to mend it: one English sentence, the article's own words untouched. */
  readonly reason: string;
  readonly line: number | null;
  readonly column: number | null;
}

/**
 * One thing wrong with one input file. `file` is its path below the input folder, with `/` between
 * folders.
 */
export interface Diagnostic extends Problem {
  readonly file: string;
}

/** Where a problem is: a line and a column, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem, at a position if that is known. */
export function problem(level: Level, rule: RuleId, reason: string, place: Position | null = null): Problem {
  return { rule, level, reason, line: place?.line ?? null, column: place?.column ?? null };
}

/** Puts problems on the file they belong to. */
export function inFile(file: string, problems: readonly Problem[]): Diagnostic[] {
  return problems.map((one) => ({ file, ...one }));
}

/** Whether one of some problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ level }) => level === "error");
}
