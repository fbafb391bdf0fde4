//! Cuts a text into words, clauses and sentences, and folds letters so that "Überraschung" meets "uberraschung".

/// One word of a text. `start..end` are byte offsets into the text it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The word in small letters, without accents and apostrophes.
    pub word: String,
    /// First byte in the original text.
    pub start: usize,
    /// One past the last byte in the original text.
    pub end: usize,
    /// Counts up at commas, brackets and "maar"; negation does not reach past it.
    pub clause: u16,
    /// Counts up at full stops and line ends; word groups do not reach past it.
    pub sentence: u16,
}

/// Abbreviations whose full stop does not end a sentence.
const ABBREVIATIONS: &[&str] = &[
    "mw", "mevr", "mevrouw", "dhr", "hr", "dr", "drs", "ds", "fam", "evt", "bijv", "bv", "ca", "nr", "st", "o", "a", "m", "i", "v", "t",
    "tel", "incl", "excl", "jr", "sr", "eigl", "min", "max", "resp", "enz",
];

/// Words that open a new clause by themselves.
const CLAUSE_WORDS: &[&str] = &["maar", "echter", "but", "aber"];

/// Cuts `text` into tokens. Cost: one pass; never fails, whatever the text holds.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut cutter = Cutter { tokens: Vec::new(), word: String::new(), start: 0, clause: 0, sentence: 0 };
    let mut rest = text.char_indices().peekable();
    while let Some((at, letter)) = rest.next() {
        let next = rest.peek().map(|&(_, next)| next);
        if letter.is_alphanumeric() || is_mark(letter) {
            cutter.add(at, letter);
        } else if is_apostrophe(letter) && !cutter.word.is_empty() && next.is_some_and(char::is_alphabetic) {
            // "foto's", "bi'j": one word; the apostrophe itself is dropped.
        } else {
            cutter.end_word(at);
            cutter.punctuation(letter, next);
        }
    }
    cutter.end_word(text.len());
    cutter.tokens
}

struct Cutter {
    tokens: Vec<Token>,
    word: String,
    start: usize,
    clause: u16,
    sentence: u16,
}

impl Cutter {
    fn add(&mut self, at: usize, letter: char) {
        if self.word.is_empty() {
            self.start = at;
        }
        fold_into(letter, &mut self.word);
    }

    fn end_word(&mut self, end: usize) {
        if self.word.is_empty() {
            return;
        }
        let word = std::mem::take(&mut self.word);
        if CLAUSE_WORDS.contains(&word.as_str()) {
            self.clause = self.clause.saturating_add(1);
        }
        self.tokens.push(Token { word, start: self.start, end, clause: self.clause, sentence: self.sentence });
    }

    fn punctuation(&mut self, letter: char, next: Option<char>) {
        let ends_sentence = match letter {
            '!' | '?' | '\n' | '؟' | '。' | '…' => true,
            '.' => next.is_none_or(char::is_whitespace) && !self.after_abbreviation(),
            _ => false,
        };
        if ends_sentence {
            self.sentence = self.sentence.saturating_add(1);
            self.clause = self.clause.saturating_add(1);
        } else if matches!(letter, ',' | ';' | ':' | '(' | ')' | '–' | '—' | '،' | '"' | '/') {
            self.clause = self.clause.saturating_add(1);
        }
    }

    fn after_abbreviation(&self) -> bool {
        self.tokens.last().is_some_and(|last| ABBREVIATIONS.contains(&last.word.as_str()))
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | '`' | '´' | 'ʼ')
}

/// Combining marks (Arabic vowels, accents written apart) belong to the word and are dropped by folding.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}')
}

/// Folds one word the way tokens are folded.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        if !is_apostrophe(letter) {
            fold_into(letter, &mut folded);
        }
    }
    folded
}

fn fold_into(letter: char, word: &mut String) {
    for small in letter.to_lowercase() {
        match small {
            letter if is_mark(letter) => {}
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ą' => word.push('a'),
            'é' | 'è' | 'ê' | 'ë' | 'ę' => word.push('e'),
            'í' | 'ì' | 'î' | 'ï' | 'ı' => word.push('i'),
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => word.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => word.push('u'),
            'ç' | 'ć' | 'č' => word.push('c'),
            'ş' | 'ś' | 'š' => word.push('s'),
            'ğ' => word.push('g'),
            'ł' => word.push('l'),
            'ñ' | 'ń' => word.push('n'),
            'ź' | 'ż' | 'ž' => word.push('z'),
            'ß' => word.push_str("ss"),
            'ĳ' => word.push_str("ij"),
            'أ' | 'إ' | 'آ' | 'ٱ' => word.push('ا'),
            'ة' => word.push('ه'),
            'ى' => word.push('ي'),
            other => word.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokenize(text).into_iter().map(|token| token.word).collect()
    }

    #[test]
    fn apostrophes_accents_and_hyphens_are_folded() {
        assert_eq!(words("Foto's bi'j oud-collega José, 's avonds"), ["fotos", "bij", "oud", "collega", "jose", "s", "avonds"]);
    }

    #[test]
    fn an_abbreviation_does_not_end_a_sentence() {
        let tokens = tokenize("Mw. woont alleen. Zij belt nooit");
        assert_eq!(tokens[2].sentence, 0);
        assert_eq!(tokens[3].sentence, 1);
    }

    #[test]
    fn byte_offsets_point_into_the_text() {
        let text = "Ik één 🙂 ключ";
        for token in tokenize(text) {
            assert!(text.get(token.start..token.end).is_some(), "{token:?}");
        }
    }
}
