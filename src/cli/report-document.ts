import type { LeftOut } from "../archive/left-out.ts";
import type { OldSite } from "../archive/old-site.ts";
import type { BuildOutcome } from "../commands/build-outcome.ts";
import type { Checked } from "../commands/check.ts";
import type { Message, Published } from "../index.ts";
import type { Diagnostic } from "../lib/diagnostics.ts";
import type { Excess } from "../output/host-limits.ts";
import { excessText } from "../output/host-messages.ts";
import { draftsIn } from "./build-summary.ts";
import { unreadKinds } from "./file-kinds.ts";

/** What `jiuwen check --format json` prints, and a build beside its own. */
export interface CheckDocument {
  /** The archive's folder as it is printed; with a slash between, it stands before every file. */
  readonly folder: string;
  /** How many articles are sound; of a build, how many it has published. */
  readonly articles: number;
  /** How many articles are held back because they are drafts. */
  readonly drafts: number;
  /** The files that are not sound: `--skip-invalid` leaves them out. */
  readonly leftOut: readonly string[];
  /** How many files are not read because of their extension, by that; "" for those without one. */
  readonly unread: Readonly<Record<string, number>>;
  /** What of the old site the archive lacks; null if it is not known what that had. */
  readonly oldSite: OldSite | null;
  /** All that is wrong, and what is good to know. */
  readonly messages: readonly Message[];
}

/** What `jiuwen build --format json` prints. */
export interface BuildDocument extends Omit<CheckDocument, "oldSite"> {
  /** The numbers of the site, and which files have changed; null if nothing was published. */
  readonly published: Published | null;
  /** How many files beside it are not of the site; null if nothing was published. */
  readonly foreign: number | null;
  /**
   * What the site has too much of for the host that it is for, or for any where none was named.
   */
  readonly excesses: readonly (Excess & Pick<Message, "reason">)[];
  readonly packedFor: BuildOutcome["packedFor"];
  /** Why nothing was published; null if something was. */
  readonly withheld: string | null;
}

/** The document of a check. */
export function checkDocument({ articles, diagnostics, leftOut, account }: Checked, folder: string): CheckDocument {
  return { folder, articles, ...common(diagnostics, leftOut), oldSite: account.oldSite };
}

/** The document of a build. */
export function buildDocument(outcome: BuildOutcome, folder: string): BuildDocument {
  const { diagnostics, leftOut, published, withheld, strangers, excesses, packedFor } = outcome;
  return {
    folder,
    articles: published?.articles ?? 0,
    ...common(diagnostics, leftOut),
    published: published && publishedOf(published),
    foreign: published && strangers,
    excesses: excesses.map((excess) => ({ ...excess, reason: excessText(excess.host, [excess]) })),
    packedFor,
    withheld,
  };
}

function common(diagnostics: readonly Diagnostic[], leftOut: readonly LeftOut[]) {
  return {
    drafts: draftsIn(diagnostics),
    leftOut: leftOut.map(({ file }) => file),
    unread: Object.fromEntries(unreadKinds(diagnostics)),
    messages: diagnostics.map(({ file, line, column, level, rule, reason }) => ({ file, line, column, level, rule, reason })),
  };
}

/** What is promised of a publication: it may know more of itself than that. */
function publishedOf({ articles, pages, tags, files, bytes, changes: { added, changed, removed } }: Published): Published {
  return { articles, pages, tags, files, bytes, changes: { added, changed, removed } };
}

/**
 * A document as JSON in one line. What a terminal or a CI system could take for a command stands
 * in it as an escape, which every reader of JSON gives back as it was.
 */
export function documentText(document: CheckDocument | BuildDocument): string {
  return textInOneLine(document);
}

/** Any value as JSON in one line that no terminal and no CI system takes for a command. */
export function textInOneLine(value: unknown): string {
  return JSON.stringify(value).replace(/[#\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""),
  );
}
