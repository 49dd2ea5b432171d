import MarkdownIt, { type MarkdownIt as Markdown, type RendererRule, type StateCore } from "markdown-it";
import { notesOf } from "./parse-notes.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Shows the boxes of a task list (`- [ ] 甲`, `- [x] 乙`) as the characters ☐ and ☑, which print
 * and are copied as they look.
 */
export function readTaskLists(markdown: Markdown): void {
  markdown.core.ruler.before("count_words", "task_lists", takeBoxes);
  markdown.renderer.rules["task_box"] = box;
}

const written = /^\[([ xX])\](?=\s)/;

function takeBoxes({ env, tokens }: StateCore): void {
  for (const [index, item] of tokens.entries()) {
    if (item.type !== "list_item_open" || tokens[index + 1]?.type !== "paragraph_open") continue;
    const children = tokens[index + 2]?.children ?? [];
    const [text] = children;
    const [mark, sign] = (text?.type === "text" && written.exec(text.content)) || [];
    // A box without words after it is no task.
    if (!text || mark === undefined || !children.some(({ content }) => content.replace(written, "").trim() !== "")) continue;
    const token = new MarkdownIt.Token("task_box", "", 0);
    token.content = sign === " " ? "☐" : "☑";
    notesOf(env).unseen += wordUnits(mark) - wordUnits(token.content);
    text.content = text.content.slice(mark.length);
    children.unshift(token);
    item.attrJoin("class", "task");
  }
}

const box: RendererRule = (tokens, index) => {
  const { content = "" } = tokens[index] ?? {};
  return `<span role="img" aria-label="${content === "☐" ? "未完成" : "已完成"}">${content}</span>`;
};
