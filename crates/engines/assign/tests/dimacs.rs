//! The promise: a flow problem in a file is solved exactly, whatever it is about, and a wrong file is refused with its line.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod small;

use std::fmt::Write;

use opbouw_assign::{FlowProblem, FlowSolution, Infeasible, Plan, ReadFault, Standing};
use small::{Dice, Oracle, oracle_objective, random_instance};

fn read(text: &str) -> FlowProblem {
    FlowProblem::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error:?}\n{text}"))
}

fn fault(text: &str) -> (usize, ReadFault) {
    let error = FlowProblem::read(text.as_bytes()).expect_err(text);
    (error.line, error.fault)
}

/// Everything arrives, nothing is over capacity, and the cost is the sum.
fn check_flow(problem: &FlowProblem, solution: &FlowSolution) {
    let mut left = problem.supplies().to_vec();
    let mut cost = 0;
    for (arc, flow) in problem.arcs().iter().zip(&solution.flows) {
        assert!((0..=arc.capacity).contains(flow), "{arc:?} {flow}");
        left[arc.tail as usize] -= flow;
        left[arc.head as usize] += flow;
        cost += i128::from(arc.cost) * i128::from(*flow);
    }
    assert!(left.iter().all(|left| *left == 0), "{left:?}");
    assert_eq!(cost, solution.objective);
}

/// An instance as a file: requests, helpers, sink; load as one arc per task.
fn as_file(instance: &opbouw_assign::Instance) -> String {
    let (requests, helpers) = (instance.requests().len(), instance.helpers().len());
    let sink = requests + helpers + 1;
    let mut arcs = Vec::new();
    for edge in instance.edges().filter(|edge| edge.standing != Standing::Forbidden) {
        arcs.push(format!("a {} {} 0 1 {}", edge.request.0 + 1, requests as u32 + edge.helper.0 + 1, edge.cost));
    }
    for (request, asked) in instance.requests().iter().enumerate() {
        arcs.push(format!("a {} {sink} 0 {} {}", request + 1, asked.need, asked.penalty.unwrap()));
    }
    for (helper, able) in instance.helpers().iter().enumerate() {
        (1..=able.capacity).for_each(|task| arcs.push(format!("a {} {sink} 0 1 {}", requests + helper + 1, able.load.cost_of(task))));
    }
    let mut text = format!("c small\np min {sink} {}\n", arcs.len());
    for (request, asked) in instance.requests().iter().enumerate() {
        writeln!(text, "n {} {}", request + 1, asked.need).unwrap();
    }
    let need: u32 = instance.requests().iter().map(|asked| asked.need).sum();
    writeln!(text, "n {sink} -{need}\n{}", arcs.join("\n")).unwrap();
    text
}

#[test]
fn plans_from_files_are_exact_and_so_is_the_general_solver() {
    for seed in 0..1_500 {
        let instance = random_instance(&mut Dice::new(seed));
        let problem = read(&as_file(&instance));
        let general = problem.solve().unwrap();
        check_flow(&problem, &general);
        // Without anything to send there is no sink, and without a sink no plan.
        let Some(matching) = problem.find_matching() else {
            assert!(problem.supplies().iter().all(|supply| *supply == 0), "seed {seed}");
            continue;
        };
        let plan = Plan::best(&matching.instance);
        assert_eq!(plan.objective(), oracle_objective(&matching.instance), "seed {seed}");
        assert_eq!(plan.objective(), general.objective, "seed {seed}");
        check_flow(&problem, &matching.flows(&problem, &plan));
    }
}

