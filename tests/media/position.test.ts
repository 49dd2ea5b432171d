import { expect, test } from "vitest";
import { positionIn } from "../../src/media/position.ts";
import { lyingJpeg, placedPng, png } from "./pictures.ts";

test("a picture tells where it was taken", () => {
  expect(positionIn(placedPng(34.25, 108.5))).toEqual({ latitude: 34.25, longitude: 108.5 });
});

test("one without a position does not, nor one of which the position is 0, 0, nor one that is cut off", () => {
  expect(positionIn(png(2, 2))).toBeNull();
  expect(positionIn(lyingJpeg(4, 3))).toBeNull();
  expect(positionIn(Buffer.from("Exif\0\0MM\0*", "latin1"))).toBeNull();
  const placed = placedPng(34.25, 108.5);
  for (let end = 0; end < 120; end++) expect(positionIn(placed.subarray(0, end))).toBeNull();
});
