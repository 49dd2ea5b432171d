import type { Archive } from "../archive/archive.ts";
import { type IndexedName, type NameKind, nameKinds } from "../archive/name-index.ts";
import type { Tenure } from "../archive/tenures.ts";
import type { NameReading, Pinyin } from "../language/pinyin.ts";
import { groupBy } from "../lib/group-by.ts";
import { labelOf, partsByLetter } from "./letters.ts";
import { tagLink } from "./links.ts";
import { nameFragment, nameIndexLetterPath, nameIndexPath, type SitePath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { HeldOffice, Link, LinkTarget, NameEntry } from "./view-models.ts";

/** How many people or institutions stand on a page. */
const aPage = 150;

/** The most offices of one name that are shown: those that were held last. */
const mostOffices = 60;

/** The pages of the indexes, and where they show the offices of each person and institution. */
export interface NameIndexPages {
  readonly pages: readonly PlannedPage[];
  readonly officesOf: (kind: NameKind, name: string) => LinkTarget | null;
  /** Links to the indexes that have pages. */
  readonly indexes: readonly Link[];
}

/**
 * A page of an index. `letter` is its letter, with a number if the letter has several pages; null
 * for an index on one page.
 */
interface IndexPage {
  readonly path: SitePath;
  readonly letter: string | null;
  readonly names: readonly IndexedName[];
}

/**
 * The indexes of people and of institutions, in the order of pinyin: on one page if there is room
 * for all; else on pages for each letter, with those who are named most on the first page. An index
 * without names has no page.
 */
export function nameIndexPages(page: PlanPage, archive: Archive, pinyin: Pinyin): NameIndexPages {
  const targets = new Map<string, LinkTarget>();
  const indexes: Link[] = [];
  const pages = nameKinds.flatMap((kind) => {
    const names = archive.names[kind];
    if (names.length === 0) return [];
    indexes.push({ label: kind, path: nameIndexPath(kind) });
    const inOrder = pinyin.sorted(names, () => readings[kind]);
    const parts = partsOf(kind, inOrder, pinyin);
    for (const { path, names } of parts) {
      for (const { name, tenures } of names) if (tenures.length > 0) targets.set(`${kind} ${name}`, { path, fragment: nameFragment(name) });
    }
    const letters = parts.flatMap(({ letter, path }) => (letter === null ? [] : [{ label: letter, path }]));
    const first = parts.some(({ letter }) => letter === null)
      ? []
      : [{ path: nameIndexPath(kind), letter: null, names: mostNamed(inOrder, kind, pinyin) }];
    return [...first, ...parts].map(({ path, letter, names }) =>
      page("name-index", path, { kind, letter, letters, entries: names.map((one) => entryOf(one, kind)) }),
    );
  });
  return { pages, officesOf: (kind, name) => targets.get(`${kind} ${name}`) ?? null, indexes };
}

/** The readings of names of each kind in pinyin. */
const readings: Readonly<Record<NameKind, NameReading>> = { 人物: "person", 机构: "word" };

function partsOf(kind: NameKind, inOrder: readonly IndexedName[], pinyin: Pinyin): IndexPage[] {
  if (inOrder.length <= aPage) return [{ path: nameIndexPath(kind), letter: null, names: inOrder }];
  const letterOf = ({ name }: IndexedName) => pinyin.letterOf(name, readings[kind]);
  return partsByLetter(inOrder, letterOf, aPage).map((part) => ({
    path: nameIndexLetterPath(kind, part.letter, part.number),
    letter: labelOf(part),
    names: part.items,
  }));
}

function mostNamed(inOrder: readonly IndexedName[], kind: NameKind, pinyin: Pinyin): IndexedName[] {
  const most = inOrder.toSorted((a, b) => b.count - a.count).slice(0, aPage);
  return pinyin.sorted(most, () => readings[kind]);
}

function entryOf({ name, tag, tenures, count }: IndexedName, kind: NameKind): NameEntry {
  const offices = officesOf(tenures, kind);
  return {
    name,
    fragment: nameFragment(name),
    count,
    tag: tag && tagLink(name),
    earlier: Math.max(0, offices.length - mostOffices),
    offices: offices.slice(-mostOffices),
  };
}

/** The offices of tenures. Those that the same articles tell of are one entry: 党委副书记、校长. */
function officesOf(tenures: readonly Tenure[], kind: NameKind): HeldOffice[] {
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
