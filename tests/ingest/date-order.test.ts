import { expect, test } from "vitest";
import type { OrderedDate } from "../../src/ingest/date-order.ts";
import { ingested } from "../articles.ts";
import { seed } from "../workspace.ts";

const read = (date: string) => ingested(seed({ date }));

/** What a date may mean, as `dmy 2019-04-03`; null if its order is plain. */
function readings(date: string): string[] | null {
  const written: OrderedDate | null = read(date).written;
  return written?.readings.map((one) => `${one.order} ${one.date}`) ?? null;
}

const both = (order: string, rest: string) => [`${order} 19${rest}`, `${order} 20${rest}`];

test.each([
  ["03/04/2019", ["dmy 2019-04-03", "mdy 2019-03-04"]],
  ["3-4-2019", ["dmy 2019-04-03", "mdy 2019-03-04"]],
  ["12.11.2019 18:29", ["dmy 2019-11-12T18:29", "mdy 2019-12-11T18:29"]],
  ["发布时间：03/04/2019（星期三）下午6时29分", ["dmy 2019-04-03T18:29", "mdy 2019-03-04T18:29"]],
  ["０３/０４/２０１９", ["dmy 2019-04-03", "mdy 2019-03-04"]],
  // Only one order fits, which tells those of others.
  ["25/04/2019", ["dmy 2019-04-25"]],
  ["04/25/2019 6:29 PM", ["mdy 2019-04-25T18:29"]],
  ["30.02.2019", null],
  // A year of two figures may be anywhere, and in two centuries.
  ["01-02-03", [...both("ymd", "01-02-03"), ...both("dmy", "03-02-01"), ...both("mdy", "03-01-02")]],
  ["19-05-03", [...both("ymd", "19-05-03"), ...both("dmy", "03-05-19")]],
  ["19-05-03 18:29", [...both("ymd", "19-05-03T18:29"), ...both("dmy", "03-05-19T18:29")]],
  ["99/5/3", both("ymd", "99-05-03")],
  ["3.5.99", [...both("dmy", "99-05-03"), ...both("mdy", "99-03-05")]],
  ["05/25/19", both("mdy", "19-05-25")],
  ["19年5月3日 18时29分", both("ymd", "19-05-03T18:29")],
  ["00-02-29", ["ymd 2000-02-29"]],
])("%j may mean %j", (date, expected) => {
  expect(readings(date)).toEqual(expected);
});

test.each(["2019-05-03", "2019/4/3", "05/05/2019", "3 May 2019", "2019年5月3日", "2019-05", "2019", "1556862540"])(
  "the order of %s is plain, and that of no other",
  (date) => {
    const { article, written } = read(date);
    expect([article === null, written]).toEqual([false, null]);
  },
);

test.each(["1-2-3", "45/67/89", "19-05-03 25:00", "03/04/2019 junk", "03/04-2019", "3/4", "5月3日"])("%s means nothing", (date) => {
  const { article, written, problems } = read(date);
  expect([article, written, problems.map(({ rule }) => rule)]).toEqual([null, null, ["bad-date"]]);
});

test("a date knows its text and its place", () => {
  expect(read("03/04/2019").written).toMatchObject({ written: "03/04/2019", line: 2, column: 7, form: "/", shortYear: false });
});

test("a project file whose date is in doubt is no article", () => {
  const { article, problems, written } = ingested("---\ntitle: 甲\ndate: 03/04/2019\n---\n乙。\n", "CHANGELOG.md");
  expect([article, written, problems.map(({ rule }) => rule)]).toEqual([null, null, ["unread-file"]]);
});
