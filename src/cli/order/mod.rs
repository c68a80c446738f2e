//! `consign order`: the life of an order, from its arrival to its last parcel.

pub mod actions;
pub mod assert;
pub mod auto_fulfill;
pub mod can;
pub mod cancel;
pub mod cancel_request;
pub mod close;
pub mod create;
pub mod deadline;
pub mod edit;
pub mod explain;
pub mod find;
pub mod fulfill;
pub mod generate;
pub mod hold;
pub mod import;
pub mod list;
pub mod merge;
pub mod move_location;
pub mod pay;
pub mod progress;
pub mod refund;
pub mod release;
pub mod reopen;
pub mod replace;
pub mod request;
pub mod revert;
pub mod set;
pub mod show;
pub mod split;
pub mod timeline;
pub mod wait;

use super::verb::noun;

noun!(
    "order",
    "Take in orders, request their fulfillment, ship them and change them",
    ["consign order list --status unfulfilled", "consign order request 1001 --note \"ring twice\""],
    [
        create,
        generate,
        import,
        list,
        find,
        show,
        timeline,
        pay,
        auto_fulfill,
        request,
        fulfill,
        cancel_request,
        revert,
        move_location,
        split,
        merge,
        progress,
        replace,
        hold,
        release,
        edit,
        deadline,
        set,
        refund,
        cancel,
        close,
        reopen,
        actions,
        explain,
        can,
        assert,
        wait,
    ]
);
