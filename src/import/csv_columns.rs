//! The columns of an export, by the words of its header row, and how a cell is read: what is absent, and how numbers
//! and times are written in this file.

use std::borrow::Cow;

use csv::ByteRecord;

use super::values::{self, Dates, Value};
use crate::domain::{Money, Quantity, Time};

/// The columns that are read: first those that tell orders of one name apart, then the others of an order, and from
/// `Quantity` on those of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Name,
    Id,
    CreatedAt,
    Email,
    Phone,
    Notes,
    Tags,
    FinancialStatus,
    FulfillmentStatus,
    PaidAt,
    CancelledAt,
    UpdatedAt,
    Currency,
    Total,
    RefundedAmount,
    Outstanding,
    ShippingName,
    ShippingCompany,
    ShippingAddress1,
    ShippingStreet,
    ShippingAddress2,
    ShippingCity,
    ShippingProvinceName,
    ShippingProvince,
    ShippingZip,
    ShippingCountry,
    ShippingPhone,
    BillingName,
    BillingCompany,
    BillingAddress1,
    BillingStreet,
    BillingAddress2,
    BillingCity,
    BillingProvinceName,
    BillingProvince,
    BillingZip,
    BillingCountry,
    BillingPhone,
    NoteAttributes,
    Source,
    ShippingMethod,
    ShippingPrice,
    Tax1,
    Tax1Value,
    Tax2,
    Tax2Value,
    Tax3,
    Tax3Value,
    Tax4,
    Tax4Value,
    Tax5,
    Tax5Value,
    Quantity,
    Sku,
    Title,
    Price,
    RequiresShipping,
    LineStatus,
    Taxable,
    Vendor,
}

/// The headers, in the order of `Column`.
pub const HEADERS: [&str; 60] = [
    "Name",
    "Id",
    "Created at",
    "Email",
    "Phone",
    "Notes",
    "Tags",
    "Financial Status",
    "Fulfillment Status",
    "Paid at",
    "Cancelled at",
    "Updated at",
    "Currency",
    "Total",
    "Refunded Amount",
    "Outstanding Balance",
    "Shipping Name",
    "Shipping Company",
    "Shipping Address1",
    "Shipping Street",
    "Shipping Address2",
    "Shipping City",
    "Shipping Province Name",
    "Shipping Province",
    "Shipping Zip",
    "Shipping Country",
    "Shipping Phone",
    "Billing Name",
    "Billing Company",
    "Billing Address1",
    "Billing Street",
    "Billing Address2",
    "Billing City",
    "Billing Province Name",
    "Billing Province",
    "Billing Zip",
    "Billing Country",
    "Billing Phone",
    "Note Attributes",
    "Source",
    "Shipping Method",
    "Shipping",
    "Tax 1 Name",
    "Tax 1 Value",
    "Tax 2 Name",
    "Tax 2 Value",
    "Tax 3 Name",
    "Tax 3 Value",
    "Tax 4 Name",
    "Tax 4 Value",
    "Tax 5 Name",
    "Tax 5 Value",
    "Lineitem quantity",
    "Lineitem sku",
    "Lineitem name",
    "Lineitem price",
    "Lineitem requires shipping",
    "Lineitem fulfillment status",
    "Lineitem taxable",
    "Vendor",
];

/// As many columns tell orders of one name apart, its name included.
pub const OF_IDENTITY: usize = Column::Email as usize + 1;
/// As many columns belong to the order.
pub const OF_ORDER: usize = Column::Quantity as usize;

/// Where the columns stand in a file, and how its values are written.
pub struct Columns {
    positions: [Option<usize>; HEADERS.len()],
    width: usize,
    delimiter: u8,
    dates: Dates,
}

impl Columns {
    /// Finds the columns by their headers; the first of two equal ones counts.
    pub fn find(header: &ByteRecord, delimiter: u8, dates: Dates) -> Value<Columns> {
        let position = |name: &str| header.iter().position(|cell| is_header(cell, name));
        let columns = Columns { positions: HEADERS.map(position), width: header.len(), delimiter, dates };
        if !columns.has(Column::Name) || !columns.has(Column::Quantity) {
            let utf_16 = [&b"\xff\xfe"[..], b"\xfe\xff"].iter().any(|mark| header[0].starts_with(mark));
            let hint = if utf_16 { ", and the file is in UTF-16: save it as CSV in UTF-8" } else { "" };
            return Err(format!("the header row needs the columns `Name` and `Lineitem quantity`{hint}"));
        }
        if !columns.has(Column::Sku) && !columns.has(Column::Title) {
            return Err("the header row needs one of the columns `Lineitem sku` and `Lineitem name`".to_owned());
        }
        Ok(columns)
    }

    /// Whether the file has this column.
    pub fn has(&self, column: Column) -> bool {
        self.positions[column as usize].is_some()
    }

    /// Whether a row repeats the header row.
    pub fn is_header(&self, row: &ByteRecord) -> bool {
        let quantity = Column::Quantity as usize;
        is_header(self.cell(row, quantity), HEADERS[quantity])
    }

