// STUB, to be replaced at merge.
import type { BodyFile, MarkdownBody, RewriteAddress } from "../page-reading.ts";
import { markdownOfText } from "./text-to-markdown.ts";

export function looksLikeHtml(text: string): boolean {
  return /<(?:p|div|br|img|a|table|strong)\b/i.test(text);
}

export const markdownOfWordpress = markdownOfHtml;

export function markdownOfHtml(html: string, rewrite: RewriteAddress): MarkdownBody {
  const files: BodyFile[] = [];
  const named = (file: BodyFile) => {
    files.push(file);
    return rewrite(file);
  };
  const text = html
    .replace(/<img[^>]*src="([^"]*)"[^>]*>/g, (_, address: string) => `\n![](${named({ use: "shown", address })})\n`)
    .replace(
      /<a[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g,
      (_, address: string, label: string) => `[${label}](${named({ use: "linked", address })})`,
    )
    .replace(/<[^>]*>/g, "\n");
  const markdown = markdownOfText(text);
  const characters = markdown.replace(/\s/g, "").length;
  return { markdown, files, characters, kept: characters };
}
