//! What a shop sells: its articles with their titles and prices.

use crate::domain::{Money, draw};

/// An article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    pub sku: String,
    pub title: String,
    pub price: Money,
}

/// Invented articles, for a shop that stocks none: SKU, title, price.
const INVENTED: [(&str, &str, &str); 24] = [
    ("SHIRT-LINEN-S", "Linen shirt, small", "59.00"),
    ("SHIRT-LINEN-M", "Linen shirt, medium", "59.00"),
    ("SHIRT-LINEN-L", "Linen shirt, large", "59.00"),
    ("SCARF-WOOL-GREY", "Wool scarf, grey", "34.50"),
    ("SOCKS-WOOL-39", "Wool socks, 39 to 42", "12.90"),
    ("SOCKS-WOOL-43", "Wool socks, 43 to 46", "12.90"),
    ("APRON-BLUE", "Kitchen apron, blue", "27.00"),
    ("TOWEL-WAFFLE", "Waffle towel", "18.50"),
    ("BLANKET-CHECK", "Checked blanket", "89.00"),
    ("CUSHION-GREEN", "Cushion, green", "32.00"),
    ("BOWL-STONE-2", "Stoneware bowl, set of two", "38.00"),
    ("CUP-STONE", "Stoneware cup", "16.90"),
    ("TEAPOT-1L", "Teapot, one litre", "45.00"),
    ("BOARD-OAK", "Oak cutting board", "42.50"),
    ("TRAY-BIRCH", "Birch tray", "36.00"),
    ("KNIFE-BREAD", "Bread knife", "49.90"),
    ("PAN-IRON-26", "Cast iron pan, 26 cm", "64.00"),
    ("JAR-GLASS-3", "Glass jars, set of three", "21.00"),
    ("CANDLE-CEDAR", "Cedar candle", "19.50"),
    ("SOAP-OLIVE", "Olive soap", "7.90"),
    ("LANTERN-BRASS", "Brass lantern", "74.00"),
    ("CLOCK-WALL", "Wall clock", "95.00"),
    ("NOTEBOOK-A5", "Notebook, A5", "11.50"),
    ("BASKET-WILLOW", "Willow basket", "29.90"),
];

impl Article {
    /// The SKUs of all invented articles.
    pub fn invented_skus() -> impl Iterator<Item = &'static str> {
        INVENTED.iter().map(|(sku, ..)| *sku)
    }

    /// All invented articles.
    pub fn invented() -> impl Iterator<Item = Article> {
        INVENTED.iter().map(|(sku, title, price)| Article {
            sku: (*sku).to_owned(),
            title: (*title).to_owned(),
            price: Money::parse(price).expect("the prices above are prices"),
        })
    }

    /// The article with this SKU: as it was invented, else called by its SKU, at a price that follows from it.
    pub fn of(sku: &str) -> Article {
        Article::invented().find(|article| article.sku == sku).unwrap_or_else(|| {
            let price = format!("{}.90", 4 + draw(&["price", sku]) % 96);
            let price = Money::parse(&price).expect("digits and a point are a price");
            Article { sku: sku.to_owned(), title: sku.to_owned(), price }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_follows_from_its_sku() {
        let mut skus: Vec<String> = Article::invented().map(|article| article.sku).collect();
        skus.dedup();
        assert_eq!(skus.len(), INVENTED.len());
        for article in Article::invented().chain(["TEE-M", "mug"].map(Article::of)) {
            assert_eq!(Article::of(&article.sku), article);
            assert!(article.price > Money::ZERO, "{article:?}");
        }
        assert_eq!(Article::of("TEE-M").title, "TEE-M");
    }
}
