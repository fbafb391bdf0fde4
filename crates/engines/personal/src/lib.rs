//! Personal data in a text: finds it, and proposes the text without it.
