import { problem } from "../lib/diagnostics.ts";
import { sha256 } from "../lib/sha256.ts";
import { readMedia } from "../media/media-file.ts";
import { readMediaFile } from "./article-files.ts";
import type { MediaReading } from "./media-readings.ts";
import type { ToRead } from "./readings.ts";

/** Reads pictures and documents of `folder` one after the other. */
export async function readMediaFiles(folder: string, files: readonly ToRead[]): Promise<(MediaReading | null)[]> {
  const readings: (MediaReading | null)[] = [];
  for (const { file, knownSha256 } of files) readings.push(await readOne(folder, file, knownSha256));
  return readings;
}

async function readOne(folder: string, file: string, knownSha256: string | null): Promise<MediaReading | null> {
  const read = readMediaFile(folder, file);
  if ("problem" in read) return { media: null, problems: [read.problem] };
  if (knownSha256 !== null && sha256(read.bytes) === knownSha256) return null;
  try {
    return await readMedia(file, read.bytes);
  } catch (error) {
    const reason = `this file cannot be read (${String(error)}), which is a fault of Jiuwen; please report it`;
    return { media: null, problems: [problem("error", "unreadable-file", reason)] };
  }
}
