//! Which file did a browser send? The one part of a form with a file in it (RFC 7578).
//!
//! By hand: the only form of the program with a file, and it has one field. Nothing is copied but the name.

/// Letters of the name of a file at most.
const MOST_NAME: usize = 120;

/// The name and the bytes of the file in a body; none when there is none, or the body is not what its head says.
pub(super) fn find_file<'b>(content_type: &str, body: &'b [u8]) -> Option<(String, &'b [u8])> {
    let delimiter = format!("--{}", boundary(content_type)?);
    let delimiter = delimiter.as_bytes();
    let ending = [b"\r\n", delimiter].concat();
    let mut rest = &body[find(body, delimiter)? + delimiter.len()..];
    while let Some(part) = rest.strip_prefix(b"\r\n") {
        let head = find(part, b"\r\n\r\n")?;
        let content = &part[head + 4..];
        // An empty file ends where it begins.
        let end = if content.starts_with(delimiter) { 0 } else { find(content, &ending)? };
        if let Some(name) = file_name(&String::from_utf8_lossy(&part[..head])) {
            return (!name.is_empty() && end > 0).then(|| (name, &content[..end]));
        }
        let next = find(content, &ending)? + ending.len();
        rest = &content[next..];
    }
    None
}

fn boundary(content_type: &str) -> Option<&str> {
    if !content_type.trim_start().to_ascii_lowercase().starts_with("multipart/form-data") {
        return None;
    }
    let given = content_type.split(';').map(str::trim).find_map(|part| part.strip_prefix("boundary="))?;
    let boundary = given.trim_matches('"');
    (1..=70).contains(&boundary.len()).then_some(boundary)
}

/// The name that a part says its file has; none when it is not of a file.
fn file_name(head: &str) -> Option<String> {
    let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))?;
    let given = line.split_once("filename=\"")?.1;
    let name = given.split('"').next().unwrap_or("");
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    Some(last.chars().filter(|letter| !letter.is_control()).take(MOST_NAME).collect())
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(at) = text[from..].iter().position(|byte| *byte == first) {
        if text[from + at..].starts_with(wanted) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TYPE: &str = "multipart/form-data; boundary=----x7";

    fn body(file: &[u8]) -> Vec<u8> {
        let head = b"------x7\r\nContent-Disposition: form-data; name=\"soort\"\r\n\r\nlijst\r\n------x7\r\nContent-Disposition: form-data; name=\"lijst\"; filename=\"C:\\map\\kaart.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        [head, file, b"\r\n------x7--\r\n"].concat()
    }

    #[test]
    fn the_file_is_found_between_other_fields() {
        let body = body(b"naam\r\n--\r\nDe Brug");
        assert_eq!(find_file(TYPE, &body), Some(("kaart.csv".to_owned(), &b"naam\r\n--\r\nDe Brug"[..])));
        assert_eq!(find_file("multipart/form-data; boundary=\"----x7\"", &body).map(|(name, _)| name), Some("kaart.csv".to_owned()));
    }

    #[test]
    fn no_file_is_no_file() {
        assert_eq!(find_file(TYPE, &body(b"")), None);
        assert_eq!(find_file("application/json", &body(b"x")), None);
        assert_eq!(find_file("multipart/form-data", &body(b"x")), None);
        assert_eq!(
            find_file(TYPE, b"------x7\r\nContent-Disposition: form-data; name=\"lijst\"; filename=\"\"\r\n\r\n\r\n------x7--"),
            None
        );
        assert_eq!(find_file(TYPE, b"------x7\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\nhalf"), None);
    }

    proptest! {
        #[test]
        fn any_file_comes_out_as_it_went_in(file in prop::collection::vec(any::<u8>(), 1..300)) {
            prop_assume!(find(&file, b"\r\n------x7").is_none() && !file.starts_with(b"------x7"));
            let body = body(&file);
            prop_assert_eq!(find_file(TYPE, &body).map(|(_, bytes)| bytes), Some(&file[..]));
        }

        #[test]
        fn nothing_that_is_sent_makes_it_stop(body in prop::collection::vec(prop_oneof![Just(b'-'), Just(b'\r'), Just(b'\n'), Just(b'x'), any::<u8>()], 0..200), kind in ".{0,30}") {
            let _ = find_file("multipart/form-data; boundary=x", &body);
            let _ = find_file(&kind, &body);
        }
    }
}
