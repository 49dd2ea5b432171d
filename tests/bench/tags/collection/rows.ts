import type { Cost } from "../../measure.ts";
import type { Row } from "../../row.ts";
import type { Share } from "./coverage.ts";
import type { CollectionFigures } from "./figures.ts";
import { wilson } from "./interval.ts";
import type { JudgedFigures, JudgedShare } from "./judged.ts";
import { medianF1 } from "./stories.ts";

/** Every figure that has a limit. */
export function rowsOf({ coverage, subjects, stories, related, builds, judged }: CollectionFigures): Row[] {
  const { below, cold, newest } = builds ?? {};
  const share = { of: subjects.counted, part: subjects.tagged };
  return [
    judgedRow("tags accepted as a page", "≥", 85, judged?.figures, "acceptedTags"),
    judgedRow("tags that are fragments", "≤", 3, judged?.figures, "fragments"),
    {
      ...percent("articles that carry a tag, of those with it in the title or twice in the text", "≥", 90, coverage.plain),
      from: `${told(coverage.plain)}; ${inPercent(coverage.longestAlone).toFixed(1)} % where each place counts for the longest tag alone`,
    },
    {
      ...percent("common subjects with a tag", "≥", 95, share),
      from: `${told(share)} that are in five titles, of ${subjects.listed} listed`,
    },
    {
      what: "following a story by its best tag, median F1",
      side: "≥",
      limit: 0.75,
      unit: "",
      measured: medianF1(stories),
      from: `${stories.length} stories`,
    },
    percent("files below tags/, of the site", "≤", 15, below?.files),
    percent("bytes below tags/, of the site", "≤", 20, below?.bytes),
    ratio("build from nothing / with keywords off, wall", 1.35, cold, "wall"),
    ratio("build from nothing / with keywords off, CPU", 1.35, cold, "cpu"),
    ratio("build from nothing / with keywords off, peak memory", 1.3, cold, "peak"),
    ratio("newest added / with keywords off, wall", 1.25, newest, "wall"),
    ratio("newest added / with keywords off, CPU", 1.25, newest, "cpu"),
    judgedRow("index of people: entries that are persons", "≥", 97, judged?.figures, "people"),
    {
      ...judgedRow("index of people: wrong ones on the first page", "≤", 0, judged?.figures, "wrongOnFirstPage"),
      unit: "",
      measured: judged && judged.figures.wrongOnFirstPage.of > 0 ? judged.figures.wrongOnFirstPage.part : null,
    },
    judgedRow("index of institutions: whole and right", "≥", 95, judged?.figures, "institutions"),
    judgedRow("related articles that are related", "≥", 88, judged?.figures, "related"),
    {
      what: "articles without related ones whose title shares a name or a rare pair",
      side: "≤",
      limit: 0,
      unit: "",
      measured: related.linkable,
      from: `${related.lonely.toLocaleString("en")} articles without related ones`,
    },
  ];
}

function percent(what: string, side: Row["side"], limit: number, share: Share | undefined): Row {
  const measured = share === undefined || share.of === 0 ? null : inPercent(share);
  return { what, side, limit, unit: " %", measured, from: share === undefined ? "" : told(share) };
}

/** A row that a judge's verdicts give, with the interval in which the share lies if all were judged. */
function judgedRow(what: string, side: Row["side"], limit: number, figures: JudgedFigures | undefined, key: keyof JudgedFigures): Row {
  const share: JudgedShare | undefined = figures?.[key];
  if (share === undefined) return { what, side, limit, unit: " %", measured: null, from: "" };
  const [low, high] = wilson(share).map((bound) => (100 * bound).toFixed(1));
  const judged = `${share.of} of ${share.drawn} judged`;
  return { ...percent(what, side, limit, share), from: share.of === 0 ? judged : `${told(share)}, 95 %: ${low} to ${high}; ${judged}` };
}

function ratio(what: string, limit: number, costs: Readonly<Record<"auto" | "off", Cost>> | undefined, key: keyof Cost): Row {
  const [auto, off] = [costs?.auto[key] ?? null, costs?.off[key] ?? null];
  const unit = key === "peak" ? "MB" : "s";
  const digits = key === "peak" ? 0 : 2;
  const isKnown = auto !== null && off !== null;
  return {
    what,
    side: "≤",
    limit,
    unit: " ×",
    measured: isKnown ? auto / off : null,
    from: isKnown ? `${auto.toFixed(digits)} / ${off.toFixed(digits)} ${unit}` : "",
  };
}

function inPercent({ part, of }: Share): number {
  return (100 * part) / of;
}

function told({ part, of }: Share): string {
  return `${part.toLocaleString("en")} of ${of.toLocaleString("en")}`;
}
