//! Opbouw's own engines: read with the vocabulary, rank with reasons.

use anyhow::{Result, ensure};
use cpu_time::ThreadTime;
use opbouw_retrieve::{Fact, Index, Offer as Indexed, Point, Query, Stance, Wish};
use opbouw_understand::{OfferReader, Vocabulary};

use crate::data::{Offer, Question};
use crate::measure::{Figures, measure, print};

const RADIUS_M: f32 = 5_000.0;
const TOP: usize = 20;

/// Builds, checks against the oracle, measures.
pub fn run(offers: &[Offer], questions: &[Question]) -> Result<Figures> {
    let vocabulary = Vocabulary::built_in()?;
    let (read_started, mut reading) = (ThreadTime::now(), OfferReader::new(&vocabulary));
    let read: Vec<Indexed> = offers.iter().enumerate().map(|(id, offer)| indexed(&mut reading, id, offer)).collect();
    let read_s = read_started.elapsed().as_secs_f64();
    let build_started = ThreadTime::now();
    let mut index = Index::new();
    read.into_iter().for_each(|offer| index.put(offer));
    let build_s = build_started.elapsed().as_secs_f64();
    println!("opbouw: read in {read_s:.1} s, indexed in {build_s:.1} s of processor time; {} bytes per offer", index.size_bytes() / offers.len().max(1));
    let checked = questions.len().min(40);
    for question in &questions[..checked] {
        let query = query(&vocabulary, question);
        ensure!(index.rank(&query) == index.rank_exhaustively(&query), "the list of '{}' differs from looking at every offer", question.words);
    }
    println!("opbouw: the lists of {checked} questions equal looking at every offer");
    let ranked = measure(&questions.iter().map(|question| query(&vocabulary, question)).collect::<Vec<_>>(), |query| index.rank(query).len());
    print("opbouw, ranking alone", &ranked, "");
    let figures = measure(questions, |question| index.rank(&query(&vocabulary, question)).len());
    print("opbouw, reading and ranking", &figures, "with reasons");
    Ok(figures)
}

fn indexed(reading: &mut OfferReader, id: usize, offer: &Offer) -> Indexed {
    let read = reading.read("", &offer.text, false);
    let facts = read.gives.iter().map(|found| Fact { concept: found.concept, strength: (found.strength * 255.0) as u8, stance: Stance::Gives }).collect();
    let leans = read.leans.iter().map(|&(concept, lean)| (concept, (lean * 255.0) as u8)).collect();
    Indexed { id: id as u64, place: Some(Point { x_m: offer.x_m, y_m: offer.y_m }), day_parts: offer.slots, facts, leans, words: read.words, ..Indexed::default() }
}

fn query(vocabulary: &Vocabulary, question: &Question) -> Query {
    let understood = vocabulary.read_question(&question.words);
    let wishes = understood.needs.iter().chain(&understood.talents).take(8).map(|need| wish(vocabulary, need.concept, need.strength)).collect();
    Query {
        wishes,
        leans: understood.leans,
        words: understood.words,
        at: Some(Point { x_m: question.x_m, y_m: question.y_m }),
        radius_m: Some(RADIUS_M),
        day_parts: question.slot,
        only_then: true,
        top: TOP,
        ..Query::default()
    }
}

fn wish(vocabulary: &Vocabulary, concept: u16, weight: f32) -> Wish {
    let known = &vocabulary.concepts[usize::from(concept)];
    let accepts = std::iter::once((concept, 1.0)).chain(known.also_helps.iter().copied()).collect();
    Wish { concept, weight, accepts, kinds: [1.0; 4], mutual: known.mutual }
}
