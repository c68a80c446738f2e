//! What names, streets and towns are like in a country. Names and streets are made up, towns are real. Phone numbers
//! are of those that no one has: where a country keeps none for stories, people have no phone.

/// A country as invented people need it.
#[derive(Debug)]
pub struct Country {
    /// Two capital letters.
    pub code: &'static str,
    pub given: &'static [&'static str],
    pub family: &'static [&'static str],
    pub streets: &'static [&'static str],
    pub house: House,
    /// City, province, postal code.
    pub towns: &'static [(&'static str, &'static str, &'static str)],
    /// With `x` for every digit that varies.
    pub phone: Option<&'static str>,
}

/// Where the number of a house stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum House {
    /// `12 Oak Street`
    Before,
    /// `Lindenweg 12`
    After,
    /// `Calle del Olmo, 12`
    AfterComma,
    /// `2-14-7 Midori`
    Block,
}

impl Country {
    /// The country with this code, or one like any other.
    pub fn of(code: &str) -> &'static Country {
        COUNTRIES.iter().find(|country| country.code == code).unwrap_or(&ANY)
    }
}

const ENGLISH_GIVEN: &[&str] = &[
    "Alice", "Ben", "Carla", "Daniel", "Ella", "Frank", "Grace", "Henry", "Isla", "Jack", "Karen", "Leo", "Maya",
    "Nathan", "Olivia", "Peter", "Ruth", "Samuel", "Tessa", "Victor", "Wendy", "Zoe",
];
const ENGLISH_FAMILY: &[&str] = &[
    "Abbott", "Barlow", "Carter", "Dawson", "Ellis", "Foster", "Graham", "Hughes", "Ingram", "Jennings", "Keller",
    "Lowell", "Mercer", "Norris", "O'Brien", "Parker", "Quinn", "Reeves", "Sutton", "Turner", "Walsh", "Young",
];

