import { expect, test } from "vitest";
import { zonedTime } from "../../src/archive/zone.ts";
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

test.each(["2024-04-24 18:29:00", "1988-07-01 08:00:00", "1991-09-15 12:00:00", "1950-01-01 00:00:00"])(
  "%s is the same civil time after the way to an instant and back",
  (written) => {
    for (const zone of ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "UTC"]) {
      expect(parseDate(zonedTime(civil(written), zone), zone)).toBe(civil(written));
    }
  },
);
