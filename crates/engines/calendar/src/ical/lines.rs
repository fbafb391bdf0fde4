//! Lines that nobody can break out of: escaped, folded at 75 octets, ended by CRLF.

const MOST_OCTETS: usize = 75;

/// A calendar as it grows, line by line. Names of properties are ours; values go through [`Lines::text`] or [`Lines::address`] when
/// anybody could have typed them.
pub(super) struct Lines(String);

impl Lines {
    pub fn new() -> Self {
        Self(String::new())
    }

    pub fn into_text(self) -> String {
        self.0
    }

    /// A value that is ours: a number, a date, a word of RFC 5545.
    pub fn plain(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            // A letter is never cut: its octets stay together. The space of a next line counts.
            if length + letter.len_utf8() > MOST_OCTETS {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// What a person typed.
    pub fn text(&mut self, name: &str, value: &str) {
        self.plain(name, &escaped(value));
    }

    /// An address: a URI has no escapes of its own, so what may not stand in one is written in percents.
    pub fn address(&mut self, name: &str, value: &str) {
        let mut address = String::new();
        for byte in value.trim().bytes() {
            match byte {
                b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => address.push_str(&format!("%{byte:02X}")),
                byte if byte.is_ascii_graphic() => address.push(char::from(byte)),
                byte => address.push_str(&format!("%{byte:02X}")),
            }
        }
        self.plain(name, &address);
    }
}

/// Everything that some program takes for the end of a line becomes the escape for one; other control letters are no text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}
