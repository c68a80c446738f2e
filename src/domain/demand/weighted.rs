//! Choosing among things of which some come up more often than others.

/// Things to choose from, at least one, each with its weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighted<T> {
    things: Vec<T>,
    /// The sum of the weights up to each thing, its own included.
    ends: Vec<u64>,
}

impl<T> Weighted<T> {
    /// These things with their weights, each weight at least 1; `None` if there are no things.
    pub fn new(things: impl IntoIterator<Item = (T, u64)>) -> Option<Weighted<T>> {
        let mut all = Weighted { things: Vec::new(), ends: Vec::new() };
        for (thing, weight) in things {
            all.ends.push(all.total() + weight.max(1));
            all.things.push(thing);
        }
        (!all.things.is_empty()).then_some(all)
    }

    /// The things.
    pub fn things(&self) -> &[T] {
        &self.things
    }

    /// The thing that a drawn number means.
    pub fn pick(&self, drawn: u64) -> &T {
        &self.things[self.place(drawn % self.total())]
    }

    /// The place of the thing that a drawn number means, of those that are not taken; `None` if all are. `taken` is
    /// sorted, and stays so with the new place in it.
    pub fn pick_other(&self, drawn: u64, taken: &mut Vec<usize>) -> Option<usize> {
        let left = self.total() - taken.iter().map(|place| self.ends[*place] - self.start(*place)).sum::<u64>();
        // As if the taken ones were cut out of the line on which the weights lie.
        let mut point = drawn.checked_rem(left)?;
        for place in taken.iter() {
            if point >= self.start(*place) {
                point += self.ends[*place] - self.start(*place);
            }
        }
        let place = self.place(point);
        let before = taken.partition_point(|other| *other < place);
        taken.insert(before, place);
        Some(place)
    }

    fn total(&self) -> u64 {
        self.ends.last().copied().unwrap_or(0)
    }

    fn start(&self, place: usize) -> u64 {
        place.checked_sub(1).map_or(0, |before| self.ends[before])
    }

    fn place(&self, point: u64) -> usize {
        self.ends.partition_point(|end| *end <= point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_thing_comes_up_as_often_as_it_weighs() {
        let goods = Weighted::new([("tee", 3), ("mug", 1), ("cap", 2)]).expect("there are three");
        let picked = |thing| (0..60).filter(|drawn| *goods.pick(*drawn) == thing).count();
        assert_eq!((picked("tee"), picked("mug"), picked("cap")), (30, 10, 20));
    }

    #[test]
    fn what_is_taken_does_not_come_up_again() {
        let goods = Weighted::new([("tee", 3), ("mug", 1), ("cap", 2)]).expect("there are three");
        for drawn in 0..60 {
            let mut taken = Vec::new();
            let places: Vec<_> = (0..4).map(|line| goods.pick_other(drawn * 7 + line, &mut taken)).collect();
            assert_eq!((taken, places[3]), (vec![0, 1, 2], None), "{drawn}: {places:?}");
        }
        let second = |drawn| goods.pick_other(drawn, &mut vec![1]).map(|place| goods.things()[place]);
        let picked = |thing| (0..50).filter(|drawn| second(*drawn) == Some(thing)).count();
        assert_eq!((picked("tee"), picked("mug"), picked("cap")), (30, 0, 20));
    }
}