    /// A cell of a row; empty where the column or the cell is absent.
    pub fn cell<'a>(&self, row: &'a ByteRecord, column: usize) -> &'a [u8] {
        self.positions[column].and_then(|position| row.get(position)).unwrap_or_default()
    }

    /// The cells of a row that make a line of it; what is kept with a line may stand without one.
    pub fn line<'a>(&self, row: &'a ByteRecord) -> impl Iterator<Item = &'a [u8]> {
        (OF_ORDER..Column::Taxable as usize).map(|column| self.cell(row, column))
    }

    /// The cells of a row that are read.
    pub fn used<'a>(&self, row: &'a ByteRecord) -> impl Iterator<Item = &'a [u8]> {
        (0..HEADERS.len()).map(|column| self.cell(row, column))
    }

    /// A row has as many cells as the header row.
    pub fn check_width(&self, row: &ByteRecord) -> Value<()> {
        match row.len() {
            width if width == self.width => Ok(()),
            1 if self.is_one_cell(row) => Err(ONE_CELL.to_owned()),
            1 => Err(format!("has 1 cell, and the header row has {}", self.width)),
            width => Err(format!("has {width} cells, and the header row has {}", self.width)),
        }
    }

    /// Whether a row is a single cell that holds what should be all of them.
    pub fn is_one_cell(&self, row: &ByteRecord) -> bool {
        self.width > 1 && row.len() == 1 && row[0].contains(&self.delimiter)
    }

    /// Free text; empty means absent.
    pub fn text(
        &self,
        cell: &[u8],
        column: Column,
        read: impl FnOnce(String) -> Value<Option<String>>,
    ) -> Value<Option<String>> {
        Ok(field(cell, column, |text| read(text.to_owned()))?.flatten())
    }

    /// A word of a closed set; `null`, `none` and `nan` are absent too, as with every number and time.
    pub fn word<T>(&self, cell: &[u8], column: Column, read: impl FnOnce(&str) -> Value<T>) -> Value<Option<T>> {
        Ok(field(cell, column, |text| values::present(text).map(read).transpose())?.flatten())
    }

    /// A number of units.
    pub fn quantity(&self, cell: &[u8], column: Column) -> Value<Option<Quantity>> {
        self.word(cell, column, |text| self.number(text, values::quantity))
    }

    /// An amount that makes no sense below zero.
    pub fn price(&self, cell: &[u8], column: Column) -> Value<Option<Money>> {
        self.word(cell, column, |text| self.number(text, values::price))
    }

    /// An amount.
    pub fn money(&self, cell: &[u8], column: Column) -> Value<Option<Money>> {
        self.word(cell, column, |text| self.number(text, values::money))
    }

    /// A moment: a bare number counts days, whatever order of day and month was said.
    pub fn time(&self, cell: &[u8], column: Column) -> Value<Option<Time>> {
        let moment = |text: &str| {
            let days = self.plain(text).ok().and_then(|number| values::day_count(&number));
            days.unwrap_or_else(|| values::time(text, self.dates))
        };
        self.word(cell, column, moment)
    }

    fn number<T>(&self, text: &str, read: impl Fn(&str) -> Value<T>) -> Value<T> {
        // What is written with a comma can be read in no other way, but is to be shown as it stands.
        read(&self.plain(text)?).or_else(|_| read(text))
    }

    /// A number with a decimal point and nothing between its thousands.
    fn plain<'a>(&self, text: &'a str) -> Value<Cow<'a, str>> {
        if self.delimiter == b';' { decimal_point(text) } else { Ok(Cow::Borrowed(text)) }
    }
}

/// What is wrong with a row, or a file, whose rows stand in quotes as a whole.
pub const ONE_CELL: &str = "is a single quoted cell";

/// How the cells of a file may be split, in the order in which they are tried.
pub const DELIMITERS: [u8; 3] = *b",;\t";

/// Whether a row of headers is split rightly.
pub fn has_name(header: &ByteRecord) -> bool {
    header.iter().any(is_name)
}

/// Whether the headers all stand in a single cell.
pub fn is_one_cell(header: &ByteRecord) -> bool {
    let mut parts = header[0].split(|byte| DELIMITERS.contains(byte) || *byte == b'"');
    header.len() == 1 && !is_name(&header[0]) && parts.any(is_name)
}

fn is_name(cell: &[u8]) -> bool {
    is_header(cell, HEADERS[Column::Name as usize])
}

fn is_header(cell: &[u8], name: &str) -> bool {
    cell.trim_ascii().eq_ignore_ascii_case(name.as_bytes())
}

/// A cell under the header of its column, which begins the sentence when it is wrong; empty means absent.
fn field<T>(cell: &[u8], column: Column, read: impl FnOnce(&str) -> Value<T>) -> Value<Option<T>> {
    if cell.is_empty() {
        return Ok(None);
    }
    let named = |problem| format!("{} {problem}", HEADERS[column as usize]);
    let text = std::str::from_utf8(cell).map_err(|_| named("is not UTF-8".to_owned()))?;
    read(text).map(Some).map_err(named)
}

/// A number that may have a decimal comma, as `1.234,56`, with a decimal point: `1234.56`. `1.234` may be either.
fn decimal_point(text: &str) -> Value<Cow<'_, str>> {
    let (whole, decimals) = text.split_once(',').map_or((text, None), |(whole, decimals)| (whole, Some(decimals)));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let mut groups = digits.split('.');
    let first = groups.next().unwrap_or_default();
    let others = groups.clone().count();
    let in_thousands = matches!(first.len(), 1..=3) && !first.starts_with('0') && groups.all(|group| group.len() == 3);
    match decimals {
        Some(decimals) if others == 0 || in_thousands => {
            Ok(Cow::Owned(format!("{}.{decimals}", whole.replace('.', ""))))
        }
        None if others > 1 && in_thousands => Ok(Cow::Owned(whole.replace('.', ""))),
        None if others == 1 && in_thousands => {
            Err(format!("`{}` may be a decimal or have thousands; write it with a decimal comma", values::cut(text)))
        }
        _ => Ok(Cow::Borrowed(text)),
    }
}
