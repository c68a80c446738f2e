//! Both importers: any bytes, as a file of orders.

use std::io::{BufRead, BufReader};

use consign::app::Importing;
use consign::failure::{Exit, Failure, Result};
use consign::import::{self, Dates, Format, Reading, Record, Shelf};
use consign::store::Scratch;

use crate::corpus;
use crate::judge;
use crate::mutate::Mutator;
use crate::run::fuzz;
use crate::shop::{Inside, Shop};

const KEYS: &[&str] = &[
    "\"order\":",
    "\"orders\":",
    "\"line_items\":",
    "\"fulfillments\":",
    "\"refunds\":",
    "\"refund_line_items\":",
    "\"id\":",
    "\"name\":",
    "\"sku\":",
    "\"quantity\":",
    "\"current_quantity\":",
    "\"fulfillable_quantity\":",
    "\"fulfillment_service\":",
    "\"price\":",
    "\"financial_status\":",
    "\"fulfillment_status\":",
    "\"cancelled_at\":",
    "\"total_price\":",
    "\"transactions\":",
    "\"fulfilled\"",
    "\"paid\"",
    "\"partially_refunded\"",
    "\"refunded\"",
    "\"voided\"",
    "\"manual\"",
    "\"success\"",
    "\"cancelled\"",
    "\"2026-03-01T08:00:00+01:00\"",
    "\"9999-12-31T23:59:59-01:00\"",
    "\"2016-12-31T23:59:60Z\"",
    "\"restock_type\":\"return\"",
    "\"restock_type\":\"cancel\"",
    "\"restock_type\":\"no_restock\"",
    "\"data\":",
    "\"nodes\":",
    "\"edges\":",
    "\"node\":",
    "\"lineItems\":",
    "\"pageInfo\":{\"hasNextPage\":true}",
    "\"unfulfilledQuantity\":",
    "\"displayFulfillmentStatus\":\"ON_HOLD\"",
    "\"displayFulfillmentStatus\":\"IN_PROGRESS\"",
    "\"displayFinancialStatus\":\"REFUNDED\"",
    "\"successfulFulfillments\":",
    "\"totalRefundedSet\":{\"shopMoney\":{\"amount\":\"1.0\"}}",
    "\"__parentId\":\"gid://shopify/Order/8101\"",
    "\"__parentId\":\"gid://shopify/Fulfillment/5\"",
    "\"type\":\"RECORD\"",
    "\"record\":",
    "\"updated_at\":\"2026-03-02T08:00:00Z\"",
    "\"pending\"",
    "\"restocked\"",
    "\"partial\"",
    "\"not_eligible\"",
    "{\"order\":{\"id\":1}}\n",
    "{\"quantity\":1,\"__parentId\":\"gid://shopify/Order/8101\"}\n",
];

const CELLS: &[&str] = &[
    "Name",
    "Id",
    "Lineitem quantity",
    "Lineitem sku",
    "Lineitem name",
    "Lineitem price",
    "Financial Status",
    "Fulfillment Status",
    "Lineitem fulfillment status",
    "Cancelled at",
    "Created at",
    "Paid at",
    "Refunded Amount",
    "Outstanding Balance",
    "Total",
    "Lineitem requires shipping",
    "Updated at",
    "Notes",
    "Tags",
    "Phone",
    "Shipping Street",
    "Shipping Province Name",
    "Shipping Zip",
    "Shipping Phone",
    "Name,Lineitem quantity,Lineitem sku\n",
    "Name;Lineitem quantity;Lineitem sku\n",
    "#C-1",
    "8001",
    "paid",
    "fulfilled",
    "true",
    "false",
    ",",
    ",,,,",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    ";",
    "\t",
    "2026-03-01 09:00:00 +0100",
    "2026-03-01 09:00:00 UTC",
    "1.17635E+13",
    "5863461552345.0",
    "gid://shopify/Order/8001",
    "gid://shopify/DraftOrder/8001",
    "31/10/2025 18:04",
    "45384.34789351852",
    "45384,34789351852",
    "1.234,56",
    "null",
    "NaN",
    "TRUE",
    "on_hold",
    "'41101",
    "=1+1",
    "-0.50",
    "manual",
];

