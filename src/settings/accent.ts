import {
  converter,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  type Oklch,
  parse,
  toGamut,
  useMode,
  wcagContrast,
} from "culori/fn";

// Of all the spaces that culori knows, these are needed to read a colour, to change its lightness
// and to measure its contrast.
for (const mode of [modeRgb, modeLrgb, modeOklab, modeOklch]) useMode(mode);

/** The papers of the light and the dark palette, as `templates/assets/style/base.css` has them. */
export const papers = { light: "#fbf9f4", dark: "#15161a" } as const;

/** The least contrast of text (WCAG 2.2, 1.4.3, level AA). */
export const leastContrast = 4.5;

/**
 * How light the accent of the dark palette is, from 0 to 1, and how vivid at most (OKLCH): as the
 * one of the default. Vivid colours glare on dark paper.
 */
const [darkLightness, darkChroma] = [0.74, 0.13];

/** An accent colour for both palettes, each as `#rrggbb`. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/** Whether a text is one opaque colour: `#rgb`, `#rrggbb`, or a name of CSS. */
export function isColor(written: string): boolean {
  const color = /^#(?:[\da-f]{3}){1,2}$|^[a-z]+$/i.test(written) ? parse(written) : undefined;
  return color !== undefined && (color.alpha ?? 1) === 1;
}

/**
 * The accents of a colour that `isColor` accepts: itself on light paper, and the same hue as light
 * as dark paper needs. Where the colour has too little contrast with light paper, the fault says so
 * and names the nearest one that has enough.
 * Throws a `RangeError` for what is no colour.
 */
export function accentOf(written: string): Accent | { readonly fault: string } {
  const color = toOklch(written);
  const contrast = wcagContrast(written, papers.light);
  if (contrast < leastContrast) {
    const nearest = withContrast(color, papers.light, [color.l, 0]);
    const short = contrast.toFixed(1);
    return {
      fault: `${written} has a contrast of ${short} with the paper (${papers.light}), and text needs ${leastContrast} (WCAG AA); the nearest that passes is "${nearest}"`,
    };
  }
  const dark = { ...color, l: darkLightness, c: Math.min(color.c, darkChroma) };
  return { light: formatHex(written) ?? written, dark: withContrast(dark, papers.dark, [dark.l, 1]) };
}

const toLch = converter("oklch");
const inScreen = toGamut("rgb", "oklch");

function toOklch(written: string): Oklch {
  const color = toLch(written);
  if (!color) throw new RangeError(`${written} is no colour`);
  return color;
}

/**
 * The colour whose lightness is nearest to the first of two and which has enough contrast with the
 * paper; that of the second has enough.
 */
function withContrast(color: Oklch, paper: string, [near, far]: readonly [number, number]): string {
  const at = (l: number) => formatHex(inScreen({ ...color, l }));
  if (wcagContrast(at(near), paper) >= leastContrast) return at(near);
  let [failing, passing] = [near, far];
  // Each step halves the distance, and colours have 256 steps a channel.
  for (let step = 0; step < 16; step++) {
    const middle = (failing + passing) / 2;
    if (wcagContrast(at(middle), paper) >= leastContrast) passing = middle;
    else failing = middle;
  }
  return at(passing);
}
