//! Red flags: word groups that together mean that a professional must come first, and idiom that only sounds like it.

use std::collections::{HashMap, HashSet};

use crate::file::{Block, VocabularyError, terms_of};
use crate::lexicon::{Lexicon, WordId};
use crate::matching::Heard;
use crate::text::tokenize;
use crate::words::is_empty_word;

/// How far apart, in words, the parts of a pattern may stand.
const REACH: usize = 12;
/// The same for a part that is only a small word: "he" ten words further on, or behind a comma, is about somebody else.
const SMALL_REACH: usize = 4;

/// A kind of danger, with the numbers to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Danger {
    /// Stable code word, for example `child-safety`.
    pub id: String,
    /// Dutch name for on screen.
    pub name_nl: String,
    /// English name for on screen.
    pub name_en: String,
    /// Whom to call, Dutch, in order.
    pub call_nl: Vec<String>,
    /// Whom to call, English, in order.
    pub call_en: Vec<String>,
}

/// A danger heard in a text, with the words that led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DangerHeard {
    /// Index into [`DangerBook::dangers`].
    pub danger: usize,
    /// Token numbers, in reading order.
    pub(crate) tokens: Vec<usize>,
    /// The words as typed.
    pub because: Vec<String>,
}

/// All dangers and their patterns.
#[derive(Debug, Default)]
pub struct DangerBook {
    /// The kinds of danger, in order of the file: the first is shown first.
    pub dangers: Vec<Danger>,
    /// One part of a pattern: any of these word groups.
    items: Vec<Vec<Box<[WordId]>>>,
    patterns: Vec<Pattern>,
    /// Patterns by their first item, so that only patterns of which something was heard are looked at.
    by_item: Vec<Vec<u32>>,
    /// Items by the first word of their word groups.
    by_word: HashMap<WordId, Vec<(u32, u32)>>,
}

#[derive(Debug)]
struct Pattern {
    /// None: this pattern is idiom and takes the danger away.
    danger: Option<usize>,
    items: Vec<u32>,
    /// Parts may stand anywhere in the text instead of near each other.
    anywhere: bool,
}

/// Where an item was heard: first and last token.
type Span = (usize, usize);

impl DangerBook {
    pub(crate) fn parse(blocks: &[Block], lexicon: &mut Lexicon) -> Result<Self, VocabularyError> {
        let mut groups: HashMap<&str, Vec<&str>> = HashMap::new();
        for field in blocks.iter().flat_map(|block| &block.fields).filter(|field| field.key.starts_with('@')) {
            groups.entry(&field.key).or_default().extend(terms_of(&field.value));
        }
        let mut maker = Maker { book: Self::default(), groups, known: HashMap::new(), lexicon };
        for block in blocks {
            let danger = block.fields.iter().any(|field| field.key == "naam").then(|| maker.add_danger(block));
            for field in &block.fields {
                let (danger, anywhere) = match field.key.as_str() {
                    "gevaar" => (danger, false),
                    "samen" => (danger, true),
                    "niet" => (None, false),
                    _ => continue,
                };
                if danger.is_none() && field.key != "niet" {
                    return Err(block.error("a danger needs a 'naam:'"));
                }
                for pattern in terms_of(&field.value) {
                    let items = pattern.split('+').map(|item| maker.item(item.trim(), block)).collect::<Result<_, _>>()?;
                    maker.book.patterns.push(Pattern { danger, items, anywhere });
                }
            }
        }
        let mut book = maker.book;
        book.by_item = vec![Vec::new(); book.items.len()];
        for (number, pattern) in book.patterns.iter().enumerate() {
            if let Some(&first) = pattern.items.first() {
                book.by_item[first as usize].push(number as u32);
            }
        }
        Ok(book)
    }

    /// The dangers in a text; each kind at most once, with the words of its first pattern. And the tokens of fixed expressions ("achter het
    /// behang plakken"), which say nothing about what somebody needs.
    pub(crate) fn find(&self, heard: &Heard) -> (Vec<DangerHeard>, HashSet<usize>) {
        let spans = self.item_spans(heard);
        let matched = |pattern: &Pattern| self.match_pattern(pattern, &spans, heard);
        let mut begun: Vec<u32> = spans.keys().flat_map(|item| &self.by_item[*item as usize]).copied().collect();
        begun.sort_unstable();
        let begun: Vec<&Pattern> = begun.into_iter().map(|number| &self.patterns[number as usize]).collect();
        let idiom: HashSet<usize> =
            begun.iter().filter(|pattern| pattern.danger.is_none()).flat_map(|pattern| matched(pattern).into_iter().flatten()).collect();
        let expressions = begun.iter().filter(|pattern| pattern.danger.is_none() && pattern.items.len() == 1);
        let expressions: HashSet<usize> =
            expressions.flat_map(|pattern| matched(pattern).into_iter().filter(|tokens| tokens.len() > 1).flatten()).collect();
        let mut found: Vec<DangerHeard> = Vec::new();
        for pattern in begun {
            let Some(danger) = pattern.danger else { continue };
            if found.iter().any(|heard| heard.danger == danger) {
                continue;
            }
            // One word inside an idiom is enough to doubt the whole pattern.
            if let Some(tokens) = matched(pattern).into_iter().find(|tokens| !tokens.iter().any(|token| idiom.contains(token))) {
                let because = tokens.iter().map(|&token| heard.typed(token).to_owned()).collect();
                found.push(DangerHeard { danger, tokens, because });
            }
        }
        found.sort_by_key(|heard| heard.danger);
        (found, expressions)
    }

