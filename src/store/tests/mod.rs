//! The store judged by what it gives back.

mod files;
mod journal;
mod lists;
mod orders;
mod transactions;
