//! Locations and services.

use rusqlite::params;

use super::failures::{damaged, is_duplicate};
use super::tx::Tx;
use crate::domain::{Location, Locations, Service};
use crate::failure::{Exit, Failure, Result};

impl Tx<'_> {
    /// All locations with their services, by age.
    pub fn locations(&self) -> Result<Locations> {
        self.locations.or_read(|| self.read_locations())
    }

    fn read_locations(&self) -> Result<Locations> {
        let sql = "SELECT id, handle, name, active, workflow, service, single_location FROM location ORDER BY id";
        let locations = self.all("location", sql, [], |mut row| {
            let (id, handle, name, active) = (row.integer()?, row.text()?, row.text()?, row.flag()?);
            let service = match row.optional_word()? {
                Some(workflow) => Some(Service { workflow, name: row.text()?, single_location: row.flag()? }),
                None => None,
            };
            Ok(Location { id, handle, name, active, service })
        })?;
        Ok(Locations(locations))
    }

    /// Writes a new location, and its service if it has one.
    pub fn insert_location(&self, location: &Location) -> Result<()> {
        let sql = "INSERT INTO location (id, handle, name, active, service, workflow, single_location)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        self.put(sql, location).map_err(|error| match is_duplicate(&error) {
            true => taken(location),
            false => Failure::from(error),
        })?;
        Ok(())
    }

    /// Writes what can change of a location: all but its id and handle.
    pub fn update_location(&self, location: &Location) -> Result<()> {
        let sql = "UPDATE location SET name = ?3, active = ?4, service = ?5, workflow = ?6, single_location = ?7
            WHERE id = ?1 AND handle = ?2";
        match self.put(sql, location)? {
            1 => Ok(()),
            _ => Err(damaged("a location that was read a moment ago is not there")),
        }
    }

    fn put(&self, sql: &str, location: &Location) -> Result<usize, rusqlite::Error> {
        let service = location.service.as_ref();
        let (name, workflow) = (service.map(|it| &it.name), service.map(|it| it.workflow.as_str()));
        let single_location = service.map(|it| it.single_location);
        let Location { id, handle, name: shown, active, .. } = location;
        self.locations.forget();
        self.execute(sql, params![id, handle, shown, active, name, workflow, single_location])
    }
}

fn taken(location: &Location) -> Failure {
    Failure::new("already_exists", Exit::Conflict, format!("there is a location {} already", location.handle))
}
