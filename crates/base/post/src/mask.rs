//! What may an administrator see of an address? Enough to recognise one they know, too little to write to.

use crate::message::Channel;

/// `f***@example.org`, `+31***78`, or the name of the push service.
pub(crate) fn masked(channel: Channel, recipient: &str) -> String {
    match channel {
        _ if recipient.is_empty() => String::new(),
        Channel::Mail => masked_mail(recipient),
        Channel::Sms => masked_number(recipient),
        Channel::Push => crate::Subscription::parse(recipient).map_or_else(|_| "***".to_owned(), |subscription| subscription.service()),
    }
}

fn masked_mail(address: &str) -> String {
    let (name, domain) = address.rsplit_once('@').unwrap_or((address, "***"));
    let first: String = name.chars().take(1).collect();
    format!("{first}***@{domain}")
}

fn masked_number(number: &str) -> String {
    let letters: Vec<char> = number.chars().collect();
    if letters.len() < 8 {
        return "***".to_owned();
    }
    let (start, end) = (&letters[..3], &letters[letters.len() - 2..]);
    format!("{}***{}", start.iter().collect::<String>(), end.iter().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_of_an_address_is_left() {
        let check = |channel, recipient, expected: &str| assert_eq!(masked(channel, recipient), expected);
        check(Channel::Mail, "fatma@example.org", "f***@example.org");
        check(Channel::Mail, "élise@example.org", "é***@example.org");
        check(Channel::Mail, "nothing", "n***@***");
        check(Channel::Sms, "+31612345678", "+31***78");
        check(Channel::Sms, "112", "***");
        check(Channel::Push, "not json", "***");
        check(Channel::Mail, "", "");
    }
}
