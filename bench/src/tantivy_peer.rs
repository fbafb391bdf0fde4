//! tantivy: Dutch stemming, cells of 2.5 km and parts of the day as terms.

use anyhow::Result;
use cpu_time::{ProcessTime};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, ConstScoreQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, INDEXED, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Language, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term};

use crate::data::{Offer, Question};
use crate::measure::{Figures, measure, print};

const CELL_M: f32 = 2_500.0;
const RADIUS_M: f32 = 5_000.0;

struct Fields {
    text: Field,
    id: Field,
    cell: Field,
    slot: Field,
}

/// Builds in a folder of its own and measures.
pub fn run(offers: &[Offer], questions: &[Question]) -> Result<Figures> {
    let folder = tempfile::tempdir()?;
    let started = ProcessTime::now();
    let (index, fields) = build(offers, folder.path())?;
    println!("tantivy: indexed in {:.1} s of processor time", started.elapsed().as_secs_f64());
    let searcher = index.reader()?.searcher();
    let mut analyzer = analyzer();
    let figures = measure(questions, |question| ask(&searcher, &fields, &mut analyzer, question).unwrap_or(0));
    print("tantivy", &figures, "distance not in the score, no reasons");
    Ok(figures)
}

fn analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).filter(Stemmer::new(Language::Dutch)).build()
}

fn build(offers: &[Offer], folder: &std::path::Path) -> Result<(Index, Fields)> {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default().set_tokenizer("dutch").set_index_option(IndexRecordOption::WithFreqs);
    let fields = Fields {
        text: schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing)),
        id: schema.add_u64_field("id", STORED),
        cell: schema.add_u64_field("cell", INDEXED),
        slot: schema.add_u64_field("slot", INDEXED),
    };
    let index = Index::create_in_dir(folder, schema.build())?;
    index.tokenizers().register("dutch", analyzer());
    let mut writer: IndexWriter = index.writer_with_num_threads(1, 400_000_000)?;
    for (id, offer) in offers.iter().enumerate() {
        let mut document = TantivyDocument::default();
        document.add_text(fields.text, &offer.text);
        document.add_u64(fields.id, id as u64);
        document.add_u64(fields.cell, cell(offer.x_m, offer.y_m));
        (0..21).filter(|slot| offer.slots >> slot & 1 == 1).for_each(|slot| document.add_u64(fields.slot, slot));
        writer.add_document(document)?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    Ok((index, fields))
}

fn cell(x_m: f32, y_m: f32) -> u64 {
    let number = |metres: f32| (metres / CELL_M).floor() as i64 + 1_000;
    (number(x_m) * 4_096 + number(y_m)) as u64
}

fn ask(searcher: &Searcher, fields: &Fields, analyzer: &mut TextAnalyzer, question: &Question) -> Result<usize> {
    let mut words: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    let mut stream = analyzer.token_stream(&question.words);
    while let Some(token) = stream.next() {
        words.push((Occur::Should, Box::new(TermQuery::new(Term::from_field_text(fields.text, &token.text), IndexRecordOption::WithFreqs))));
    }
    drop(stream);
    let number = |field, value| -> Box<dyn Query> { Box::new(TermQuery::new(Term::from_field_u64(field, value), IndexRecordOption::Basic)) };
    let steps = (RADIUS_M / CELL_M) as i32;
    let around = (-steps..=steps).flat_map(|dx| (-steps..=steps).map(move |dy| (dx as f32 * CELL_M, dy as f32 * CELL_M)));
    let cells: Vec<(Occur, Box<dyn Query>)> = around.map(|(dx, dy)| (Occur::Should, number(fields.cell, cell(question.x_m + dx, question.y_m + dy)))).collect();
    let query = BooleanQuery::new(vec![
        (Occur::Must, Box::new(BooleanQuery::new(words))),
        (Occur::Must, Box::new(ConstScoreQuery::new(Box::new(BooleanQuery::new(cells)), 0.0))),
        (Occur::Must, Box::new(ConstScoreQuery::new(number(fields.slot, u64::from(question.slot.trailing_zeros())), 0.0))),
    ]);
    Ok(searcher.search(&query, &TopDocs::with_limit(20).order_by_score())?.len())
}
