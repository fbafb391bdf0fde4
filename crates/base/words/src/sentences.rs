//! Sentences by key, from Fluent files.

use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Language;

/// A value inside a sentence.
pub type Value<'v> = FluentValue<'v>;

/// The sentence file of one room in one language.
#[derive(Debug, Clone, Copy)]
pub struct SentenceFile {
    /// The language.
    pub language: Language,
    /// Where it stands, for messages.
    pub name: &'static str,
    /// Its text (Fluent syntax).
    pub text: &'static str,
}

/// All sentences of all rooms.
pub struct Sentences {
    bundles: HashMap<Language, FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Sentences {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Sentences({} languages)", self.bundles.len())
    }
}

impl Sentences {
    /// Reads sentence files.
    ///
    /// # Errors
    /// A file with a mistake, or two files with the same key: which, and where.
    pub fn new(files: &[SentenceFile]) -> Result<Self, String> {
        let mut bundles: HashMap<Language, FluentBundle<FluentResource>> = HashMap::new();
        for file in files {
            let resource = FluentResource::try_new(file.text.to_owned()).map_err(|(_, errors)| format!("{}: {errors:?}", file.name))?;
            let bundle = bundles.entry(file.language).or_insert_with(|| new_bundle(file.language));
            bundle.add_resource(resource).map_err(|errors| format!("{}: {errors:?}", file.name))?;
        }
        Ok(Self { bundles })
    }

    /// A sentence without values. A missing one falls back to Dutch, then to its key, so that a page never fails on a sentence.
    pub fn say(&self, language: Language, key: &str) -> String {
        self.say_with(language, key, &[])
    }

    /// A sentence with values.
    pub fn say_with(&self, language: Language, key: &str, values: &[(&'static str, Value)]) -> String {
        let mut arguments = FluentArgs::new();
        values.iter().for_each(|(name, value)| arguments.set(*name, value.clone()));
        self.format(language, key, &arguments).or_else(|| self.format(Language::Nl, key, &arguments)).unwrap_or_else(|| key.to_owned())
    }

    /// Whether a language has this key.
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.bundles.get(&language).is_some_and(|bundle| bundle.has_message(key))
    }

    fn format(&self, language: Language, key: &str, arguments: &FluentArgs) -> Option<String> {
        let bundle = self.bundles.get(&language)?;
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
    }
}

fn new_bundle(language: Language) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Isolation marks around values show as boxes in some mail programs and screen readers.
    bundle.set_use_isolating(false);
    bundle
}
