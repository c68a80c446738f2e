//! Tables.

use super::*;

#[test]
fn an_order_reads_like_a_page() {
    let page = shown(&order_view(), &options(Format::Table));
    assert_fits(&page, 80);
    let expected = r##"#1001   Partially fulfilled   Partially refunded   2026-11-23 08:58Z
  bob@example.com   597.00 USD

  ! Acme uses the new fulfillment workflow: it accepts or rejects each request.

  FULFILLMENT IN PROGRESS
  #1001-FO1   Acme                              Accepted 2026-11-23 09:12Z
    IPOD-GREEN    iPod Nano - 8gb, green  1 of 2 to ship
    note to Acme: "ring twice"   Acme: ships on 2026-11-24, "leaves tomorrow"

  UNFULFILLED
  #1001-FO2   Main location
    IPOD-RED      iPod Nano - 8gb, red    1 of 1 to ship

  SHIPPED
  #1001-F1   Acme   2026-11-23 09:20Z
    1 x IPOD-GREEN   iPod Nano - 8gb, green   from #1001-FO1
    UPS 1Z999   https://www.ups.com/WebTracking?trackNums=1Z999

  REFUNDED
  2026-11-23 09:30Z   199.00 USD   1 x IPOD-RED

  TIMELINE 2026-11-23
  09:12  Acme accepted the fulfillment request for #1001-FO1.
         "leaves\u{a}tomorrow"
  09:05  The merchant requested fulfillment of #1001-FO1: 2 x IPOD-GREEN. "ring
         twice"
  08:58  Order #1001 was imported.

  You can:  consign order cancel-request 1001-FO1   ask Acme to cancel
            consign order fulfill 1001-FO2          ship it yourself
  Acme can: consign service ship 1001-FO1           ship it
"##;
    assert_eq!(page, expected);
}

#[test]
fn colour_changes_nothing_but_colour() {
    let mut colored = options(Format::Table);
    colored.style.color = true;
    for view in [order_view(), View::OrderList(order_list(5))] {
        let page = shown(&view, &colored);
        assert!(page.contains("\u{1b}[3") || page.contains("\u{1b}[90m"), "{page:?}");
        let mut bare = String::new();
        for part in page.split('\u{1b}') {
            bare.push_str(if bare.is_empty() { part } else { part.split_once('m').map_or("", |(_, rest)| rest) });
        }
        assert_eq!(bare, shown(&view, &options(Format::Table)));
        let lines_end_plain = page.lines().all(|line| line.matches("\u{1b}[").count() % 2 == 0);
        assert!(lines_end_plain, "a colour that is not ended: {page:?}");
    }
}

#[test]
fn held_refused_and_cancelled_work_is_told_apart() {
    let mut page = order_page();
    let works = &mut page.order.fulfillment_orders;
    works[0].detailed_status = "rejected".into();
    works[0].requests[0].answer_reason = Some("inventory_out_of_stock".into());
    works[1].detailed_status = "on_hold".into();
    let held_at = "2026-11-23T09:40:00Z".to_owned();
    works[1].holds = vec![wire::Hold { reason: "high_risk_of_fraud".into(), note: Some("call".into()), held_at }];
    let mut closed = works[0].clone();
    closed.name = "#1001-FO3".into();
    closed.detailed_status = "cancelled".into();
    closed.replaced_by = vec!["#1001-FO4".into()];
    works.push(closed);
    let text = shown(&View::Order(Box::new(page)), &options(Format::Table));
    for part in [
        "  ON HOLD\n  #1001-FO2   Main location                     On hold 2026-11-23 09:40Z\n",
        "    high risk of fraud: \"call\"\n",
        "  UNFULFILLED\n  #1001-FO1   Acme                              Rejected 2026-11-23 09:12Z\n",
        "Acme: inventory out of stock,",
        "  CLOSED\n  #1001-FO3   Acme                              Cancelled, now #1001-FO4\n",
    ] {
        assert!(text.contains(part), "{part}\n---\n{text}");
    }
}

#[test]
fn names_that_a_shell_would_break_are_quoted() {
    let mut page = order_page();
    page.order.fulfillment_orders[1].name = "#it's 7-FO2".into();
    let text = shown(&View::Order(Box::new(page)), &options(Format::Table));
    assert!(text.contains(r"consign order fulfill 'it'\''s 7-FO2'"), "{text}");
}

#[test]
fn a_list_of_orders_fits_and_counts() {
    let page = shown(&View::OrderList(order_list(3)), &options(Format::Table));
    let expected = "\
ORDER  PLACED            PAYMENT         FULFILLMENT  TO SHIP  SERVICES
#1001  2026-11-23 08:58  partially paid  unfulfilled        3  acme, zenith
#1002  2026-11-23 08:58  partially paid  partially          6
                                         fulfilled
#1003  2026-11-23 08:58  partially paid  in progress        9  acme, zenith
3 orders
";
    assert_eq!(page, expected);
    assert_fits(&page, 80);
    assert_eq!(shown(&View::OrderList(order_list(0)), &options(Format::Table)), "0 orders\n");
    let mut cut = order_list(1);
    cut.page = Page { returned: 1, total: 8, next: Some("1".into()) };
    assert!(shown(&View::OrderList(cut), &options(Format::Table)).ends_with("1 of 8 orders shown; next: --after 1\n"));
}

