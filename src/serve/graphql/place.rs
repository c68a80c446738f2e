//! Where in a document something stands: the path to it, and what the schema calls the things on the way.

use apollo_compiler::Node;
use apollo_compiler::ast::{Argument, Definition, DirectiveList, Document, OperationType, Selection, Value as Literal};
use apollo_compiler::collections::HashMap;
use apollo_compiler::parser::SourceSpan;
use serde_json::{Map, Value, json};

use super::schema::SCHEMA;

/// A place in a document.
#[derive(Debug, Clone, Default)]
pub struct Place {
    pub path: Vec<String>,
    /// The type that the innermost field stands on.
    pub parent: String,
    pub field: String,
    /// The directive, if the place lies in one.
    directive: Option<String>,
    /// The innermost argument, or key of an input object, if the place lies in one.
    pub argument: Option<String>,
    /// Whether that is a key.
    is_key: bool,
}

/// The place of an offset.
pub fn find(tree: &Document, offset: usize) -> Place {
    let mut place = Place::default();
    for definition in tree.definitions.iter().filter(|definition| holds(definition.location(), offset)) {
        match definition {
            Definition::OperationDefinition(operation) => {
                let kind = operation.operation_type.name();
                let name = operation.name.as_ref().map(|name| format!("{kind} {name}"));
                place.path.push(name.unwrap_or_else(|| kind.to_owned()));
                into_directives(&operation.directives, offset, &mut place);
                let root = match operation.operation_type {
                    OperationType::Query => "QueryRoot",
                    OperationType::Mutation => "Mutation",
                    OperationType::Subscription => "",
                };
                into_selections(&operation.selection_set, root, offset, &mut place);
            }
            Definition::FragmentDefinition(fragment) => {
                place.path.push(format!("fragment {}", fragment.name));
                into_directives(&fragment.directives, offset, &mut place);
                into_selections(&fragment.selection_set, &fragment.type_condition, offset, &mut place);
            }
            _ => {}
        }
    }
    place
}

fn holds(span: Option<SourceSpan>, offset: usize) -> bool {
    span.is_some_and(|span| (span.offset()..span.end_offset().max(span.offset() + 1)).contains(&offset))
}

fn into_selections(selections: &[Selection], parent: &str, offset: usize, place: &mut Place) {
    for selection in selections {
        match selection {
            Selection::Field(field) if holds(field.location(), offset) => {
                place.path.push(field.alias.as_ref().unwrap_or(&field.name).to_string());
                parent.clone_into(&mut place.parent);
                place.field = field.name.to_string();
                into_arguments(&field.arguments, offset, place);
                into_directives(&field.directives, offset, place);
                let inner = SCHEMA.type_field(parent, &field.name).map(|known| known.ty.inner_named_type());
                into_selections(&field.selection_set, inner.map_or("", |name| name.as_str()), offset, place);
            }
            Selection::InlineFragment(fragment) if holds(fragment.location(), offset) => {
                let on = fragment.type_condition.as_ref().map_or(parent, |name| name.as_str());
                place.path.push(format!("... on {on}"));
                into_directives(&fragment.directives, offset, place);
                into_selections(&fragment.selection_set, on, offset, place);
            }
            Selection::FragmentSpread(spread) if holds(spread.location(), offset) => {
                place.path.push(format!("... {}", spread.fragment_name));
                into_directives(&spread.directives, offset, place);
            }
            _ => {}
        }
    }
}

fn into_directives(directives: &DirectiveList, offset: usize, place: &mut Place) {
    for directive in directives.iter().filter(|directive| holds(directive.location(), offset)) {
        place.directive = Some(directive.name.to_string());
        into_arguments(&directive.arguments, offset, place);
    }
}

fn into_arguments(arguments: &[Node<Argument>], offset: usize, place: &mut Place) {
    for argument in arguments.iter().filter(|argument| holds(argument.location(), offset)) {
        place.path.push(argument.name.to_string());
        place.argument = Some(argument.name.to_string());
        into_value(&argument.value, argument.value.location(), offset, place);
    }
}

fn into_value(value: &Literal, span: Option<SourceSpan>, offset: usize, place: &mut Place) {
    match value {
        _ if !holds(span, offset) => {}
        Literal::List(items) => {
            for (index, item) in items.iter().enumerate().filter(|(_, item)| holds(item.location(), offset)) {
                place.path.push(index.to_string());
                into_value(item, item.location(), offset, place);
            }
        }
        Literal::Object(keys) => {
            for (name, value) in keys {
                if holds(name.location(), offset) || holds(value.location(), offset) {
                    place.path.push(name.to_string());
                    place.argument = Some(name.to_string());
                    place.is_key = true;
                    into_value(value, value.location(), offset, place);
                }
            }
        }
        _ => {}
    }
}

