//! Each mutation beside the command that does the same: on copies of one file both must end alike, and leave the same.

use serde_json::{Value, json};

use super::Served;
use crate::shop::Shop;

/// A step that is taken twice: by a command, and by a mutation.
pub struct Step {
    /// Commands that lead to the state.
    pub before: &'static [&'static str],
    pub command: &'static str,
    pub mutation: &'static str,
    /// The arguments, as they stand between the parentheses.
    pub arguments: &'static str,
    /// What is asked of the payload, beside the user errors.
    pub asked: &'static str,
    /// The code of the refusal; empty if it is done.
    pub code: &'static str,
    /// The path that the user error names, and the platform's code.
    pub error: (Value, Value),
}

impl Step {
    /// A step that is done.
    pub fn done(command: &'static str, mutation: &'static str, arguments: &'static str) -> Step {
        Step { before: &[], command, mutation, arguments, asked: "", code: "", error: (Value::Null, Value::Null) }
    }

    /// A step that the law refuses.
    pub fn refused(command: &'static str, mutation: &'static str, arguments: &'static str, code: &'static str) -> Step {
        Step { code, ..Step::done(command, mutation, arguments) }
    }

    pub fn after(self, before: &'static [&'static str]) -> Step {
        Step { before, ..self }
    }

    /// What the user error names.
    pub fn at(self, field: Value, code: Value) -> Step {
        Step { error: (field, code), ..self }
    }
}

/// Everything a file holds, but for which app did it.
pub fn content(shop: &Shop) -> String {
    let ended = shop.run("export");
    assert_eq!(ended.exit, 0, "{ended:?}");
    let lines = ended.stdout.lines().map(|line| {
        let mut line: Value = serde_json::from_str(line).expect("a line is JSON");
        // So a hold is the app's, too.
        unheld(&mut line);
        if let Some(origin) = line.get_mut("origin").filter(|origin| **origin == json!({ "app": "dev" })) {
            origin.take();
        }
        if let Some(line) = line.as_object_mut() {
            line.retain(|key, value| key != "origin" || !value.is_null());
            // The chain holds what was taken out above.
            line.remove("hash");
            line.remove("chain");
        }
        line.to_string()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn unheld(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|key, value| key != "by" || *value != json!("dev"));
            object.values_mut().for_each(unheld);
        }
        Value::Array(items) => items.iter_mut().for_each(unheld),
        _ => {}
    }
}

/// Takes every step both ways, from one shop.
pub fn hold(start: &Shop, steps: &[Step]) {
    for step in steps {
        let (by_command, by_mutation) = (start.copy(), start.copy());
        by_command.does(step.before);
        by_mutation.does(step.before);
        let told = format!("{:?} {} | {}({})", step.before, step.command, step.mutation, step.arguments);
        let ended = by_command.run(step.command);
        assert_eq!(ended.code(), step.code, "{told}: {ended:?}");
        let served = Served::over(by_mutation);
        let Step { mutation, arguments, asked, .. } = step;
        let errors = match *mutation {
            "orderCancel" => "orderCancelUserErrors { field message code } userErrors { field message }",
            "locationActivate" => "locationActivateUserErrors { field message code }",
            "locationDeactivate" => "locationDeactivateUserErrors { field message code }",
            _ if step.error.1.is_null() => "userErrors { field message }",
            _ => "userErrors { field message code }",
        };
        let answer = served.ask(&format!("mutation {{ {mutation}({arguments}) {{ {asked} {errors} }} }}"), json!({}));
        assert_eq!(answer["errors"], Value::Null, "{told}: {answer}");
        let payload = &answer["data"][*mutation];
        let (list, _) = errors.split_once(' ').expect("a list has fields");
        let found = payload[list].as_array().expect("a list of errors");
        if step.code.is_empty() {
            assert!(found.is_empty(), "{told}: {answer}");
        } else {
            assert_eq!(found.len(), 1, "{told}: {answer}");
            let (field, code) = &step.error;
            assert_eq!((&found[0]["field"], &found[0]["code"]), (field, code), "{told}: {answer}");
            let refusals = &answer["extensions"]["consign"]["refusals"];
            assert_eq!(refusals[0]["code"], step.code, "{told}: {answer}");
            assert_eq!(refusals[0]["path"], json!([mutation]), "{told}: {answer}");
            let objects = payload.as_object().into_iter().flatten().filter(|(_, value)| value.is_object());
            assert_eq!(objects.count(), 0, "{told}: {answer}");
        }
        assert_eq!(content(&served.shop), content(&by_command), "{told}");
    }
}
