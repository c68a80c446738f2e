//! The variables of a request, judged by the types they were declared with: one error a variable, with every problem in
//! it.

use apollo_compiler::ast::Type;
use apollo_compiler::executable::Operation;
use apollo_compiler::request::coerce_variable_values;
use apollo_compiler::response::JsonMap;
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::validation::Valid;
use serde_json::{Map, Value, json};

use super::scalar;
use super::schema::SCHEMA;

/// Something that is wrong with a value.
struct Problem {
    path: Vec<Value>,
    explanation: String,
}

/// The values of an operation's variables.
///
/// # Errors
/// An error for each variable that does not fit.
pub fn coerced(operation: &Operation, given: &Map<String, Value>) -> Result<Valid<JsonMap>, Vec<Value>> {
    let mut errors = Vec::new();
    for variable in &operation.variables {
        let name = variable.name.as_str();
        let mut problems = Vec::new();
        match given.get(name) {
            None if variable.default_value.is_some() || !variable.ty.is_non_null() => continue,
            value => judge(value.unwrap_or(&Value::Null), &variable.ty, &mut Vec::new(), &mut problems),
        }
        if problems.is_empty() {
            continue;
        }
        let value = given.get(name).cloned().unwrap_or(Value::Null);
        let told: Vec<String> = problems
            .iter()
            .map(|problem| {
                let path: Vec<String> = problem.path.iter().map(|part| part.to_string().replace('"', "")).collect();
                let place = if path.is_empty() { String::new() } else { format!("{}: ", path.join(".")) };
                format!("{place}{}", problem.explanation)
            })
            .collect();
        let problems: Vec<Value> = problems
            .into_iter()
            .map(|problem| json!({ "path": problem.path, "explanation": problem.explanation }))
            .collect();
        errors.push(json!({
            "message": format!("the variable ${name} is no {}: {}", variable.ty, told.join("; ")),
            "extensions": { "code": "INVALID_VARIABLE", "value": value, "problems": problems },
        }));
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let values: JsonMap = given.iter().map(|(name, value)| (name.as_str().into(), value.clone().into())).collect();
    coerce_variable_values(&SCHEMA, operation, &values).map_err(|error| {
        let extensions = json!({ "code": "INVALID_VARIABLE", "value": null, "problems": [] });
        vec![json!({ "message": error.message().to_string(), "extensions": extensions })]
    })
}

fn judge(value: &Value, ty: &Type, path: &mut Vec<Value>, problems: &mut Vec<Problem>) {
    let mut no = |explanation: String| problems.push(Problem { path: path.clone(), explanation });
    match (value, ty) {
        (Value::Null, ty) if ty.is_non_null() => no("it must not be null".to_owned()),
        (Value::Null, _) => {}
        (Value::Array(items), Type::List(inner) | Type::NonNullList(inner)) => {
            for (index, item) in items.iter().enumerate() {
                path.push(index.into());
                judge(item, inner, path, problems);
                path.pop();
            }
        }
        (value, Type::List(inner) | Type::NonNullList(inner)) => judge(value, inner, path, problems),
        (value, Type::Named(name) | Type::NonNullNamed(name)) => match SCHEMA.types.get(name) {
            Some(ExtendedType::InputObject(known)) => {
                let Value::Object(keys) = value else { return no(format!("it is no {name}")) };
                let unknown: Vec<&String> =
                    keys.keys().filter(|key| !known.fields.contains_key(key.as_str())).collect();
                for key in unknown {
                    path.push(key.as_str().into());
                    problems
                        .push(Problem { path: path.clone(), explanation: format!("{key} is not served on {name}") });
                    path.pop();
                }
                for (key, field) in &known.fields {
                    let given = keys.get(key.as_str()).unwrap_or(&Value::Null);
                    if given.is_null() && field.default_value.is_some() {
                        continue;
                    }
                    path.push(key.as_str().into());
                    judge(given, &field.ty, path, problems);
                    path.pop();
                }
            }
            Some(ExtendedType::Enum(known)) => {
                if !value.as_str().is_some_and(|word| known.values.contains_key(word)) {
                    no(format!("{value} is none of the words of {name}"));
                }
            }
            Some(ExtendedType::Scalar(_)) => {
                let why = match name.as_str() {
                    "Int" if value.as_i64().is_none_or(|number| i32::try_from(number).is_err()) => {
                        Some("it is no Int".to_owned())
                    }
                    "Float" if !value.is_number() => Some("it is no Float".to_owned()),
                    "String" if !value.is_string() => Some("it is no String".to_owned()),
                    "Boolean" if !value.is_boolean() => Some("it is no Boolean".to_owned()),
                    "ID" if !value.is_string() && !value.is_i64() && !value.is_u64() => Some("it is no ID".to_owned()),
                    name => scalar::fault(name, value),
                };
                if let Some(why) = why {
                    no(why);
                }
            }
            _ => no(format!("{name} is no type of a value")),
        },
    }
}
