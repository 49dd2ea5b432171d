import type { MarkdownIt as Markdown, RendererRule, StateInline, Token } from "markdown-it";
import { escapeHtml } from "../escape-html.ts";
import { notesOf } from "./parse-notes.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Sets readings over characters: `{汉字|hàn zì}` over all of them, `{汉字|hàn|zì}` over each. Only
 * Latin letters, bopomofo and kana over Han characters or kana are readings; all else in such
 * brackets stays text.
 */
export function readRuby(markdown: Markdown): void {
  markdown.inline.ruler.before("link", "ruby", ruby);
  markdown.renderer.rules["ruby"] = rubyHtml;
}

/** The characters of a token with the readings over them. */
const pairs = new WeakMap<Token, readonly (readonly [string, string])[]>();

const written =
  /\{([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}〇々ー]{1,20})((?:\|[\p{Script=Latin}\p{M}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}\dˇˊˋ˙·ー'’ -]{1,80}){1,20})\}/uy;

function ruby(state: StateInline, silent: boolean): boolean {
  const { env, pos, posMax, src } = state;
  if (src.charCodeAt(pos) !== 0x7b) return false;
  written.lastIndex = pos;
  const [whole, base = "", listed = ""] = written.exec(src) ?? [];
  if (whole === undefined || pos + whole.length > posMax) return false;
  const readings = listed.slice(1).split("|");
  const characters = Array.from(base);
  if (readings.length > 1 && readings.length !== characters.length) return false;
  if (!readings.every((reading) => isReading(reading, readings.length === 1 ? characters.length : 1))) return false;
  if (!silent) {
    const token = state.push("ruby", "", 0);
    token.content = `${base}（${readings.join(" ")}）`;
    pairs.set(token, readings.length === 1 ? [[base, listed.slice(1)]] : characters.map((one, index) => [one, readings[index] ?? ""]));
    notesOf(env).unseen += wordUnits(whole) - wordUnits(token.content);
  }
  state.pos = pos + whole.length;
  return true;
}

/**
 * Whether a text is how so many characters are read: kana or bopomofo, or pinyin, which has tones
 * or a syllable for each, as `{集合|set}` has not.
 */
function isReading(text: string, characters: number): boolean {
  if (!/\p{L}/u.test(text)) return false;
  if (!/^[\p{Script=Latin}\p{M}\d'’ -]+$/u.test(text)) return true;
  return /\d|\p{M}/u.test(text.normalize("NFD")) || text.trim().split(/[\s'’-]+/).length === characters;
}

const rubyHtml: RendererRule = (tokens, index) => {
  const token = tokens[index];
  const shown = ((token && pairs.get(token)) ?? []).map(
    ([base, reading]) => `${escapeHtml(base)}<rp>（</rp><rt>${escapeHtml(reading)}</rt><rp>）</rp>`,
  );
  return `<ruby>${shown.join("")}</ruby>`;
};
