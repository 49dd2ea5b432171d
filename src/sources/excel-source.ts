import { isDateFormat } from "./excel-date.ts";
import { isNamed, sheetRows, unescapeText, type WorkbookParts } from "./excel-sheet.ts";
import { fault, type SourceEntry } from "./source-entry.ts";
import type { SourceLimits } from "./source-limits.ts";
import { tableEntries } from "./table-rows.ts";
import { type XmlEvent, xmlEvents } from "./xml-events.ts";
import { openZip, type ZipEntry } from "./zip-archive.ts";

type ZipEntries = ReadonlyMap<string, ZipEntry>;

/**
 * The rows of all sheets of a workbook (`.xlsx`), each sheet with heads of its own. Dates are civil
 * time as text, numbers are plain. Rows are read as they come; the texts that cells share are held
 * in memory, so that a workbook may unpack to at most `documentBytes`.
 */
export async function* readExcel(path: string, place: string, limits: SourceLimits): AsyncGenerator<SourceEntry> {
  const { entries, close } = await openZip(path, limits.documentBytes);
  try {
    const book = await workbookOf(entries);
    if (book.sheets.length === 0) yield fault(place, "no sheet is found in it; save it again as .xlsx or CSV");
    const parts: WorkbookParts = {
      sharedStrings: await sharedStringsOf(entries),
      areDates: await dateStylesOf(entries),
      isFrom1904: book.isFrom1904,
    };
    for (const { name, path: sheetPath } of book.sheets) {
      const entry = entries.get(sheetPath);
      if (entry === undefined) yield fault(`${place}#${name}`, "the workbook names this sheet and does not have it; save it again");
      else yield* tableEntries(`${place}#${name}`, sheetRows(eventsOf(entry), parts, limits.columns), limits);
    }
  } finally {
    close();
  }
}

/** What happens in a part of the workbook; nothing if there is no such part. */
async function* eventsOf(entry: ZipEntry | undefined): AsyncGenerator<XmlEvent> {
  if (entry !== undefined) yield* xmlEvents(decoded(entry.chunks()), entry.bytes);
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
}

async function workbookOf(entries: ZipEntries) {
  const targets = new Map<string, string>();
  for await (const event of eventsOf(entries.get("xl/_rels/workbook.xml.rels"))) {
    if (event.type === "open") targets.set(event.attributes["Id"] ?? "", event.attributes["Target"] ?? "");
  }
  const sheets: { readonly name: string; readonly path: string }[] = [];
  let isFrom1904 = false;
  for await (const event of eventsOf(entries.get("xl/workbook.xml"))) {
    if (event.type !== "open") continue;
    const { attributes } = event;
    if (isNamed(event, "workbookPr")) isFrom1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
    if (!isNamed(event, "sheet")) continue;
    const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
    const target = targets.get(id) ?? "";
    sheets.push({ name: attributes["name"] ?? "", path: target.startsWith("/") ? target.slice(1) : `xl/${target}` });
  }
  return { sheets, isFrom1904 };
}

/** The texts that cells refer to, without the readings of Japanese ones. */
async function sharedStringsOf(entries: ZipEntries): Promise<readonly string[]> {
  const strings: string[] = [];
  let [text, isText, isPhonetic] = ["", false, false];
  for await (const event of eventsOf(entries.get("xl/sharedStrings.xml"))) {
    if (event.type === "text") {
      if (isText && !isPhonetic) text += event.text;
    } else if (isNamed(event, "t")) isText = event.type === "open";
    else if (isNamed(event, "rPh")) isPhonetic = event.type === "open";
    else if (isNamed(event, "si")) {
      if (event.type === "close") strings.push(unescapeText(text));
      text = "";
    }
  }
  return strings;
}

async function dateStylesOf(entries: ZipEntries): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const areDates: boolean[] = [];
  let isInStyles = false;
  for await (const event of eventsOf(entries.get("xl/styles.xml"))) {
    if (event.type === "text") continue;
    if (isNamed(event, "cellXfs")) isInStyles = event.type === "open";
    if (event.type === "close") continue;
    if (isNamed(event, "numFmt")) codes.set(Number(event.attributes["numFmtId"]), event.attributes["formatCode"] ?? "");
    if (isInStyles && isNamed(event, "xf")) {
      const id = Number(event.attributes["numFmtId"] ?? 0);
      areDates.push(isDateFormat(id, codes.get(id)));
    }
  }
  return areDates;
}
