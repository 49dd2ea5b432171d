/** Excel's own formats of dates and times, those of Chinese versions too (ECMA-376, 18.8.30). */
function isOwnDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a format of numbers shows them as dates: by its number, or by its code if it has one. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isOwnDateFormat(id);
  // What is quoted, escaped or in brackets, as colours and languages are, shows no date.
  const plain = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";")[0] ?? "";
  return /[ymdhs年月日时]/i.test(plain) && !/^general$/i.test(plain.trim());
}

/**
 * The date that a number stands for, as civil time: `2021-01-05`, or `2021-01-05 08:30` with a
 * second behind it if it has one. Excel counts days from 1900, in which it has a 29 February, or
 * from 1904. Null for a number that is no date of a calendar.
 */
export function excelDate(days: number, isFrom1904: boolean): string | null {
  const shifted = isFrom1904 ? days + 1462 : days < 60 ? days + 1 : days;
  if (!(shifted >= 1 && shifted < 2_958_466)) return null;
  const text = new Date(Date.UTC(1899, 11, 30) + Math.round(shifted * 86_400) * 1000).toISOString();
  const [date = "", time = ""] = text.slice(0, 19).split("T");
  if (time === "00:00:00") return date;
  return `${date} ${time.endsWith(":00") ? time.slice(0, 5) : time}`;
}
