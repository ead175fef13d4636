/**
 * VNI-Windows (`VNI-Times`, `VNI-Helve`): a letter, and after it a second one that is drawn as its mark. Ơ, ư, đ and the toned
 * i are single codes. The mark has the case of its letter.
 */

/** What a mark adds to the letter before it. */
const marks: Readonly<Record<string, string>> = {
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ù: "\u0301",
  ï: "\u0323",
  â: "\u0302",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  á: "\u0302\u0301",
  ä: "\u0302\u0323",
  ê: "\u0306",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  é: "\u0306\u0301",
  ë: "\u0306\u0323",
};

/** Letters of one code. */
const singles: Readonly<Record<string, string>> = { ô: "ơ", ö: "ư", ñ: "đ", ì: "ì", æ: "ỉ", ó: "ĩ", í: "í", ò: "ị", î: "ỵ" };

const circumflexed = "àåãáäâ";
const breved = "èúüéëê";
const toneAlone = "øûõùï";
/** Which marks a letter takes; ơ and ư stand under their own codes. */
const taken: Readonly<Record<string, string>> = {
  a: toneAlone + circumflexed + breved,
  e: toneAlone + circumflexed,
  o: toneAlone + circumflexed,
  u: toneAlone,
  y: "øûõù",
  ô: toneAlone,
  ö: toneAlone,
};

/** The codes (one or two characters, as they are in Windows-1252) with their letters, small letters and capitals. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(singles),
    ...Object.entries(taken).flatMap(([base, own]) =>
      [...own].map((mark) => [base + mark, `${singles[base] ?? base}${marks[mark]}`.normalize("NFC")] as const),
    ),
  ].flatMap(([code, letter]) => [[code, letter] as const, [code.toUpperCase(), letter.toUpperCase()] as const]),
);

const pair = /[aeouyôö][øûõùïàåãáäâèúüéëê]|[ôöñìæóíòî]/giu;

/** Text in VNI, seen as Windows-1252, as Unicode. A mark of the other case than its letter is taken all the same. */
export function fromVni(seen: string): string {
  return seen.replace(pair, (code) => {
    const [base = "", mark] = code;
    if (mark === undefined) return vniLetters.get(code) ?? code;
    const letter = vniLetters.get(code.toLowerCase());
    if (letter === undefined) return (vniLetters.get(base) ?? base) + (vniLetters.get(mark) ?? mark);
    return base === base.toLowerCase() ? letter : letter.toUpperCase();
  });
}
