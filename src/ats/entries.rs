//! Where one entry of a section ends and the next begins.
//!
//! Dates are what every entry has, so they are the anchors, as in Textkernel's and RChilli's descriptions: a head reaches
//! from a few lines above the dates down to the first bullet or sentence. How many lines above is learnt from the first
//! entry, since people write all entries of a section alike. Without dates, text after bullets begins the next entry.

use super::dictionary::Dictionary;
use super::line::Block;
use super::parsed::Topic;

/// One entry: its blocks up to and with the dates, and those after. Both as indexes into the blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Extent {
    /// The first block.
    pub(super) first: usize,
    /// The block with the dates.
    pub(super) dated: Option<usize>,
    /// The block after the last.
    pub(super) end: usize,
}

/// A head has at most as many lines above its dates.
const MAX_LEAD: usize = 3;

/// Parts the blocks of a section into entries.
pub(super) fn split(dictionary: Dictionary, blocks: &[Block<'_>], topic: Topic) -> Vec<Extent> {
    if is_list(dictionary, blocks, topic) {
        let one = |at| Extent {
            first: at,
            dated: blocks.get(at).and_then(|block| dated_bullet(dictionary, block)).map(|()| at),
            end: at + 1,
        };
        return (0..blocks.len()).map(one).collect();
    }
    let lead = lead(blocks);
    let mut starts: Vec<(usize, Option<usize>)> = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let texts = run(blocks, at);
        let bullets = blocks.iter().skip(at + texts).take_while(|block| block.bullet).count();
        let range = at..at + texts;
        if starts.is_empty() && texts == 0 {
            starts.push((at, None));
        }
        heads(dictionary, blocks, range, lead, topic, &mut starts);
        at += (texts + bullets).max(1);
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([blocks.len()]);
    starts.iter().zip(ends).map(|((first, dated), end)| Extent { first: *first, dated: *dated, end }).collect()
}

/// How many blocks from `at` on are no bullets.
fn run(blocks: &[Block<'_>], at: usize) -> usize {
    blocks.iter().skip(at).take_while(|block| !block.bullet).count()
}

/// How many blocks of its head the first entry has above its dates.
fn lead(blocks: &[Block<'_>]) -> usize {
    let first = blocks.iter().take(run(blocks, 0)).position(|block| block.dates.is_some());
    let any = blocks.iter().position(|block| block.dates.is_some());
    let after_bullets =
        any.map(|dated| blocks.iter().take(dated).rev().take_while(|block| !block.bullet && !block.is_prose()).count());
    first.or(after_bullets).unwrap_or(1).min(MAX_LEAD)
}

/// Whether each bullet is an entry, as in lists of certificates.
fn is_list(dictionary: Dictionary, blocks: &[Block<'_>], topic: Topic) -> bool {
    let bulleted = !blocks.is_empty() && blocks.iter().all(|block| block.bullet);
    let short = |topic| {
        matches!(topic, Topic::Certificates | Topic::Publications | Topic::Awards | Topic::References | Topic::Projects)
    };
    bulleted && (short(topic) || blocks.iter().all(|block| dated_bullet(dictionary, block).is_some()))
}

fn dated_bullet(dictionary: Dictionary, block: &Block<'_>) -> Option<()> {
    super::dates::head(dictionary, &block.text).map(|_| ())
}

/// Where entries begin within a run of blocks that are no bullets.
fn heads(
    dictionary: Dictionary,
    blocks: &[Block<'_>],
    range: std::ops::Range<usize>,
    lead: usize,
    topic: Topic,
    starts: &mut Vec<(usize, Option<usize>)>,
) {
    let dated: Vec<usize> =
        range.clone().filter(|at| blocks.get(*at).is_some_and(|block| block.dates.is_some())).collect();
    let mut free = range.start;
    for (index, &at) in dated.iter().enumerate() {
        let gap = at - free;
        // After bullets nothing but the next head can come, unless it would be longer than heads are.
        let most = if index == 0 && gap <= MAX_LEAD { gap } else { lead };
        let above =
            (free..at).rev().take(most).take_while(|at| index == 0 && gap <= lead || !prose(blocks, *at)).count();
        let start = at - above;
        undated(dictionary, blocks, free..start, index == 0, topic, starts);
        starts.push((start, Some(at)));
        free = at + 1;
    }
    undated(dictionary, blocks, free..range.end, dated.is_empty(), topic, starts);
}

fn prose(blocks: &[Block<'_>], at: usize) -> bool {
    blocks.get(at).is_some_and(Block::is_prose)
}

/// Entries without dates. `fresh` says that what stands before is a bullet or nothing, and not a head with dates.
fn undated(
    dictionary: Dictionary,
    blocks: &[Block<'_>],
    range: std::ops::Range<usize>,
    fresh: bool,
    topic: Topic,
    starts: &mut Vec<(usize, Option<usize>)>,
) {
    if range.is_empty() {
        return;
    }
    if fresh {
        starts.push((range.start, None));
    }
    for at in range.clone().skip(usize::from(fresh)) {
        let Some((above, block)) = at.checked_sub(1).and_then(|above| blocks.get(above)).zip(blocks.get(at)) else {
            continue;
        };
        let address = super::contacts::is_link(&block.text);
        let next = match topic {
            Topic::Certificates => !address && !block.is_prose(),
            Topic::Education => {
                let kin = |block: &Block<'_>| (dictionary.is_school(&block.text), dictionary.is_degree(&block.text));
                let seen = starts.last().map_or(at, |(start, _)| *start)..at;
                let first = blocks.get(seen.start).map(kin).unwrap_or_default();
                let own = kin(block);
                !block.is_prose() && ((own.0 && first.0) || (own.1 && first.1 && !own.0 && !first.0))
            }
            Topic::Work | Topic::Volunteer if fresh => above.is_prose() && !block.is_prose() && !address,
            // Under dates alone on their line comes what they are the dates of.
            Topic::Work | Topic::Volunteer if is_dates_alone(above) => false,
            Topic::Work | Topic::Volunteer => {
                is_pair(dictionary, block, blocks.get(at + 1).filter(|_| at + 1 < range.end))
            }
            Topic::Projects if !fresh => false,
            _ => above.is_prose() && !block.is_prose() && !address,
        };
        if next {
            starts.push((at, None));
        }
    }
}

/// Whether a block says when, and nothing else.
fn is_dates_alone(block: &Block<'_>) -> bool {
    block.dates.is_some_and(|dates| dates.from == 0 && dates.to == block.text.len())
}

/// Whether two lines are a name and a title, and no running text.
fn is_pair(dictionary: Dictionary, first: &Block<'_>, second: Option<&Block<'_>>) -> bool {
    let Some(second) = second else { return false };
    let short = |block: &Block<'_>| !block.is_prose() && block.text.split_whitespace().count() <= 6;
    short(first) && short(second) && dictionary.title_score(&first.text).max(dictionary.title_score(&second.text)) > 0
}
