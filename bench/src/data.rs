//! A million made-up offers: villages of uneven size, a few talents each, parts of the week.

use std::path::Path;

use anyhow::{Context, Result};

/// One offer.
pub struct Offer {
    pub x_m: f32,
    pub y_m: f32,
    pub slots: u32,
    pub text: String,
}

/// One question.
pub struct Question {
    pub x_m: f32,
    pub y_m: f32,
    pub slot: u32,
    pub words: String,
}

const OPENINGS: &[&str] = &[
    "Graag doe ik iets voor een ander:",
    "Sinds mijn pensioen heb ik tijd over.",
    "Met ons groepje komen wij langs voor",
    "Studente, net verhuisd, kan goed",
    "Op verzoek van de dorpsraad:",
    "Ik woon alleen en vind het leuk om te helpen met",
    "Vader van twee, handig, biedt",
    "Aangeboden door de vereniging:",
];
const TALENTS: &[&str] = &[
    "banden plakken en fietsen nakijken", "boodschappen halen", "onkruid wieden en gras maaien", "een ommetje maken", "op de koffie komen", "Nederlands oefenen", "sommen uitleggen", "helpen met de computer",
    "brieven en formulieren invullen", "met de auto naar de dokter", "kleine reparaties in huis", "lampen vervangen", "een pan soep brengen", "aan tafel mee-eten", "op kinderen passen", "de hond uitlaten",
    "kleding verstellen", "muziek maken", "tekenen en schilderen", "schaken en klaverjassen", "voetballen op het pleintje", "nieuwkomers de weg wijzen", "gezelschap houden", "verhalen voorlezen",
    "de administratie op orde brengen", "kasten en bedden versjouwen", "samen bewegen", "sokken breien", "gitaar leren spelen", "belastingpapieren nakijken",
];
const FOR_WHOM: &[&str] =
    &["senioren", "wie vergeetachtig wordt", "nieuwe Nederlanders", "gezinnen met kleintjes", "alleenwonenden", "de jeugd", "de hele straat", "mantelzorgers", "schoolkinderen", "buren zonder rijbewijs"];
const WHEN: &[&str] = &["op dinsdagmiddag", "zaterdags", "door de week overdag", "op vrijdagochtend", "na het avondeten", "als het uitkomt", "om de week", "soms"];
const MORE: &[&str] = &[
    "Er is een auto.", "Mijn tweede taal is Turks.", "Ik spreek Duits en Engels.", "Een VOG is aanwezig.", "Ervaring is niet nodig.", "In de grote zaal.", "Materiaal neem ik mee.", "Ik neem de tijd.",
    "Koffie staat klaar.", "Het liefst dichtbij.", "Een rollator is geen bezwaar.", "Een praatje hoort erbij.",
];

/// A small random generator (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, count: usize) -> usize {
        (self.part() * count as f64) as usize
    }

    /// Standard normal (Box and Muller).
    fn normal(&mut self) -> f64 {
        (-2.0 * self.part().max(1e-12).ln()).sqrt() * (std::f64::consts::TAU * self.part()).cos()
    }

    fn one<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// Villages with uneven weights, as a running sum to draw from.
struct Villages(Vec<(f64, f64, f64)>);

impl Villages {
    fn new(chance: &mut Chance) -> Self {
        let mut sum = 0.0;
        Self(
            (0..2_500)
                .map(|_| {
                    sum += (1.1 * chance.normal()).exp();
                    (chance.part() * 200_000.0, chance.part() * 300_000.0, sum)
                })
                .collect(),
        )
    }

    fn spot(&self, chance: &mut Chance) -> (f32, f32) {
        let total = self.0.last().map_or(0.0, |last| last.2);
        let at = chance.part() * total;
        let (x, y, _) = self.0[self.0.partition_point(|village| village.2 < at).min(self.0.len() - 1)];
        ((x + 1_500.0 * chance.normal()) as f32, (y + 1_500.0 * chance.normal()) as f32)
    }
}

/// A talent; the first ones are offered and asked most (weight 1 / square root of the rank).
fn talent(chance: &mut Chance) -> &'static str {
    let total: f64 = (1..=TALENTS.len()).map(|rank| 1.0 / (rank as f64).sqrt()).sum();
    let mut at = chance.part() * total;
    for (index, talent) in TALENTS.iter().enumerate() {
        at -= 1.0 / ((index + 1) as f64).sqrt();
        if at <= 0.0 {
            return talent;
        }
    }
    TALENTS[0]
}

/// Makes offers and questions; the same seed gives the same.
pub fn generate(offers: usize, questions: usize, seed: u64) -> (Vec<Offer>, Vec<Question>) {
    let mut chance = Chance(seed);
    let villages = Villages::new(&mut chance);
    let made = (0..offers)
        .map(|_| {
            let (x_m, y_m) = villages.spot(&mut chance);
            let slots = (0..6).fold(0u32, |slots, _| slots | 1 << chance.below(21));
            let (opening, first, second) = (chance.one(OPENINGS), talent(&mut chance), talent(&mut chance));
            let (whom, when, more, further) = (chance.one(FOR_WHOM), chance.one(WHEN), chance.one(MORE), chance.one(MORE));
            Offer { x_m, y_m, slots, text: format!("{opening} {first} en {second} voor {whom}, {when}. {more} {further}") }
        })
        .collect();
    let asked = (0..questions)
        .map(|_| {
            let (x_m, y_m) = villages.spot(&mut chance);
            let mut words: Vec<&str> = talent(&mut chance).split(' ').filter(|word| word.len() > 3).take(2).collect();
            words.extend(chance.one(FOR_WHOM).split(' ').next_back());
            Question { x_m, y_m, slot: 1 << chance.below(21), words: words.join(" ") }
        })
        .collect();
    (made, asked)
}

/// Reads `offers.tsv` and `queries.tsv`.
pub fn read(folder: &Path, offers: usize, questions: usize) -> Result<(Vec<Offer>, Vec<Question>)> {
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).with_context(|| format!("cannot read {name}"));
    let made = text("offers.tsv")?.lines().take(offers).map(|line| offer(line).with_context(|| format!("offers.tsv: {line}"))).collect::<Result<_>>()?;
    let asked = text("queries.tsv")?.lines().take(questions).map(|line| question(line).with_context(|| format!("queries.tsv: {line}"))).collect::<Result<_>>()?;
    Ok((made, asked))
}

fn offer(line: &str) -> Option<Offer> {
    let mut cells = line.splitn(5, '\t').skip(1);
    Some(Offer { x_m: cells.next()?.parse().ok()?, y_m: cells.next()?.parse().ok()?, slots: cells.next()?.parse().ok()?, text: cells.next()?.to_owned() })
}

fn question(line: &str) -> Option<Question> {
    let mut cells = line.splitn(4, '\t');
    Some(Question { x_m: cells.next()?.parse().ok()?, y_m: cells.next()?.parse().ok()?, slot: cells.next()?.parse().ok()?, words: cells.next()?.to_owned() })
}
