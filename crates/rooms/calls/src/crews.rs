//! Who is in whose crew? Everybody of a task is with one of its leaders, and stays there when others come or go.

use crate::signup::Signup;

/// A leader with a crew; no leader: nobody leads this task yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Crew<'s> {
    pub leader: Option<&'s Signup>,
    /// The others, in the order in which they signed up.
    pub members: Vec<&'s Signup>,
}

/// The crews of one task. A place in a crew follows from one's own number, so that a cancellation moves nobody to another crew.
pub(crate) fn crews_of(signups: &[Signup]) -> Vec<Crew<'_>> {
    let leaders: Vec<&Signup> = signups.iter().filter(|signup| signup.leads).collect();
    let mut crews: Vec<Crew<'_>> = leaders.iter().map(|leader| Crew { leader: Some(leader), members: Vec::new() }).collect();
    if crews.is_empty() {
        crews.push(Crew { leader: None, members: Vec::new() });
    }
    for signup in signups.iter().filter(|signup| !signup.leads) {
        let at = place_of(signup.id, crews.len());
        crews[at].members.push(signup);
    }
    crews
}

/// The leader of somebody: one of the leaders of the same task; none leads a leader.
pub(crate) fn leader_of<'s>(signup: &Signup, leaders: &'s [Signup]) -> Option<&'s Signup> {
    if signup.leads {
        return None;
    }
    let of_task: Vec<&Signup> = leaders.iter().filter(|leader| leader.leads && leader.task == signup.task).collect();
    if of_task.is_empty() { None } else { Some(of_task[place_of(signup.id, of_task.len())]) }
}

fn place_of(id: i64, crews: usize) -> usize {
    id.unsigned_abs() as usize % crews
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signup::SignupState;

    fn signup(id: i64, leads: bool) -> Signup {
        Signup {
            id,
            call: 1,
            task: 1,
            person: None,
            first_name: format!("N{id}"),
            reach: None,
            language: "nl".to_owned(),
            state: SignupState::In,
            heads: 1,
            leads,
            untold: false,
        }
    }

    #[test]
    fn everybody_is_in_one_crew_and_a_cancellation_moves_nobody() {
        let all: Vec<Signup> = (1..=32).map(|id| signup(id, id <= 2)).collect();
        let crews = crews_of(&all);
        assert_eq!(crews.iter().map(|crew| crew.members.len()).collect::<Vec<_>>(), [15, 15]);
        let fewer: Vec<Signup> = all.iter().filter(|signup| signup.id != 10).cloned().collect();
        for crew in crews_of(&fewer) {
            for member in crew.members {
                assert_eq!(leader_of(member, &all).map(|leader| leader.id), crew.leader.map(|leader| leader.id));
            }
        }
    }

    #[test]
    fn without_a_leader_there_is_one_crew() {
        let all = vec![signup(1, false), signup(2, false)];
        assert_eq!(crews_of(&all).len(), 1);
        assert_eq!(leader_of(&all[0], &all.iter().filter(|signup| signup.leads).cloned().collect::<Vec<_>>()), None);
    }
}
