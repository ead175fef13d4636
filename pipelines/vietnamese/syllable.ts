/** What a Vietnamese syllable (âm tiết) can be: an initial, a rhyme and one of six tones. */

const initials: ReadonlySet<string> = new Set("b c d đ g h k l m n p q r s t v x ch gh gi kh ng nh ph qu th tr ngh".split(" ").concat(""));
const longestInitial = 3;

const rhymes: ReadonlySet<string> = new Set(
  [
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu",
    "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu",
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot",
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt",
    "u ua uc ue ui um un ung up ut uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ",
    "uy uya uych uyên uyêt uyn uynh uyp uyt uyu",
    "ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu",
    "y ya yêm yên yêng yêt yêu",
    "uac uach uai uan uang uanh uao uat uay uăc uăm uăn uăng uăt uen ueo uet ych yn ynh yp yt yu",
  ].flatMap((row) => row.split(" ")),
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** A tone on anything but a vowel. */
const misplaced = /[b-df-hj-np-tv-xzđ][\u0300\u0301\u0303\u0309\u0323]/u;
/** A syllable that ends in a stop has the tone of sắc or nặng. */
const stopped = /(?:ch|[cpt])$/u;

/** Whether a word is spelled as a Vietnamese syllable may be, in any case: `Trước` is one, `Trướk`, `Tru` + `ớcc` are none. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  const marks = decomposed.match(tones) ?? [];
  const plain = decomposed.replace(tones, "").normalize("NFC");
  if (marks.length > 1 || !isSpelled(plain) || misplaced.test(decomposed)) return false;
  return !stopped.test(plain) || marks[0] === "\u0301" || marks[0] === "\u0323";
}

function isSpelled(plain: string): boolean {
  for (let length = 0; length <= Math.min(longestInitial, plain.length - 1); length += 1) {
    if (rhymes.has(plain.slice(length)) && initials.has(plain.slice(0, length))) return true;
  }
  return false;
}
