//! What can be wrong with what somebody fills in about a person or a party.

/// A fault in a form. The screen says it in the reader's language, by [`PersonFault::key`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PersonFault {
    /// No name.
    #[error("There is no name.")]
    NoName,
    /// A very long name.
    #[error("The name is longer than 40 letters.")]
    LongName,
    /// Signs that do not belong in a name, or letters of two scripts in one word.
    #[error("The name holds signs that do not belong in a name.")]
    OddName,
    /// No mail address.
    #[error("This is not a mail address.")]
    NoAddress,
    /// An address that looks like another one.
    #[error("The mail address holds letters that look like others.")]
    OddAddress,
    /// No telephone number.
    #[error("This is not a telephone number.")]
    NoPhone,
    /// The address belongs to somebody already.
    #[error("Somebody with this mail address is in the register already.")]
    AddressTaken,
    /// Nobody of this number, or not for the eyes of the caller.
    #[error("There is nobody with this number.")]
    NoSuchPerson,
    /// No party of this number.
    #[error("There is no party with this number.")]
    NoSuchParty,
    /// A party of this name is there already.
    #[error("There is a party of this name already.")]
    PartyTaken,
    /// No title or text.
    #[error("The offer has no text.")]
    NoText,
    /// Too much text.
    #[error("The text is longer than 2,000 letters.")]
    LongText,
    /// The last admin would go.
    #[error("This is the last admin.")]
    LastAdmin,
    /// They work for this party already.
    #[error("This person works for this party already.")]
    MemberAlready,
    /// No area of this code.
    #[error("There is no village, hamlet or neighbourhood with this code.")]
    NoArea,
    /// It does not say how somebody can be reached.
    #[error("It does not say how this person can be reached.")]
    NoReach,
    /// It does not say how somebody agreed.
    #[error("It does not say how this person agreed.")]
    NoHow,
    /// The offer was ended meanwhile.
    #[error("This offer was ended meanwhile.")]
    OfferEnded,
    /// A telephone number, mail address or postcode in a text that everybody can read.
    #[error("The text holds a telephone number, mail address or postcode.")]
    ContactInText,
    /// Only the person decides on the mail address with which they sign in.
    #[error("Only this person can change the mail address.")]
    AddressOfTheirs,
    /// Several new addresses wait to be confirmed already.
    #[error("Several new mail addresses wait to be confirmed.")]
    AddressTooOften,
    /// An offer rests until a day that is none, has been, or is more than a year away.
    #[error("This is no day within a year from now.")]
    NoPauseDay,
}

impl PersonFault {
    /// All, in the order of their codes.
    pub const ALL: [Self; 22] = [
        Self::NoName,
        Self::LongName,
        Self::OddName,
        Self::NoAddress,
        Self::OddAddress,
        Self::NoPhone,
        Self::AddressTaken,
        Self::NoSuchPerson,
        Self::NoSuchParty,
        Self::PartyTaken,
        Self::NoText,
        Self::LongText,
        Self::LastAdmin,
        Self::MemberAlready,
        Self::NoArea,
        Self::NoReach,
        Self::NoHow,
        Self::OfferEnded,
        Self::ContactInText,
        Self::AddressOfTheirs,
        Self::AddressTooOften,
        Self::NoPauseDay,
    ];

    /// The code.
    pub fn code(self) -> &'static str {
        self.row().0
    }

    /// What to do now.
    pub fn advice(self) -> &'static str {
        self.row().1
    }

    /// The sentence on the screen.
    pub fn key(self) -> &'static str {
        self.row().2
    }

    #[rustfmt::skip]
    fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::NoName => ("NEI-023", "Fill in a first name or a name; one letter is enough.", "web-fault-no-name"),
            Self::LongName => ("NEI-024", "Write the name shorter: 40 letters at most.", "web-fault-long-name"),
            Self::OddName => ("NEI-025", "Use letters of one script, and no digits or other signs.", "web-fault-odd-name"),
            Self::NoAddress => ("NEI-026", "Look at the address again; it reads like naam@voorbeeld.nl.", "web-fault-no-address"),
            Self::OddAddress => ("NEI-027", "Type the address with the letters a to z.", "web-fault-odd-address"),
            Self::NoPhone => ("NEI-028", "Write the whole number, such as 06 12345678 or +31 6 12345678.", "web-fault-no-phone"),
            Self::AddressTaken => ("NEI-029", "Sign in with this address, or fill in another one.", "web-fault-address-taken"),
            Self::NoSuchPerson => ("NEI-030", "Look in your list; they may have had themselves erased.", "web-fault-no-person"),
            Self::NoSuchParty => ("NEI-031", "Look in the list of parties; it may have ended.", "web-fault-no-party"),
            Self::PartyTaken => ("NEI-032", "Choose the party from the list, or give this one another name.", "web-fault-party-taken"),
            Self::NoText => ("NEI-033", "Write in a few words what it is about.", "web-fault-no-text"),
            Self::LongText => ("NEI-034", "Write it shorter: 2,000 letters at most.", "web-fault-long-text"),
            Self::LastAdmin => ("NEI-035", "Make somebody else an admin first.", "web-fault-last-admin"),
            Self::MemberAlready => ("NEI-036", "Change the role of this person instead of inviting them.", "web-fault-member-already"),
            Self::NoArea => ("NEI-037", "Choose a village, hamlet or neighbourhood from the list.", "web-fault-no-area"),
            Self::NoReach => ("NEI-038", "Choose how this person can be reached; not at all is an answer too.", "web-fault-no-reach"),
            Self::NoHow => ("NEI-039", "Choose how this person said yes: in a conversation, by telephone, or on paper.", "web-fault-no-how"),
            Self::OfferEnded => ("NEI-040", "Look at it again; saving it now lets it hold again.", "web-fault-offer-ended"),
            Self::ContactInText => ("NEI-041", "Leave out telephone numbers, mail addresses and postcodes: everybody can read the text.", "web-fault-contact-in-text"),
            Self::AddressOfTheirs => ("NEI-042", "Ask this person to change it; they get a mail at the old address.", "web-fault-address-of-theirs"),
            Self::AddressTooOften => ("NEI-043", "Open the latest of the mails that were sent, or try again tomorrow.", "web-fault-address-too-often"),
            Self::NoPauseDay => ("NEI-044", "Choose a day from tomorrow on, within a year.", "web-fault-no-pause-day"),
        }
    }
}
