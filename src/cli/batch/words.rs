//! The `args` of a batch line become the words of a command line, and are then read by the very same types: the two
//! cannot drift apart.

use clap::{Arg, ArgAction, Command};
use serde_json::{Map, Value};

use crate::cli::arguments;
use crate::failure::{Failure, Result};

/// Commands that cannot stand in a batch.
pub const NOT_HERE: [&str; 8] = ["init", "batch", "restore", "backup", "demo", "order wait", "serve", "completions"];

/// The words of a line: `consign order request --note=… -- 1001`.
pub fn words(root: &Command, cmd: &str, args: &Map<String, Value>) -> Result<Vec<String>> {
    if NOT_HERE.contains(&cmd) {
        return Err(Failure::usage(format!("`{cmd}` cannot stand in a batch")));
    }
    // What it shows has no end.
    if cmd == "order timeline" && args.get("follow").is_some_and(|follow| *follow == Value::Bool(true)) {
        return Err(Failure::usage("`order timeline --follow` cannot stand in a batch"));
    }
    let command = find(root, cmd)?;
    let mut words = vec!["consign".to_owned()];
    words.extend(cmd.split(' ').map(str::to_owned));
    let mut positionals: Vec<(usize, Vec<String>)> = Vec::new();
    for (name, value) in args {
        let arg = argument(command, name)
            .ok_or_else(|| Failure::usage(format!("`{cmd}` takes no `{name}`")).hint(known(command)))?;
        match arg.get_index() {
            Some(index) => positionals.push((index, values(name, value)?)),
            None => option(&mut words, arg, name, value)?,
        }
    }
    positionals.sort();
    words.push("--".to_owned());
    words.extend(positionals.into_iter().flat_map(|(_, values)| values));
    Ok(words)
}

fn find<'a>(root: &'a Command, cmd: &str) -> Result<&'a Command> {
    let mut command = root;
    for word in cmd.split(' ') {
        let verb = command.get_subcommands().find(|verb| verb.get_name() == word && word != "help");
        command = verb.ok_or_else(|| Failure::usage(format!("there is no command `{cmd}`")))?;
    }
    if command.is_subcommand_required_set() {
        return Err(Failure::usage(format!("`{cmd}` needs a verb")));
    }
    Ok(command)
}

/// The argument that is called so.
fn argument<'a>(command: &'a Command, name: &str) -> Option<&'a Arg> {
    arguments::own(command).find(|arg| arguments::name(arg) == name)
}

fn known(command: &Command) -> String {
    let names: Vec<String> = arguments::own(command).map(arguments::name).collect();
    format!("it takes {}", names.join(", "))
}

fn option(words: &mut Vec<String>, arg: &Arg, name: &str, value: &Value) -> Result<()> {
    let long = name.replace('_', "-");
    if matches!(arg.get_action(), ArgAction::SetTrue) {
        return match value {
            Value::Bool(true) => {
                words.push(format!("--{long}"));
                Ok(())
            }
            Value::Bool(false) | Value::Null => Ok(()),
            _ => Err(Failure::usage(format!("`{name}` is true or false"))),
        };
    }
    words.extend(values(name, value)?.into_iter().map(|value| format!("--{long}={value}")));
    Ok(())
}

/// The texts of a value; a list stands for an option that is repeated.
fn values(name: &str, value: &Value) -> Result<Vec<String>> {
    match value {
        Value::Null => Ok(Vec::new()),
        Value::Array(values) => values.iter().map(|value| scalar(name, value)).collect(),
        _ => Ok(vec![scalar(name, value)?]),
    }
}

fn scalar(name: &str, value: &Value) -> Result<String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(true) => Ok("on".to_owned()),
        Value::Bool(false) => Ok("off".to_owned()),
        Value::Null | Value::Array(_) | Value::Object(_) => {
            Err(Failure::usage(format!("`{name}` must be a text, a number, or a list of these")))
        }
    }
}
