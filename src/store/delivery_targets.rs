//! What is known of those that deliveries are for: who is being sent something at this moment, and who did not answer.

use rusqlite::params;

use super::row::Spelled;
use super::tx::Tx;
use crate::domain::{DeliveryTarget, Time};
use crate::failure::Result;

impl Tx<'_> {
    /// Claims a delivery until that second of the system's clock, for one who sends it now; nobody else sends anything to
    /// its target meanwhile. `false` if somebody has claimed one already.
    pub fn claim(&self, target: &DeliveryTarget, delivery: i64, now: i64, until: i64) -> Result<bool> {
        let sql = "INSERT INTO delivery_target (target, claimed, claimed_until, failures) VALUES (?1, ?2, ?4, 0)
            ON CONFLICT (target) DO UPDATE SET claimed = ?2, claimed_until = ?4
            WHERE claimed IS NULL OR claimed_until <= ?3";
        Ok(self.execute(sql, params![target.spell(), delivery, now, until])? > 0)
    }

    /// Whether nobody sends anything to a target at that second of the system's clock.
    pub fn is_free(&self, target: &DeliveryTarget, now: i64) -> Result<bool> {
        let sql = "SELECT 1 FROM delivery_target WHERE target = ?1 AND claimed_until > ?2";
        Ok(!self.exists(sql, params![target.spell(), now])?)
    }

    /// Whether a delivery is claimed until exactly then.
    pub fn is_claimed(&self, target: &DeliveryTarget, delivery: i64, until: i64) -> Result<bool> {
        let sql = "SELECT 1 FROM delivery_target WHERE target = ?1 AND claimed = ?2 AND claimed_until = ?3";
        self.exists(sql, params![target.spell(), delivery, until])
    }

    /// Ends a claim.
    pub fn unclaim(&self, target: &DeliveryTarget) -> Result<()> {
        let sql = "UPDATE delivery_target SET claimed = NULL, claimed_until = NULL WHERE target = ?1";
        self.execute(sql, [target.spell()])?;
        Ok(())
    }

    /// Notes how a try ended, and returns how many have failed in a row.
    pub fn count_try(&self, target: &DeliveryTarget, failed: bool) -> Result<i64> {
        let sql = "UPDATE delivery_target SET failures = CASE WHEN ?2 THEN failures + 1 ELSE 0 END WHERE target = ?1";
        self.execute(sql, params![target.spell(), failed])?;
        let sql = "SELECT coalesce(max(failures), 0) FROM delivery_target WHERE target = ?1";
        self.count(sql, [target.spell()])
    }

    /// Since when a target is sent nothing any more.
    pub fn disabled_at(&self, target: &DeliveryTarget) -> Result<Option<Time>> {
        let sql = "SELECT disabled_at FROM delivery_target WHERE target = ?1";
        Ok(self.first("delivery_target", sql, [target.spell()], |mut row| row.optional_word())?.flatten())
    }

    /// Sets what [`Tx::disabled_at`] gives. One that is sent something again has failed at nothing so far.
    pub fn set_disabled_at(&self, target: &DeliveryTarget, at: Option<Time>) -> Result<()> {
        let sql =
            "UPDATE delivery_target SET disabled_at = ?2, failures = CASE WHEN ?2 IS NULL THEN 0 ELSE failures END
            WHERE target = ?1";
        self.execute(sql, params![target.spell(), at.map(|at| at.to_string())])?;
        Ok(())
    }

    /// Forgets a target.
    pub fn forget_target(&self, target: &DeliveryTarget) -> Result<()> {
        self.execute("DELETE FROM delivery_target WHERE target = ?1", [target.spell()])?;
        Ok(())
    }
}