#[test]
fn an_inbox_fits_and_loses_nothing() {
    let (order, _) = sample::order();
    let mut item = wire::InboxItem::from_domain(&order, &order.fulfillment_orders[0]).unwrap();
    item.note = Some("customer changed her mind, and then changed it back \u{202e}again".into());
    let view = View::Inbox(wire::Inbox::whole(vec![item]));
    let expected = "\
ORDER  WORK       WAITS FOR  SINCE             ITEMS           NOTE
#1001  #1001-FO1  shipment   2026-11-23 09:12  1 x IPOD-GREEN  customer changed
                                                               her mind, and
                                                               then changed it
                                                               back
                                                               \\u{202e}again
";
    assert_eq!(shown(&view, &options(Format::Table)), expected);
}

#[test]
fn an_outcome_tells_what_happened_and_what_to_look_at() {
    let mut outcome = wire::Outcome::new("order revert");
    outcome.changed = true;
    outcome.dry_run = true;
    outcome.events = order_page().timeline[2..].to_vec();
    outcome.skipped = vec![wire::Skipped {
        fulfillment_order: "#1001-FO2".into(),
        code: "nothing_to_revert".into(),
        message: "nothing to revert on #1001-FO2".into(),
    }];
    outcome.warnings = vec!["reverting does not stop Acme.".into()];
    let sku = "IPOD-GREEN".to_owned();
    let location = "acme".to_owned();
    outcome.inventory =
        vec![wire::InventoryRow { sku, location, on_hand: 8, committed: 2, available: 6, unavailable: 0 }];
    let expected = "\
A dry run: nothing was written.
Acme accepted the fulfillment request for #1001-FO1. \"leaves\\u{a}tomorrow\"
skipped #1001-FO2: nothing to revert on #1001-FO2
warning: reverting does not stop Acme.
Check your stock:
SKU         LOCATION  ON HAND  COMMITTED  AVAILABLE
IPOD-GREEN  acme            8          2          6
";
    assert_eq!(shown(&View::Outcome(Box::new(outcome)), &options(Format::Table)), expected);
    let quiet = View::Outcome(Box::new(wire::Outcome::new("order auto-fulfill")));
    assert_eq!(shown(&quiet, &options(Format::Table)), "Nothing changed.\n");
}

#[test]
fn an_explanation_gives_the_way_there() {
    let step = |actor: &str, command: &str| wire::PathStep { actor: actor.into(), command: command.into() };
    let item = wire::ExplainedAction {
        fulfillment_order: Some("#1001-FO1".into()),
        action: "move".into(),
        actor: "merchant".into(),
        allowed: false,
        code: Some("cannot_move_submitted".into()),
        message: Some("#1001-FO1 is with Acme (accepted); it cannot be moved. Acme must act too".into()),
        path: vec![
            step("merchant", "consign order cancel-request 1001-FO1"),
            step("service:acme", "consign service respond 1001-FO1 --accept --pending cancellation"),
            step("merchant", "consign order move-location 1001-FO2 --to main"),
        ],
    };
    let expected = "\
move (merchant): not now. #1001-FO1 is with Acme (accepted); it cannot be moved.
  Acme must act too.
  1. consign order cancel-request 1001-FO1
  2. consign service respond 1001-FO1 --accept --pending cancellation   (acme)
  3. consign order move-location 1001-FO2 --to main
";
    assert_eq!(shown(&View::Explanation(wire::Explanation::whole(vec![item])), &options(Format::Table)), expected);
}

#[test]
fn chosen_fields_become_columns_or_lines() {
    let fields = with_fields(Kind::OrderList, Format::Table, "name,remaining_quantity,services");
    let page = shown(&View::OrderList(order_list(2)), &fields);
    assert_eq!(
        page,
        "NAME   REMAINING QUANTITY  SERVICES\n#1001                   3  acme, zenith\n#1002                   6\n"
    );
    let fields = with_fields(Kind::Order, Format::Table, "name,paid_at,fulfillment_orders.name");
    let page = shown(&order_view(), &fields);
    assert_eq!(
        page,
        "name                     #1001\npaid_at                  2026-11-23T09:00:00Z\n\
         fulfillment_orders.name  #1001-FO1, #1001-FO2\n"
    );
}

#[test]
fn nothing_from_outside_steers_a_terminal() {
    let mut page = order_page();
    let evil = "a\u{1b}[2J\u{202e}\u{2061}\nb";
    page.order.email = Some(evil.into());
    page.order.line_items[0].title = evil.into();
    page.order.fulfillments[0].tracking[0].url = Some(evil.into());
    page.timeline[0].note = Some(evil.into());
    page.names = Names(vec![("acme".into(), evil.into())]);
    let text = shown(&View::Order(Box::new(page)), &options(Format::Table));
    assert!(!text.chars().any(|shown| shown != '\n' && text::is_hidden(shown)), "{text:?}");
    assert!(text.contains("a\\u{1b}[2J\\u{202e}\\u{2061}\\u{a}b"));
}
