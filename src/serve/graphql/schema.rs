//! The schema: one file, read once.

use std::sync::LazyLock;

use apollo_compiler::collections::HashMap;
use apollo_compiler::schema::Implementers;
use apollo_compiler::validation::Valid;
use apollo_compiler::{Name, Schema};

/// Everything that is served, and what belongs to it in form only.
pub static SCHEMA: LazyLock<Valid<Schema>> = LazyLock::new(|| {
    let text = include_str!("schema.graphql");
    Schema::parse_and_validate(text, "schema.graphql").expect("the schema in the tree is valid: a test reads it")
});

/// Which types implement which interface.
pub static IMPLEMENTERS: LazyLock<HashMap<Name, Implementers>> = LazyLock::new(|| SCHEMA.implementers_map());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_valid() {
        assert!(SCHEMA.types.len() > 300);
        assert!(IMPLEMENTERS.contains_key("Node"));
    }
}
