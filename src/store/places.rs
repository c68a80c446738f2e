//! Locations and services.

use rusqlite::params;

use super::failures::is_duplicate;
use super::tx::Tx;
use crate::domain::{Location, Locations, Service};
use crate::failure::{Exit, Failure, Result};

impl Tx<'_> {
    /// All locations with their services, by age.
    pub fn locations(&self) -> Result<Locations> {
        let sql = "SELECT location.id, location.handle, location.name, location.active, service.workflow, service.name,
            service.single_location FROM location LEFT JOIN service USING (handle) ORDER BY location.id";
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
        let sql = "INSERT INTO location (id, handle, name, active) VALUES (?1, ?2, ?3, ?4)";
        let values = params![location.id, location.handle, location.name, location.active];
        self.execute(sql, values).map_err(|error| match is_duplicate(&error) {
            true => taken(location),
            false => Failure::from(error),
        })?;
        self.put_service(location)
    }

    /// Writes what can change of a location: all but its id and handle.
    pub fn update_location(&self, location: &Location) -> Result<()> {
        let sql = "UPDATE location SET name = ?3, active = ?4 WHERE id = ?1 AND handle = ?2";
        self.change_one(sql, params![location.id, location.handle, location.name, location.active])?;
        self.put_service(location)
    }

    fn put_service(&self, location: &Location) -> Result<()> {
        let Some(service) = &location.service else { return Ok(()) };
        let sql = "INSERT INTO service (handle, name, workflow, single_location) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (handle) DO UPDATE SET name = ?2, workflow = ?3, single_location = ?4";
        self.execute(sql, params![location.handle, service.name, service.workflow.as_str(), service.single_location])?;
        Ok(())
    }
}

fn taken(location: &Location) -> Failure {
    Failure::new("already_exists", Exit::Conflict, format!("there is a location {} already", location.handle))
}
