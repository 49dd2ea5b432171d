import type { Archive } from "../archive/archive.ts";
import { type Holder, type HolderKind, holderKinds } from "../archive/officeholders.ts";
import type { Tenure } from "../archive/tenures.ts";
import { groupBy } from "../lib/group-by.ts";
import { labelOf, partsByLetter } from "./letters.ts";
import { tagLink } from "./links.ts";
import { holderFragment, holdersLetterPath, holdersPath, type SitePath } from "./paths.ts";
import { byPersonsPinyin, byPinyin, initialOf, initialOfPerson } from "./pinyin.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { HeldOffice, HolderEntry, Link, Place } from "./view-models.ts";

/** How many people or institutions stand on a page. */
const aPage = 150;

/** How many offices of one are shown: those that were held last. */
const mostOffices = 60;

/** Where the offices of each person, and in each institution, are told, and all these pages. */
export interface HolderPages {
  readonly pages: readonly PlannedPage[];
  readonly placeOf: (kind: HolderKind, name: string) => Place | null;
  /** The indexes that there are. */
  readonly indexes: readonly Link[];
}

/** A part of an index: a letter, or a number of them where there are more than a page has room for; null is all of it. */
interface Part {
  readonly path: SitePath;
  readonly letter: string | null;
  readonly holders: readonly Holder[];
}

/**
 * The indexes of people and of institutions, by pinyin: on one page as long as there is room for all, else on a page for each letter, and those who are named most on the first. None
 * where there is nobody.
 */
export function holderPages(page: PlanPage, archive: Archive): HolderPages {
  const places = new Map<string, Place>();
  const indexes: Link[] = [];
  const pages = holderKinds.flatMap((kind) => {
    const holders = archive.holders[kind];
    if (holders.length === 0) return [];
    indexes.push({ label: kind, path: holdersPath(kind) });
    const order = kind === "人物" ? byPersonsPinyin : byPinyin;
    const parts = partsOf(
      kind,
      holders.toSorted((a, b) => order(a.name, b.name)),
    );
    for (const { path, holders } of parts) {
      for (const { name, tenures } of holders)
        if (tenures.length > 0) places.set(`${kind} ${name}`, { path, fragment: holderFragment(name) });
    }
    const letters = parts.flatMap(({ letter, path }) => (letter === null ? [] : [{ label: letter, path }]));
    const first = parts.some(({ letter }) => letter === null)
      ? []
      : [{ path: holdersPath(kind), letter: null, holders: mostNamed(holders, order) }];
    return [...first, ...parts].map(({ path, letter, holders }) =>
      page("holders", path, { kind, letter, letters, entries: holders.map((holder) => entryOf(holder, kind)) }),
    );
  });
  return { pages, placeOf: (kind, name) => places.get(`${kind} ${name}`) ?? null, indexes };
}

function partsOf(kind: HolderKind, inOrder: readonly Holder[]): Part[] {
  if (inOrder.length <= aPage) return [{ path: holdersPath(kind), letter: null, holders: inOrder }];
  const letterOf = ({ name }: Holder) => (kind === "人物" ? initialOfPerson(name) : initialOf(name));
  return partsByLetter(inOrder, letterOf, aPage).map((part) => ({
    path: holdersLetterPath(kind, part.letter, part.number),
    letter: labelOf(part),
    holders: part.items,
  }));
}

function mostNamed(holders: readonly Holder[], order: (a: string, b: string) => number): Holder[] {
  return holders
    .toSorted((a, b) => b.count - a.count || order(a.name, b.name))
    .slice(0, aPage)
    .sort((a, b) => order(a.name, b.name));
}

function entryOf({ name, tag, tenures, count }: Holder, kind: HolderKind): HolderEntry {
  const offices = officesOf(tenures, kind);
  return {
    name,
    fragment: holderFragment(name),
    count,
    tag: tag && { ...tagLink(name), count: tag.articles.length },
    earlier: Math.max(0, offices.length - mostOffices),
    offices: offices.slice(-mostOffices),
  };
}

/** Offices of which the same articles tell are one entry: 党委副书记、校长. */
function officesOf(tenures: readonly Tenure[], kind: HolderKind): HeldOffice[] {
  const besideOf = ({ institution, person }: Tenure) => (kind === "人物" ? institution : person);
  const together = groupBy(tenures, (tenure) =>
    [besideOf(tenure), tenure.first.origin.file, tenure.last.origin.file, tenure.count].join("\n"),
  );
  return [...together.values()].flatMap((all) =>
    all.slice(0, 1).map((tenure) => {
      const { first, last, count } = tenure;
      const articles = first === last ? [first] : [first, last];
      return {
        title: all.map(({ title }) => title).join("、"),
        beside: besideOf(tenure),
        count,
        articles: articles.map(({ summary }) => summary),
      };
    }),
  );
}
