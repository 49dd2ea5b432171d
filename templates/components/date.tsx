/** A date as Chinese newspapers print it: `2024-04-24T18:29` is 2024年4月24日 18:29, as exact as the source. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${day}日${date.length > 10 ? ` ${date.slice(11)}` : ""}`;
}

/** The day of a date, in figures that stand under one another. */
export function Day({ date }: { readonly date: string }) {
  const day = date.slice(0, 10);
  return <time datetime={day}>{day}</time>;
}
