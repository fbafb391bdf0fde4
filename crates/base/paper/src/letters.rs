//! The letters that the program carries, so that no server needs any.

use std::sync::OnceLock;

use harfrust::ShaperData;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::DrawSettings;
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::error::PaperError;
use crate::outline::Outline;

/// Units of the square that a letter is drawn in; all our fonts have the same.
pub(crate) const UNITS: f32 = 1000.0;

/// How thick letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

static FILES: [&[u8]; 6] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic-Bold.ttf"),
];

/// One font file, read.
pub(crate) struct Font {
    pub file: FontRef<'static>,
    pub shaper: ShaperData,
    pub pdf: krilla::text::Font,
}

/// All of them. A font is named by its number.
pub(crate) struct Letters(Vec<Font>);

impl Letters {
    /// Those of the program; read once.
    pub fn get() -> Result<&'static Self, PaperError> {
        static LETTERS: OnceLock<Option<Letters>> = OnceLock::new();
        let read = || FILES.into_iter().map(Font::read).collect::<Option<Vec<Font>>>().map(Letters);
        LETTERS.get_or_init(read).as_ref().ok_or(PaperError::Letters)
    }

    /// The font with this number, as a line names it.
    pub fn font(&self, number: usize) -> &Font {
        &self.0[number.min(self.0.len() - 1)]
    }

    /// The number of the font that has this letter; none has it: none.
    pub fn find(&self, letter: char, weight: Weight) -> Option<usize> {
        let first = if weight == Weight::Bold { 3 } else { 0 };
        (first..first + 3).find(|number| self.has(*number, letter))
    }

    /// Whether this font has the letter.
    pub fn has(&self, number: usize, letter: char) -> bool {
        self.font(number).file.charmap().map(letter).is_some_and(|glyph| glyph != GlyphId::NOTDEF)
    }

    /// A glyph as lines and curves, in units, y upwards; a space is empty.
    pub fn outline(&self, number: usize, glyph: u32) -> Outline {
        let mut outline = Outline::default();
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        if let Some(drawn) = self.font(number).file.outline_glyphs().get(GlyphId::new(glyph)) {
            // What cannot be drawn is left out; our own fonts can.
            let _ = drawn.draw(settings, &mut outline);
        }
        outline
    }
}

impl Font {
    fn read(bytes: &'static [u8]) -> Option<Self> {
        let file = FontRef::new(bytes).ok()?;
        let pdf = krilla::text::Font::new(bytes.into(), 0)?;
        (pdf.units_per_em() == UNITS).then(|| Self { shaper: ShaperData::new(&file), file, pdf })
    }

    /// What a glyph covers, in shares of the size: left, bottom, right, top, y upwards. None: nothing.
    pub fn ink(&self, glyph: u32) -> Option<[f32; 4]> {
        let metrics = self.file.glyph_metrics(Size::unscaled(), LocationRef::default());
        let bounds = metrics.bounds(GlyphId::new(glyph))?;
        let ink = [bounds.x_min / UNITS, bounds.y_min / UNITS, bounds.x_max / UNITS, bounds.y_max / UNITS];
        (ink[2] > ink[0]).then_some(ink)
    }
}
