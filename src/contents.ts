import type { Input } from "./input.ts";
import type { Settings } from "./settings.ts";
import type { Draft } from "./site/draft.ts";
import type { DigestOf } from "./site/fingerprint.ts";
import { createIdentity } from "./site/identity.ts";
import type { Site } from "./site/page.ts";
import type { Assets } from "./site/parts.ts";
import { planSite } from "./site/plan.ts";

/** What is to be on a site. */
export interface PlannedContents {
  readonly site: Site;
  readonly pages: readonly Draft[];
  readonly digestOf: DigestOf;
}

/** Plans the site of what was read. `url` overrides the configured one. */
export function planContents(input: Input, { config }: Settings, assets: Assets, url: string | null): PlannedContents {
  const { title, description, publisher, timeZone, pageSize } = config;
  const site: Site = { title, description, publisher, url: url ?? config.url, timeZone, assets };
  const pages = planSite(input.archive, { site, identityOf: createIdentity(config), pageSize, leftOut: input.leftOut });
  return { site, pages, digestOf: (value) => input.digests.get(value) };
}
