import simplified from "opencc-js/dict/TSCharacters";

/**
 * The characters of GB 2312, a standard's choice of 6,763 simplified ones, in an order that says nothing of their use; those left out that count as another one, so that
 * texts made of the others can be compared as they are.
 */
export function ordinaryCharacters(): string[] {
  const traditional = new Set(simplified.split("|").map((pair) => pair.split(" ")[0]));
  const bytes = Array.from({ length: 72 * 94 }, (_, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)]).flat();
  const characters = new TextDecoder("gb18030").decode(Uint8Array.from(bytes));
  return [...characters].filter((character) => /[\u4e00-\u9fff]/.test(character) && !traditional.has(character));
}
