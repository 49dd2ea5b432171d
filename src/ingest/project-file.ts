import { posix } from "node:path";

/**
 * Files that lie in the folders of any project and tell of it (perhaps in a language:
 * `README.zh-CN`), and Hugo's pages of sections.
 */
const projectFile =
  /^(?:(?:readme|licen[cs]e|changelog|contributing|code[_-]of[_-]conduct|security|notice|authors)(?:[._-][a-z]{2}(?:[_-][a-z]{2,4})?)?|_index(?:\.[a-z]{2,3}(?:[-_][a-z\d]{2,8})*)?)$/i;

/**
 * Whether a file, by its name, is likely to be about the folder and no article. Only what is in it
 * can tell for sure.
 */
export function isProjectFile(file: string): boolean {
  return projectFile.test(posix.basename(file, posix.extname(file)));
}
