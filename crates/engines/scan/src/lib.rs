//! Where is something emerging? Space-time scan statistics.
