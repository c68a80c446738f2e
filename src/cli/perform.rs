//! Where each request meets the code that fulfills it: one line a request.

use std::io::Write;

use super::output::{Output, Target};
use super::progress::{Counted, Progress, UpgradeNotice};
use super::request::Request;
use super::settings::Settings;
use super::verb::{Invocation, Mode};
use super::{completions, demo, notification, order, service};
use crate::app::{
    AnswerAll, App, Importing, InventoryChange, Key, NewLocation, NewOrderRequest, NewService, NewShop,
    NotificationFilter, OnUpgrade, ServiceChange, Session,
};
use crate::failure::{Exit, Failure, Result};
use crate::import;
use crate::render::{self, Names, OrderPage, View};
use crate::store::{OrderFilter, OrderRow, SCHEMA_VERSION};
use crate::wire::{self, Kind, NotificationList, OrderList, OrderListRow, Page, SchemaList, Timeline, Version};

/// Does what was asked for, and shows what came of it.
pub fn perform(invocation: Invocation, out: &mut dyn Write) -> Result<Exit> {
    let Invocation { settings, name, mode, request, key } = invocation;
    let output = Output::new(&settings, request.kind(), name, mode)?;
    let Some(mut target) = output.begin(out)? else { return Ok(Exit::Ok) };
    let upgrade = UpgradeNotice::new(&settings);
    let told = |step| upgrade.told(step);
    let app = app(&settings, key, target.needs_whole_orders(name), OnUpgrade(&told));
    run(&app, name, request, &settings, &mut target)
}

fn app<'s>(settings: &Settings, key: Option<Key>, whole_order: bool, on_upgrade: OnUpgrade<'s>) -> App<'s> {
    App {
        db: settings.db.clone(),
        session: Session::Closed,
        busy_timeout: settings.busy_timeout,
        now: settings.now,
        dry_run: settings.dry_run,
        key,
        whole_order,
        on_upgrade,
    }
}

/// What a command has to show, and how it ends.
pub struct Answered {
    pub view: View,
    pub exit: Exit,
    /// What is to be told beside the document.
    pub failure: Option<Failure>,
}

impl From<View> for Answered {
    fn from(view: View) -> Answered {
        Answered { view, exit: Exit::Ok, failure: None }
    }
}

fn run(app: &App<'_>, name: &str, request: Request, settings: &Settings, target: &mut Target<'_>) -> Result<Exit> {
    match request {
        Request::OrderList(list) => order_list(app, list, target),
        Request::OrderTimeline(timeline) => {
            let mut list = target.list(Kind::Timeline, false);
            let returned = app.timeline(timeline.order.as_ref(), timeline.since_seq, &mut |event| list.item(event))?;
            list.finish(&Page::whole(returned))?;
            Ok(Exit::Ok)
        }
        Request::NotificationList(filter) => {
            let mut list = target.list(Kind::NotificationList, false);
            let returned = app.notifications(&notification_filter(&filter), &mut |item| list.item(item))?;
            list.finish(&Page::whole(returned))?;
            Ok(Exit::Ok)
        }
        Request::Completions(shell) => {
            target.raw(&completions::script(shell))?;
            Ok(Exit::Ok)
        }
        Request::Export(export) => export.stream(app, settings, target),
        Request::Demo => demo::play(settings, target),
        Request::Batch(batch) => super::batch::run::run(app, &batch, settings, target),
        other => {
            if matches!(other, Request::Schema(Some(_))) {
                check_schema_format(settings)?;
            }
            let answered = answer(app, name, other, settings, target.is_for_people())?;
            target.show(&answered.view)?;
            answered.failure.map_or(Ok(answered.exit), Err)
        }
    }
}

/// Does what was asked for; the result is one document.
pub fn answer(app: &App<'_>, name: &str, request: Request, settings: &Settings, for_people: bool) -> Result<Answered> {
    let outcome = match request {
        Request::Init(init) => app.init(name, &new_shop(init)),
        Request::Order(command) => app.execute(name, command),
        Request::OrderCreate(create) => app.create_order(name, &new_order(create)),
        Request::OrderAutoFulfill(sweep) => app.auto_fulfill(name, sweep.limit.map(i64::unsigned_abs)),
        Request::ServiceAdd(add) => {
            let service::add::Add { handle, name: display, workflow, single_location } = add;
            app.add_service(name, &NewService { handle, name: display, workflow, single_location })
        }
        Request::ServiceSet(set) => {
            let (workflow, single_location) = (set.workflow, set.single_location);
            app.set_service(name, &ServiceChange { handle: set.handle, name: set.name, workflow, single_location })
        }
        Request::ServiceRemove(remove) => app.remove_service(name, &remove.handle, remove.transfer_to.as_deref()),
        Request::ServiceRespondAll(all) => app.answer_all(name, &answer_to_all(all)),
        Request::LocationAdd(add) => app.add_location(name, &NewLocation { handle: add.handle, name: add.name }),
        Request::LocationSet(set) => app.set_location(name, &set.location, set.name.as_deref(), set.active),
        Request::InventorySet(set) => {
            let change = InventoryChange::Set { on_hand: set.on_hand, unavailable: set.unavailable };
            app.change_inventory(name, &set.sku, &set.location, &change)
        }
        Request::InventoryAdjust(adjust) => {
            let change = InventoryChange::Adjust { by: adjust.by, reason: adjust.reason };
            app.change_inventory(name, &adjust.sku, &adjust.location, &change)
        }
        Request::ConfigSet(setting) => {
            let (key, value) = setting.spelled();
            app.set_config(name, key, &value)
        }
        Request::Restore(source) => {
            let progress = Progress::new(settings, source.size(), Counted::Bytes);
            app.restore(name, &source.into(), &|bytes| progress.at(bytes))
        }
        Request::Backup(file) => {
            let _progress = Progress::new(settings, None, Counted::Copy);
            app.backup(name, &file)
        }
        other => return look(app, name, other, settings, for_people),
    };
    Ok(View::Outcome(Box::new(outcome?)).into())
}