/// Any graph: lower bounds, negative costs, circles, several sinks.
#[test]
fn general_flows_are_as_cheap_as_the_slow_solver_says() {
    let mut solved = 0;
    for seed in 0..3_000 {
        let mut dice = Dice::new(seed);
        let nodes = 2 + dice.roll(9);
        let mut supplies = vec![0i64; nodes as usize];
        for _ in 0..dice.roll(9) {
            supplies[dice.roll(nodes) as usize] += 1;
            supplies[dice.roll(nodes) as usize] -= 1;
        }
        let (mut oracle, mut balance, mut base) = (Oracle::with_nodes(nodes as usize + 2), supplies.clone(), 0);
        let (count, may_earn) = (dice.roll(40), dice.chance(50));
        let mut text = format!("p min {nodes} {count}\n");
        supplies.iter().enumerate().for_each(|(node, supply)| writeln!(text, "n {} {supply}", node + 1).unwrap());
        for _ in 0..count {
            let (tail, head) = (dice.roll(nodes), dice.roll(nodes));
            let (capacity, cost) = (i64::from(dice.roll(4)), i64::from(dice.roll(60)) - if may_earn { 20 } else { 0 });
            let low = if dice.chance(15) { i64::from(dice.roll(capacity as u32 + 1)) } else { 0 };
            writeln!(text, "a {} {} {low} {capacity} {cost}", tail + 1, head + 1).unwrap();
            // The oracle wants costs of 0 or more: what earns is sent and may come back.
            let sent = if cost < 0 { capacity } else { low };
            balance[tail as usize] -= sent;
            balance[head as usize] += sent;
            base += i128::from(cost) * i128::from(sent);
            match cost < 0 {
                true => oracle.arc(head as usize, tail as usize, capacity - low, i128::from(-cost)),
                false => oracle.arc(tail as usize, head as usize, capacity - low, i128::from(cost)),
            }
        }
        let (source, sink) = (nodes as usize, nodes as usize + 1);
        for (node, left) in balance.iter().enumerate().filter(|(_, left)| **left != 0) {
            if *left > 0 { oracle.arc(source, node, *left, 0) } else { oracle.arc(node, sink, -left, 0) }
        }
        let (flow, cost) = oracle.solve(source, sink);
        let all: i64 = balance.iter().filter(|left| **left > 0).sum();
        let problem = read(&text);
        match problem.solve() {
            Ok(solution) => {
                check_flow(&problem, &solution);
                assert_eq!((flow, solution.objective), (all, base + cost), "seed {seed}\n{text}");
                solved += 1;
            }
            Err(_) => assert!(flow < all, "seed {seed}\n{text}"),
        }
    }
    assert!(solved > 1_000);
}

#[test]
fn a_node_that_cannot_send_is_named() {
    let problem = read("p min 3 2\nn 1 2\nn 3 -2\na 1 2 0 5 1\na 2 3 0 1 1\n");
    assert_eq!(problem.solve(), Err(Infeasible { node: 0, amount: 1 }));
    assert_eq!(problem.line_of_supply(0), 2);
    let matching = read("p min 3 2\nn 1 2\nn 3 -2\na 1 2 0 1 1\na 2 3 0 5 1\n").find_matching().unwrap();
    let short: Vec<_> = Plan::best(&matching.instance).shortfalls().collect();
    assert_eq!(short, [(matching.request_at(0).unwrap(), 1)]);
}

#[test]
fn what_is_not_about_requests_and_helpers_is_left_to_the_general_solver() {
    for text in [
        "p min 4 3\nn 1 2\nn 4 -2\na 1 2 0 2 1\na 2 3 0 2 1\na 3 4 0 2 1\n",
        "p min 3 2\nn 1 2\nn 3 -2\na 1 2 0 2 1\na 2 3 0 2 1\n",
        "p min 3 2\nn 1 1\nn 3 -1\na 1 2 1 1 1\na 2 3 0 1 1\n",
        "p min 3 3\nn 1 1\nn 3 -1\na 1 2 0 1 1\na 1 2 0 1 2\na 2 3 0 1 1\n",
        "p min 3 2\nn 1 1\nn 3 -1\na 1 2 0 1 1\na 2 3 0 1 -1\n",
        "p min 4 2\nn 1 2\nn 3 -1\nn 4 -1\na 1 3 0 1 1\na 1 4 0 1 1\n",
        "p min 3 4\nn 1 2\nn 3 -2\na 1 3 0 1 1\na 1 2 0 1 5\na 1 3 0 1 2\na 2 3 0 1 1\n",
        "p min 4 4\nn 1 2\nn 4 -2\na 1 4 0 1 1\na 1 2 0 1 5\na 1 3 0 1 2\na 2 4 0 1 1\n",
        "p min 0 0\n",
    ] {
        let problem = read(text);
        assert!(problem.find_matching().is_none(), "{text}");
        check_flow(&problem, &problem.solve().unwrap());
    }
}

