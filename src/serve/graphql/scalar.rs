//! The scalars that the library does not judge: what a text or a number must be to be one.

use apollo_compiler::ast::{Definition, Document, Selection, Type, Value as Literal};
use apollo_compiler::schema::ExtendedType;
use serde_json::Value;

use super::place::{self, Place};
use super::schema::SCHEMA;
use super::text;
use crate::domain::Money;

/// Why a value is none of this scalar; `None` if it is, or if the library judges it.
pub fn fault(scalar: &str, value: &Value) -> Option<String> {
    let fits = match scalar {
        "DateTime" => value.as_str().is_some_and(|text| text::read_time(text).is_some()),
        "Decimal" | "Money" => amount(value).is_some(),
        "URL" | "FormattedString" => value.is_string(),
        "UnsignedInt64" => match value {
            Value::String(text) => text.parse::<u64>().is_ok(),
            value => value.is_u64(),
        },
        "CurrencyCode" => is_code(value, 3),
        "CountryCode" => is_code(value, 2),
        _ => true,
    };
    (!fits).then(|| format!("it is no {scalar}"))
}

/// An amount, as text or as a number.
pub fn amount(value: &Value) -> Option<Money> {
    match value {
        Value::String(text) => Money::parse(text).ok(),
        Value::Number(number) => Money::parse(&number.to_string()).ok(),
        _ => None,
    }
}

fn is_code(value: &Value, length: usize) -> bool {
    let is_code = |text: &str| text.len() == length && text.bytes().all(|byte| byte.is_ascii_uppercase());
    value.as_str().is_some_and(is_code)
}

/// The literals of a document that are none of their scalar.
pub fn faults(tree: &Document) -> Vec<Value> {
    let mut found = Vec::new();
    for definition in &tree.definitions {
        match definition {
            Definition::OperationDefinition(operation) => {
                let root = SCHEMA.root_operation(operation.operation_type).map_or("", |name| name.as_str());
                in_selections(&operation.selection_set, root, tree, &mut found);
            }
            Definition::FragmentDefinition(fragment) => {
                in_selections(&fragment.selection_set, &fragment.type_condition, tree, &mut found);
            }
            _ => {}
        }
    }
    found
}

fn in_selections(selections: &[Selection], parent: &str, tree: &Document, found: &mut Vec<Value>) {
    for selection in selections {
        match selection {
            Selection::Field(field) => {
                let Ok(known) = SCHEMA.type_field(parent, &field.name) else { continue };
                for argument in &field.arguments {
                    if let Some(definition) = known.argument_by_name(&argument.name) {
                        in_value(&argument.value, argument.value.location(), &definition.ty, tree, found);
                    }
                }
                in_selections(&field.selection_set, known.ty.inner_named_type(), tree, found);
            }
            Selection::InlineFragment(fragment) => {
                let on = fragment.type_condition.as_ref().map_or(parent, |name| name.as_str());
                in_selections(&fragment.selection_set, on, tree, found);
            }
            Selection::FragmentSpread(_) => {}
        }
    }
}

fn in_value(
    value: &Literal,
    span: Option<apollo_compiler::parser::SourceSpan>,
    ty: &Type,
    tree: &Document,
    found: &mut Vec<Value>,
) {
    match (value, ty) {
        (Literal::Variable(_) | Literal::Null, _) => {}
        (Literal::List(items), Type::List(inner) | Type::NonNullList(inner)) => {
            items.iter().for_each(|item| in_value(item, item.location(), inner, tree, found));
        }
        (value, Type::List(inner) | Type::NonNullList(inner)) => in_value(value, span, inner, tree, found),
        (Literal::Object(keys), Type::Named(name) | Type::NonNullNamed(name)) => {
            let Some(ExtendedType::InputObject(known)) = SCHEMA.types.get(name) else { return };
            for (key, value) in keys {
                if let Some(field) = known.fields.get(key) {
                    in_value(value, value.location(), &field.ty, tree, found);
                }
            }
        }
        (value, Type::Named(name) | Type::NonNullNamed(name)) => {
            let Some(why) = json(value).and_then(|value| fault(name, &value)) else { return };
            let place: Place = span.map(|span| place::find(tree, span.offset())).unwrap_or_default();
            let mut error = place::told("UnsupportedValueType", why, &place);
            if let (Some(error), Some(at)) =
                (error.as_object_mut(), span.and_then(|span| span.line_column(&tree.sources)))
            {
                error.insert("locations".to_owned(), serde_json::json!([at]));
            }
            found.push(error);
        }
    }
}

/// A literal as a value; a bare word is its text.
pub fn json(value: &Literal) -> Option<Value> {
    match value {
        Literal::Enum(name) => Some(Value::String(name.to_string())),
        Literal::String(text) => Some(Value::String(text.clone())),
        Literal::Int(number) => serde_json::from_str(number.as_str()).ok(),
        Literal::Float(number) => serde_json::from_str(number.as_str()).ok(),
        Literal::Boolean(flag) => Some(Value::Bool(*flag)),
        _ => None,
    }
}
