//! Shops that came about by long runs of random commands, most of them sensible, some not.

use crate::shop::Shop;

/// A source of numbers that a seed repeats.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below this one.
    pub fn below(&mut self, most: usize) -> usize {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize) % most
    }

    pub fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

const SKUS: [&str; 4] = ["TEE-M", "MUG", "LAMP", "NEW½"];
const PLACES: [&str; 5] = ["main", "depot", "acme", "solo", "zenith"];
const WORKS: [&str; 6] = ["", "", "", "-FO1", "-FO2", "-FO3"];

/// The sample shop after this many random commands.
pub fn shop(seed: u64, commands: usize) -> Shop {
    let shop = Shop::after(&["init --sample"]);
    let mut random = Random::new(seed);
    let lines: String = (0..commands).map(|number| line(&mut random, number)).collect();
    let ended = shop.fed("batch - --each --keep-going -q", lines.as_bytes());
    assert!([0, 7].contains(&ended.exit), "seed {seed}: {ended:?}");
    let done = ended.stdout.lines().filter(|line| line.contains("\"ok\":true")).count();
    assert!(done * 6 > commands, "seed {seed}: only {done} of {commands} commands did something");
    shop
}

fn line(random: &mut Random, number: usize) -> String {
    let order = format!("10{:02}", 1 + random.below(13));
    let target = format!("{order}{}", random.one(&WORKS));
    let (sku, place, units) = (random.one(&SKUS), random.one(&PLACES), 1 + random.below(3));
    let command = match random.below(26) {
        0..=2 => format!(
            r#""order create","args":{{"line":["{sku}={units}@9.50","ANY=2"],"email":"{number}@example.com"{}}}"#,
            random.one(&["", r#","paid":true"#])
        ),
        3 => format!(
            r#""order create","args":{{"line":["NEW½={units}@9.50","ANY=2"],"location":"{place}"{}}}"#,
            random.one(&["", r#","paid":true"#])
        ),
        4..=7 => format!(r#""order request","args":{{"target":"{target}","note":"ring {number}× \u202e twice"}}"#),
        8..=10 => format!(
            r#""service respond","args":{{"target":"{target}","{}":true,"pending":"{}","message":"yes\nor no"}}"#,
            random.one(&["accept", "accept", "reject"]),
            random.one(&["fulfillment", "fulfillment", "cancellation"])
        ),
        11 | 12 => format!(
            r#""service ship","args":{{"target":"{target}","tracking_number":["1Z{number}"],"carrier":"UPS"{}}}"#,
            random.one(&["", r#","notify_customer":true"#, r#","late":true"#])
        ),
        13 => format!(r#""order fulfill","args":{{"target":"{target}"}}"#),
        14 | 15 => format!(r#""order cancel-request","args":{{"target":"{target}"}}"#),
        16 => format!(r#""order revert","args":{{"target":"{target}","confirmed":true}}"#),
        17 => format!(r#""order move-location","args":{{"target":"{target}","to":"{place}","reason":"nearer"}}"#),
        18 => format!(r#""order {}","args":{{"target":"{target}"}}"#, random.one(&["hold", "release"])),
        19 => format!(r#""order split","args":{{"fulfillment-order":"{order}-FO1","line":["{sku}=1"]}}"#),
        20 => format!(r#""order edit","args":{{"order":"{order}","line":["{sku}={units}"],"add":["CAP=1@2"]}}"#),
        21 => format!(
            r#""order refund","args":{{"order":"{order}","line":["{sku}=1"]{}}}"#,
            random.one(&["", r#","restock":"return""#, r#","restock":"none""#])
        ),
        22 => format!(r#""order {}","args":{{"order":"{order}"}}"#, random.one(&["cancel", "pay", "pay"])),
        23 => format!(
            r#""fulfillment {}"#,
            random.one(&["cancel", "track"]).to_owned() + &format!(r#"","args":{{"name":"{order}-F1"}}"#)
        ),
        24 => match random.below(4) {
            0 => format!(r#""service add","args":{{"handle":"extra-{number}","workflow":"legacy"}}"#),
            1 => {
                format!(r#""config set","args":{{"setting":"auto-fulfill","value":"{}"}}"#, random.one(&["on", "off"]))
            }
            2 => format!(r#""location set","args":{{"location":"{place}","name":"Place {number}"}}"#),
            _ => format!(r#""service {}","args":{{"target":"{target}"}}"#, random.one(&["close", "progress"])),
        },
        _ => format!(
            r#""inventory {}"#,
            random.one(&["set", "adjust"]).to_owned()
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
