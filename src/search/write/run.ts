import { isWordUnit, type Key, notHan } from "../key.ts";
import { hanNumbers } from "../text/han.ts";
import { createDivide, type Group } from "./grouping.ts";
import { Numbers } from "./numbers.ts";
import { emptyTerm, inBody, type Term } from "./postings.ts";
import { end, separator, type UnitStream } from "./stream.ts";

/** Whether the places of two Han characters that follow one another are kept by what comes next. */
export type IsDivided = (first: number, second: number) => boolean;

/**
 * The terms of a stream in the order of their keys, in which words have the ranks that `rankOf` gives them; it must keep their order. Can be asked for once. The places of the
 * stream are sorted by their units, those of each unit by the next one, and so on: always among few that stand together, so that hardly ever memory has to be waited for.
 */
export function* termsInOrder(stream: UnitStream, rankOf: (word: string) => number, isDivided: IsDivided): Iterable<Term> {
  const units = stream.rankWords(rankOf);
  const all = stream.units.all;
  const thirdAt = (place: number) => {
    const third = all[place + 2] ?? end;
    return third === separator || third >= hanNumbers ? notHan : third + 1;
  };
  const { firsts, secondAt } = byFirst(stream, units);
  const [bySecond, byThird] = [createDivide(2 * units), createDivide(hanNumbers + 1)];
  const fill = createFill(stream);
  for (const one of firsts) {
    const first = one.key;
    const isWord = isWordUnit(first);
    yield fill({ first, separated: false, second: 0, third: 0 }, one, !isWord);
    for (const pair of bySecond(one, secondAt)) {
      if (pair.key === 0) continue;
      const separated = pair.key >= units;
      const second = separated ? pair.key - units : pair.key;
      yield fill({ first, separated, second, third: 0 }, pair, false);
      if (separated || isWord || isWordUnit(second) || !isDivided(first, second)) continue;
      for (const triple of byThird(pair, (at) => thirdAt(pair.places[at] ?? 0)))
        yield fill({ first, separated, second, third: triple.key }, triple, false);
    }
  }
}

/** All places of each unit, from the least unit on; and for each item of these lists the next unit, with `units` added where it is separated, or 0 where there is none. */
function byFirst(stream: UnitStream, units: number) {
  const { all, length } = stream.units;
  // The start of a unit stands in the place behind its own, and moves to its end as it is filled.
  const starts = new Uint32Array(units + 1);
  for (let place = 0; place < length; place++) {
    const unit = all[place] ?? end;
    if (unit !== separator && unit !== end) starts[unit + 1] = (starts[unit + 1] ?? 0) + 1;
  }
  let total = 0;
  for (let unit = 0; unit < units; unit++) {
    total += starts[unit + 1] ?? 0;
    starts[unit + 1] = total - (starts[unit + 1] ?? 0);
  }
  const [places, articles, seconds] = [new Uint32Array(total), new Uint32Array(total), new Uint32Array(total)];
  const { all: titles, length: articleCount } = stream.titles;
  for (let place = 0, article = 0; place < length; place++) {
    const unit = all[place] ?? end;
    if (unit === separator || unit === end) continue;
    while (article + 1 < articleCount && place >= (titles[article + 1] ?? 0)) article++;
    const to = starts[unit + 1] ?? 0;
    starts[unit + 1] = to + 1;
    const next = all[place + 1] ?? end;
    places[to] = place;
    articles[to] = article;
    seconds[to] = next === end ? 0 : next === separator ? units + (all[place + 2] ?? 0) : next;
  }
  return { firsts: groupsOf(starts, places, articles), secondAt: (at: number) => seconds[at] ?? 0 };
}

/** A group for each unit that is anywhere; where those of a unit end stands in the place behind its own. */
function* groupsOf(ends: Uint32Array, places: Uint32Array, articles: Uint32Array): Iterable<Group> {
  const group: Group = { key: 0, places, articles, from: 0, length: 0 };
  for (let unit = 1; unit + 1 < ends.length; unit++) {
    group.key = unit;
    group.from = ends[unit] ?? 0;
    group.length = (ends[unit + 1] ?? 0) - group.from;
    if (group.length > 0) yield group;
  }
}

/** Makes a function that gives what is known of a term by the places at which it stands: its hits, or only how many each article has. It fills in the same term each time. */
function createFill({
  articles: numbered,
  titles: ofTitles,
  bodies: ofBodies,
}: UnitStream): (key: Key, group: Group, isCounted: boolean) => Term {
  const term = emptyTerm();
  const lists = [new Numbers(), new Numbers(), new Numbers()] as const;
  const [{ all: numbers }, { all: titles }, { all: bodies }] = [numbered, ofTitles, ofBodies];
  return (key, { places, articles: owners, from, length }, isCounted) => {
    for (const list of lists) list.ensure(length);
    const [{ all: articles }, { all: values }, { all: inTitle }] = lists;
    let count = 0;
    let last = -1;
    for (let at = from; at < from + length; at++) {
      const place = places[at] ?? 0;
      const own = owners[at] ?? 0;
      const body = bodies[own] ?? 0;
      if (!isCounted) {
        articles[count] = numbers[own] ?? 0;
        values[count++] = place >= body ? inBody + place - body : place - (titles[own] ?? 0);
        continue;
      }
      if (own !== last) {
        articles[count] = numbers[own] ?? 0;
        values[count] = 0;
        inTitle[count++] = 0;
        last = own;
      }
      values[count - 1] = (values[count - 1] ?? 0) + 1;
      if (place < body) inTitle[count - 1] = (inTitle[count - 1] ?? 0) + 1;
    }
    return Object.assign(term, { key, isCounted, from: 0, length: count, articles, values, inTitle });
  };
}
