//! Between reviews: comparing, merging and following them, alone and through real git.

mod compare;
mod docs;
mod git;
mod merge;
mod repository;
