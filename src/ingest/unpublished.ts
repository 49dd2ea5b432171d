import { type Position, type Problem, problem } from "../lib/diagnostics.ts";
import { parseDate } from "./date.ts";
import { type Field, fieldText, type Seed } from "./header-field.ts";
import { quoted } from "./quoted.ts";

const yes: ReadonlySet<string> = new Set(["true", "yes", "on", "y", "1", "是"]);
const no: ReadonlySet<string> = new Set(["false", "no", "off", "n", "0", "否"]);

/** The status by which Pelican, WordPress and Ghost mark what is not to be seen. */
const hiddenStatus: ReadonlySet<string> = new Set(["draft", "private", "pending", "hidden", "trash", "草稿", "未发布"]);
const statusNames: ReadonlySet<string> = new Set(["status", "visibility", "状态"]);

/** Fields that hide an article if they say yes, as in WordPress, VuePress and wikis. */
const hidingNames: ReadonlySet<string> = new Set(["private", "hidden", "私密", "隐藏"]);

/**
 * The problem that says why an article is not to be public; null if it may be published. The source
 * can say so by `draft: true` (Hugo), `published: false` (Jekyll), `草稿: 是`, a status such as
 * `draft`, `private: true`, a password, or a folder `_drafts` (Jekyll, Hexo). A value that is
 * neither yes nor no keeps the article back with a warning, except that a date at `published` tells
 * when it was published. `zone` is an IANA name.
 */
export function unpublished(file: string, { fields, extra }: Seed, zone: string): Problem | null {
  const draft = fields.get("draft");
  const isDraft = draft ? answerOf(draft) : "no";
  if (draft && isDraft !== "no") return isDraft === "yes" ? kept(said(draft), draft) : unclear(draft, "false");
  const published = fields.get("published");
  const isPublished = published && !publishedAt(fields, zone) ? answerOf(published) : "yes";
  if (published && isPublished === "no") return kept(said(published), published);
  if (published && isPublished === "unclear") return unclear(published, "true");
  const status = extra.find((field) => statusNames.has(field.name.toLowerCase()) && hiddenStatus.has(fieldText(field).toLowerCase()));
  if (status) return kept(said(status), status);
  const hiding = extra.find((field) => hidingNames.has(field.name.toLowerCase()) && answerOf(field) === "yes");
  if (hiding) return kept(said(hiding), hiding);
  // Hexo asks readers for the password. The message does not repeat it.
  const password = extra.find((field) => field.name.toLowerCase() === "password" && fieldText(field) !== "");
  if (password) return kept("it asks for a password; take that out to publish it", password);
  return /(?:^|\/)_drafts\//i.test(file) ? kept("it lies in a folder `_drafts`", { line: 1, column: 1 }) : null;
}

/** The field `published` where it tells when that was, as web clippers write it, not whether. */
export function publishedAt(fields: Seed["fields"], zone: string): Field | undefined {
  const published = fields.get("published");
  return parseDate(fieldText(published), zone) === null ? undefined : published;
}

type YesOrNo = "yes" | "no" | "unclear";

/** What a field answers. An empty field has the answer of a field that is not there. */
function answerOf(field: Field): YesOrNo {
  const written = fieldText(field).normalize("NFKC").toLowerCase();
  if (written === "") return field.name.toLowerCase() === "published" ? "yes" : "no";
  if (yes.has(written)) return "yes";
  return no.has(written) ? "no" : "unclear";
}

function said(field: Field): string {
  return `\`${field.name}: ${fieldText(field)}\` stands in its header`;
}

function kept(why: string, place: Position): Problem {
  return problem("info", "draft", `this is a draft and is not published, as ${why}`, place);
}

function unclear(field: Field, publishing: string): Problem {
  const doubt = `${quoted(fieldText(field))} at \`${field.name}\` is neither true nor false, so that this is not published`;
  return problem("warning", "draft", `${doubt}; write \`${field.name}: ${publishing}\` to publish it`, field);
}