/// Requests that are not answered with an outcome.
fn look(app: &App<'_>, name: &str, request: Request, settings: &Settings, for_people: bool) -> Result<Answered> {
    let view = match request {
        Request::OrderImport(importing) => return take_in(app, name, importing, settings),
        Request::OrderList(list) => {
            let mut items = Vec::new();
            let (filter, after, limit) = order_filter(list);
            let page = app.list_orders(&filter, after.as_deref(), limit, &mut |row| {
                let damaged = || Failure::database("damaged", format!("order {} cannot be read", row.id));
                items.push(list_row(&row)?.to_item().ok_or_else(damaged)?);
                Ok(())
            })?;
            View::OrderList(OrderList { page, ..OrderList::whole(items) })
        }
        Request::OrderShow(reference) => {
            let shown = app.show_order(&reference, for_people)?;
            View::Order(Box::new(OrderPage {
                order: shown.order,
                timeline: shown.timeline,
                earlier_events: shown.earlier_events,
                names: Names(shown.names),
            }))
        }
        Request::OrderTimeline(timeline) => {
            let mut events = Vec::new();
            app.timeline(timeline.order.as_ref(), timeline.since_seq, &mut |event| {
                events.push(event.clone());
                Ok(())
            })?;
            View::Timeline(Timeline::new(events))
        }
        Request::NotificationList(filter) => {
            let mut items = Vec::new();
            app.notifications(&notification_filter(&filter), &mut |item| {
                items.push(item.clone());
                Ok(())
            })?;
            View::NotificationList(NotificationList::whole(items))
        }
        Request::OrderActions(reference) => View::Actions(app.actions(&reference)?),
        Request::OrderExplain(explain) => View::Explanation(app.explain(&explain.target, explain.action)?),
        Request::OrderCan(can) => return Ok(answered(app.can(&can.target, can.action)?)),
        Request::OrderAssert(assert) => return Ok(answered(app.assert(&assert.target, &assert.expectations)?)),
        Request::OrderWait(wait) => {
            let answer = app.wait(&wait.target, &wait.expectations, wait.timeout)?;
            let exit = if answer.allowed { Exit::Ok } else { Exit::Busy };
            return Ok(Answered { exit, ..View::Answer(answer).into() });
        }
        Request::ServiceList => View::ServiceList(app.list_services()?),
        Request::ServiceShow(handle) => View::Service(app.show_service(&handle)?),
        Request::ServiceInbox(inbox) => View::Inbox(app.inbox(&inbox.handle, inbox.pending)?),
        Request::FulfillmentList(reference) => View::FulfillmentList(app.list_fulfillments(reference.as_ref())?),
        Request::FulfillmentShow(reference) => View::Fulfillment(app.show_fulfillment(&reference)?),
        Request::LocationList => View::LocationList(app.list_locations()?),
        Request::LocationShow(handle) => View::Location(app.show_location(&handle)?),
        Request::InventoryList(list) => {
            View::InventoryList(app.list_inventory(list.sku.as_deref(), list.location.as_deref())?)
        }
        Request::ConfigGet(key) => View::Config(app.get_config(key)?),
        Request::ConfigList => View::ConfigList(app.list_config()?),
        Request::Check(check) => {
            let progress = Progress::new(settings, Some(0), Counted::Orders);
            let report = app.check(check.deep, &|done, total| progress.at_of(done, total))?;
            drop(progress);
            let problems = report.problems.len();
            let failure = Failure::database(
                "check_failed",
                format!("the check found {problems} problem{}", if problems == 1 { "" } else { "s" }),
            );
            let mut answered = Answered::from(View::CheckReport(report));
            if problems > 0 {
                answered.exit = failure.exit;
                answered.failure = Some(failure);
            }
            return Ok(answered);
        }
        Request::Schema(None) => View::SchemaList(SchemaList::every()),
        Request::Schema(Some(kind)) => {
            let known = wire::JsonSchema::of(&kind);
            View::JsonSchema(known.ok_or_else(|| Failure::internal(format!("{kind} was a kind a moment ago")))?)
        }
        Request::Export(export) => View::Export(export.collect(app)?),
        Request::Info => View::Info(app.info()?),
        Request::Version => View::Version(Version::current(SCHEMA_VERSION)),
        other => return Err(Failure::internal(format!("nothing answers {other:?}"))),
    };
    Ok(view.into())
}

