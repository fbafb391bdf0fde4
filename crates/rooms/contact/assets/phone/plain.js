// May this stand in a line? Nothing by which somebody can be called or looked up; a name is pointed out, not refused. The same rule as that of the server
// (plain_line.rs), so that nothing waits on the phone that the server will not take: both read the same list of examples.

const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;
const AROUND = /^[^\p{Alphabetic}\p{N}]+|[^\p{Alphabetic}\p{N}]+$/gu;

/** Whether there is no telephone number, mail address, BSN or postcode in it. */
export function isPlain(text) {
  const line = text.replace(/\p{Cc}/gu, " ").replace(UNSEEN, "").split(/\s+/u).filter(Boolean).join(" ");
  const words = line.split(/[\s,;()]/u);
  return !words.some(isMail) && !holdsNumber(line) && !holdsPostcode(words) && !holdsLowPostcode(line.split(" ").map(bare));
}

/** Whether a word with a capital inside a sentence may be the name of somebody. It is a guess; names of `places` are not meant. */
export function mayHoldName(line, places) {
  const known = new Set(places.flatMap((place) => place.split(/\s+/u)).map(bare));
  let begins = true;
  return line.split(/\s+/u).filter(Boolean).some((word) => {
    const [plain, isFirst] = [bare(word), begins];
    begins = /[.!?:]$/u.test(word);
    return !isFirst && /^\p{Lu}\p{Ll}/u.test(plain) && !known.has(plain);
  });
}

function isMail(word) {
  const at = word.indexOf("@");
  return at > 0 && word.slice(at + 1).includes(".");
}

/** Nine digits or more in a row, with what people put between them. */
function holdsNumber(line) {
  let digits = 0;
  for (const letter of line) {
    if (letter >= "0" && letter <= "9") digits += 1;
    else if (!" -./()+".includes(letter)) digits = 0;
    if (digits >= 9) return true;
  }
  return false;
}

/** 7411 AA, with or without the space. */
function holdsPostcode(words) {
  return words.some((word, at) => /^[1-9]\d{3}[A-Z]{2}$/.test(word) || (/^[1-9]\d{3}$/.test(word) && /^[A-Z]{2}\.*$/.test(words[at + 1] ?? "")));
}

/** In small letters it is a postcode only with a number behind it, or written as one word. */
function holdsLowPostcode(words) {
  const isWhole = (word) => /^[1-9]\d{3}[a-z]{2}$/i.test(word);
  return words.some((word, at) => isWhole(word) || (/^[1-9]\d{3}$/.test(word) && /^[a-z]{2}$/i.test(words[at + 1] ?? "") && /^\d/.test(words[at + 2] ?? "")));
}

function bare(word) {
  return word.replace(AROUND, "");
}
