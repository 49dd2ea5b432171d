/** How a paragraph, a division or a cell is aligned; null if it is as all others are. */
export function alignmentOf(name: string, attributes: ReadonlyMap<string, string>): "center" | "right" | null {
  const [, styled] = /(?:^|[;\s])text-align\s{0,9}:\s{0,9}(\w{1,9})/i.exec(attributes.get("style") ?? "") ?? [];
  const aligned = (styled ?? attributes.get("align") ?? (name === "center" ? name : "")).trim().toLowerCase();
  return aligned === "center" || aligned === "right" ? aligned : null;
}

/** An alignment as the class that the style sheet has for it. */
export function classOf(aligned: "center" | "right" | null): [string, string][] {
  return aligned === null ? [] : [["class", `align-${aligned}`]];
}

/** Over how many columns and rows a cell goes. */
export function spansOf(attributes: ReadonlyMap<string, string>): [string, string][] {
  return ["colspan", "rowspan"].flatMap((name): [string, string][] => {
    const value = attributes.get(name)?.trim() ?? "";
    return /^(?:[2-9]|[1-9]\d{1,2})$/.test(value) ? [[name, value]] : [];
  });
}

/** With what number a numbered list begins. */
export function numberOf(name: string, attributes: ReadonlyMap<string, string>): [string, string][] {
  const start = attributes.get("start")?.trim() ?? "";
  return name === "ol" && /^\d{1,9}$/.test(start) ? [["start", start]] : [];
}
