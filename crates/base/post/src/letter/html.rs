//! A letter as HTML: headings, sentences and one link. No pictures, styles or anything that tells us that it was read.

use super::Letter;

pub(super) fn page(letter: &Letter) -> String {
    let mut parts = vec![paragraph(&letter.hello), paragraph(&letter.lead)];
    if let Some((label, link)) = &letter.button {
        let (label, link) = (escaped(label), escaped(link));
        parts.push(format!("<p><a href=\"{link}\"><strong>{label}</strong></a></p>"));
        parts.push(format!("<p>{}<br>{link}</p>", escaped(&letter.link_hint)));
    }
    parts.extend(letter.body.iter().map(|text| paragraph(text)));
    parts.push("<hr>".to_owned());
    parts.push(paragraph(&letter.foot));
    if let Some((sentence, link)) = &letter.refuse {
        let link = escaped(link);
        parts.push(format!("<p>{}<br><a href=\"{link}\">{link}</a></p>", escaped(sentence)));
    }
    let (language, direction, subject) = (letter.language.code(), letter.language.direction(), escaped(&letter.subject));
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\"><title>{subject}</title></head>\n\
         <body>\n{}\n</body>\n</html>\n",
        parts.join("\n")
    )
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", escaped(text))
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, letter| {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
        escaped
    })
}
