//! Open Referral HSDS: organisations, services and places, read from 2.x CSV and 3.0 JSON and written as 3.0 JSON.

#![forbid(unsafe_code)]