/// A schema has no rows, no names and no fields to choose from.
fn check_schema_format(settings: &Settings) -> Result<()> {
    let whole = |wrong: &str| Failure::usage(format!("a schema is one JSON document: {wrong}"));
    if settings.fields.is_some() {
        return Err(whole("--fields does not go with it").hint("consign schema --fields help"));
    }
    match settings.output {
        render::Format::Table | render::Format::Json | render::Format::Ndjson => Ok(()),
        render::Format::Csv | render::Format::Ids => {
            Err(whole("csv and ids are for the list of kinds").hint("consign schema -o ids"))
        }
    }
}

/// Yes or no, which is also told by the exit code alone.
fn answered(answer: wire::Answer) -> Answered {
    let exit = if answer.allowed { Exit::Ok } else { Exit::No };
    Answered { exit, ..View::Answer(answer).into() }
}

fn take_in(app: &App<'_>, name: &str, import: order::import::Import, settings: &Settings) -> Result<Answered> {
    let progress = Progress::new(settings, import.source.size(), Counted::Bytes);
    let importing = importing_of(import);
    let report = app.import(name, &importing, &|bytes| progress.at(bytes))?;
    drop(progress);
    let exit = if report.rejected > 0 { Exit::Partial } else { Exit::Ok };
    Ok(Answered { exit, ..View::ImportReport(report).into() })
}

fn notification_filter(list: &notification::list::List) -> NotificationFilter {
    NotificationFilter { to: list.to.as_ref().map(notification::list::Recipient::spelled), since_seq: list.since_seq }
}

fn answer_to_all(all: service::respond::RespondAll) -> AnswerAll {
    let service::respond::RespondAll { service, pending, accept, reason, message, ship_date } = all;
    AnswerAll { service, pending, accept, reason, message, ship_date }
}

/// The filter, the cursor and the limit of a list.
fn order_filter(list: order::list::List) -> (OrderFilter, Option<String>, Option<i64>) {
    let filter = OrderFilter {
        financial_status: list.financial_status,
        status: list.status,
        service: list.service,
        location: list.location,
        banner: list.banner,
        sku: list.sku,
        since: list.since,
        until: list.until,
    };
    (filter, list.after, list.limit)
}

fn order_list(app: &App<'_>, list: order::list::List, target: &mut Target<'_>) -> Result<Exit> {
    let (filter, after, limit) = order_filter(list);
    let mut writer = target.list(Kind::OrderList, limit.is_some());
    let page = app.list_orders(&filter, after.as_deref(), limit, &mut |row| writer.item(&list_row(&row)?))?;
    writer.finish(&page)?;
    Ok(Exit::Ok)
}

fn list_row<'a>(row: &OrderRow<'a>) -> Result<OrderListRow<'a>> {
    let services = serde_json::from_str(row.services)
        .map_err(|_| Failure::database("damaged", format!("the services of order {} cannot be read", row.id)))?;
    Ok(OrderListRow {
        id: row.id,
        name: row.name,
        source_id: row.source_id,
        created_at: row.created_at,
        financial_status: row.financial_status,
        fulfillment_status: row.fulfillment_status,
        currency: row.currency,
        total_price: row.total_price,
        remaining_quantity: row.remaining_quantity,
        services,
    })
}

fn new_shop(init: super::init::Init) -> NewShop {
    NewShop {
        name: init.shop.unwrap_or_else(|| "My shop".to_owned()),
        currency: init.currency.unwrap_or_else(|| "USD".to_owned()),
        order_start: init.order_start.map_or(1001, i64::unsigned_abs),
        if_missing: init.if_missing,
        sample: init.sample,
    }
}

fn new_order(create: order::create::Create) -> NewOrderRequest {
    let order::create::Create { lines, name, email, location, currency, paid } = create;
    NewOrderRequest { name, email, currency, lines, location, paid }
}

fn importing_of(import: order::import::Import) -> Importing {
    use order::import::Format;
    Importing {
        source: import.source.into(),
        format: match import.format {
            Format::ShopifyJson => import::Format::ShopifyJson,
            Format::ShopifyCsv => import::Format::ShopifyCsv,
            Format::Auto => import::Format::Auto,
        },
        keep_going: import.keep_going,
    }
}

impl Mode {
    /// Whether the command may have changed the database when its answer is shown.
    pub fn changes(self) -> bool {
        match self {
            Mode::Reads => false,
            Mode::Writes | Mode::WritesAlone => true,
        }
    }
}
