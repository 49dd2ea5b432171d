import fc from "fast-check";
import { expect, test } from "vitest";
import { instant, zonedTime } from "../../src/archive/zoned-time.ts";
import { parseDate } from "../../src/ingest/date.ts";
import { civil } from "../articles.ts";

test.each([
  ["2024-04-24 18:29", "Asia/Shanghai", "2024-04-24T18:29:00+08:00"],
  ["2024-04-24 18:29:30", "Asia/Shanghai", "2024-04-24T18:29:30+08:00"],
  ["2024-04-24 18:29", "UTC", "2024-04-24T18:29:00+00:00"],
  ["2024-04-24 18:29", "America/New_York", "2024-04-24T18:29:00-04:00"],
  ["2024-01-24 18:29", "America/New_York", "2024-01-24T18:29:00-05:00"],
  ["2024-04-24 18:29", "Asia/Kathmandu", "2024-04-24T18:29:00+05:45"],
  ["2024-04-24 18:29", "America/St_Johns", "2024-04-24T18:29:00-02:30"],
  // China put its clocks forward in the summers of 1986 to 1991.
  ["1985-07-01 08:00", "Asia/Shanghai", "1985-07-01T08:00:00+08:00"],
  ["1986-07-01 08:00", "Asia/Shanghai", "1986-07-01T08:00:00+09:00"],
  ["1988-07-01 08:00", "Asia/Shanghai", "1988-07-01T08:00:00+09:00"],
  ["1988-12-01 08:00", "Asia/Shanghai", "1988-12-01T08:00:00+08:00"],
  ["1991-07-01 08:00", "Asia/Shanghai", "1991-07-01T08:00:00+09:00"],
  ["1992-07-01 08:00", "Asia/Shanghai", "1992-07-01T08:00:00+08:00"],
  // The hours around a change: 02:00 became 03:00 on 10 March, 02:00 became 01:00 on 3 November.
  ["2024-03-10 01:59:59", "America/New_York", "2024-03-10T01:59:59-05:00"],
  ["2024-03-10 02:30", "America/New_York", "2024-03-10T02:30:00-05:00"],
  ["2024-03-10 03:00", "America/New_York", "2024-03-10T03:00:00-04:00"],
  ["2024-11-03 00:59", "America/New_York", "2024-11-03T00:59:00-04:00"],
  ["2024-11-03 02:00", "America/New_York", "2024-11-03T02:00:00-05:00"],
  // A time that clocks skipped has the offset before the change, one they showed twice is its first (RFC 5545, 3.3.5), east and west of Greenwich.
  ["2024-03-31 02:30", "Europe/Berlin", "2024-03-31T02:30:00+01:00"],
  ["2024-10-27 02:30", "Europe/Berlin", "2024-10-27T02:30:00+02:00"],
  ["2024-11-03 01:30", "America/New_York", "2024-11-03T01:30:00-04:00"],
  // Local mean time, before zones: 8:05:43 in Shanghai, whose seconds ISO 8601 cannot hold.
  ["1900-01-01 00:00", "Asia/Shanghai", "1900-01-01T00:00:00+08:05"],
])("%s in %s is %s", (written, zone, expected) => {
  expect(zonedTime(civil(written), zone)).toBe(expected);
});

test("a day without a time has no offset to name", () => {
  expect(zonedTime(civil("1988-07-01"), "Asia/Shanghai")).toBe("1988-07-01");
});

test.each(["2019", "2019-05"])("%s has none either", (date) => {
  expect(zonedTime(civil(date), "Asia/Shanghai")).toBe(date);
});

test.each([
  ["1988-07-01", "1988-07-01T00:00:00+09:00"],
  ["1988-07", "1988-07-01T00:00:00+09:00"],
  ["1988", "1988-01-01T00:00:00+08:00"],
  ["2024-04-24 18:29", "2024-04-24T18:29:00+08:00"],
  ["2024-04-24 18:29:30", "2024-04-24T18:29:30+08:00"],
])("where an instant is asked for, %s is its beginning, %s", (date, expected) => {
  expect(instant(civil(date), "Asia/Shanghai")).toBe(expected);
});

test.each(["2024-04-24 18:29:00", "1988-07-01 08:00:00", "1991-09-15 12:00:00", "1950-01-01 00:00:00"])(
  "%s is the same civil time after the way to an instant and back",
  (written) => {
    for (const zone of ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "UTC"]) {
      expect(parseDate(zonedTime(civil(written), zone), zone)).toBe(civil(written));
    }
  },
);

test.each([
  ["2024-04-24", "Asia/Shanghai", "2024-04-24T00:00:00+08:00"],
  ["1988-07-01", "Asia/Shanghai", "1988-07-01T00:00:00+09:00"],
  ["2024-04-24", "UTC", "2024-04-24T00:00:00+00:00"],
  ["2024-02-29", "America/New_York", "2024-02-29T00:00:00-05:00"],
  // The days on which clocks changed at two in the morning begin before the change.
  ["1986-05-04", "Asia/Shanghai", "1986-05-04T00:00:00+08:00"],
  ["2024-03-10", "America/New_York", "2024-03-10T00:00:00-05:00"],
  ["2024-11-03", "America/New_York", "2024-11-03T00:00:00-04:00"],
  // Where midnight itself was skipped, this is the moment at which clocks showed one.
  ["1940-06-01", "Asia/Shanghai", "1940-06-01T00:00:00+08:00"],
  ["2018-11-04", "America/Sao_Paulo", "2018-11-04T00:00:00-03:00"],
  // With a time there is nothing to add but seconds.
  ["2024-04-24 18:29", "Asia/Shanghai", "2024-04-24T18:29:00+08:00"],
  ["2024-04-24 18:29:30", "Asia/Shanghai", "2024-04-24T18:29:30+08:00"],
])("%s in %s is the instant %s", (written, zone, expected) => {
  expect(instant(civil(written), zone)).toBe(expected);
});

test("every date is an instant as RFC 3339 writes it, and the later date the later instant", () => {
  const days = fc.integer({ min: Date.UTC(1950, 0, 1) / 86_400_000, max: Date.UTC(2050, 0, 1) / 86_400_000 });
  const times = fc.constantFrom("", " 00:00", " 08:30", " 23:59:59");
  const zones = fc.constantFrom("Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");
  fc.assert(
    fc.property(days, times, zones, (day, time, zone) => {
      const at = (offset: number) => civil(new Date((day + offset) * 86_400_000).toISOString().slice(0, 10) + time);
      expect(instant(at(0), zone)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      expect(Date.parse(instant(at(1), zone))).toBeGreaterThan(Date.parse(instant(at(0), zone)));
      if (time !== "") expect(instant(at(0), zone)).toBe(zonedTime(at(0), zone));
    }),
  );
});
