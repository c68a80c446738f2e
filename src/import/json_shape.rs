//! The shape of an order document of the platform's API, in both of its spellings: the keys that are read; all others
//! are ignored. Scalars stay as they are written, so that amounts keep every digit and a wrong type is named with its
//! field.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::json_keys::{Slot, shapes};
pub use super::json_list::{List, One};

/// A scalar, or anything else, as it is written; `None` where it is absent or null.
pub type Raw<'a> = Option<&'a RawValue>;

impl Order<'_> {
    /// Whether it has a list of lines, though perhaps an empty one.
    pub fn has_lines(&self) -> bool {
        self.line_items.is_there() || self.graphql_line_items.is_there()
    }

    /// Whether it is one record, without any list of orders that has to be cut.
    pub fn is_one_record(&self) -> bool {
        let lists = [self.orders, self.data, self.nodes, self.edges];
        let wrapped = [self.parent_id, self.message, self.order, self.node];
        let one = self.has_lines() || self.id.is_some() || wrapped.iter().any(Option::is_some);
        one && (self.id.is_some() || lists.iter().all(Option::is_none))
    }
}

shapes! {
    /// What can be said of an order that is broken elsewhere.
    Identity {
        id: Raw<'a> = "id",
        name: Raw<'a> = "name",
    }

    /// A document: an order, or what holds one.
    Order {
        id: Raw<'a> = "id",
        name: Raw<'a> = "name",
        email: Raw<'a> = "email",
        phone: Raw<'a> = "phone",
        note: Raw<'a> = "note",
        tags: Raw<'a> = "tags",
        shipping_address: One<Address<'a>> = "shipping_address" | "shippingAddress",
        currency: Raw<'a> = "currency" | "currencyCode",
        presentment_currency: Raw<'a> = "presentment_currency" | "presentmentCurrencyCode",
        created_at: Raw<'a> = "created_at" | "createdAt",
        processed_at: Raw<'a> = "processed_at" | "processedAt",
        updated_at: Raw<'a> = "updated_at" | "updatedAt",
        cancelled_at: Raw<'a> = "cancelled_at" | "cancelledAt" | "canceledAt" | "canceled_at",
        cancel_reason: Raw<'a> = "cancel_reason" | "cancelReason",
        financial_status: Raw<'a> = "financial_status" | "displayFinancialStatus" | "financialStatus",
        fulfillment_status: Raw<'a> = "fulfillment_status" | "displayFulfillmentStatus" | "fulfillmentStatus",
        total_price: Raw<'a> = "total_price" | "totalPrice",
        total_price_set: Raw<'a> = "total_price_set" | "totalPriceSet",
        current_total_price_set: Raw<'a> = "currentTotalPriceSet",
        total_outstanding: Raw<'a> = "total_outstanding" | "totalOutstandingSet",
        line_items: List<Line<'a>> = "line_items",
        graphql_line_items: List<Line<'a>> = "lineItems",
        fulfillments: List<Fulfillment<'a>> = "fulfillments",
        successful_fulfillments: List<Fulfillment<'a>> = "successfulFulfillments",
        fulfillment_orders: List<FulfillmentOrder<'a>> = "fulfillment_orders" | "fulfillmentOrders",
        refunds: List<Refund<'a>> = "refunds",
        // What clients keep with it.
        closed_at: Raw<'a> = "closed_at" | "closedAt",
        billing_address: One<Address<'a>> = "billing_address" | "billingAddress",
        customer: One<Customer<'a>> = "customer",
        attributes: List<Attribute<'a>> = "note_attributes" | "customAttributes",
        po_number: Raw<'a> = "po_number" | "poNumber",
        source_name: Raw<'a> = "source_name" | "sourceName",
        test: Raw<'a> = "test",
        shipping_lines: List<Shipping<'a>> = "shipping_lines" | "shippingLines",
        shipping_line: One<Shipping<'a>> = "shippingLine",
        tax_lines: List<Tax<'a>> = "tax_lines" | "taxLines",
        taxes_included: Raw<'a> = "taxes_included" | "taxesIncluded",
        accepts_marketing: Raw<'a> = "buyer_accepts_marketing" | "customerAcceptsMarketing",
        gateways: List<Raw<'a>> = "payment_gateway_names" | "paymentGatewayNames",
        // What tells other things from orders.
        order_id: Raw<'a> = "order_id" | "orderId",
        token: Raw<'a> = "token",
        status: Raw<'a> = "status",
        checkout_url: Raw<'a> = "abandoned_checkout_url" | "abandonedCheckoutUrl",
        invoice_url: Raw<'a> = "invoice_url" | "invoiceUrl",
        invoice_sent_at: Raw<'a> = "invoice_sent_at" | "invoiceSentAt",
        // What holds orders.
        order: Raw<'a> = "order",
        node: Raw<'a> = "node",
        orders: Raw<'a> = "orders",
        data: Raw<'a> = "data",
        nodes: Raw<'a> = "nodes",
        edges: Raw<'a> = "edges",
        // Lines of a bulk operation and of a message stream.
        parent_id: Raw<'a> = "__parentId",
        message: Raw<'a> = "type",
        stream: Raw<'a> = "stream",
        record: Raw<'a> = "record",
    }

    /// The record of a message stream, where it says which stream it is of.
    Message {
        stream: Raw<'a> = "stream",
        data: Raw<'a> = "data",
    }

    Address {
        name: Raw<'a> = "name",
        first_name: Raw<'a> = "first_name" | "firstName",
        last_name: Raw<'a> = "last_name" | "lastName",
        company: Raw<'a> = "company",
        address1: Raw<'a> = "address1",
        address2: Raw<'a> = "address2",
        city: Raw<'a> = "city",
        province: Raw<'a> = "province",
        province_code: Raw<'a> = "province_code" | "provinceCode",
        zip: Raw<'a> = "zip",
        country_code: Raw<'a> = "country_code",
        country_code_v2: Raw<'a> = "countryCodeV2",
        graphql_country_code: Raw<'a> = "countryCode",
        phone: Raw<'a> = "phone",
    }

    Line {
        id: Raw<'a> = "id",
        sku: Raw<'a> = "sku",
        variant: One<Variant<'a>> = "variant",
        name: Raw<'a> = "name",
        title: Raw<'a> = "title",
        variant_title: Raw<'a> = "variant_title" | "variantTitle",
        quantity: Raw<'a> = "quantity",
        current_quantity: Raw<'a> = "current_quantity" | "currentQuantity",
        fulfillable_quantity: Raw<'a> = "fulfillable_quantity",
        unfulfilled_quantity: Raw<'a> = "unfulfilledQuantity",
        // It leaves out what is held, unlike the two above.
        free_quantity: Raw<'a> = "fulfillableQuantity",
        fulfillment_service: Raw<'a> = "fulfillment_service" | "fulfillmentService",
        fulfillment_status: Raw<'a> = "fulfillment_status" | "fulfillmentStatus",
        requires_shipping: Raw<'a> = "requires_shipping" | "requiresShipping",
        price: Raw<'a> = "price",
        original_unit_price_set: Raw<'a> = "originalUnitPriceSet",
        discounted_unit_price_set: Raw<'a> = "discountedUnitPriceSet",
        original_unit_price: Raw<'a> = "originalUnitPrice",
        vendor: Raw<'a> = "vendor",
        properties: List<Attribute<'a>> = "properties" | "customAttributes",
        tax_lines: List<Tax<'a>> = "tax_lines" | "taxLines",
        taxable: Raw<'a> = "taxable",
    }

    Customer {
        first_name: Raw<'a> = "first_name" | "firstName",
        last_name: Raw<'a> = "last_name" | "lastName",
        email: Raw<'a> = "email",
        phone: Raw<'a> = "phone",
    }

    Attribute {
        name: Raw<'a> = "name" | "key",
        value: Raw<'a> = "value",
    }

    Shipping {
        title: Raw<'a> = "title",
        code: Raw<'a> = "code",
        source: Raw<'a> = "source",
        price: Raw<'a> = "price",
        price_set: Raw<'a> = "price_set" | "originalPriceSet",
        original_price: Raw<'a> = "originalPrice",
        discounted_price_set: Raw<'a> = "discountedPriceSet",
        tax_lines: List<Tax<'a>> = "tax_lines" | "taxLines",
    }

    Tax {
        title: Raw<'a> = "title",
        rate: Raw<'a> = "rate",
        price: Raw<'a> = "price",
        price_set: Raw<'a> = "price_set" | "priceSet",
        channel_liable: Raw<'a> = "channel_liable" | "channelLiable",
    }

    Variant {
        sku: Raw<'a> = "sku",
    }

    Service {
        handle: Raw<'a> = "handle",
        name: Raw<'a> = "serviceName" | "service_name" | "name",
    }

    Fulfillment {
        id: Raw<'a> = "id",
        status: Raw<'a> = "status",
        created_at: Raw<'a> = "created_at" | "createdAt",
        service: Raw<'a> = "service",
        tracking_company: Raw<'a> = "tracking_company" | "trackingCompany",
        tracking_number: Raw<'a> = "tracking_number" | "trackingNumber",
        tracking_numbers: List<Raw<'a>> = "tracking_numbers" | "trackingNumbers",
        tracking_url: Raw<'a> = "tracking_url" | "trackingUrl",
        tracking_urls: List<Raw<'a>> = "tracking_urls" | "trackingUrls",
        tracking_info: List<TrackingInfo<'a>> = "tracking_info" | "trackingInfo",
        shipment_status: Raw<'a> = "shipment_status" | "displayStatus",
        notify_customer: Raw<'a> = "notify_customer" | "notifyCustomer",
        line_items: List<UnitsOfLine<'a>> = "line_items" | "fulfillmentLineItems" | "fulfillment_line_items",
    }

    TrackingInfo {
        number: Raw<'a> = "number",
        company: Raw<'a> = "company",
        url: Raw<'a> = "url",
    }

    /// Units of a line in a shipment or a refund, which name the line by its id, by an object, or by its SKU alone.
    UnitsOfLine {
        id: Raw<'a> = "id",
        line_item_id: Raw<'a> = "line_item_id" | "lineItemId",
        line_item: One<LineName<'a>> = "line_item" | "lineItem",
        sku: Raw<'a> = "sku",
        quantity: Raw<'a> = "quantity",
        restock_type: Raw<'a> = "restock_type" | "restockType",
        subtotal: Raw<'a> = "subtotal",
        subtotal_set: Raw<'a> = "subtotal_set" | "subtotalSet",
        total_tax: Raw<'a> = "total_tax" | "totalTax",
        total_tax_set: Raw<'a> = "total_tax_set" | "totalTaxSet",
    }

    LineName {
        id: Raw<'a> = "id",
        sku: Raw<'a> = "sku",
    }

    FulfillmentOrder {
        holds: List<Hold<'a>> = "fulfillment_holds" | "fulfillmentHolds",
    }

    Hold {
        reason: Raw<'a> = "reason",
        notes: Raw<'a> = "reason_notes" | "reasonNotes",
    }

    Refund {
        id: Raw<'a> = "id",
        created_at: Raw<'a> = "created_at" | "createdAt",
        note: Raw<'a> = "note",
        total_refunded_set: Raw<'a> = "totalRefundedSet",
        lines: List<UnitsOfLine<'a>> = "refund_line_items" | "refundLineItems",
        shipping_lines: List<ShippingLine<'a>> = "refund_shipping_lines" | "refundShippingLines",
        adjustments: List<Adjustment<'a>> = "order_adjustments" | "orderAdjustments",
        transactions: List<Transaction<'a>> = "transactions",
    }

    ShippingLine {
        subtotal: Raw<'a> = "subtotal_amount_set" | "subtotalAmountSet",
    }

    Adjustment {
        kind: Raw<'a> = "kind",
        amount: Raw<'a> = "amount",
        amount_set: Raw<'a> = "amount_set" | "amountSet",
    }

    Transaction {
        kind: Raw<'a> = "kind",
        status: Raw<'a> = "status",
        amount: Raw<'a> = "amount",
        amount_set: Raw<'a> = "amount_set" | "amountSet",
        currency: Raw<'a> = "currency" | "currencyCode" | "currency_code",
    }

    /// An amount in one currency, or a set of the same amount in several.
    Amount {
        shop_money: One<MoneyOf<'a>> = "shop_money" | "shopMoney",
        amount: Raw<'a> = "amount",
        currency: Raw<'a> = "currency_code" | "currencyCode" | "currency",
    }

    MoneyOf {
        amount: Raw<'a> = "amount",
        currency: Raw<'a> = "currency_code" | "currencyCode" | "currency",
    }
}
