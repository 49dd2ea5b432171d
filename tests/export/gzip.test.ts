import { hash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gzipMember } from "../../src/export/gzip.ts";
import { rounds } from "../rounds.ts";

test("what was packed is unpacked as it was, also several members as one text", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 3_000 }), { minLength: 1, maxLength: 4 }), (texts) => {
      expect(gunzipSync(Buffer.concat(texts.map(gzipMember))).toString("utf8")).toBe(texts.join(""));
    }),
    { numRuns: rounds(50) },
  );
});

test("the same text gives these bytes, whatever the machine and the version of Node", () => {
  const text = Array.from({ length: 2_000 }, (_, index) => `第${index}届运动会于${(index * 7919) % 10_007}日开幕。`).join("\n");
  expect(hash("sha256", gzipMember(text))).toMatchInlineSnapshot(`"b13819e07b674b0d741e2e72f3d44142fe46a349b3db28694350708552470ae9"`);
});
