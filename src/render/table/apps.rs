//! Programs that may call.

use super::grid::Align::{Left, Name};
use super::grid::{Grid, name, text};
use super::wrap;
use crate::render::Style;
use crate::render::document::documents;
use crate::wire::{App, AppItem};

documents! {
    AppList of items => |list, style| grid(&list.items, style).lines();
    App named name => page;
}

fn grid(apps: &[AppItem], style: Style) -> Grid {
    let mut grid = Grid::new(&[("APP", Name), ("ACTS AS", Left), ("TOKEN", Left)], style);
    for app in apps {
        let services = app.services.iter().map(|handle| text(handle));
        let parties: Vec<String> = app.merchant.then(|| "merchant".to_owned()).into_iter().chain(services).collect();
        grid.row(vec![name(&app.name), parties.join(", "), app.token.clone()]);
    }
    grid
}

/// One app, with all that it needs to call.
pub fn page(app: &App, style: Style) -> String {
    let mut page = grid(&[app.clone().into()], style).lines();
    wrap::push(&mut page, &format!("Secret: {}", app.secret), 2, style.width);
    wrap::push(&mut page, &format!("Client id: {}", app.client_id), 2, style.width);
    if let Some(url) = &app.callback_url {
        wrap::push(&mut page, &format!("Callback: {}", text(url)), 2, style.width);
    }
    page
}
