import type { ImportAccount } from "../import/import-account.ts";
import type { Article } from "../ingest/article.ts";
import { type Assumption, assumptions } from "../ingest/assumptions.ts";
import type { Diagnostic, RuleId } from "../lib/diagnostics.ts";
import { countExtensions } from "../lib/extension-counts.ts";
import { isWebAddress } from "../media/address.ts";
import type { OldSite } from "./old-site.ts";

/** What an archive lacks of its sources, and what was assumed of them. */
export interface Account {
  /** How many files of other formats were not read, by extension, the most frequent first. */
  readonly unread: readonly { readonly extension: string; readonly count: number }[];
  /** Pictures and documents that no article names. */
  readonly unused: readonly string[];
  /** How many pictures and documents articles name that are not there. */
  readonly missingPictures: number;
  readonly missingFiles: number;
  /** How many pictures lie on other sites, so that only their addresses are kept. */
  readonly farPictures: number;
  /** How many articles are shown without the HTML that is left in their texts. */
  readonly remains: number;
  /** What of the old site the archive lacks; null if it is not known what that had. */
  readonly oldSite: OldSite | null;
  /** Of how many articles something was assumed, by the rule that tells of it. */
  readonly assumed: readonly { readonly rule: Assumption; readonly count: number }[];
  /** From what articles were imported, and what was left out; null if none were. */
  readonly imported: ImportAccount | null;
}

/**
 * The account of an archive, from all that is wrong with its folder, its sound articles, and what
 * the reports of imports say.
 */
export function accountOf(
  diagnostics: readonly Diagnostic[],
  articles: readonly Article[],
  { oldSite, imported }: Pick<Account, "oldSite" | "imported">,
): Account {
  const isSound = new Set(articles.map(({ origin }) => origin.file));
  const byRule = (rule: RuleId) => diagnostics.filter((one) => one.rule === rule);
  const filesOf = (rule: RuleId) => new Set(byRule(rule).flatMap(({ file }) => (isSound.has(file) ? file : [])));
  return {
    unread: Array.from(countExtensions(byRule("other-format").map(({ file }) => file)), ([extension, count]) => ({ extension, count })),
    unused: byRule("unused-file").map(({ file }) => file),
    missingPictures: byRule("missing-picture").filter(({ file }) => isSound.has(file)).length,
    missingFiles: byRule("missing-file").filter(({ file }) => isSound.has(file)).length,
    farPictures: articles.reduce((sum, { text }) => sum + text.files.filter(isFarPicture).length, 0),
    remains: filesOf("html-remains").size,
    oldSite,
    assumed: assumptions.map((rule) => ({ rule, count: filesOf(rule).size })).filter(({ count }) => count > 0),
    imported,
  };
}

function isFarPicture({ use, address }: Article["text"]["files"][number]): boolean {
  return use === "shown" && isWebAddress(address);
}
