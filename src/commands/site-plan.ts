import type { ReadArchive } from "../input/read-archive.ts";
import type { Settings } from "../input/settings.ts";
import type { Pinyin } from "../language/pinyin.ts";
import { createIdentity } from "../site/identity.ts";
import type { Site } from "../site/page.ts";
import { planSite } from "../site/plan.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { registrationsOf } from "../site/registrations.ts";
import type { Assets } from "../site/view-models.ts";

/** What every page knows of the site. `url` overrides the configured one. */
export function siteOf({ config }: Settings, assets: Assets, url: string | null): Site {
  const { title, description, publisher, timeZone, footer } = config;
  const registrations = registrationsOf(config.icp, config.police);
  return { title, description, publisher, url: url ?? config.url, timeZone, footer, registrations, assets };
}

/** Plans the site of an archive that was read. */
export function planSiteOf(
  { archive, leftOut }: Pick<ReadArchive, "archive" | "leftOut">,
  { config }: Settings,
  site: Site,
  pinyin: Pinyin,
): PlannedPage[] {
  return planSite(archive, { site, identityOf: createIdentity(config), pageSize: config.pageSize, leftOut, pinyin });
}
