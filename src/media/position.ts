import readExif from "exif-reader";

/** Where a picture was taken, in degrees; south and west are negative. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * The marks behind which JPEG, WebP, PNG, HEIF and AVIF keep EXIF. In PNG and WebP the data may
 * follow the name of the chunk at once.
 */
const marks = ["Exif\0\0", "eXIf", "EXIF"];

/** The most bytes of EXIF: a JPEG's segment holds 64 KB. */
const longest = 65_536;

/** The position in a picture's EXIF; null if it tells of none. */
export function positionIn(bytes: Uint8Array): Position | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const mark of marks) {
    const start = all.indexOf(mark, 0, "latin1");
    const gps = start === -1 ? null : gpsIn(all, start, mark);
    const position = gps && positionOf(gps);
    if (position) return position;
  }
  return null;
}

type Gps = NonNullable<ReturnType<typeof readExif>["GPSInfo"]>;

function gpsIn(bytes: Buffer, start: number, mark: string): Gps | null {
  // A chunk of PNG or WebP has its length beside its name; the reader finds the end by itself.
  const header = [start, start + mark.length, start + 8].find((at) =>
    /^(?:Exif\0\0|MM\0\*|II\*\0)/.test(bytes.toString("latin1", at, at + 6)),
  );
  if (header === undefined) return null;
  try {
    return readExif(bytes.subarray(header, header + longest)).GPSInfo ?? null;
  } catch {
    // What cannot be read tells nobody where it was taken.
    return null;
  }
}

function positionOf({ GPSLatitude, GPSLatitudeRef, GPSLongitude, GPSLongitudeRef }: Gps): Position | null {
  const [latitude, longitude] = [degrees(GPSLatitude), degrees(GPSLongitude)];
  if (latitude === null || longitude === null) return null;
  return { latitude: GPSLatitudeRef === "S" ? -latitude : latitude, longitude: GPSLongitudeRef === "W" ? -longitude : longitude };
}

/**
 * Degrees, minutes and seconds as degrees; null for what is no place, as some cameras write 0, 0,
 * 0.
 */
function degrees(parts: readonly number[] | undefined): number | null {
  const [whole = NaN, minutes = 0, seconds = 0] = parts ?? [];
  const sum = whole + minutes / 60 + seconds / 3600;
  return Number.isFinite(sum) && sum !== 0 ? sum : null;
}
