import { fieldText, type Seed } from "./header-field.ts";

/**
 * The column of an article, and what else it belongs to. The first category is the column where no
 * field names one; the others are tags. Generators differ in what two categories mean: Hexo takes
 * the second for a part of the first, Hugo and Jekyll take them for equals. Either way each has its
 * page.
 */
export function readColumn(fields: Seed["fields"]): { readonly column: string | null; readonly others: readonly string[] } {
  const written = fields.get("categories");
  const value = written?.value ?? [];
  const items = typeof value === "string" ? value.split(/[、,，;；]/) : value;
  const categories = [...new Set(items.map((item) => item.trim().replace(/\s+/g, " ")))].filter((item) => item !== "");
  const own = fieldText(fields.get("column"));
  const column = own === "" ? (categories[0] ?? null) : own;
  return { column, others: categories.filter((category) => category !== column) };
}
