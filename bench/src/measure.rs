//! Times of many calls: processor time of this thread and time on the clock, as p50, p99 and mean in milliseconds.

use std::time::Instant;

use cpu_time::ThreadTime;

/// Figures of one engine.
#[derive(Clone, Copy)]
pub struct Figures {
    pub cpu_p50: f64,
    pub cpu_p99: f64,
    pub wall_p50: f64,
    pub wall_p99: f64,
    pub mean_hits: f64,
}

/// Calls `ask` for every question after a short warm-up; `ask` gives how many hits it found.
pub fn measure<Question>(questions: &[Question], mut ask: impl FnMut(&Question) -> usize) -> Figures {
    questions.iter().take(50).for_each(|question| {
        ask(question);
    });
    let (mut cpu, mut wall, mut hits) = (Vec::new(), Vec::new(), 0usize);
    for question in questions {
        let (cpu_start, wall_start) = (ThreadTime::now(), Instant::now());
        hits += ask(question);
        wall.push(wall_start.elapsed().as_secs_f64() * 1e3);
        cpu.push(cpu_start.elapsed().as_secs_f64() * 1e3);
    }
    cpu.sort_by(f64::total_cmp);
    wall.sort_by(f64::total_cmp);
    let at = |list: &[f64], part: f64| list.get((list.len() as f64 * part) as usize).copied().unwrap_or(0.0);
    Figures { cpu_p50: at(&cpu, 0.5), cpu_p99: at(&cpu, 0.99), wall_p50: at(&wall, 0.5), wall_p99: at(&wall, 0.99), mean_hits: hits as f64 / questions.len().max(1) as f64 }
}

/// Prints one line of the table.
pub fn print(name: &str, figures: &Figures, note: &str) {
    println!(
        "{name:<34} cpu p50 {:>8.4} p99 {:>8.4} ms   wall p50 {:>8.4} p99 {:>8.4} ms   hits {:>5.1}   {note}",
        figures.cpu_p50, figures.cpu_p99, figures.wall_p50, figures.wall_p99, figures.mean_hits
    );
}
