//! Processor seconds of each measure on a file with ties, as JSON: `measures_speed EDGES.csv [--sources N] [--only a,b] [--values OUT.json] [--file-order]`.

use std::fmt::Write as _;

use opbouw_network as network;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| arguments.iter().position(|one| one == name).and_then(|at| arguments.get(at + 1));
    let path = arguments.first().ok_or("which file?")?;
    let sources: usize = option("--sources").map_or(Ok(256), |text| text.parse())?;
    let only = option("--only").cloned().unwrap_or_default();
    let text = std::fs::read_to_string(path)?;
    let mut report = Report { only, seconds: Vec::new(), values: Vec::new() };
    let list = network::EdgeList::read(&text)?;
    // As `opbouw network` does.
    let is_near = !arguments.iter().any(|one| one == "--file-order");
    let order = if is_near { network::near_order(&list.graph()) } else { (0..list.names.len() as u32).collect() };
    let graph = list.graph().in_order(&order);
    let names: Vec<&String> = order.iter().map(|node| &list.names[*node as usize]).collect();
    report.measure("graph", || list.graph().weights(0).to_vec());
    report.measure("order", || list.graph().in_order(&network::near_order(&list.graph())).weights(0).to_vec());
    report.measure("components", || numbers(&network::components(&graph)));
    report.measure("core", || numbers(&network::core_numbers(&graph)));
    report.measure("cut", || network::cut_points(&graph).into_iter().map(|cut| f64::from(u8::from(cut))).collect());
    report.measure("bridges", || network::bridges(&graph).into_iter().flat_map(|(a, b)| [f64::from(a), f64::from(b)]).collect());
    report.measure("constraint", || network::constraint(&graph));
    report.measure("effective_size", || network::effective_size(&graph));
    report.measure("community", || vec![network::communities(&graph, 1).modularity]);
    // As in `opbouw network`: the communities are there already.
    let groups = network::communities(&graph, 1);
    report.measure("introductions", || {
        let best = network::Introducer::new(&graph, &groups.of, 1).list(&network::Wanted::new(1000));
        best.iter().map(|one| one.score).collect()
    });
    report.measure("betweenness-s", || network::estimate_betweenness(&graph, sources, 1).betweenness);
    report.measure("betweenness", || network::betweenness(&graph));
    println!("{{\"nodes\":{},\"edges\":{},\"seconds\":{{{}}}}}", graph.nodes(), graph.edges(), report.seconds.join(","));
    if let Some(out) = option("--values") {
        let names = format!("\"names\":{names:?}");
        report.values.push(names);
        std::fs::write(out, format!("{{{}}}", report.values.join(",")))?;
    }
    Ok(())
}

fn numbers(values: &[u32]) -> Vec<f64> {
    values.iter().map(|value| f64::from(*value)).collect()
}

struct Report {
    only: String,
    seconds: Vec<String>,
    values: Vec<String>,
}

impl Report {
    /// The quickest of three, or the first that takes more than a second.
    fn measure(&mut self, name: &str, work: impl Fn() -> Vec<f64>) {
        if !self.only.is_empty() && !self.only.split(',').any(|one| one == name) {
            return;
        }
        let mut best = f64::INFINITY;
        let mut values = Vec::new();
        for _ in 0..3 {
            let before = processor_seconds();
            values = work();
            best = best.min(processor_seconds() - before);
            if best > 1.0 {
                break;
            }
        }
        self.seconds.push(format!("\"{name}\":{best}"));
        let mut text = format!("\"{name}\":[");
        for value in &values {
            let _ = if value.is_nan() { write!(text, "null,") } else { write!(text, "{value},") };
        }
        self.values.push(text.trim_end_matches(',').to_owned() + "]");
    }
}

fn processor_seconds() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
