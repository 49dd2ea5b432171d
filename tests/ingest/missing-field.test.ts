import { expect, test } from "vitest";
import { missingField } from "../../src/ingest/missing-field.ts";

const field = { name: "title", value: "", line: 3, column: 8 };

test("a field that is missing, or empty, or taken for nothing is told with what to do", () => {
  expect(missingField("no-title", "title", "add one", undefined)).toMatchObject({
    level: "error",
    reason: "there is no title; add one",
    line: 1,
  });
  expect(missingField("no-title", "title", "add one", field)).toMatchObject({ reason: "the title is empty; add one", line: 3, column: 8 });
  expect(missingField("no-views", "views", "add one", { ...field, nothing: "put it in quotes" }, "warning")).toMatchObject({
    ...{ level: "warning", reason: "the views is empty; put it in quotes" },
  });
});
