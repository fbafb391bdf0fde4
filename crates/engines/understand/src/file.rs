//! Reads the plain text files of the vocabulary: blocks that open with `= name`, lines of `key: term; term`.

/// What is wrong in a vocabulary file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VocabularyError {
    /// The file's name.
    pub file: String,
    /// The line, counted from 1; 0 when it concerns the whole file.
    pub line: usize,
    /// What is wrong and what to do, in English.
    pub what: String,
}

impl std::fmt::Display for VocabularyError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} line {}: {}", self.file, self.line, self.what)
    }
}

impl std::error::Error for VocabularyError {}

/// One block: a concept, a limit or a danger.
#[derive(Debug, Clone, Default)]
pub(crate) struct Block {
    pub file: String,
    pub line: usize,
    pub id: String,
    pub fields: Vec<Field>,
}

/// One line `key: value` of a block.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub key: String,
    pub value: String,
}

impl Block {
    /// The single value of a key, or the empty text.
    pub fn one(&self, key: &str) -> &str {
        self.fields.iter().find(|field| field.key == key).map_or("", |field| field.value.as_str())
    }

    /// All terms under a key, over all its lines.
    pub fn terms<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.fields.iter().filter(move |field| field.key == key).flat_map(|field| terms_of(&field.value))
    }

    pub fn error(&self, what: impl Into<String>) -> VocabularyError {
        VocabularyError { file: self.file.clone(), line: self.line, what: what.into() }
    }
}

/// The terms of one line.
pub(crate) fn terms_of(value: &str) -> impl Iterator<Item = &str> {
    value.split(';').map(str::trim).filter(|term| !term.is_empty())
}

/// Splits a file into blocks.
///
/// # Errors
/// A line that is neither a comment, a block head nor `key: value`, or that stands before the first block.
pub(crate) fn read_blocks(file: &str, text: &str) -> Result<Vec<Block>, VocabularyError> {
    let mut blocks: Vec<Block> = Vec::new();
    let error = |line: usize, what: &str| VocabularyError { file: file.to_owned(), line, what: what.to_owned() };
    for (index, raw) in text.lines().enumerate() {
        let line = index + 1;
        let content = raw.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        if let Some(id) = content.strip_prefix('=') {
            blocks.push(Block { file: file.to_owned(), line, id: id.trim().to_owned(), fields: Vec::new() });
            continue;
        }
        let block = blocks.last_mut().ok_or_else(|| error(line, "this line stands before the first '= name'; put it under one"))?;
        match content.split_once(':') {
            Some((key, value)) if is_key(key) => {
                block.fields.push(Field { key: key.trim().to_lowercase(), value: value.trim().to_owned() });
            }
            // A long list may go on without repeating its key.
            _ => match block.fields.last_mut() {
                Some(field) => {
                    field.value.push_str("; ");
                    field.value.push_str(content);
                }
                None => return Err(error(line, "write 'key: term; term', for example 'vraag: koelkast leeg'")),
            },
        }
    }
    Ok(blocks)
}

fn is_key(key: &str) -> bool {
    !key.contains(';') && key.split_whitespace().count() <= 3 && !key.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_keys_and_continued_lines_are_read() {
        let blocks = read_blocks("x.txt", "# thema\n= meals\nnaam: Eten\nvraag: koelkast leeg;\n  pan stuk\n").unwrap();
        assert_eq!(blocks[0].one("naam"), "Eten");
        assert_eq!(blocks[0].terms("vraag").collect::<Vec<_>>(), ["koelkast leeg", "pan stuk"]);
    }

    #[test]
    fn a_line_before_the_first_block_is_refused_with_its_number() {
        let error = read_blocks("x.txt", "\nvraag: a\n").unwrap_err();
        assert_eq!((error.line, error.file.as_str()), (2, "x.txt"));
    }
}
