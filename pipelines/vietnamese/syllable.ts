/** What a Vietnamese syllable (âm tiết) can be: an initial, a rhyme and one of six tones. */

const initials = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]";
const rhymes = [
  "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ă[cmnpt]|ăng|â[cmnptuy]|âng",
  "e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|ênh|êp|êt|êu|êng",
  "i|ia|ich|iêc|iêm|iên|iêng|iêp|iêt|iêu|im|in|inh|ip|it|iu",
  "o|oa|oac|oach|oai|oan|oang|oanh|oao|oap|oat|oay|oă[cmnt]|oăng|oc|oe|oen|oeo|oet|oi|om|on|ong|ooc|oong|op|ot|oam",
  "ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt|ơng",
  "u|ua|uân|uâng|uât|uây|uc|ue|uê|uêch|uên|uênh|ui|um|un|ung|uơ|uôc|uôi|uôm|uôn|uông|uôt|up|ut|uy|uya|uych|uyên|uyêt|uynh|uyt|uyn|uyu|uyp",
  "ư|ưa|ưc|ưi|ưng|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu|ưt|ưu|ưm",
  "y|yêm|yên|yêt|yêu|ya|yêng",
  "uai|uan|uang|uanh|uao|uat|uay|uac|uach|uă[cmnt]|uăng|uen|ueo|uet|uôc|yn|ynh|yt|ych|yu|yp",
].join("|");

const syllable = new RegExp(`^(?:${initials})?(?:${rhymes})$`, "u");
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** A syllable that ends in a stop has the tone of sắc or nặng. */
const stopped = /(?:ch|[cpt])$/u;

/** Whether a word is spelled as a Vietnamese syllable may be, in any case: `Trước` is one, `Trướk`, `Tru` + `ớcc` are none. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLocaleLowerCase("vi").normalize("NFD");
  const marks = decomposed.match(tones) ?? [];
  const plain = decomposed.replace(tones, "").normalize("NFC");
  if (marks.length > 1 || !syllable.test(plain)) return false;
  return !stopped.test(plain) || marks[0] === "\u0301" || marks[0] === "\u0323";
}
