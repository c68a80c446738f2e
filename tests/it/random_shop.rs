//! Shops that came about by long runs of random commands, most of them sensible, some not.

use crate::dice::Dice;
use crate::shop::Shop;

const SKUS: [&str; 4] = ["TEE-M", "MUG", "LAMP", "NEW½"];
const PLACES: [&str; 5] = ["main", "depot", "acme", "solo", "zenith"];
const WORKS: [&str; 6] = ["", "", "", "-FO1", "-FO2", "-FO3"];

/// The sample shop after this many random commands.
pub fn shop(seed: u64, commands: usize) -> Shop {
    let shop = Shop::after(&["init --sample"]);
    let mut random = Dice::new(seed);
    let lines: String = (0..commands).map(|number| line(&mut random, number)).collect();
    let ended = shop.fed("batch - --each --keep-going -q", lines.as_bytes());
    assert!([0, 7].contains(&ended.exit), "seed {seed}: {ended:?}");
    let done = ended.stdout.lines().filter(|line| line.contains("\"ok\":true")).count();
    assert!(done * 6 > commands, "seed {seed}: only {done} of {commands} commands did something");
    shop
}

fn line(random: &mut Dice, number: usize) -> String {
    let order = format!("10{:02}", 1 + random.below(13));
    let target = format!("{order}{}", *random.of(&WORKS));
    let (sku, place, units) = (*random.of(&SKUS), *random.of(&PLACES), 1 + random.below(3));
    let command = match random.below(26) {
        0..=2 => format!(
            r#""order create","args":{{"line":["{sku}={units}@9.50","ANY=2"],"email":"{number}@example.com"{}}}"#,
            *random.of(&["", r#","paid":true"#])
        ),
        3 => format!(
            r#""order create","args":{{"line":["NEW½={units}@9.50","ANY=2"],"location":"{place}"{}}}"#,
            *random.of(&["", r#","paid":true"#])
        ),
        4..=7 => format!(r#""order request","args":{{"target":"{target}","note":"ring {number}× \u202e twice"}}"#),
        8..=10 => format!(
            r#""service respond","args":{{"target":"{target}","{}":true,"pending":"{}","message":"yes\nor no"}}"#,
            *random.of(&["accept", "accept", "reject"]),
            *random.of(&["fulfillment", "fulfillment", "cancellation"])
        ),
        11 | 12 => format!(
            r#""service ship","args":{{"target":"{target}","tracking_number":["1Z{number}"],"carrier":"UPS"{}}}"#,
            *random.of(&["", r#","notify_customer":true"#, r#","late":true"#])
        ),
        13 => format!(r#""order fulfill","args":{{"target":"{target}"}}"#),
        14 | 15 => format!(r#""order cancel-request","args":{{"target":"{target}"}}"#),
        16 => format!(r#""order revert","args":{{"target":"{target}","confirmed":true}}"#),
        17 => format!(r#""order move-location","args":{{"target":"{target}","to":"{place}","reason":"nearer"}}"#),
        18 => match *random.of(&["hold", "release", "replace", "progress"]) {
            "hold" => format!(r#""order hold","args":{{"target":"{target}","handle":"{place}","line":["{sku}=1"]}}"#),
            verb => format!(r#""order {verb}","args":{{"target":"{target}"}}"#),
        },
        19 => format!(r#""order split","args":{{"fulfillment-order":"{order}-FO1","line":["{sku}=1"]}}"#),
        20 if random.below(2) == 0 => format!(
            r#""order merge","args":{{"fulfillment-order":"{order}-FO1","others":["{order}-FO{}"]}}"#,
            2 + random.below(2)
        ),
        20 => format!(r#""order edit","args":{{"order":"{order}","line":["{sku}={units}"],"add":["CAP=1@2"]}}"#),
        21 => format!(
            r#""order refund","args":{{"order":"{order}","line":["{sku}=1"]{}}}"#,
            *random.of(&["", r#","restock":"return""#, r#","restock":"none""#])
        ),
        22 => match random.below(4) {
            0 => format!(
                r#""order set","args":{{"order":"{order}","phone":"{number}","tag":["{place}","b c"],"note":"{sku}"}}"#
            ),
            1 => format!(r#""order set","args":{{"order":"{order}","email":"","tag":[""],"note":"{units}"}}"#),
            _ => format!(r#""order {}","args":{{"order":"{order}"}}"#, *random.of(&["cancel", "pay", "pay"])),
        },
        23 => format!(
            r#""fulfillment {}"#,
            random.of(&["cancel", "track"]).to_string() + &format!(r#"","args":{{"name":"{order}-F1"}}"#)
        ),
        24 => match random.below(4) {
            0 if number > 150 => format!(r#""service remove","args":{{"handle":"{place}","keep_location":true}}"#),
            0 => format!(r#""service add","args":{{"handle":"extra-{number}","workflow":"legacy"}}"#),
            1 => {
                format!(r#""config set","args":{{"setting":"auto-fulfill","value":"{}"}}"#, *random.of(&["on", "off"]))
            }
            2 => format!(r#""location set","args":{{"location":"{place}","name":"Place {number}"}}"#),
            _ => format!(r#""service {}","args":{{"target":"{target}"}}"#, *random.of(&["close", "progress"])),
        },
        _ => format!(
            r#""inventory {}"#,
            random.of(&["set", "adjust"]).to_string()
                + &format!(r#"","args":{{"sku":"{sku}","location":"{place}","on_hand":{units},"by":"-{units}"}}"#)
        ),
    };
    let command = match command.contains("inventory set") {
        true => command.replace(&format!(r#","by":"-{units}""#), ""),
        false => command.replace(&format!(r#","on_hand":{units},"#), ","),
    };
    let key = if random.below(4) == 0 { format!(r#","key":"key-{number}""#) } else { String::new() };
    format!("{{\"cmd\":{command},\"at\":\"@{}\"{key}}}\n", 1_795_424_400 + number * 60)
}
