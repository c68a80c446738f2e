//! The rows of one order in an export: from columns to the values of the domain. Columns of the order may be filled
//! in its first row alone or in all of them: the first that is not empty counts.

use super::record::Broken;
use super::values::{self, Value};
use crate::domain::{ForeignLine, ForeignOrder, ForeignRefund, Money};
use csv::ByteRecord;

/// The columns that are read. The first ones belong to the order, those from `Quantity` on to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Id,
    Email,
    FinancialStatus,
    FulfillmentStatus,
    PaidAt,
    CancelledAt,
    Currency,
    Total,
    CreatedAt,
    RefundedAmount,
    Outstanding,
    Quantity,
    Sku,
    Title,
    Price,
    RequiresShipping,
    LineStatus,
}

/// The headers, in the order of `Column`.
const HEADERS: [&str; 18] = [
    "Name",
    "Id",
    "Email",
    "Financial Status",
    "Fulfillment Status",
    "Paid at",
    "Cancelled at",
    "Currency",
    "Total",
    "Created at",
    "Refunded Amount",
    "Outstanding Balance",
    "Lineitem quantity",
    "Lineitem sku",
    "Lineitem name",
    "Lineitem price",
    "Lineitem requires shipping",
    "Lineitem fulfillment status",
];
const OF_ORDER: usize = Column::Quantity as usize;

/// Where the columns stand in a file.
pub struct Columns {
    positions: [Option<usize>; HEADERS.len()],
    width: usize,
}

impl Columns {
    /// Finds the columns by their headers; the first of two equal ones counts.
    pub fn find(header: &ByteRecord) -> Value<Columns> {
        let is = |cell: &[u8], name: &str| cell.trim_ascii().eq_ignore_ascii_case(name.as_bytes());
        let columns = Columns {
            positions: HEADERS.map(|name| header.iter().position(|cell| is(cell, name))),
            width: header.len(),
        };
        let has = |column: Column| columns.positions[column as usize].is_some();
        if !has(Column::Name) || !has(Column::Quantity) {
            return Err("the header row needs the columns `Name` and `Lineitem quantity`".to_owned());
        }
        if !has(Column::Sku) && !has(Column::Title) {
            return Err("the header row needs one of the columns `Lineitem sku` and `Lineitem name`".to_owned());
        }
        Ok(columns)
    }

    /// A cell of a row; empty where the column or the cell is absent.
    fn cell<'a>(&self, row: &'a ByteRecord, column: usize) -> &'a [u8] {
        self.positions[column].and_then(|position| row.get(position)).unwrap_or_default()
    }
}

/// The rows of one order, as far as they have been read.
pub struct Group {
    /// The line of its first row.
    pub line: u64,
    pub name: Vec<u8>,
    pub id: Vec<u8>,
    /// All that its rows say.
    pub content: Vec<u8>,
    /// The first value of each column of the order that is not empty.
    cells: [Vec<u8>; OF_ORDER],
    lines: Vec<ForeignLine>,
    problem: Option<String>,
}

impl Group {
    /// The group that a row begins.
    pub fn begin(columns: &Columns, row: &ByteRecord, line: u64) -> Group {
        let mut group = Group {
            line,
            name: columns.cell(row, Column::Name as usize).to_vec(),
            id: Vec::new(),
            content: Vec::new(),
            cells: Default::default(),
            lines: Vec::new(),
            problem: None,
        };
        group.add(columns, row, line);
        group
    }

    /// Whether a row belongs to this order: it has its name and no other id.
    pub fn takes(&self, columns: &Columns, row: &ByteRecord) -> bool {
        let id = columns.cell(row, Column::Id as usize);
        let same_id = id.is_empty() || self.id.is_empty() || id == self.id;
        columns.cell(row, Column::Name as usize) == self.name && same_id
    }

    /// Adds a row.
    pub fn add(&mut self, columns: &Columns, row: &ByteRecord, line: u64) {
        self.content.extend_from_slice(row.as_slice());
        for (column, first) in self.cells.iter_mut().enumerate().filter(|(_, first)| first.is_empty()) {
            first.extend_from_slice(columns.cell(row, column));
        }
        self.id.clone_from(&self.cells[Column::Id as usize]);
        let item = if row.len() == columns.width {
            item(columns, row)
        } else {
            Err(format!("has {} cells, and the header row {}", row.len(), columns.width))
        };
        match item {
            Ok(item) => self.lines.extend(item),
            Err(problem) => drop(self.problem.get_or_insert(format!("line {line}: {problem}"))),
        }
    }

    /// The order of these rows.
    pub fn order(self) -> Result<ForeignOrder, Broken> {
        let read = match &self.problem {
            Some(problem) => Err(problem.clone()),
            None => self.read(),
        };
        read.map_err(|message| self.broken(message))
    }

