/**
 * The characters of which a good half of any Chinese text consists, in both scripts. Bytes that are
 * read in the wrong encoding give rare characters instead.
 */
const common = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处校师院教大会新闻报网市省县委书记" +
    "這個國為時來們發會學說對經過後種點裡裏體機當業開還應關長問與從電動現實無質氣條結線場產總統門東見車議報區員書話間華萬進選舉黨軍務運親鄉連馬頭兩樣變題義僅單號讓論計設記者縣聞網師",
);

/**
 * How Chinese a text looks: the share of common characters among those that are no ASCII, from 0 to
 * 1. What could not be read counts against it.
 */
export function chineseScore(text: string): number {
  let [seen, known] = [0, 0];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    seen++;
    // Punctuation and full-width forms are in both charsets, and say something of the text.
    if (common.has(character) || (code >= 0x3000 && code <= 0x3011) || "，。：；？！“”".includes(character)) known++;
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) known -= 2;
  }
  return seen === 0 ? 0 : Math.max(known, 0) / seen;
}

/** From this score on a text of some length is Chinese that was read in the right encoding. */
export const surelyChinese = 0.25;