/// An error of a kind, at a place.
pub fn told(kind: &str, message: String, place: &Place) -> Value {
    let Place { path, parent, field, directive, argument, is_key } = place;
    let argument = argument.clone().unwrap_or_default();
    // Whose argument is meant, in the platform's words, and what it is called.
    let (owner, owned) = match directive {
        Some(directive) => ("Directive", directive),
        None => ("Field", field),
    };
    let (code, message, more) = match kind {
        "UndefinedField" => (
            "undefinedField",
            format!("{field} is not served on {parent}"),
            json!({ "typeName": parent, "fieldName": field }),
        ),
        "UndefinedArgument" => (
            "argumentNotAccepted",
            format!("{argument} is not served on {owned}"),
            json!({ "name": owned, "typeName": owner, "argumentName": argument }),
        ),
        "RequiredArgument" => {
            let name = missing_argument(&message);
            let message = self::missing(owned, &name);
            ("missingRequiredArguments", message, json!({ "className": owner, "name": owned, "arguments": name }))
        }
        "UnsupportedValueType"
        | "UndefinedEnumValue"
        | "UndefinedInputValue"
        | "IntCoercionError"
        | "FloatCoercionError" => {
            let owner = if *is_key { "InputObject" } else { owner };
            ("argumentLiteralsIncompatible", message, json!({ "typeName": owner, "argumentName": argument }))
        }
        "RequiredField" => ("missingRequiredInputObjectAttribute", message, json!({})),
        "MissingSubselection" | "SubselectionOnScalarType" | "SubselectionOnEnumType" => {
            ("selectionMismatch", message, json!({}))
        }
        "UndefinedFragment" | "UnusedFragment" => ("useAndDefineFragment", message, json!({})),
        "UndefinedVariable" => ("variableNotDefined", message, json!({})),
        "UnusedVariable" => ("variableNotUsed", message, json!({})),
        "DisallowedVariableUsage" | "VariableInputType" => ("variableMismatch", message, json!({})),
        "ConflictingFieldType" | "ConflictingFieldName" | "ConflictingFieldArgument" => {
            ("fieldConflict", message, json!({}))
        }
        _ => ("validationError", message, json!({})),
    };
    let mut extensions = Map::new();
    extensions.insert("code".to_owned(), code.into());
    if let Value::Object(more) = more {
        extensions.extend(more);
    }
    json!({ "message": message, "path": path, "extensions": extensions })
}

/// The sentence about arguments that are missing.
pub fn missing(owner: &str, names: &str) -> String {
    format!("{owner} needs the arguments {names}")
}

/// The argument that a sentence of the library misses: it names it as `TYPE.FIELD(ARGUMENT:)`.
fn missing_argument(message: &str) -> String {
    let inner = message.split_once('(').and_then(|(_, rest)| rest.split_once(':'));
    inner.map_or("", |(name, _)| name).to_owned()
}

/// Whether selections lie deeper than this, counted through fragments. One that leads back to itself is left to the
/// schema's judgement.
pub fn is_too_deep(tree: &Document, most: usize) -> bool {
    let fragments: HashMap<&str, &[Selection]> = tree
        .definitions
        .iter()
        .filter_map(|definition| match definition {
            Definition::FragmentDefinition(fragment) => {
                Some((fragment.name.as_str(), fragment.selection_set.as_slice()))
            }
            _ => None,
        })
        .collect();
    let mut known = HashMap::default();
    tree.definitions.iter().any(|definition| match definition {
        Definition::OperationDefinition(operation) => depth(&operation.selection_set, &fragments, &mut known, 0) > most,
        _ => false,
    })
}

fn depth<'a>(
    selections: &'a [Selection],
    fragments: &HashMap<&'a str, &'a [Selection]>,
    known: &mut HashMap<&'a str, usize>,
    nesting: usize,
) -> usize {
    // A chain of fragments is as long as the document, at most; deeper than that lies a circle.
    if nesting > 1000 {
        return 0;
    }
    let mut deepest = 0;
    for selection in selections {
        let below = match selection {
            Selection::Field(field) => depth(&field.selection_set, fragments, known, nesting + 1) + 1,
            Selection::InlineFragment(fragment) => depth(&fragment.selection_set, fragments, known, nesting + 1),
            Selection::FragmentSpread(spread) => {
                match (known.get(spread.fragment_name.as_str()), fragments.get(spread.fragment_name.as_str())) {
                    (Some(known), _) => *known,
                    (None, None) => 0,
                    (None, Some(selections)) => {
                        // While it is being measured it counts as nothing, so that a circle ends.
                        known.insert(spread.fragment_name.as_str(), 0);
                        let below = depth(selections, fragments, known, nesting + 1);
                        known.insert(spread.fragment_name.as_str(), below);
                        below
                    }
                }
            }
        };
        deepest = deepest.max(below);
    }
    deepest
}
