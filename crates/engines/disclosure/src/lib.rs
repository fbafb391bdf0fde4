//! Statistical disclosure control: tables of small counts that tell nothing about anybody.
