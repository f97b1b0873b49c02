//! Where the tags of a page say something else than its drawing: text that they leave out, and text that they give in
//! another place.

use super::glyph::Glyph;
use super::hazard::{Hazard, HazardKind};
use super::lines;
use super::reading::Bounds;
use super::scene::{Mark, Scene};
use super::tags::Tags;

/// As many hazards of a kind are told of a page; who has more has tags that say nothing.
const MAX_ALIKE: usize = 20;

/// A stretch of glyphs in one tag, or in none, as they follow one another on the page.
struct Stretch<'a> {
    /// Which of all tagged stretches it is in the order of the tags; none if it has no tag.
    rank: Option<usize>,
    glyphs: Vec<&'a Glyph>,
}

/// What the tags leave out of a page, counted from 0, or give elsewhere. Ornaments need no tags.
pub(crate) fn find(tags: &Tags, page: usize, scene: &Scene) -> Vec<Hazard> {
    let stretches = stretches(tags, page, scene);
    let hazard = |kind, run: &[&Stretch<'_>]| hazard(kind, page, scene, run);
    let untagged = stretches.iter().filter(|stretch| stretch.rank.is_none());
    let untagged = untagged.filter_map(|stretch| hazard(HazardKind::Untagged, &[stretch]));
    let moved = moved(&stretches).into_iter().filter_map(|run| hazard(HazardKind::TagOrder, &run));
    untagged.take(MAX_ALIKE).chain(moved.take(MAX_ALIKE)).collect()
}

fn stretches<'a>(tags: &Tags, page: usize, scene: &'a Scene) -> Vec<Stretch<'a>> {
    let counts = |(_, mark): &(&Glyph, &Mark)| !mark.artifact;
    let mut stretches: Vec<Stretch<'a>> = Vec::new();
    for (glyph, mark) in scene.glyphs.list.iter().zip(&scene.marks).filter(counts) {
        let rank = tags.rank(page, mark.tag);
        match stretches.last_mut().filter(|last| last.rank == rank) {
            Some(last) => last.glyphs.push(glyph),
            None => stretches.push(Stretch { rank, glyphs: vec![glyph] }),
        }
    }
    stretches
}

/// The tagged stretches that break the order of the tags: all but the longest row of them that keeps it, as runs of
/// neighbours.
fn moved<'s, 'a>(stretches: &'s [Stretch<'a>]) -> Vec<Vec<&'s Stretch<'a>>> {
    let tagged: Vec<&Stretch<'_>> = stretches.iter().filter(|stretch| stretch.rank.is_some()).collect();
    let ranks: Vec<Option<usize>> = tagged.iter().map(|stretch| stretch.rank).collect();
    let kept = longest_rise(&ranks);
    let mut runs: Vec<Vec<&Stretch<'_>>> = Vec::new();
    let mut open = false;
    for (stretch, kept) in tagged.into_iter().zip(kept) {
        match runs.last_mut().filter(|_| open && !kept) {
            Some(run) => run.push(stretch),
            None if !kept => runs.push(vec![stretch]),
            None => {}
        }
        open = !kept;
    }
    runs
}

/// Which elements belong to a longest subsequence that never falls (Fredman, "On computing the length of longest
/// increasing subsequences", 1975).
fn longest_rise<T: Ord + Copy>(list: &[T]) -> Vec<bool> {
    // The ends of the best rows of each length, and what stands before each element in its row.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(list.len());
    for (index, element) in list.iter().enumerate() {
        let length = ends.partition_point(|end| list[*end] <= *element);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut kept = vec![false; list.len()];
    let mut at = ends.last().copied();
    while let Some(index) = at {
        kept[index] = true;
        at = before[index];
    }
    kept
}

/// A hazard of some stretches; none if they hold no letter.
fn hazard(kind: HazardKind, page: usize, scene: &Scene, run: &[&Stretch<'_>]) -> Option<Hazard> {
    let glyphs = run.iter().flat_map(|stretch| &stretch.glyphs).copied();
    let read = lines::page(&scene.glyphs, glyphs);
    let says = |text: &str| text.chars().any(char::is_alphanumeric);
    let texts: Vec<String> = read.lines.iter().map(super::Line::text).filter(|text| says(text)).collect();
    let bounds = read.lines.iter().map(|line| line.bounds).reduce(|all: Bounds, one| all.union(&one))?;
    (!texts.is_empty()).then(|| Hazard { kind, page: page + 1, bounds, text: texts.join(" ") })
}

#[cfg(test)]
mod tests {
    use super::longest_rise;

    #[test]
    fn what_breaks_the_order_is_as_little_as_can_be() {
        let kept = |list: &[usize]| longest_rise(list).into_iter().map(u8::from).collect::<Vec<u8>>();
        assert_eq!(kept(&[0, 1, 2, 3]), [1, 1, 1, 1]);
        assert_eq!(kept(&[3, 0, 1, 2]), [0, 1, 1, 1]);
        assert_eq!(kept(&[0, 4, 1, 1, 2]), [1, 0, 1, 1, 1]);
        assert!(kept(&[]).is_empty());
    }
}
