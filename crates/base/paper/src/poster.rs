//! What a poster says, in the words of who makes it.

use crate::clean::{clean_line, clean_paragraphs};
use crate::colour::Look;
use crate::error::PaperError;
use crate::icon::Icon;
use crate::layout;
use crate::letters::Letters;
use crate::sheet::Sheet;

/// Everything that stands on a poster. Empty texts take no place. Only `title` and `when` should not be empty.
///
/// Any text may be typed by anybody: signs that the fonts do not have (emoji) are left out, what is too long is cut off with "…".
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Poster {
    /// Of the fixed words: `nl`, `ar`.
    pub language: String,
    /// Whether that language is written from right to left; the whole sheet turns with it.
    pub right_to_left: bool,
    /// Small, at the top: who or where this is from.
    pub brand: String,
    /// As large as it can be.
    pub title: String,
    /// Day, then hours; what comes behind is smaller, such as "every week".
    pub when: Vec<String>,
    /// A drawing beside day and hours, where there is room for it.
    pub motif: Option<Icon>,
    /// Name of the place, then how to get there.
    pub place: Vec<String>,
    /// A few sentences; lines as they were typed.
    pub text: String,
    /// A word and what it is: for whom, what it costs, what to bring.
    pub facts: Vec<(String, String)>,
    /// What helps to come and to stay.
    pub access: Vec<(Icon, String)>,
    /// Above the address: "Come too? Scan the code or go to".
    pub call: String,
    /// The address as one types it from paper, without `https://`.
    pub address: String,
    /// The whole address in the code; none of it is shown.
    pub link: String,
    /// What the code is, for who has the sheet read aloud.
    pub code_words: String,
    /// Who organises it.
    pub organiser: String,
    /// Strips with title, moment and address along the bottom, to tear off.
    pub strips: bool,
    /// Its colours.
    pub look: Look,
}

/// Lines of a kind at most; more is a mistake of the caller and is left out.
const MOST_LINES: usize = 4;
const MOST_ACCESS: usize = 8;

impl Poster {
    /// Lays the poster out: the largest letters with which all of it fits on the sheet. 2 to 10 ms in a release build.
    ///
    /// # Errors
    /// PAPER-001.
    pub fn draw(&self) -> Result<Sheet, PaperError> {
        let letters = Letters::get()?;
        Ok(layout::lay_out(letters, &self.cleaned(letters)))
    }

    fn cleaned(&self, letters: &Letters) -> Self {
        let line = |text: &String| clean_line(letters, text);
        let lines = |texts: &[String]| texts.iter().map(line).filter(|text| !text.is_empty()).take(MOST_LINES).collect();
        let title = line(&self.title);
        Self {
            language: if self.language.is_empty() { "nl".to_owned() } else { self.language.clone() },
            right_to_left: self.right_to_left,
            brand: line(&self.brand),
            // A page without a heading cannot be read aloud.
            title: if title.is_empty() { "…".to_owned() } else { title },
            when: lines(&self.when),
            motif: self.motif,
            place: lines(&self.place),
            text: clean_paragraphs(letters, &self.text).join("\n"),
            facts: self
                .facts
                .iter()
                .map(|(word, what)| (line(word), line(what)))
                .filter(|fact| !fact.1.is_empty())
                .take(MOST_LINES)
                .collect(),
            access: self.access.iter().map(|(icon, word)| (*icon, line(word))).filter(|one| !one.1.is_empty()).take(MOST_ACCESS).collect(),
            call: line(&self.call),
            address: line(&self.address),
            link: self.link.clone(),
            // A drawing without words cannot be read aloud.
            code_words: Some(line(&self.code_words)).filter(|words| !words.is_empty()).unwrap_or_else(|| self.link.clone()),
            organiser: line(&self.organiser),
            strips: self.strips,
            look: self.look,
        }
    }
}
