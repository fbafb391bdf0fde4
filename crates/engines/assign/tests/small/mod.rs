//! Small random instances, and a slow solver that is plainly right.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses a part, and a test that cannot start must stop")]

use opbouw_assign::{Edge, HelperId, Instance, InstanceBuilder, Load, Plan, Request, RequestId, Standing};

/// Chance from a seed, so that a failing case comes back (xorshift, Marsaglia 2003).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// From 0 up to but not including `sides`.
    pub fn roll(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 32) % u64::from(sides.max(1))) as u32
    }

    pub fn chance(&mut self, percent: u32) -> bool {
        self.roll(100) < percent
    }

    pub fn cost(&mut self) -> i64 {
        match self.roll(4) {
            // Many ties, few ties, and now and then a bonus.
            0 => i64::from(self.roll(3)),
            1 => i64::from(self.roll(2_000)) - 500,
            _ => i64::from(self.roll(20)),
        }
    }

    pub fn penalty(&mut self) -> i64 {
        [0, 5, 15, 40, 3_000][self.roll(5) as usize] + i64::from(self.roll(4))
    }

    pub fn load(&mut self) -> Load {
        match self.roll(4) {
            0 => Load::rising(i64::from(self.roll(9))).unwrap(),
            1 => {
                let (first, second) = (i64::from(self.roll(6)), i64::from(self.roll(6)));
                Load::steps(&[first, first + second, first + 2 * second]).unwrap()
            }
            _ => Load::free(),
        }
    }
}

/// Up to seven requests and helpers; tight or loose, with promises and refusals.
pub fn random_instance(dice: &mut Dice) -> Instance {
    let (requests, helpers, tight, density) = (1 + dice.roll(7), 1 + dice.roll(7), dice.chance(60), 20 + dice.roll(80));
    let mut builder = InstanceBuilder::new();
    for _ in 0..requests {
        let need = if dice.chance(70) { 1 } else { dice.roll(5) };
        builder.add_request(need, dice.penalty()).unwrap();
    }
    for _ in 0..helpers {
        builder.add_helper(if tight { dice.roll(2) } else { dice.roll(4) }, dice.load()).unwrap();
    }
    for request in (0..requests).map(RequestId) {
        for helper in (0..helpers).map(HelperId) {
            if dice.chance(density) {
                builder.add_edge(request, helper, dice.cost()).unwrap();
            }
        }
    }
    with_standings(builder.build().unwrap(), dice)
}

fn with_standings(instance: Instance, dice: &mut Dice) -> Instance {
    let mut edges: Vec<Edge> = instance.edges().collect();
    for at in 0..edges.len() {
        if dice.chance(12) {
            edges[at].standing = if dice.chance(50) { Standing::Locked } else { Standing::Forbidden };
            if rebuilt(instance.requests(), &instance, &edges).is_none() {
                edges[at].standing = Standing::Open;
            }
        }
    }
    rebuilt(instance.requests(), &instance, &edges).unwrap()
}

fn rebuilt(requests: &[Request], instance: &Instance, edges: &[Edge]) -> Option<Instance> {
    let mut builder = InstanceBuilder::new();
    for request in requests {
        builder.put_request(*request).unwrap();
    }
    for helper in instance.helpers() {
        builder.add_helper(helper.capacity, helper.load.clone()).unwrap();
    }
    edges.iter().for_each(|edge| builder.put_edge(*edge).unwrap());
    builder.build().ok()
}

/// An arc with its way back next to it.
struct Arc {
    to: usize,
    room: i64,
    cost: i128,
}

/// Minimum-cost flow by Bellman and Ford, one unit at a time: slow, short, and sharing nothing with the engine.
#[derive(Default)]
pub struct Oracle {
    out: Vec<Vec<usize>>,
    arcs: Vec<Arc>,
}

impl Oracle {
    pub fn with_nodes(nodes: usize) -> Self {
        Oracle { out: vec![Vec::new(); nodes], arcs: Vec::new() }
    }

    pub fn arc(&mut self, from: usize, to: usize, room: i64, cost: i128) {
        self.out[from].push(self.arcs.len());
        self.arcs.push(Arc { to, room, cost });
        self.out[to].push(self.arcs.len());
        self.arcs.push(Arc { to: from, room: 0, cost: -cost });
    }

    /// How much flow there can be, and what the cheapest of that size costs.
    pub fn solve(&mut self, source: usize, sink: usize) -> (i64, i128) {
        let (mut flow, mut cost) = (0, 0);
        while let Some((path_cost, path)) = self.cheapest_path(source, sink) {
            for arc in path {
                self.arcs[arc].room -= 1;
                self.arcs[arc ^ 1].room += 1;
            }
            flow += 1;
            cost += path_cost;
        }
        (flow, cost)
    }

