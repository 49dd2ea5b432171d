import type { PublishedFile } from "./view-models.ts";

/** The shortest side of a picture that can stand for its article; smaller ones are ornaments. */
const smallest = 200;

/** The picture that stands for an article where one may: the first that is no ornament. */
export function leadPicture(files: readonly PublishedFile[]): PublishedFile | null {
  // Social networks and feed readers show no SVG.
  const isLarge = ({ width, height }: PublishedFile) => Math.min(width ?? 0, height ?? 0) >= smallest;
  return files.find((file) => file.use === "picture" && file.type !== "image/svg+xml" && isLarge(file)) ?? null;
}
