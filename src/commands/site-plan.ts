import type { Archive } from "../archive/archive.ts";
import type { ArchiveSource } from "../input/archive-source.ts";
import type { ReadArchive } from "../input/read-archive.ts";
import type { Settings } from "../input/settings.ts";
import type { Pinyin } from "../language/pinyin.ts";
import type { BuiltAssets } from "../render/asset-bundler.ts";
import type { ThemePicture } from "../settings/theme-picture.ts";
import { createIdentity } from "../site/identity.ts";
import { archiveTarget, footerPages, navigationOf } from "../site/navigation.ts";
import type { Site } from "../site/page.ts";
import { assetPath, iconPath, ownPagePath, type SitePath } from "../site/paths.ts";
import { planSite } from "../site/plan.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { registrationsOf } from "../site/registrations.ts";
import type { Assets } from "../site/view-models.ts";

/** What every page of an archive's site knows of it. `url` overrides the configured one. */
export function siteOf({ config, theme, own }: Settings, archive: Archive, assets: Assets, url: string | null): Site {
  const { title, description, publisher, timeZone, masthead, footer, navigation } = config;
  const months = archiveTarget(config.home.chart);
  return {
    ...{ title, description, publisher, timeZone, masthead, footer, assets },
    url: url ?? config.url,
    logo: theme.logo && pictureAt(theme.logo),
    icon: theme.favicon ? pictureAt(theme.favicon) : { path: iconPath, type: "image/svg+xml" },
    theme: theme.style && assetPath(theme.style.name),
    navigation: navigationOf(navigation, own.pages, archive, months),
    archive: months,
    ownPages: own.pages.map(({ file, stem }) => ({ name: file.replace("pages/", ""), path: ownPagePath(stem) })),
    footerPages: footerPages(navigation, own.pages).map((page) => ({ label: page.title, path: ownPagePath(page.stem) })),
    registrations: registrationsOf(config.icp, config.police),
  };
}

function pictureAt({ name, type, width, height }: ThemePicture): { path: SitePath; type: string; width: number; height: number } {
  return { path: assetPath(name), type, width, height };
}

/**
 * The files that the pages of an archive's site load: those of all sites, and those of its theme.
 */
export function assetsOf({ settings: { theme }, settingsFiles }: ArchiveSource, { files }: BuiltAssets): Map<SitePath, Uint8Array> {
  const all = new Map(files);
  if (theme.favicon) all.delete(iconPath);
  if (theme.style) all.set(assetPath(theme.style.name), Buffer.from(theme.style.text));
  for (const { name, file } of theme.pictures) {
    const found = settingsFiles.get(file);
    if (found && "bytes" in found) all.set(assetPath(name), found.bytes);
  }
  return all;
}

/** Plans the site of an archive that was read. */
export function planSiteOf(
  { archive, leftOut }: Pick<ReadArchive, "archive" | "leftOut">,
  { config, own }: Settings,
  site: Site,
  pinyin: Pinyin,
): PlannedPage[] {
  const { home, pageSize } = config;
  return planSite(archive, { site, identityOf: createIdentity(config), pageSize, home, own, leftOut, pinyin });
}
