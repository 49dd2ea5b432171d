import type { Account } from "../archive/account.ts";
import type { LeftOut } from "../archive/left-out.ts";
import type { Pinyin } from "../language/pinyin.ts";
import type { HomeConfig, RedirectFormat, SourcePlace } from "../settings/archive-config.ts";
import type { OwnPages } from "../settings/own-pages.ts";
import type { Site } from "./page.ts";

/** What the plan depends on beside the articles. */
export interface PlanOptions {
  readonly site: Site;
  /** What the ids of its files begin with (`idPrefix`). */
  readonly idPrefix: string;
  /** The number of articles on a list page. */
  readonly pageSize: number;
  readonly home: HomeConfig;
  readonly own: Pick<OwnPages, "pages" | "about">;
  /** The servers for which a file leads old addresses on. */
  readonly redirects: readonly RedirectFormat[];
  /** Where the articles' sources are. */
  readonly sources: SourcePlace;
  readonly leftOut: readonly LeftOut[];
  readonly account: Account;
  /** The order of tags and names. */
  readonly pinyin: Pinyin;
}