/// The countries that are known.
pub const COUNTRIES: [Country; 12] = [
    Country {
        code: "US",
        given: ENGLISH_GIVEN,
        family: ENGLISH_FAMILY,
        streets: &["Oak Street", "Maple Avenue", "Cedar Lane", "Hillside Drive", "Lake Road", "Orchard Court"],
        house: House::Before,
        towns: &[
            ("Portland", "Oregon", "97205"),
            ("Madison", "Wisconsin", "53703"),
            ("Austin", "Texas", "78704"),
            ("Boise", "Idaho", "83702"),
            ("Richmond", "Virginia", "23220"),
            ("Burlington", "Vermont", "05401"),
        ],
        phone: Some("+1 555-555-01xx"),
    },
    Country {
        code: "CA",
        given: ENGLISH_GIVEN,
        family: ENGLISH_FAMILY,
        streets: &["Birch Street", "Riverside Drive", "Queen Street", "Harbour Road", "Spruce Avenue"],
        house: House::Before,
        towns: &[
            ("Ottawa", "Ontario", "K2P 1L4"),
            ("Halifax", "Nova Scotia", "B3H 1Z6"),
            ("Calgary", "Alberta", "T2P 2M5"),
            ("Victoria", "British Columbia", "V8W 1N4"),
        ],
        phone: Some("+1 555-555-01xx"),
    },
    Country {
        code: "GB",
        given: ENGLISH_GIVEN,
        family: ENGLISH_FAMILY,
        streets: &["High Street", "Church Lane", "Mill Road", "Station Road", "The Green", "Victoria Terrace"],
        house: House::Before,
        towns: &[
            ("Bristol", "", "BS1 4DJ"),
            ("Leeds", "", "LS1 5AB"),
            ("Norwich", "", "NR2 1TF"),
            ("Edinburgh", "", "EH3 6LB"),
        ],
        phone: Some("+44 7700 900xxx"),
    },
    Country {
        code: "DE",
        given: &[
            "Anna", "Björn", "Clara", "Dieter", "Eva", "Felix", "Greta", "Jonas", "Käthe", "Lukas", "Miriam", "Paul",
        ],
        family: &[
            "Albrecht", "Brandt", "Decker", "Engel", "Fuchs", "Günther", "Hartmann", "Jäger", "Krüger", "Lorenz",
            "Möller", "Vogel",
        ],
        streets: &["Lindenweg", "Hauptstraße", "Gartenstraße", "Am Mühlbach", "Schillerplatz"],
        house: House::After,
        towns: &[
            ("Freiburg", "Baden-Württemberg", "79098"),
            ("Leipzig", "Sachsen", "04109"),
            ("Bremen", "Bremen", "28195"),
            ("Münster", "Nordrhein-Westfalen", "48143"),
        ],
        phone: Some("+49 30 23125 xxx"),
    },
    Country {
        code: "FR",
        given: &[
            "Amélie",
            "Baptiste",
            "Chloé",
            "Denis",
            "Élodie",
            "François",
            "Hélène",
            "Julien",
            "Léa",
            "Mathieu",
            "Noémie",
            "Théo",
        ],
        family: &[
            "Aubert",
            "Blanchard",
            "Carpentier",
            "Dumas",
            "Fontaine",
            "Garnier",
            "Lacroix",
            "Marchand",
            "Noël",
            "Perrin",
            "Renard",
            "Vasseur",
        ],
        streets: &["rue des Tilleuls", "rue du Moulin", "avenue de la Gare", "place de l'Église", "quai des Brumes"],
        house: House::Before,
        towns: &[("Nantes", "", "44000"), ("Lyon", "", "69002"), ("Dijon", "", "21000"), ("Rennes", "", "35000")],
        phone: Some("+33 1 99 00 xx xx"),
    },
    Country {
        code: "NL",
        given: &["Anouk", "Bram", "Daan", "Eline", "Femke", "Joris", "Lieke", "Maarten", "Noor", "Sander"],
        family: &["Bakker", "de Boer", "Dekker", "Hendriks", "Kuiper", "Mulder", "Smit", "van Dijk", "Visser", "Vos"],
        streets: &["Dorpsstraat", "Kerkweg", "Lindelaan", "Molenstraat", "Prinsengracht"],
        house: House::After,
        towns: &[
            ("Utrecht", "Utrecht", "3511 AD"),
            ("Groningen", "Groningen", "9711 LK"),
            ("Haarlem", "Noord-Holland", "2011 RD"),
        ],
        phone: None,
    },
    Country {
        code: "NO",
        given: &["Astrid", "Bjørn", "Eirik", "Frida", "Håkon", "Ingrid", "Kåre", "Liv", "Øystein", "Silje"],
        family: &["Aas", "Berg", "Dahl", "Fjeld", "Haugen", "Lunde", "Moen", "Nygård", "Solberg", "Ødegaard"],
        streets: &["Storgata", "Kirkeveien", "Bjørkelia", "Fjordgata", "Skolebakken"],
        house: House::After,
        towns: &[("Oslo", "", "0351"), ("Bergen", "", "5003"), ("Trondheim", "", "7011"), ("Tromsø", "", "9008")],
        phone: None,
    },
    Country {
        code: "SE",
        given: &["Åsa", "Björn", "Ebba", "Gustav", "Hanna", "Lars", "Linnéa", "Nils", "Sigrid", "Viktor"],
        family: &["Åkesson", "Bergström", "Dahlin", "Ekholm", "Forsberg", "Hedlund", "Lindqvist", "Nyman", "Sjöberg"],
        streets: &["Storgatan", "Kyrkogatan", "Björkvägen", "Hamngatan", "Skolgränd"],
        house: House::After,
        towns: &[
            ("Stockholm", "", "113 27"),
            ("Uppsala", "", "753 10"),
            ("Malmö", "", "211 20"),
            ("Umeå", "", "903 26"),
        ],
        phone: Some("+46 31 390 06 xx"),
    },
    Country {
        code: "IT",
        given: &["Alessia", "Bruno", "Chiara", "Davide", "Elena", "Giulia", "Lorenzo", "Marta", "Nicolò", "Stefano"],
        family: &["Barbieri", "Caruso", "De Luca", "Ferri", "Galli", "Leone", "Marini", "Pellegrini", "Serra", "Villa"],
        streets: &["Via dei Tigli", "Via Garibaldi", "Corso Italia", "Piazza del Mercato", "Viale dei Pini"],
        house: House::AfterComma,
        towns: &[
            ("Torino", "TO", "10121"),
            ("Bologna", "BO", "40121"),
            ("Verona", "VR", "37121"),
            ("Lecce", "LE", "73100"),
        ],
        phone: None,
    },
    Country {
        code: "ES",
        given: &["Álvaro", "Begoña", "Carmen", "Diego", "Elena", "Íñigo", "Lucía", "Marcos", "Nuria", "Rubén"],
        family: &["Álvarez", "Benítez", "Campos", "Durán", "Fuentes", "Ibáñez", "Morales", "Núñez", "Rivas", "Vega"],
        streets: &["Calle del Olmo", "Calle Mayor", "Avenida del Puerto", "Plaza de la Fuente", "Paseo del Río"],
        house: House::AfterComma,
        towns: &[
            ("Sevilla", "Sevilla", "41001"),
            ("Valencia", "Valencia", "46002"),
            ("Bilbao", "Bizkaia", "48001"),
            ("Granada", "Granada", "18009"),
        ],
        phone: None,
    },
    Country {
        code: "AU",
        given: ENGLISH_GIVEN,
        family: ENGLISH_FAMILY,
        streets: &["Wattle Street", "Banksia Avenue", "Beach Road", "Station Street", "Gum Tree Lane"],
        house: House::Before,
        towns: &[
            ("Hobart", "Tasmania", "7000"),
            ("Ballarat", "Victoria", "3350"),
            ("Newcastle", "New South Wales", "2300"),
            ("Fremantle", "Western Australia", "6160"),
        ],
        phone: Some("+61 3 5550 xxxx"),
    },
    Country {
        code: "JP",
        given: &["Aiko", "Daichi", "Emi", "Haruto", "Kenji", "Mei", "Naoki", "Rina", "Sora", "Yuki"],
        family: &["Aoki", "Fujita", "Hayashi", "Inoue", "Kimura", "Matsuda", "Nakano", "Okada", "Sakai", "Ueda"],
        streets: &["Midori", "Sakuragi", "Honmachi", "Nishimachi", "Minamidai"],
        house: House::Block,
        towns: &[
            ("Kyoto", "Kyoto", "604-8005"),
            ("Sapporo", "Hokkaido", "060-0042"),
            ("Kanazawa", "Ishikawa", "920-0962"),
            ("Sendai", "Miyagi", "980-0811"),
        ],
        phone: None,
    },
];

/// A country of which nothing is known.
const ANY: Country = Country {
    code: "",
    given: &["Alex", "Dana", "Eli", "Kim", "Luca", "Mina", "Nico", "Robin", "Sasha", "Toni"],
    family: &["Adams", "Costa", "Fischer", "Ivanov", "Kaya", "Lopez", "Meyer", "Novak", "Silva", "Tanaka"],
    streets: &["Main Street", "Market Square", "Station Road", "Park Avenue", "River Street"],
    house: House::Before,
    towns: &[("Newtown", "", "10000"), ("Riverside", "", "20100"), ("Easton", "", "30200")],
    phone: None,
};
