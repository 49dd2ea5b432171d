import type { Archive } from "../archive/archive.ts";
import { dayOf } from "../lib/date-parts.ts";
import { isSection, type NavigationItem, type SectionName, sectionNames } from "../settings/archive-config.ts";
import type { OwnPage } from "../settings/own-pages.ts";
import {
  aboutPath,
  archiveFragment,
  bylineIndexPath,
  daysPath,
  homePath,
  nameIndexPath,
  ownPagePath,
  rankingPath,
  type SitePath,
  searchPath,
  tagsPath,
} from "./paths.ts";
import type { LinkTarget } from "./view-models.ts";

/** An entry of the navigation: a page of this site, or a web address. */
export type NavigationEntry = { readonly label: string; readonly to: LinkTarget } | { readonly label: string; readonly link: string };

/** A section as the navigation names it, and where it leads. */
interface Section {
  readonly label: string;
  readonly path: SitePath;
  /** Whether an archive has anything to show there. */
  readonly isUsed: (archive: Archive) => boolean;
}

const always = () => true;

const sections: Readonly<Record<SectionName, Section>> = {
  home: { label: "首页", path: homePath, isUsed: always },
  archive: { label: "归档", path: homePath, isUsed: always },
  tags: { label: "标签", path: tagsPath, isUsed: ({ tags }) => tags.length > 0 },
  ranking: { label: "排行", path: rankingPath, isUsed: ({ articles }) => articles.some(({ summary }) => summary.views !== null) },
  "on-this-day": {
    label: "历史上的今天",
    path: daysPath,
    isUsed: ({ articles }) => articles.some(({ summary }) => dayOf(summary.date) !== null),
  },
  people: { label: "人物", path: nameIndexPath("人物"), isUsed: ({ names }) => names.人物.length > 0 },
  institutions: { label: "机构", path: nameIndexPath("机构"), isUsed: ({ names }) => names.机构.length > 0 },
  authors: { label: "作者", path: bylineIndexPath("作者"), isUsed: ({ bylines }) => bylines.作者.length > 0 },
  sources: { label: "来源", path: bylineIndexPath("来源"), isUsed: ({ bylines }) => bylines.来源.length > 0 },
  search: { label: "搜索", path: searchPath, isUsed: always },
  about: { label: "关于", path: aboutPath, isUsed: always },
};

/** The navigation of an archive whose settings name none. */
const usual: readonly SectionName[] = ["home", "archive", "tags", "ranking", "on-this-day", "about"];

/** Where the chart of all months stands: on home, unless that shows none. */
export function archiveTarget(homeHasChart: boolean): LinkTarget {
  return { path: homeHasChart ? homePath : aboutPath, fragment: archiveFragment };
}

/** A section that is not empty, and where it begins. */
export interface UsedSection {
  readonly name: SectionName;
  readonly label: string;
  readonly to: LinkTarget;
}

/** The sections in which an archive has anything to show; `months` is where its chart stands. */
export function usedSections(archive: Archive, months: LinkTarget): UsedSection[] {
  return sectionNames.flatMap((name) => {
    const { label, path, isUsed } = sections[name];
    return isUsed(archive) ? [{ name, label, to: name === "archive" ? months : { path, fragment: null } }] : [];
  });
}

/**
 * The main navigation. It is the same on every page, so that an added article changes it only where
 * it is the first that a section can show: a section that would be empty is left out. Pages of the
 * archive's own that ask for a place follow those that are named; in the usual navigation they
 * stand before the last entry.
 */
export function navigationOf(
  items: readonly NavigationItem[] | null,
  pages: readonly OwnPage[],
  used: readonly UsedSection[],
): NavigationEntry[] {
  const written = items ?? usual.map((page): NavigationItem => ({ page, label: null }));
  const named = pagesNamed(written);
  const placed = pages
    .filter(({ file, place }) => place === "navigation" && !named.has(file))
    .map(({ file }) => ({ page: file, label: null }));
  const end = items === null ? -1 : written.length;
  return [...written.slice(0, end), ...placed, ...written.slice(end)].flatMap((item): NavigationEntry[] => {
    if ("link" in item) return [item];
    if (isSection(item.page)) {
      const section = used.find(({ name }) => name === item.page);
      return section ? [{ label: item.label ?? section.label, to: section.to }] : [];
    }
    const page = pages.find(({ file }) => file === item.page);
    return page ? [{ label: item.label ?? page.title, to: { path: ownPagePath(page.stem), fragment: null } }] : [];
  });
}

/**
 * The own pages to which the foot of every page leads: those that ask for it, and are not in the
 * navigation.
 */
export function footerPages(items: readonly NavigationItem[] | null, pages: readonly OwnPage[]): OwnPage[] {
  const named = pagesNamed(items ?? []);
  return pages.filter(({ file, place }) => place === "footer" && !named.has(file));
}

/** The sections and own pages that a navigation names. */
function pagesNamed(items: readonly NavigationItem[]): ReadonlySet<string> {
  return new Set(items.flatMap((item) => ("page" in item ? item.page : [])));
}
