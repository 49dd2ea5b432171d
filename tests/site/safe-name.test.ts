import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../src/lib/fold.ts";
import { distinctName, safeFileName, safeName } from "../../src/site/safe-name.ts";
import { rounds } from "../rounds.ts";
import { unsegment } from "./unsegment.ts";

test.each([
  ["党的二十大", "党的二十大"],
  ["C++", "C++"],
  ["a b", "a b"],
  ["a.b", "a.b"],
  ["100%", "100%"],
  ["#1 & $2", "#1 & $2"],
  // What a path, a URL or Windows cannot hold.
  ["C/C++", "C~2FC++"],
  ["a\\b", "a~5Cb"],
  ['<a>:"b"|?*', "~3Ca~3E~3A~22b~22~7C~3F~2A"],
  ["a\u0000\u001F\u007F\u0085b", "a~00~1F~7F~C2~85b"],
  // The escape character itself.
  ["~", "~7E"],
  ["a~2Fb", "a~7E2Fb"],
  ["~~0123456789abcdef", "~7E~7E0123456789abcdef"],
  // Names that would be hidden, lead elsewhere, or lose their end on Windows.
  [".", "~2E"],
  ["..", "~2E~2E"],
  ["...", "~2E.~2E"],
  [".hidden", "~2Ehidden"],
  ["Inc.", "Inc~2E"],
  [" a", "~20a"],
  ["a ", "a~20"],
  [" ", "~20"],
  // Device names of Windows, with any extension, in any case.
  ["CON", "~43ON"],
  ["con", "~63on"],
  ["nul.txt", "~6Eul.txt"],
  ["COM1", "~43OM1"],
  ["lpt³", "~6Cpt³"],
  ["console", "console"],
  ["com10", "com10"],
  // Pages beside which names stand.
  ["index.html", "~69ndex.html"],
  ["INDEX.HTML", "~49NDEX.HTML"],
  ["index", "index"],
  ["by-name.html", "~62y-name.html"],
  ["By-Name.HTML", "~42y-Name.HTML"],
  ["by-name", "by-name"],
  ["by-name.html5", "by-name.html5"],
  ["standby-name.html", "standby-name.html"],
  // NFC, in which macOS and Linux agree.
  ["e\u0301", "\u00E9"],
  // 200 bytes are the most.
  ["a".repeat(200), "a".repeat(200)],
  ["会".repeat(66), "会".repeat(66)],
  // The beginning, and the SHA-256 of the whole (`printf %s "$name" | sha256sum`).
  ["a".repeat(300), `${"a".repeat(182)}~~9835fa6bf4e20a9b`],
])("%j is stored as %j", (name, stored) => {
  expect(safeName(name)).toBe(stored);
});

test("a cut name ends between characters and between escapes", () => {
  for (let shift = 0; shift < 12; shift++) {
    for (const unit of ["会", "𠀀", "/", "\u0085", "~"]) {
      const name = "a".repeat(shift) + unit.repeat(300);
      const stored = safeName(name);
      expect(stored).toMatch(/~~[0-9a-f]{16}$/);
      expect(Buffer.byteLength(stored)).toBeLessThanOrEqual(200);
      expect(stored.isWellFormed()).toBe(true);
      expect(name.startsWith(unsegment(stored))).toBe(true);
      // No more is cut than has to be.
      if (unit === "会" || unit === "𠀀") expect(Buffer.byteLength(stored)).toBeGreaterThan(200 - 4);
    }
  }
});

const names = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(...'~~2Ff/\\:*?"<>|.. aAzZ0\u0000\u007Fé会𠀀', "CON", "nul", ".html", "index", "by-name", "~~0123456789abcdef"),
      {
        minLength: 1,
      },
    )
    .map((parts) => parts.join("")),
);

/** Whether a segment holds the whole name; a cut one ends in a hash, which no other does. */
const isWhole = (stored: string) => !/~~[0-9a-f]{16}$/.test(stored);

test("any name survives the way into a segment and back", () => {
  fc.assert(
    fc.property(names, (name) => {
      const stored = safeName(name);
      const whole = name.normalize("NFC");
      if (isWhole(stored)) expect(unsegment(stored)).toBe(whole);
      else expect(whole.startsWith(unsegment(stored))).toBe(true);
    }),
    { numRuns: rounds(3000) },
  );
});

test("only a name that would be too long is cut", () => {
  fc.assert(
    fc.property(names, (name) => {
      // Nothing grows to more than six characters for each byte: three for each byte of an escape.
      if (Buffer.byteLength(name.normalize("NFC")) * 3 <= 200) expect(isWhole(safeName(name))).toBe(true);
    }),
  );
});

test("a segment holds nothing that Linux, macOS, Windows, FAT or a URL's path forbids", () => {
  fc.assert(
    fc.property(names, (name) => {
      const stored = safeName(name);
      expect(stored).not.toBe("");
      expect(stored).not.toMatch(/[\p{Cc}<>:"/\\|?*]/u);
      expect(stored).not.toMatch(/^[. ]|[. ]$/);
      expect(stored).not.toMatch(/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i);
      expect(stored).not.toMatch(/^(?:index|by-name)\.html$/i);
      expect(stored).toBe(stored.normalize("NFC"));
      expect(stored.isWellFormed()).toBe(true);
      // With `.html` or `.txt` behind it, a file name; Windows counts UTF-16 units, which are never more than bytes.
      expect(Buffer.byteLength(stored)).toBeLessThanOrEqual(200);
    }),
    { numRuns: rounds(3000) },
  );
});

test("names that are different tags have segments that differ on any file system, case and all", () => {
  const letters = fc
    .array(fc.constantFrom(..."aAiIıİsSſßẞςσΣkK\u212A~2eEfF./ éÉ\u0301ａＡ１1", "ss", "con", "CON", "ﬁ", "fi"), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(""));
  const long = fc.tuple(fc.constantFrom("a".repeat(199), "会".repeat(70)), letters).map((parts) => parts.join(""));
  const pairs = fc.oneof(fc.tuple(letters, letters), fc.tuple(long, long), fc.tuple(names, names));
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      if (fold(a) === fold(b)) return;
      // NTFS and FAT compare upper case, APFS folds case; both are covered by comparing either way.
      expect(safeName(a).toLowerCase()).not.toBe(safeName(b).toLowerCase());
      expect(safeName(a).toUpperCase()).not.toBe(safeName(b).toUpperCase());
    }),
    { numRuns: rounds(20_000) },
  );
});

test("a name that is cut keeps the extension of its file, which browsers and systems go by", () => {
  expect(safeFileName(`${"会".repeat(80)}.svg`)).toMatch(/^会+~~[\da-f]{16}\.svg$/);
  expect(safeFileName("会议.svg")).toBe("会议.svg");
  expect(Buffer.byteLength(safeFileName(`${"会".repeat(80)}.json`))).toBeLessThanOrEqual(255);
});

test("a distinct name is that of no other name, whatever its case, and as long as a path allows", () => {
  fc.assert(
    fc.property(names, names, (name, other) => {
      const distinct = distinctName(name);
      expect(Buffer.byteLength(distinct)).toBeLessThanOrEqual(200);
      fc.pre(name.normalize("NFC") !== other.normalize("NFC"));
      for (const stored of [safeName(other), distinctName(other)]) expect(fold(stored)).not.toBe(fold(distinct));
    }),
    { numRuns: rounds(1000) },
  );
});
