import { readFileSync } from "node:fs";
import { join } from "node:path";
import { converter, wcagContrast } from "culori";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accentOf, isColor, leastContrast, papers } from "../../src/settings/accent.ts";
import { defaults } from "../../src/settings/archive-config.ts";
import { rounds } from "../rounds.ts";
import { projectRoot } from "../workspace.ts";

const base = readFileSync(join(projectRoot, "templates/assets/style/base.css"), "utf8");

test("the papers and the default are those of the style sheet", () => {
  const [light, dark] = [...base.matchAll(/--paper: (#[\da-f]{6})/g)].map(([, color]) => color);
  expect({ light, dark }).toEqual(papers);
  expect(/--accent: (#[\da-f]{6})/.exec(base)?.[1]).toBe(defaults.accent);
});

test.each(["#1a5fb4", "#06c", "navy", "DarkGreen"])("%s is a colour", (written) => {
  expect(isColor(written)).toBe(true);
});

test.each(["", "#12", "#1234567", "#1a5fb480", "blu", "transparent", "rgb(0,0,0)", "url(x)", "red;}", "currentcolor"])(
  "%j is none",
  (written) => {
    expect(isColor(written)).toBe(false);
  },
);

test("whatever the colour, the accents meet WCAG AA on both papers, or it is refused and the one that is named is accepted", () => {
  const channel = fc.nat(255).map((value) => value.toString(16).padStart(2, "0"));
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const color = `#${channels.join("")}`;
      const accent = accentOf(color);
      const passes = wcagContrast(color, papers.light) >= leastContrast;
      expect("fault" in accent).toBe(!passes);
      if ("fault" in accent) {
        const [, nearest = ""] = /nearest that passes is "(#[\da-f]{6})"$/.exec(accent.fault) ?? [];
        const contrast = wcagContrast(nearest, papers.light);
        expect(contrast).toBeGreaterThanOrEqual(leastContrast);
        // It is no darker than it must be.
        expect(contrast).toBeLessThan(leastContrast + 0.2);
        expect(accentOf(nearest)).toMatchObject({ light: nearest });
      } else {
        expect(accent.light).toBe(color);
        expect(wcagContrast(accent.dark, papers.dark)).toBeGreaterThanOrEqual(leastContrast);
      }
    }),
    { numRuns: rounds(500) },
  );
});

test("the dark accent has the hue of the colour", () => {
  for (const color of ["#1a5fb4", "#0a7d3b", "#7a2f8f", "#9d2b22"]) {
    const accent = accentOf(color);
    const hueOf = (written: string) => converter("oklch")(written)?.h ?? Number.NaN;
    if ("fault" in accent) throw new Error(accent.fault);
    expect(Math.abs(hueOf(accent.dark) - hueOf(color))).toBeLessThan(3);
  }
});
