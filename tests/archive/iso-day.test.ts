import fc from "fast-check";
import { expect, test } from "vitest";
import { dayLength, dayOfYear, isoDay } from "../../src/archive/iso-day.ts";

test("a day has 24 hours of 60 minutes", () => {
  expect(dayLength).toBe(24 * 60 * 60 * 1000);
});

test.each([
  ["2024-04-24T00:00:00Z", "2024-04-24"],
  ["2024-04-24T23:59:59.999Z", "2024-04-24"],
  ["2024-04-25T00:00:00+08:00", "2024-04-24"],
  ["2024-04-24T20:00:00-05:00", "2024-04-25"],
  ["1949-10-01T00:00:00Z", "1949-10-01"],
  ["1970-01-01T00:00:00Z", "1970-01-01"],
  ["1969-12-31T23:59:59.999Z", "1969-12-31"],
])("the instant %s is on %s in UTC", (instant, day) => {
  expect(isoDay(Date.parse(instant))).toBe(day);
});

// Read off the table of days of a leap year.
test.each([
  ["01-01", 0],
  ["01-31", 30],
  ["02-01", 31],
  ["02-28", 58],
  ["02-29", 59],
  ["03-01", 60],
  ["04-01", 91],
  ["05-01", 121],
  ["06-01", 152],
  ["07-01", 182],
  ["08-01", 213],
  ["09-01", 244],
  ["10-01", 274],
  ["11-01", 305],
  ["12-01", 335],
  ["12-31", 365],
])("%s has the place %i in a leap year and in any other", (date, place) => {
  for (const year of ["2024", "2023", "2000", "1900", "1988"]) {
    if (date !== "02-29" || year === "2024" || year === "2000" || year === "1988") expect(dayOfYear(`${year}-${date}`), year).toBe(place);
  }
});

const days = fc.integer({ min: Date.UTC(1900, 0, 1) / dayLength, max: Date.UTC(2100, 0, 1) / dayLength });

test("a place is a whole number from 0 to 365, and tells the date", () => {
  fc.assert(
    fc.property(days, (number) => {
      const day = isoDay(number * dayLength);
      expect(isoDay(Date.UTC(2024, 0, 1) + dayOfYear(day) * dayLength).slice(5)).toBe(day.slice(5));
      expect(dayOfYear(day)).toBeGreaterThanOrEqual(0);
      expect(dayOfYear(day)).toBeLessThanOrEqual(365);
    }),
  );
});

test("the next day has the next place, but for the two after 28 February of a common year and the first of a year", () => {
  fc.assert(
    fc.property(days, (number) => {
      const [day, next] = [isoDay(number * dayLength), isoDay((number + 1) * dayLength)];
      const step = day.endsWith("12-31") ? -365 : day.endsWith("02-28") && next.endsWith("03-01") ? 2 : 1;
      expect(dayOfYear(next) - dayOfYear(day)).toBe(step);
    }),
  );
});