    /// A problem of these rows, with the identity they give.
    pub fn broken(&self, message: String) -> Broken {
        let readable = |cell: &[u8]| values::name(String::from_utf8(cell.to_vec()).ok()?).ok()?;
        Broken { name: readable(&self.name), source_id: readable(&self.id), message }
    }

    fn read(&self) -> Value<ForeignOrder> {
        let id = self.field(Column::Id, |text| whole_id(text).and_then(values::short_text))?.flatten();
        let name = self.field(Column::Name, values::name)?.flatten();
        let name = match (name, &id) {
            (Some(name), _) => name,
            (None, Some(id)) => {
                values::name(format!("#{id}")).map_err(|problem| format!("Id {problem}"))?.unwrap_or_default()
            }
            (None, None) => return Err("an order needs an id or a name".to_owned()),
        };
        let time = |column| self.field(column, |text| values::time(text.trim(), values::Dates::Iso));
        let price = |column| self.field(column, |text| values::price(text.trim()));
        let refunded = price(Column::RefundedAmount)?.filter(|amount| *amount > Money::ZERO);
        let refund = |amount| ForeignRefund { source_id: None, created_at: None, amount: Some(amount), lines: None };
        Ok(ForeignOrder {
            source_id: id,
            name,
            email: self.field(Column::Email, values::text)?.flatten(),
            phone: None,
            note: None,
            tags: Vec::new(),
            shipping_address: None,
            updated_at: None,
            currency: self.field(Column::Currency, values::short_text)?.flatten(),
            created_at: time(Column::CreatedAt)?,
            paid_at: time(Column::PaidAt)?,
            cancelled_at: time(Column::CancelledAt)?,
            cancel_reason: None,
            financial_status: self.field(Column::FinancialStatus, |text| values::word(&text))?,
            fulfillment_status: self.field(Column::FulfillmentStatus, |text| values::fulfillment_status(&text))?,
            hold: None,
            total_price: price(Column::Total)?,
            total_outstanding: self.field(Column::Outstanding, |text| values::money(text.trim()))?,
            lines: self.lines.clone(),
            fulfillments: Vec::new(),
            refunds: refunded.map(refund).into_iter().collect(),
        })
    }

    fn field<T>(&self, column: Column, read: impl FnOnce(String) -> Value<T>) -> Value<Option<T>> {
        field(&self.cells[column as usize], column, read)
    }
}

/// The line of a row; `None` where the row only carries columns of the order.
fn item(columns: &Columns, row: &ByteRecord) -> Value<Option<ForeignLine>> {
    let cell = |column: Column| columns.cell(row, column as usize);
    let text = |column| field(cell(column), column, values::text).map(Option::flatten);
    let quantity = field(cell(Column::Quantity), Column::Quantity, |text| values::quantity(text.trim()))?;
    let (sku, title) = (text(Column::Sku)?, text(Column::Title)?);
    let Some(quantity) = quantity else {
        return if sku.is_none() && title.is_none() {
            Ok(None)
        } else {
            Err("Lineitem quantity is missing".to_owned())
        };
    };
    let (sku, title) = values::sku_and_title(sku, title)?;
    let requires_shipping =
        field(cell(Column::RequiresShipping), Column::RequiresShipping, |text| values::boolean(text.trim()))?;
    let price = field(cell(Column::Price), Column::Price, |text| values::price(text.trim()))?;
    Ok(Some(ForeignLine {
        source_id: None,
        sku,
        title,
        requires_shipping: requires_shipping.unwrap_or(true),
        price: price.unwrap_or(Money::ZERO),
        quantity,
        current_quantity: None,
        fulfillable_quantity: None,
        status: field(cell(Column::LineStatus), Column::LineStatus, |text| values::fulfillment_status(&text))?,
        service: None,
    }))
}

/// A cell under the header of its column, which begins the sentence when it is wrong; empty means absent.
fn field<T>(cell: &[u8], column: Column, read: impl FnOnce(String) -> Value<T>) -> Value<Option<T>> {
    if cell.is_empty() {
        return Ok(None);
    }
    let named = |problem| format!("{} {problem}", HEADERS[column as usize]);
    let text = String::from_utf8(cell.to_vec()).map_err(|_| named("is not UTF-8".to_owned()))?;
    read(text).map(Some).map_err(named)
}

/// Ids that a spreadsheet rounded (`1.17635E+13`) would make different orders the same.
fn whole_id(text: String) -> Value<String> {
    let rounded = text.contains(['.', 'e', 'E']) && text.starts_with(|char: char| char.is_ascii_digit());
    if rounded && text.parse::<f64>().is_ok() {
        return Err(format!("`{text}` is a number that was rounded"));
    }
    Ok(text)
}
