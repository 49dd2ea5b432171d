/**
 * The beginning of the `number`th table of a body, as HTML. A wide table scrolls by itself, also by
 * keyboard; the page never does. What is named by number is told apart from the others (WCAG
 * 2.4.6).
 */
export function tableStart(number: number): string {
  return `<section class="scroll" aria-label="表格${number === 1 ? "" : number}" tabindex="0"><table>\n`;
}

/** The end of such a table. */
export const tableEnd = "</table></section>";
