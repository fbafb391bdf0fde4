//! The sheet as PDF: text that can be read aloud, searched and copied (PDF/UA-1), with only the letters that it uses.

use std::num::NonZeroU16;

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline as Contents, OutlineNode};
use krilla::page::{Page, PageSettings};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use crate::colour::Rgb;
use crate::error::PaperError;
use crate::letters::Letters;
use crate::outline::{Outline, Step};
use crate::sheet::{Part, Shape, Sheet, Text};

impl Sheet {
    /// A PDF of one page, 15 to 60 kB.
    ///
    /// # Errors
    /// PAPER-001, PAPER-002.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let letters = Letters::get()?;
        let settings = SerializeSettings { configuration: configuration()?, ..SerializeSettings::default() };
        let mut document = Document::new_with(settings);
        document.set_metadata(self.metadata());
        document.set_outline(self.contents());
        let mut page = document.start_page_with(PageSettings::from_wh(self.width, self.height).ok_or(PaperError::Pdf)?);
        let said = self.draw_on(&mut page, letters);
        let tree = self.tags(&mut page, said)?;
        page.finish();
        document.set_tag_tree(tree);
        document.finish().map_err(|_| PaperError::Pdf)
    }

    fn metadata(&self) -> Metadata {
        let direction = if self.rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
        let metadata = Metadata::new().title(self.title.clone()).language(self.language.clone());
        metadata.text_direction(direction).creator("Opbouw".to_owned())
    }

    /// Readers show it beside the page; PDF/UA wants one.
    fn contents(&self) -> Contents {
        let mut contents = Contents::new();
        contents.push_child(OutlineNode::new(self.title.clone(), XyzDestination::new(0, Point::from_xy(0.0, 0.0))));
        contents
    }

    /// Draws everything; the pieces of each part, in the order in which they were drawn.
    fn draw_on(&self, page: &mut Page, letters: &Letters) -> Vec<Vec<Identifier>> {
        let mut said: Vec<Vec<Identifier>> = self.parts.iter().map(|_| Vec::new()).collect();
        let mut surface = page.surface();
        for shape in &self.shapes {
            let part = match shape {
                Shape::Text(text) => text.part,
                Shape::Fill { part, .. } => *part,
            };
            let piece = surface.start_tagged(tag(shape, part));
            match shape {
                Shape::Text(text) => draw_text(&mut surface, letters, text),
                Shape::Fill { outline, colour, .. } => fill(&mut surface, outline, *colour),
            }
            surface.end_tagged();
            if let Some(pieces) = part.and_then(|part| said.get_mut(part)) {
                pieces.push(piece);
            }
        }
        surface.finish();
        said
    }

    fn tags(&self, page: &mut Page, said: Vec<Vec<Identifier>>) -> Result<TagTree, PaperError> {
        let mut tree = TagTree::new();
        for (number, (part, pieces)) in self.parts.iter().zip(said).enumerate() {
            let mut group = match part {
                Part::Title => TagGroup::new(Tag::Hn(NonZeroU16::MIN, Some(self.title.clone()))),
                Part::Paragraph => TagGroup::new(Tag::P),
                Part::Figure(what) => TagGroup::new(Tag::Figure(Some(what.clone()))),
                Part::Link(_) => TagGroup::new(Tag::Link),
            };
            pieces.into_iter().for_each(|piece| group.push(piece));
            if let Part::Link(address) = part {
                group.push(page.add_tagged_annotation(self.link(number, address)?));
            }
            tree.push(group);
        }
        Ok(tree)
    }

    /// The field around a part that leads to an address.
    fn link(&self, number: usize, address: &str) -> Result<Annotation, PaperError> {
        let of_it = |shape: &&Text| shape.part == Some(number);
        let corners =
            self.texts().filter(of_it).map(|text| [text.at(0.0, text.size), text.at(text.line.width * text.size, -0.3 * text.size)]);
        let bounds = corners.flatten().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |[left, top, right, bottom], (x, y)| {
            [left.min(x), top.min(y), right.max(x), bottom.max(y)]
        });
        let field = Rect::from_ltrb(bounds[0], bounds[1], bounds[2], bounds[3]).ok_or(PaperError::Pdf)?;
        let target = Target::Action(LinkAction::new(address.to_owned()).into());
        Ok(Annotation::new_link(LinkAnnotation::new(field, target), Some(address.to_owned())))
    }
}

fn configuration() -> Result<Configuration, PaperError> {
    ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish().map_err(|_| PaperError::Pdf)
}

fn tag(shape: &Shape, part: Option<usize>) -> ContentTag<'_> {
    match (shape, part) {
        (_, None) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        (Shape::Text(text), _) if text.line.is_mixed() => ContentTag::Span(SpanTag::empty().with_actual_text(Some(&text.line.text))),
        (Shape::Text(_), _) => ContentTag::Span(SpanTag::empty()),
        (Shape::Fill { .. }, _) => ContentTag::Other,
    }
}

fn paint(colour: Rgb) -> Fill {
    Fill { paint: rgb::Color::new(colour.0, colour.1, colour.2).into(), ..Fill::default() }
}

fn draw_text(surface: &mut Surface, letters: &Letters, text: &Text) {
    surface.set_fill(Some(paint(text.colour)));
    let turn = Transform::from_row(0.0, -1.0, 1.0, 0.0, text.x, text.y);
    let stay = Transform::from_translate(text.x, text.y);
    surface.push_transform(if text.turned { &turn } else { &stay });
    for run in &text.line.runs {
        let glyphs: Vec<KrillaGlyph> = run.glyphs.iter().map(glyph).collect();
        let font = letters.font(run.font).pdf.clone();
        surface.draw_glyphs(Point::from_xy(run.x * text.size, 0.0), &glyphs, font, &run.text, text.size, false);
    }
    surface.pop();
}

fn glyph(glyph: &crate::shape::Glyph) -> KrillaGlyph {
    KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, glyph.x_offset, glyph.y, 0.0, glyph.bytes.clone(), None)
}

fn fill(surface: &mut Surface, outline: &Outline, colour: Rgb) {
    let mut path = PathBuilder::new();
    for step in &outline.0 {
        match *step {
            Step::Move(x, y) => path.move_to(x, y),
            Step::Line(x, y) => path.line_to(x, y),
            Step::Quad(a, b, x, y) => path.quad_to(a, b, x, y),
            Step::Cubic(a, b, c, d, x, y) => path.cubic_to(a, b, c, d, x, y),
            Step::Close => path.close(),
        }
    }
    if let Some(path) = path.finish() {
        surface.set_fill(Some(paint(colour)));
        surface.draw_path(&path);
    }
}
