import fc from "fast-check";
import { expect, test } from "vitest";
import { figures } from "../../templates/components/number.ts";

// GB/T 15835-2011, 5.1.1: numbers of up to four digits are not grouped.
test.each([
  [0, "0"],
  [7, "7"],
  [100, "100"],
  [1000, "1000"],
  [9999, "9999"],
  [10_000, "10,000"],
  [12_345, "12,345"],
  [123_456, "123,456"],
  [999_999, "999,999"],
  [1_000_000, "1,000,000"],
  [123_456_789, "123,456,789"],
  [1_234_567_890, "1,234,567,890"],
])("%i is written %s", (number, written) => {
  expect(figures(number)).toBe(written);
});

test("a number loses no digit, and from five on its groups have three digits each, but for the first, which has one to three", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (number) => {
      expect(figures(number).replaceAll(",", "")).toBe(String(number));
      expect(figures(number)).toMatch(number < 10_000 ? /^\d{1,4}$/ : /^\d{1,3}(?:,\d{3})+$/);
    }),
  );
});
