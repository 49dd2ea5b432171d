import { expect, test } from "vitest";
import { mediaTypeOf } from "../../src/media/media-type.ts";
import { boastfulPng, lyingJpeg, png } from "./pictures.ts";

const svg = (inner = "") => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${inner}</svg>`);
const zip = Buffer.from("504b0506000000000000000000000000000000000000", "hex");

/** A WebP of one pixel, lossy. */
const webp = Buffer.from("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=", "base64");

test.each<readonly [string, Uint8Array, object]>([
  ["a PNG", png(30, 20), { type: "image/png", use: "picture", width: 30, height: 20, fault: null }],
  ["a JPEG that lies on its side, as it is seen", lyingJpeg(40, 30), { type: "image/jpeg", use: "picture", width: 30, height: 40 }],
  ["a GIF", Buffer.from("GIF89a\x05\0\x04\0\0\0\0;", "latin1"), { type: "image/gif", use: "picture", width: 5, height: 4 }],
  ["a WebP", webp, { type: "image/webp", use: "picture", width: 1, height: 1 }],
  ["an SVG", svg("<rect/>"), { type: "image/svg+xml", use: "picture", width: 200, height: 100 }],
  ["a PDF", Buffer.from("%PDF-1.7\n"), { type: "application/pdf", use: "document", width: null, height: null }],
  ["a ZIP", zip, { type: "application/zip", use: "document" }],
  ["an MP3", Buffer.concat([Buffer.from("fffb9064", "hex"), Buffer.alloc(400)]), { type: "audio/mpeg", use: "audio" }],
  ["an MP4", Buffer.from("\0\0\0\x18ftypisom\0\0\x02\0isomiso2", "latin1"), { type: "video/mp4", use: "video" }],
  ["a bitmap, which not every browser shows", Buffer.concat([Buffer.from("BM"), Buffer.alloc(60)]), { type: "image/bmp", use: "document" }],
  ["a text", Buffer.from("会议纪要"), { type: "text/plain", use: "document" }],
  ["a text in GBK", Buffer.from("b0a2b5c4", "hex"), { type: "text/plain", use: "document" }],
  ["a page", Buffer.from("  <!DOCTYPE html><p>页</p>"), { type: "text/html", use: "document" }],
  ["XML, which a browser may run", Buffer.from('<?xml version="1.0"?><a/>'), { type: "text/html", use: "document" }],
  ["a table in UTF-16", Buffer.from("\uFEFF1\t甲", "utf16le"), { type: "text/plain", use: "document" }],
  ["a page in UTF-16", Buffer.from("\uFEFF<p>", "utf16le"), { type: "text/html", use: "document" }],
  ["nothing", Buffer.alloc(0), { type: "text/plain", use: "document" }],
  ["unknown bytes", Buffer.from([1, 0, 2, 0, 255]), { type: "application/octet-stream", extension: null, use: "document" }],
])("%s is known by its bytes", async (_name, bytes, expected) => {
  expect(await mediaTypeOf(bytes)).toMatchObject(expected);
});

test("a picture in which something would run, or which is too large to be shown, is offered as a download", async () => {
  expect(await mediaTypeOf(svg("<script>alert(1)</script>"))).toMatchObject({ use: "document", fault: "it holds <script>" });
  expect(await mediaTypeOf(boastfulPng(50_000, 50_000))).toMatchObject({
    ...{ type: "image/png", use: "document" },
    fault: "it is 50000 × 50000 pixels large, more than browsers show",
  });
});

test("a picture of which only the beginning is there has no size", async () => {
  expect(await mediaTypeOf(png(3, 3).subarray(0, 12))).toMatchObject({ use: "document" });
  expect(await mediaTypeOf(Buffer.from([0xff, 0xd8, 0xff]))).toMatchObject({ use: "document" });
});