#[test]
fn any_json_is_taken_or_refused() {
    tried("any_json", &Mutator::of_json(corpus::files("json"), KEYS), Format::ShopifyJson, 1000);
}

#[test]
fn any_csv_is_taken_or_refused() {
    tried("any_csv", &Mutator::new(corpus::files("csv"), CELLS), Format::ShopifyCsv, 1800);
}

fn tried(target: &str, mutator: &Mutator, format: Format, inputs: u64) {
    Shop::new(true).inside(|shop| {
        fuzz(
            target,
            inputs,
            |dice| mutator.input(dice),
            |input| {
                let records = read(&mut &*input, format);
                // How the bytes arrive makes no difference.
                for size in [1, 7] {
                    assert_eq!(
                        read(&mut BufReader::with_capacity(size, input), format),
                        records,
                        "{size} bytes at a time"
                    );
                }
                let records = match records {
                    Ok(records) => records,
                    Err(failure) => return judge::refusal(&failure, &[Exit::InvalidInput]),
                };
                for (record, index) in records.iter().zip(1..) {
                    assert_eq!(record.index, index, "records are counted from 1");
                    let lines = input.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
                    assert!((1..=lines).contains(&record.line), "line {} of {lines}", record.line);
                }
                shop.undone(|| imported(shop, input, format, &records));
            },
        );
    });
}

fn reading(format: Format) -> Reading {
    Reading { format, dates: Dates::Iso }
}

/// The records of a file, or why all of it is refused.
fn read(input: &mut dyn BufRead, format: Format) -> Result<Vec<Record>> {
    let mut records = Vec::new();
    let mut shelf = || Ok::<Box<dyn Shelf>, Failure>(Box::new(Scratch::new()?));
    import::read(input, reading(format), &mut shelf, &mut |record| {
        records.push(record);
        Ok(())
    })?;
    Ok(records)
}

/// What is taken is sound, and is taken once.
fn imported(shop: &Inside<'_>, input: &[u8], format: Format, records: &[Record]) {
    let source = shop.file(input);
    let import = |format, keep_going| {
        let importing = Importing { source: source.clone(), reading: reading(format), keep_going };
        shop.attempt(|| shop.app.import("order import", &importing, &|_| {}))
    };
    let broken = records.iter().filter(|record| record.order.is_err()).count() as u64;
    let refused = shop.undone(|| import(format, false)).err();
    if let Some(failure) = &refused {
        judge::refusal(failure, &[Exit::InvalidInput]);
        assert_eq!(failure.code, "invalid_record", "{failure:?}");
        shop.is_unchanged(failure);
    }
    let report = match import(format, true) {
        Ok(report) => report,
        Err(failure) => {
            // Without a good record there is nothing to go on with.
            assert_eq!(Some(&failure), refused.as_ref(), "the same with --keep-going");
            return;
        }
    };
    assert_eq!(report.good() + report.rejected, records.len() as u64, "{report:?}");
    assert!(report.rejected >= broken, "a broken record was taken: {report:?}");
    assert_eq!(report.changed, report.imported + report.updated > 0, "{report:?}");
    if report.changed {
        shop.is_sound(false);
        let again = import(format, true).expect("it was read before");
        assert_eq!((again.imported, again.good()), (0, report.good()), "taken twice, or forgotten: {again:?}");
    }
    assert_eq!(report.rejected > 0, refused.is_some(), "a broken record refuses all of it: {report:?}");
    let mut json = Vec::new();
    consign::render::Shaped::write_json(&report, &mut json);
    judge::printable(&String::from_utf8(json).expect("JSON is UTF-8"));
}
