//! The sample shops of `init --sample`: the past of each is a past that could be, and always the same one.

use consign::app::Sample;
use serde_json::Value;

use crate::shop::{NOW, Shop};

#[test]
fn every_sample_lies_before_its_making_and_is_always_the_same() {
    for sample in Sample::ALL {
        let init = format!("init --sample={sample}");
        let shop = Shop::after(&[&init]);
        let events = shop.run("order timeline -o ndjson").stdout;
        let times: Vec<String> = events.lines().map(at).collect();
        assert!(times.is_sorted(), "{sample}: {times:?}");
        assert!(times.iter().all(|time| time.as_str() < NOW), "{sample}: {times:?}");
        let day = |time: &String| time[..10].to_owned();
        assert_ne!(times.first().map(day), times.last().map(day), "{sample}: {times:?}");
        assert_eq!(shop.run("check --deep").exit, 0, "{sample}");
        assert!(shop.files() == Shop::after(&[&init]).files(), "{sample} is another one the second time");
    }
}

#[test]
fn a_bare_sample_is_the_basic_one() {
    assert!(Shop::after(&["init --sample"]).files() == Shop::after(&["init --sample=basic"]).files());
    assert_eq!(
        Shop::after(&["init --sample --shop Corner --order-start 7"]).run("order show 15 -o ids").stdout,
        "#15\n"
    );
}

/// When an event happened, as its line says.
fn at(line: &str) -> String {
    let event: Value = serde_json::from_str(line).expect("an event is JSON");
    event["at"].as_str().expect("an event has a time").to_owned()
}
