import { posix } from "node:path";

/**
 * Matches files that any project may have to describe itself, perhaps in a language:
 * `CHANGELOG.zh-CN`.
 */
const projectFile =
  /^(?:licen[cs]e|changelog|contributing|code[_-]of[_-]conduct|security|notice|authors)(?:[._-][a-z]{2}(?:[_-][a-z]{2,4})?)?$/i;

/**
 * Whether a file, by its name, is likely to describe the folder and to be no article. Only its
 * content can tell for sure.
 */
export function isProjectFile(file: string): boolean {
  if (/^(?:robots|humans|cname|sitemap)\.txt$/i.test(posix.basename(file))) return true;
  return projectFile.test(posix.basename(file, posix.extname(file)));
}

/**
 * Whether a file or folder is no article by its name: it is hidden, begins with `_` (as drafts and
 * built sites do, but not the posts of Jekyll and Hexo), or is what a repository or package has
 * beside its articles.
 */
export function isNoArticle(name: string): boolean {
  return /^(?:\.|_(?!posts$))|^(?:readme(?:[._-].*)?|licen[cs]e(?:\.(?:md|txt))?|package(?:-lock)?\.json|node_modules)$/i.test(name);
}