#[test]
fn a_request_without_need_is_no_reason_to_leave_it_to_the_general_solver() {
    let problem = read("p min 5 5\nn 1 1\nn 5 -1\na 1 3 0 1 4\na 1 5 0 1 9\na 2 3 0 1 1\na 2 5 0 1 1\na 3 5 0 1 0\n");
    let matching = problem.find_matching().unwrap();
    let plan = Plan::best(&matching.instance);
    assert_eq!(plan.objective(), 4);
    check_flow(&problem, &matching.flows(&problem, &plan));
}

#[test]
fn wrong_lines_are_refused_with_their_number() {
    assert_eq!(fault(""), (1, ReadFault::Empty));
    assert_eq!(fault("c nothing\n"), (2, ReadFault::Empty));
    assert_eq!(fault("n 1 1\n"), (1, ReadFault::NoProblemYet));
    assert_eq!(fault("p max 1 1\n"), (1, ReadFault::ProblemLine));
    assert_eq!(fault("p min 1 0\np min 1 0\n"), (2, ReadFault::SecondProblem));
    assert_eq!(fault("p min 2 1\n\nx\n"), (3, ReadFault::UnknownLine));
    assert_eq!(fault("p min 2 1\nn 3 1\n"), (2, ReadFault::NodeLine));
    assert_eq!(fault("p min 2 1\nn 1 1\nn 1 1\n"), (3, ReadFault::SupplyTwice));
    assert_eq!(fault("p min 2 1\na 1 2 0 1\n"), (2, ReadFault::ArcLine));
    assert_eq!(fault("p min 2 1\na 1 0 0 1 1\n"), (2, ReadFault::ArcLine));
    assert_eq!(fault("p min 2 1\na 1 2 0 1 9999999999999\n"), (2, ReadFault::ArcLine));
    assert_eq!(fault("p min 2 1\na 1 2 2 1 1\n"), (2, ReadFault::LowAboveCapacity));
    assert_eq!(fault("p min 2 1\r\na 1 2 0 1 1\r\na 1 2 0 1 1\r\n"), (3, ReadFault::WrongCount));
    assert_eq!(fault("c\np min 2 2\na 1 2 0 1 1\n"), (2, ReadFault::WrongCount));
    assert_eq!(fault("p min 2 0\nn 1 1\n"), (1, ReadFault::SuppliesDiffer));
    assert_eq!(fault("p min 536870912 1\na 1 536870912 0 1 1\n"), (1, ReadFault::ProblemLine));
}

#[test]
fn numbers_that_could_overflow_are_refused() {
    let arcs = "a 1 2 0 1000000000000 -1\n".repeat(300_000);
    assert_eq!(fault(&format!("p min 2 300000\n{arcs}")), (1, ReadFault::TooLarge));
}

/// Half-broken files: whatever comes out, nothing stops the program.
#[test]
fn no_file_stops_the_program() {
    let words = [
        "p",
        "min",
        "n",
        "a",
        "c",
        "1",
        "2",
        "3",
        "0",
        "-1",
        "-2",
        "4",
        "999999999999",
        "\n",
        "\n",
        "\n",
        "\r\n",
        "a 1 2 0 1 1\n",
        "\u{fe}",
    ];
    for seed in 0..20_000 {
        let mut dice = Dice::new(seed);
        let mut text = String::from(if dice.chance(80) { "p min 4 3\nn 1 1\nn 4 -1\n" } else { "" });
        for _ in 0..dice.roll(24) {
            text.push_str(words[dice.roll(words.len() as u32) as usize]);
            text.push(' ');
        }
        if let Ok(problem) = FlowProblem::read(text.as_bytes()) {
            let general = problem.solve().ok().map(|solution| solution.objective);
            if let Some(matching) = problem.find_matching() {
                let plan = Plan::best(&matching.instance);
                let solved = plan.shortfalls().next().is_none().then(|| plan.objective());
                assert_eq!(solved, general, "{text}");
            }
        }
    }
}
