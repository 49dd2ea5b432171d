import type { Archive } from "../archive/archive.ts";
import type { ArchiveSource } from "../input/archive-source.ts";
import type { ReadArchive } from "../input/read-archive.ts";
import type { Settings } from "../input/settings.ts";
import type { Pinyin } from "../language/pinyin.ts";
import type { BuiltAssets } from "../render/asset-bundler.ts";
import type { SourcePlace } from "../settings/archive-config.ts";
import type { ThemePicture } from "../settings/theme-picture.ts";
import { idPrefix } from "../site/identity.ts";
import { archiveTarget, footerPages, navigationOf, usedSections } from "../site/navigation.ts";
import type { Site } from "../site/page.ts";
import { aboutPath, assetPath, iconPath, ownPagePath, type SitePath } from "../site/paths.ts";
import { planSite } from "../site/plan.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { registrationsOf } from "../site/registrations.ts";
import type { Assets } from "../site/view-models.ts";

/** What every page of an archive's site knows of it. `url` overrides the configured one. */
export function siteOf({ config, theme, own }: Settings, archive: Archive, assets: Assets, url: string | null): Site {
  const { title, description, publisher, timeZone, masthead, footer, navigation } = config;
  const sections = usedSections(archive, archiveTarget(config.home.chart));
  const about = { name: "about.md", path: aboutPath };
  return {
    ...{ title, description, publisher, timeZone, masthead, footer, assets },
    url: url ?? config.url,
    logo: theme.logo && pictureAt(theme.logo),
    icon: theme.favicon ? iconOf(theme.favicon) : { path: iconPath, type: "image/svg+xml", sizes: "any" },
    theme: theme.style && assetPath(theme.style.name),
    navigation: navigationOf(navigation, own.pages, sections),
    sections,
    ownPages: [about, ...own.pages.map(({ file, stem }) => ({ name: file.replace("pages/", ""), path: ownPagePath(stem) }))],
    ownPictures: own.pictures.map(({ file, ...picture }) => ({ name: file.replace("pages/", ""), ...pictureAt(picture) })),
    footerPages: footerPages(navigation, own.pages).map((page) => ({ label: page.title, path: ownPagePath(page.stem) })),
    registrations: registrationsOf(config.icp, config.police),
  };
}

function pictureAt({ name, width, height }: ThemePicture): NonNullable<Site["logo"]> {
  return { path: assetPath(name), width, height };
}

function iconOf({ name, type, width, height }: ThemePicture): Site["icon"] {
  return { path: assetPath(name), type, sizes: type === "image/svg+xml" ? "any" : `${width}x${height}` };
}

/**
 * The files that the pages of an archive's site load: those of all sites, those of its theme, and
 * the pictures of its own pages.
 */
export function assetsOf(
  { settings: { theme, own }, settingsFiles }: ArchiveSource,
  { archive: { addresses } }: Pick<ReadArchive, "archive">,
  { links, files }: BuiltAssets,
): Map<SitePath, Uint8Array> {
  const all = new Map(files);
  if (addresses.leading.length === 0) all.delete(links.notFound);
  if (theme.favicon) all.delete(iconPath);
  if (theme.style) all.set(assetPath(theme.style.name), Buffer.from(theme.style.text));
  for (const { name, file } of [...theme.pictures, ...own.pictures]) {
    const found = settingsFiles.get(file);
    if (found && "bytes" in found) all.set(assetPath(name), found.bytes);
  }
  return all;
}

/**
 * Plans the site of an archive that was read. `sources` overrides where the settings want these.
 */
export function planSiteOf(
  { archive, leftOut, account }: Pick<ReadArchive, "archive" | "leftOut" | "account">,
  { config, own }: Settings,
  { site, pinyin, sources = config.sources }: { readonly site: Site; readonly pinyin: Pinyin; readonly sources?: SourcePlace },
): PlannedPage[] {
  const { home, pageSize, redirects } = config;
  return planSite(archive, { site, idPrefix: idPrefix(config), pageSize, home, own, redirects, sources, leftOut, account, pinyin });
}
