//! Tests of the whole, in one binary: a file for each subject.

mod generated;
<<<<<<< HEAD
mod scenarios;
=======
mod readme;
>>>>>>> main
