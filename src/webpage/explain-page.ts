// STUB, to be replaced at merge.
import type { PageReading } from "./page-reading.ts";

export function explainPage({ fields }: PageReading): string[] {
  return Object.entries(fields).map(([name, field]) => `${name}: ${field?.value} — from ${field?.from}`);
}
