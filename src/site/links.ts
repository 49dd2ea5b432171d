import type { BylineKind } from "../archive/bylines.ts";
import type { ChartLinks } from "./chart.ts";
import { bylineIndexPath, dayPath, monthPath, tagPath, yearPath } from "./paths.ts";
import type { Link } from "./view-models.ts";

/** In charts of the archive, months and years lead to their pages. */
export const archiveLinks: ChartLinks = {
  targetOf: ({ year, month }) => ({ path: monthPath(year, month), fragment: null }),
  yearPathOf: yearPath,
};

/** A link to a year: `2024年`. */
export function yearLink(year: string): Link {
  return { label: `${year}年`, path: yearPath(year) };
}

/** A link to a month, named within its year: `4月`. */
export function monthLink(year: string, month: string): Link {
  return { label: `${Number(month)}月`, path: monthPath(year, month) };
}

/** A link to a month, named in full: `2024年4月`. */
export function fullMonthLink(year: string, month: string): Link {
  return { label: `${year}年${Number(month)}月`, path: monthPath(year, month) };
}

/** A link to a day of every year: `4月24日`. */
export function dayLink(month: string, day: string): Link {
  return { label: `${Number(month)}月${Number(day)}日`, path: dayPath(month, day) };
}

/** A link to the index of authors or of sources, under its name. */
export function bylineIndexLink(kind: BylineKind): Link {
  return { label: kind, path: bylineIndexPath(kind) };
}

/** A link to a tag, under its name. */
export function tagLink(name: string): Link {
  return { label: name, path: tagPath(name) };
}
