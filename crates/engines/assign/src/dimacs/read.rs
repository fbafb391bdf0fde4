//! Bytes of a `.min` file to a flow problem, or the first line that is wrong.

use crate::dimacs::fields::Fields;
use crate::dimacs::{Arc, FlowProblem};

/// Where a file is wrong, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: ReadFault,
}

/// What can be wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadFault {
    /// Neither comment, problem, node nor arc.
    #[error("a line begins with c, p, n or a")]
    UnknownLine,
    /// A node or arc before the problem line.
    #[error("a line 'p min NODES ARCS' comes first")]
    NoProblemYet,
    /// Two problem lines.
    #[error("there are two lines that begin with p")]
    SecondProblem,
    /// Another problem than minimum-cost flow, or other fields.
    #[error("this should be 'p min NODES ARCS', with no more nodes than the file can name")]
    ProblemLine,
    /// Other fields.
    #[error("this should be 'n NODE SUPPLY', a node from 1 up to the number of nodes and a supply of at most 10^12")]
    NodeLine,
    /// Other fields.
    #[error("this should be 'a FROM TO LOW CAPACITY COST', nodes from 1 up to the number of nodes and whole numbers of at most 10^12")]
    ArcLine,
    /// The supply of a node given twice.
    #[error("the supply of this node was given before")]
    SupplyTwice,
    /// At least more than at most.
    #[error("0 <= LOW <= CAPACITY does not hold")]
    LowAboveCapacity,
    /// The number of arcs differs from the problem line.
    #[error("the number of arcs is not that of the line 'p min'")]
    WrongCount,
    /// What is sent is not what is taken.
    #[error("the supplies do not add up to 0")]
    SuppliesDiffer,
    /// No problem line at all.
    #[error("there is no line 'p min NODES ARCS'")]
    Empty,
    /// Costs times nodes, or all capacities together, would not fit.
    #[error("costs are too large for this many nodes, or all capacities together are")]
    TooLarge,
}

struct Reader {
    problem: FlowProblem,
    /// Nodes and arcs promised, and in which line.
    promised: Option<(usize, usize, usize)>,
    most_nodes: i64,
    most_arcs: i64,
}

impl FlowProblem {
    /// Reads a file. Cost: one pass over the bytes.
    ///
    /// # Errors
    /// The first line that is wrong.
    pub fn read(bytes: &[u8]) -> Result<FlowProblem, ReadError> {
        // Nearly all nodes of a real file are named in it. A short file that promises very many would only take memory.
        let most_nodes = (bytes.len() as i64).clamp(1 << 20, 1 << 29);
        let mut reader = Reader { problem: FlowProblem::default(), promised: None, most_nodes, most_arcs: bytes.len() as i64 / 12 };
        let mut count = 0;
        for (at, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
            reader.read_line(at + 1, line).map_err(|fault| ReadError { line: at + 1, fault })?;
            count = at + 1;
        }
        reader.finish(count)
    }
}

impl Reader {
    fn read_line(&mut self, number: usize, line: &[u8]) -> Result<(), ReadFault> {
        let mut fields = Fields(line);
        match fields.word() {
            [] | [b'c', ..] => Ok(()),
            b"a" => self.read_arc(fields),
            b"n" => self.read_node(number, fields),
            b"p" => self.read_problem(number, fields),
            _ => Err(ReadFault::UnknownLine),
        }
    }

    fn read_problem(&mut self, number: usize, mut fields: Fields) -> Result<(), ReadFault> {
        if self.promised.is_some() {
            return Err(ReadFault::SecondProblem);
        }
        let is_flow = fields.word() == b"min";
        let (Some(nodes), Some(arcs), true) = (fields.number(), fields.number(), is_flow && fields.is_done()) else {
            return Err(ReadFault::ProblemLine);
        };
        if !(0..=self.most_nodes).contains(&nodes) || !(0..=1 << 30).contains(&arcs) {
            return Err(ReadFault::ProblemLine);
        }
        self.promised = Some((nodes as usize, arcs as usize, number));
        // An arc takes at least twelve bytes of the file, so a false promise reserves little.
        self.problem.arcs.reserve_exact(arcs.min(self.most_arcs) as usize);
        Ok(())
    }

    fn read_node(&mut self, number: usize, mut fields: Fields) -> Result<(), ReadFault> {
        let (nodes, ..) = self.promised.ok_or(ReadFault::NoProblemYet)?;
        let (Some(node), Some(supply), true) = (fields.node(nodes), fields.number(), fields.is_done()) else {
            return Err(ReadFault::NodeLine);
        };
        // Only as long as the highest node that was named: a promise of many nodes alone takes no memory.
        self.reach(node);
        if self.problem.supply_lines[node as usize] != 0 {
            return Err(ReadFault::SupplyTwice);
        }
        self.problem.supply_lines[node as usize] = number as u32;
        self.problem.supplies[node as usize] = supply;
        Ok(())
    }

    fn read_arc(&mut self, mut fields: Fields) -> Result<(), ReadFault> {
        let (nodes, arcs, _) = self.promised.ok_or(ReadFault::NoProblemYet)?;
        let ends = (fields.node(nodes), fields.node(nodes));
        let amounts = (fields.number(), fields.number(), fields.number());
        let ((Some(tail), Some(head)), (Some(low), Some(capacity), Some(cost)), true) = (ends, amounts, fields.is_done()) else {
            return Err(ReadFault::ArcLine);
        };
        if low < 0 || low > capacity {
            return Err(ReadFault::LowAboveCapacity);
        }
        if self.problem.arcs.len() == arcs {
            return Err(ReadFault::WrongCount);
        }
        self.reach(tail.max(head));
        if low > 0 {
            self.problem.lows.push((self.problem.arcs.len() as u32, low));
        }
        self.problem.arcs.push(Arc { tail, head, capacity, cost });
        Ok(())
    }

    fn reach(&mut self, node: u32) {
        if node as usize >= self.problem.supplies.len() {
            self.problem.supplies.resize(node as usize + 1, 0);
            self.problem.supply_lines.resize(node as usize + 1, 0);
        }
    }

    fn finish(self, count: usize) -> Result<FlowProblem, ReadError> {
        let (_, arcs, line) = self.promised.ok_or(ReadError { line: count, fault: ReadFault::Empty })?;
        let problem = self.problem;
        let largest = problem.arcs.iter().map(|arc| i128::from(arc.cost.abs())).max().unwrap_or(0);
        let supplied = problem.supplies.iter().map(|supply| i128::from(supply.abs())).sum::<i128>();
        let amounts = supplied + problem.arcs.iter().map(|arc| i128::from(arc.capacity)).sum::<i128>();
        let fault = if problem.arcs.len() != arcs {
            ReadFault::WrongCount
        } else if problem.supplies.iter().map(|supply| i128::from(*supply)).sum::<i128>() != 0 {
            ReadFault::SuppliesDiffer
        } else if largest * (problem.supplies.len() as i128 + 1) > 1 << 60 || amounts > 1 << 58 {
            ReadFault::TooLarge
        } else {
            return Ok(problem);
        };
        Err(ReadError { line, fault })
    }
}