    fn cheapest_path(&self, source: usize, sink: usize) -> Option<(i128, Vec<usize>)> {
        let mut best: Vec<Option<i128>> = vec![None; self.out.len()];
        let mut by = vec![usize::MAX; self.out.len()];
        best[source] = Some(0);
        loop {
            let mut changed = false;
            for from in 0..self.out.len() {
                let Some(so_far) = best[from] else { continue };
                for &arc in self.out[from].iter().filter(|arc| self.arcs[**arc].room > 0) {
                    let (to, cost) = (self.arcs[arc].to, so_far + self.arcs[arc].cost);
                    if best[to].is_none_or(|known| cost < known) {
                        (best[to], by[to], changed) = (Some(cost), arc, true);
                    }
                }
            }
            if !changed {
                break;
            }
        }
        let mut path = Vec::new();
        let mut node = sink;
        while node != source {
            path.push(*by.get(node).filter(|arc| **arc != usize::MAX)?);
            node = self.arcs[by[node] ^ 1].to;
        }
        Some((best[sink]?, path))
    }
}

/// The cheapest objective: promises are carried out first, the rest is a flow.
pub fn oracle_objective(instance: &Instance) -> i128 {
    let (requests, helpers) = (instance.requests().len(), instance.helpers().len());
    let (source, sink) = (requests + helpers, requests + helpers + 1);
    let mut oracle = Oracle::with_nodes(requests + helpers + 2);
    let (mut locked_of, mut locked_at, mut objective) = (vec![0; requests], vec![0; helpers], 0);
    for edge in instance.edges() {
        match edge.standing {
            Standing::Open => oracle.arc(edge.request.0 as usize, requests + edge.helper.0 as usize, 1, i128::from(edge.cost)),
            Standing::Forbidden => {}
            Standing::Locked => {
                locked_of[edge.request.0 as usize] += 1;
                locked_at[edge.helper.0 as usize] += 1;
                objective += i128::from(edge.cost);
            }
        }
    }
    for (request, asked) in instance.requests().iter().enumerate() {
        oracle.arc(source, request, i64::from(asked.need) - locked_of[request], 0);
        oracle.arc(request, sink, i64::from(asked.need), i128::from(asked.penalty.unwrap()));
    }
    for (helper, able) in instance.helpers().iter().enumerate() {
        objective += able.load.cost_of_all(locked_at[helper]);
        for unit in locked_at[helper] + 1..=able.capacity {
            oracle.arc(requests + helper, sink, 1, i128::from(able.load.cost_of(unit)));
        }
    }
    objective + oracle.solve(source, sink).1
}

fn any_request(plan: &Plan, dice: &mut Dice) -> RequestId {
    RequestId(dice.roll(plan.instance().requests().len() as u32 + 1))
}

fn any_helper(plan: &Plan, dice: &mut Dice) -> HelperId {
    HelperId(dice.roll(plan.instance().helpers().len() as u32 + 1))
}

/// An edge of the plan, or now and then two ends without one.
fn any_edge(plan: &Plan, dice: &mut Dice) -> (RequestId, HelperId) {
    let edges: Vec<Edge> = plan.instance().edges().collect();
    match edges.get(dice.roll(edges.len() as u32 + 1) as usize) {
        Some(edge) => (edge.request, edge.helper),
        None => (any_request(plan, dice), any_helper(plan, dice)),
    }
}

/// One change of any kind. Many are refused; that is part of the test.
pub fn change(plan: &mut Plan, dice: &mut Dice) -> String {
    let (request, helper) = any_edge(plan, dice);
    let (cost, few, density) = (dice.cost(), dice.roll(4), dice.roll(100));
    let done = match dice.roll(14) {
        0 => {
            let helpers: Vec<HelperId> =
                (0..plan.instance().helpers().len() as u32).map(HelperId).filter(|_| dice.chance(density)).collect();
            let edges: Vec<(HelperId, i64)> = helpers.into_iter().map(|helper| (helper, dice.cost())).collect();
            format!("add request {:?}", plan.add_request(few, dice.penalty(), &edges))
        }
        1 => {
            let requests: Vec<RequestId> =
                (0..plan.instance().requests().len() as u32).map(RequestId).filter(|_| dice.chance(density)).collect();
            let edges: Vec<(RequestId, i64)> = requests.into_iter().map(|request| (request, dice.cost())).collect();
            format!("add helper {:?}", plan.add_helper(few, dice.load(), &edges))
        }
        2 if dice.chance(40) => format!("remove request {:?}", plan.remove_request(request)),
        3 if dice.chance(40) => format!("remove helper {:?}", plan.remove_helper(helper)),
        4 => {
            let (request, helper) = (any_request(plan, dice), any_helper(plan, dice));
            format!("add edge {:?}", plan.add_edge(request, helper, cost))
        }
        5 => format!("remove edge {:?}", plan.remove_edge(request, helper)),
        6 => format!("change need to {few} {:?}", plan.change_need(request, few)),
        7 => format!("change penalty {:?}", plan.change_penalty(request, dice.penalty())),
        8 => format!("change capacity to {few} {:?}", plan.change_capacity(helper, few)),
        9 => format!("change load {:?}", plan.change_load(helper, &dice.load())),
        10 => format!("lock {:?}", plan.lock(request, helper)),
        11 => format!("unlock {:?}", plan.unlock(request, helper)),
        12 => format!("forbid {:?}", plan.forbid(request, helper)),
        13 => format!("allow {:?}", plan.allow(request, helper)),
        _ => format!("change cost to {cost} {:?}", plan.change_cost(request, helper, cost)),
    };
    format!("{done} at {request:?} {helper:?}")
}