    fn item_spans(&self, heard: &Heard) -> HashMap<u32, Vec<Span>> {
        let mut spans: HashMap<u32, Vec<Span>> = HashMap::new();
        for token in 0..heard.len() {
            for found in heard.words_at(token).iter().filter(|found| found.sure >= 0.74) {
                for &(item, alternative) in self.by_word.get(&found.word).into_iter().flatten() {
                    let words = &self.items[item as usize][alternative as usize];
                    if let Some(last) = heard.group_from(token, words, 2) {
                        spans.entry(item).or_default().push((token, last));
                    }
                }
            }
        }
        spans
    }

    /// All the ways in which the parts of a pattern stand near each other, as sorted token numbers.
    fn match_pattern(&self, pattern: &Pattern, spans: &HashMap<u32, Vec<Span>>, heard: &Heard) -> Vec<Vec<usize>> {
        let Some(lists) = pattern.items.iter().map(|item| spans.get(item)).collect::<Option<Vec<_>>>() else { return Vec::new() };
        let Some((first, rest)) = lists.split_first() else { return Vec::new() };
        first.iter().filter_map(|&start| nearest(start, rest, pattern.anywhere, heard)).collect()
    }
}

/// For a first part, the nearest of each other part; none when one is too far or overlaps.
fn nearest(start: Span, rest: &[&Vec<Span>], anywhere: bool, heard: &Heard) -> Option<Vec<usize>> {
    let mut tokens: Vec<usize> = (start.0..=start.1).collect();
    for list in rest {
        let gap = |span: &Span| span.0.abs_diff(start.0);
        let fits = |span: &&Span| {
            let small = is_small(start, heard) || is_small(**span, heard);
            let apart = heard.tokens[span.0].clause != heard.tokens[start.0].clause;
            let reach = match (small, apart) {
                (true, true) => 0,
                (true, false) => SMALL_REACH,
                (false, _) => REACH,
            };
            anywhere || (gap(span) <= reach && heard.same_sentence(span.0, start.0))
        };
        let free = |span: &&Span| !(span.0..=span.1).all(|token| tokens.contains(&token));
        let span = list
            .iter()
            .filter(fits)
            .filter(free)
            .min_by_key(|span| gap(span))
            .or_else(|| list.iter().filter(fits).min_by_key(|span| gap(span)))?;
        tokens.extend(span.0..=span.1);
    }
    tokens.sort_unstable();
    tokens.dedup();
    Some(tokens)
}

/// Whether a part was heard in one of the small words that stand in every sentence: "he", "not", "now".
fn is_small(span: Span, heard: &Heard) -> bool {
    span.0 == span.1 && is_empty_word(&heard.tokens[span.0].word)
}

struct Maker<'a> {
    book: DangerBook,
    groups: HashMap<&'a str, Vec<&'a str>>,
    known: HashMap<String, u32>,
    lexicon: &'a mut Lexicon,
}

impl Maker<'_> {
    fn add_danger(&mut self, block: &Block) -> usize {
        self.book.dangers.push(Danger {
            id: block.id.clone(),
            name_nl: block.one("naam").to_owned(),
            name_en: block.one("name").to_owned(),
            call_nl: block.terms("bel").map(str::to_owned).collect(),
            call_en: block.terms("call").map(str::to_owned).collect(),
        });
        self.book.dangers.len() - 1
    }

    /// The number of an item such as `@slaan/schoppen`, made when it is new.
    fn item(&mut self, text: &str, block: &Block) -> Result<u32, VocabularyError> {
        if let Some(&known) = self.known.get(text) {
            return Ok(known);
        }
        let mut alternatives: Vec<Box<[WordId]>> = Vec::new();
        for part in text.split('/').map(str::trim) {
            if part.starts_with('@') {
                let group =
                    self.groups.get(part).cloned().ok_or_else(|| block.error(format!("the word group '{part}' is described nowhere")))?;
                alternatives.extend(group.iter().flat_map(|words| self.word_group(words)));
            } else {
                alternatives.extend(self.word_group(part));
            }
        }
        alternatives.retain(|words| !words.is_empty());
        if alternatives.is_empty() {
            return Err(block.error("a pattern has an empty part; write 'word + word'"));
        }
        let number = self.book.items.len() as u32;
        for (index, words) in alternatives.iter().enumerate() {
            self.book.by_word.entry(words[0]).or_default().push((number, index as u32));
        }
        self.book.items.push(alternatives);
        self.known.insert(text.to_owned(), number);
        Ok(number)
    }

    fn word_group(&mut self, text: &str) -> Option<Box<[WordId]>> {
        let words: Box<[WordId]> = tokenize(text.trim_end_matches('~')).iter().map(|token| self.lexicon.learn(&token.word)).collect();
        (!words.is_empty()).then_some(words)
    }
}
