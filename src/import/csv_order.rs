//! The rows of one order in an export: from columns to the values of the domain. Columns of the order may be filled
//! in its first row alone or in all of them: the first that is not empty counts.

use csv::ByteRecord;

use super::csv_columns::{Column, Columns, OF_ORDER};
use super::record::Broken;
use super::values::{self, Value};
use crate::domain::{
    Address, Attribute, ForeignLine, ForeignOrder, ForeignRefund, LineExtras, Money, OrderExtras, ShippingLine, TaxLine,
};

/// The rows of an order, as far as they have been read.
pub struct Draft<'a> {
    columns: &'a Columns,
    cells: [Vec<u8>; OF_ORDER],
    lines: Vec<ForeignLine>,
    problem: Option<String>,
}

impl<'a> Draft<'a> {
    /// Without any rows yet.
    pub fn new(columns: &'a Columns) -> Draft<'a> {
        Draft { columns, cells: std::array::from_fn(|_| Vec::new()), lines: Vec::new(), problem: None }
    }

    /// Adds a row that stands on this line.
    pub fn add(&mut self, row: &ByteRecord, line: u64) {
        for (column, first) in self.cells.iter_mut().enumerate().filter(|(_, first)| first.is_empty()) {
            first.extend_from_slice(self.columns.cell(row, column));
        }
        match self.columns.check_width(row).and_then(|()| item(self.columns, row)) {
            Ok(item) => self.lines.extend(item),
            Err(problem) => drop(self.problem.get_or_insert_with(|| format!("line {line}: {problem}"))),
        }
    }

    /// The order of these rows. Afterwards there are none.
    pub fn finish(&mut self) -> Result<ForeignOrder, Broken> {
        let read = match self.problem.take() {
            Some(problem) => Err(problem),
            None => self.read(),
        };
        let order = read.map_err(|problem| self.broken(problem));
        self.clear();
        order
    }

    /// Refuses these rows. Afterwards there are none.
    pub fn refuse(&mut self, message: String) -> Result<ForeignOrder, Broken> {
        let broken = self.broken(message);
        self.clear();
        Err(broken)
    }

    /// A problem of these rows, with the identity they give.
    fn broken(&self, message: String) -> Broken {
        let readable = |column| self.text(column, values::name).ok().flatten();
        Broken { name: readable(Column::Name), source_id: readable(Column::Id), message }
    }

    fn clear(&mut self) {
        self.cells.iter_mut().for_each(Vec::clear);
        self.lines.clear();
        self.problem = None;
    }

    fn read(&mut self) -> Value<ForeignOrder> {
        let id = self.word(Column::Id, order_id)?.flatten();
        let given = self.text(Column::Name, values::name)?;
        let financial_status = self.word(Column::FinancialStatus, values::word)?;
        let is_named_by_id =
            given.as_deref().zip(id.as_deref()).is_some_and(|(name, id)| name.strip_prefix('#') == Some(id));
        if is_named_by_id && financial_status.is_none() && self.columns.has(Column::FinancialStatus) {
            let why = "its Name is `#` and its own Id, and its Financial Status is empty";
            return Err(format!("this is a draft order or a checkout, not an order: {why}"));
        }
        let name = match (given, &id) {
            (Some(name), _) => name,
            (None, Some(id)) => {
                values::name(format!("#{id}")).map_err(|problem| format!("Id {problem}"))?.unwrap_or_default()
            }
            (None, None) => return Err("an order needs an id or a name".to_owned()),
        };
        let refunded = self.price(Column::RefundedAmount)?.filter(|amount| *amount > Money::ZERO);
        let refund =
            |amount| ForeignRefund { source_id: None, created_at: None, amount: Some(amount), note: None, lines: None };
        let time = |column: Column| self.columns.time(self.cell(column), column);
        Ok(ForeignOrder {
            email: self.text(Column::Email, values::text)?,
            phone: self.text(Column::Phone, values::phone)?,
            note: self.text(Column::Notes, values::text)?,
            tags: self.word(Column::Tags, values::tags)?.unwrap_or_default(),
            shipping_address: self.address(&SHIPPING)?,
            currency: self.text(Column::Currency, values::short_text)?,
            created_at: time(Column::CreatedAt)?,
            updated_at: time(Column::UpdatedAt)?,
            paid_at: time(Column::PaidAt)?,
            cancelled_at: time(Column::CancelledAt)?,
            closed_at: None,
            cancel_reason: None,
            financial_status,
            fulfillment_status: self.word(Column::FulfillmentStatus, values::fulfillment_status)?,
            hold: None,
            total_price: self.price(Column::Total)?,
            total_outstanding: self.columns.money(self.cell(Column::Outstanding), Column::Outstanding)?,
            lines: std::mem::take(&mut self.lines),
            fulfillments: Vec::new(),
            refunds: refunded.map(refund).into_iter().collect(),
            extras: self.extras()?,
            source_id: id,
            name,
        })
    }

    /// The address in these columns: name, company, street in parts, whole street, second part, city, province, its
    /// code, zip, country, phone.
    fn address(&self, columns: &[Column; 11]) -> Value<Option<Address>> {
        let [name, company, address1, street, address2, city, province, code, zip, country, phone] = *columns;
        let part = |column| self.text(column, values::contact);
        // Where the street is given in parts, the whole of it says nothing new.
        let first_of = |one, other| part(one)?.map_or_else(|| part(other), |found| Ok(Some(found)));
        let address = Address {
            name: part(name)?,
            company: part(company)?,
            address1: first_of(address1, street)?,
            address2: part(address2)?,
            city: part(city)?,
            province: first_of(province, code)?,
            zip: self.text(zip, values::zip)?,
            country_code: part(country)?,
            phone: self.text(phone, values::phone)?,
        };
        Ok(Some(address).filter(|address| *address != Address::default()))
    }

    /// What clients keep with the order.
    fn extras(&self) -> Value<OrderExtras> {
        let method = self.text(Column::ShippingMethod, values::text)?;
        let price = self.price(Column::ShippingPrice)?.filter(|price| method.is_some() || *price > Money::ZERO);
        let mut tax_lines = Vec::new();
        for (name, value) in TAXES {
            let (title, price) = (self.text(name, values::text)?, self.columns.money(self.cell(value), value)?);
            if title.is_some() || price.is_some() {
                let title = title.unwrap_or_default();
                tax_lines.push(TaxLine {
                    rate: rate_of(&title),
                    title,
                    price: price.unwrap_or(Money::ZERO),
                    channel_liable: false,
                });
            }
        }
        let shipping_lines = match (method, price) {
            (None, None) => Vec::new(),
            (title, price) => vec![ShippingLine {
                title: title.unwrap_or_else(|| "Shipping".to_owned()),
                code: None,
                source: None,
                price: price.unwrap_or(Money::ZERO),
                tax_lines: Vec::new(),
            }],
        };
        Ok(OrderExtras {
            billing_address: self.address(&BILLING)?,
            custom_attributes: attributes(self.text(Column::NoteAttributes, values::text)?.as_deref()),
            source_name: self.text(Column::Source, values::contact)?,
            shipping_lines,
            tax_lines,
            ..OrderExtras::default()
        })
    }

    fn cell(&self, column: Column) -> &[u8] {
        &self.cells[column as usize]
    }

    fn text(&self, column: Column, read: impl FnOnce(String) -> Value<Option<String>>) -> Value<Option<String>> {
        self.columns.text(self.cell(column), column, read)
    }

    fn word<T>(&self, column: Column, read: impl FnOnce(&str) -> Value<T>) -> Value<Option<T>> {
        self.columns.word(self.cell(column), column, read)
    }

    fn price(&self, column: Column) -> Value<Option<Money>> {
        self.columns.price(self.cell(column), column)
    }
}

/// The line of a row; `None` where all cells of a line are empty and the row only carries columns of the order.
fn item(columns: &Columns, row: &ByteRecord) -> Value<Option<ForeignLine>> {
    if columns.line(row).all(|cell| cell.trim_ascii().is_empty()) {
        return Ok(None);
    }
    let cell = |column: Column| columns.cell(row, column as usize);
    let text = |column: Column| columns.text(cell(column), column, values::text);
    let quantity = columns.quantity(cell(Column::Quantity), Column::Quantity)?;
    let quantity = quantity.ok_or_else(|| "Lineitem quantity is missing".to_owned())?;
    let (sku, title) = values::sku_and_title(text(Column::Sku)?, text(Column::Title)?)?;
    let requires_shipping = columns.word(cell(Column::RequiresShipping), Column::RequiresShipping, values::boolean)?;
    Ok(Some(ForeignLine {
        source_id: None,
        sku,
        title,
        requires_shipping: requires_shipping.unwrap_or(true),
        price: columns.price(cell(Column::Price), Column::Price)?.unwrap_or(Money::ZERO),
        quantity,
        current_quantity: None,
        fulfillable_quantity: None,
        status: columns.word(cell(Column::LineStatus), Column::LineStatus, values::fulfillment_status)?,
        service: None,
        extras: LineExtras {
            vendor: text(Column::Vendor)?,
            taxable: columns.word(cell(Column::Taxable), Column::Taxable, values::boolean)?.unwrap_or(false),
            ..LineExtras::default()
        },
    }))
}

const SHIPPING: [Column; 11] = [
    Column::ShippingName,
    Column::ShippingCompany,
    Column::ShippingAddress1,
    Column::ShippingStreet,
    Column::ShippingAddress2,
    Column::ShippingCity,
    Column::ShippingProvinceName,
    Column::ShippingProvince,
    Column::ShippingZip,
    Column::ShippingCountry,
    Column::ShippingPhone,
];

const BILLING: [Column; 11] = [
    Column::BillingName,
    Column::BillingCompany,
    Column::BillingAddress1,
    Column::BillingStreet,
    Column::BillingAddress2,
    Column::BillingCity,
    Column::BillingProvinceName,
    Column::BillingProvince,
    Column::BillingZip,
    Column::BillingCountry,
    Column::BillingPhone,
];

const TAXES: [(Column, Column); 5] = [
    (Column::Tax1, Column::Tax1Value),
    (Column::Tax2, Column::Tax2Value),
    (Column::Tax3, Column::Tax3Value),
    (Column::Tax4, Column::Tax4Value),
    (Column::Tax5, Column::Tax5Value),
];

/// The rate that stands behind the name of a tax: `MOMS 25%`.
fn rate_of(title: &str) -> Money {
    let percent = title.trim_end().strip_suffix('%').and_then(|title| title.trim_end().rsplit(' ').next());
    let rate = percent.and_then(|percent| percent.parse::<f64>().ok()).map(|percent| percent / 100.0);
    rate.and_then(|rate| values::rate(&rate.to_string()).ok()).unwrap_or(Money::ZERO)
}

/// One `key: value` a line; a line without a colon goes on with the value before it.
fn attributes(text: Option<&str>) -> Vec<Attribute> {
    let mut attributes: Vec<Attribute> = Vec::new();
    for line in text.unwrap_or_default().lines() {
        let pair = line.split_once(": ").or_else(|| Some((line.strip_suffix(':')?, "")));
        match (pair, attributes.last_mut()) {
            (Some((key, value)), _) => attributes.push(Attribute { key: key.to_owned(), value: value.to_owned() }),
            (None, Some(last)) => last.value.extend(["\n", line]),
            (None, None) => attributes.push(Attribute { key: line.to_owned(), value: String::new() }),
        }
    }
    attributes
}

/// An id of an order; `5863461552345.0` is a whole number. One that a spreadsheet rounded (`1.17635E+13`) would make
/// different orders the same.
fn order_id(text: &str) -> Value<Option<String>> {
    if let Some((kind, _)) = values::gid(text)
        && kind != "Order"
    {
        return Err(format!("`{}` is not that of an order", values::cut(text)));
    }
    match text.strip_suffix(".0") {
        Some(whole) if whole.parse::<u64>().is_ok_and(|number| number < EXACT) => values::id(whole.to_owned()),
        _ if is_rounded(text) => Err(format!("`{}` is a number that was rounded", values::cut(text))),
        _ => values::id(text.to_owned()),
    }
}

/// Whole numbers below this one are exact where numbers have decimals.
const EXACT: u64 = 1 << 53;

fn is_rounded(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_decimal = |text: &str| text.split_once(['.', ',']).is_some_and(|(one, two)| digits(one) && digits(two));
    match text.split_once(['e', 'E']) {
        Some((number, power)) => {
            let power = power.strip_prefix(['+', '-']).unwrap_or(power);
            (digits(number) || is_decimal(number)) && digits(power) && power.len() <= 3
        }
        None => is_decimal(text),
    }
}
