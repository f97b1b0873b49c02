//! Words that stand near one another → blocks, and the lines of each.

use super::{TWICE, Word};
use crate::extract::reading::Bounds;

/// How far down the baseline of the next line of a block may be, in ems.
const LINE_STEP: f64 = 1.5;
/// How much the sizes of lines above and below, of words within, and of words beside may differ.
const SIZES: [f64; 3] = [0.05, 0.6, 0.2];
/// How far from a block a word of its lines may stand to belong to it, in ems.
const NEAR: f64 = 0.3;
/// Up to this far a few words may stand, in ems.
const BESIDE: f64 = 1.0;
/// No more than this many words beside a block belong to it.
const FEW: usize = 3;
/// Baselines within this, in ems, are one line.
const ONE_LINE: f64 = 0.5;
/// Words of a line are no further apart than this, in ems.
const LINE_GAP: f64 = 1.5;
/// Words overlap by no more than this.
const LINE_OVERLAP: f64 = -0.5;
/// From this gap on, in ems, a blank is put between the words of a line.
const BLANK: f64 = 0.03;
/// In a line of single letters: by how much a blank exceeds the least gap, and the most that is asked, in ems.
const WIDE: (f64, f64) = (1.3, 0.4);
/// Words are looked up by their baselines in steps of this many points.
const STEP: f64 = 4.0;

/// Lines that stand together.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) bounds: Bounds,
    pub(super) lines: Vec<Vec<Word>>,
}

/// Words in steps of their baselines; within each from the left.
struct Pool {
    steps: Vec<Vec<Word>>,
    first: i64,
}

#[expect(clippy::cast_possible_truncation, reason = "pages are not as large")]
fn step(base: f64) -> i64 {
    (base / STEP).clamp(-1e6, 1e6) as i64
}

impl Pool {
    fn new(words: Vec<Word>) -> Self {
        let first = words.iter().map(|word| step(word.base)).min().unwrap_or_default();
        let last = words.iter().map(|word| step(word.base)).max().unwrap_or_default();
        let count = usize::try_from(last - first + 1).unwrap_or(1).min(100_000);
        let mut pool = Self { steps: vec![Vec::new(); count], first };
        for word in words {
            pool.add(word);
        }
        pool
    }

    fn index(&self, base: f64) -> usize {
        usize::try_from(step(base) - self.first).unwrap_or_default().min(self.steps.len() - 1)
    }

    fn add(&mut self, word: Word) {
        let index = self.index(word.base);
        let words = &mut self.steps[index];
        let at = words.partition_point(|other| other.bounds.x0 < word.bounds.x0);
        words.insert(at, word);
    }

    /// The first word: of the first four steps that which begins furthest left.
    fn seed(&mut self) -> Option<Word> {
        let first = self.steps.iter().position(|words| !words.is_empty())?;
        let mut best = first;
        for index in first + 1..(first + 4).min(self.steps.len()) {
            if let Some(word) = self.steps[index].first()
                && word.bounds.x0 < self.steps[best][0].bounds.x0
            {
                best = index;
            }
        }
        Some(self.steps[best].remove(0))
    }

    /// Takes all words between two baselines that pass a test.
    fn take(&mut self, from: f64, to: f64, into: &mut Growing, test: impl Fn(&Word, &Growing) -> bool) -> bool {
        let before = into.words.len();
        for index in self.index(from)..=self.index(to) {
            let mut at = 0;
            while at < self.steps[index].len() {
                if test(&self.steps[index][at], into) {
                    let word = self.steps[index].remove(at);
                    into.add(word);
                } else {
                    at += 1;
                }
            }
        }
        into.words.len() > before
    }
}

/// A block that grows.
struct Growing {
    words: Vec<Word>,
    bounds: Bounds,
    size: f64,
    top: f64,
    bottom: f64,
}

impl Growing {
    fn add(&mut self, word: Word) {
        self.bounds = self.bounds.union(&word.bounds);
        self.words.push(word);
    }

    fn is_of_size(&self, word: &Word, part: f64) -> bool {
        (word.size - self.size).abs() < part * self.size
    }

    fn overlaps(&self, word: &Word, by: f64) -> bool {
        word.bounds.x0 < self.bounds.x1 + by && word.bounds.x1 > self.bounds.x0 - by
    }
}

pub(super) fn blocks(words: Vec<Word>) -> Vec<Block> {
    let mut pool = Pool::new(words);
    let mut blocks = Vec::new();
    while let Some(seed) = pool.seed() {
        let (bounds, size, base) = (seed.bounds, seed.size, seed.base);
        let mut block = Growing { words: vec![seed], bounds, size, top: base, bottom: base };
        while grow(&mut pool, &mut block) {}
        let bounds = block.bounds;
        let lines = lines(without_twins(block.words));
        if !lines.is_empty() {
            blocks.push(Block { bounds, lines });
        }
    }
    blocks
}

/// Takes in what stands above, below and within; where there is nothing, what little stands beside.
fn grow(pool: &mut Pool, block: &mut Growing) -> bool {
    let (step, line) = (LINE_STEP * block.size, ONE_LINE * block.size);
    let count = block.words.len();
    let top = block.top;
    // Steps are gone through upwards here.
    let mut found = pool.take(top - step, top, block, |word, block| {
        word.base < top && word.base >= top - step && block.overlaps(word, 0.0) && block.is_of_size(word, SIZES[0])
    });
    block.top = block.words[count..].iter().map(|word| word.base).fold(top, f64::min);
    let (count, bottom) = (block.words.len(), block.bottom);
    found |= pool.take(bottom, bottom + step, block, |word, block| {
        word.base > bottom
            && word.base <= bottom + step
            && block.overlaps(word, 0.0)
            && block.is_of_size(word, SIZES[0])
    });
    block.bottom = block.words[count..].iter().map(|word| word.base).fold(bottom, f64::max);
    let (from, to) = (block.top - line, block.bottom + line);
    let near = NEAR * block.size;
    found |= pool.take(from, to, block, |word, block| {
        (from..=to).contains(&word.base) && block.overlaps(word, near) && block.is_of_size(word, SIZES[1])
    });
    if found {
        return true;
    }
    let left = beside(pool, block, |word, block, wide| {
        word.bounds.x1 <= block.bounds.x0 && word.bounds.x1 > block.bounds.x0 - wide
    });
    let right = beside(pool, block, |word, block, wide| {
        word.bounds.x0 >= block.bounds.x1 && word.bounds.x0 < block.bounds.x1 + wide
    });
    left || right
}

/// Takes in the words beside a block if they are few: one of each step.
fn beside(pool: &mut Pool, block: &mut Growing, stands: impl Fn(&Word, &Growing, f64) -> bool) -> bool {
    let (line, wide) = (ONE_LINE * block.size, BESIDE * block.size);
    let (from, to) = (block.top - line, block.bottom + line);
    let fits = |word: &Word, block: &Growing| {
        (from..=to).contains(&word.base) && stands(word, block, wide) && block.is_of_size(word, SIZES[2])
    };
    let steps = pool.index(from)..=pool.index(to);
    let count = steps.clone().filter(|index| pool.steps[*index].iter().any(|word| fits(word, block))).count();
    if count == 0 || count > FEW {
        return false;
    }
    let mut found = false;
    for index in steps {
        if let Some(at) = pool.steps[index].iter().position(|word| fits(word, block)) {
            let word = pool.steps[index].remove(at);
            block.top = block.top.min(word.base);
            block.bottom = block.bottom.max(word.base);
            block.add(word);
            found = true;
        }
    }
    found
}

/// Words that are printed twice in one place, for a shadow or to look bold, count once.
fn without_twins(words: Vec<Word>) -> Vec<Word> {
    let mut kept: Vec<Word> = Vec::new();
    for word in words {
        let (along, across) = (TWICE.0 * word.size, TWICE.1 * word.size);
        let twin = |other: &Word| {
            other.text == word.text
                && (other.bounds.x0 - word.bounds.x0).abs() < along
                && (other.bounds.x1 - word.bounds.x1).abs() < along
                && (other.bounds.y0 - word.bounds.y0).abs() < across
        };
        if !kept.iter().any(twin) {
            kept.push(word);
        }
    }
    kept
}

/// The lines of a block, from the top and then from the left.
fn lines(words: Vec<Word>) -> Vec<Vec<Word>> {
    if words.is_empty() {
        return Vec::new();
    }
    let mut pool = Pool::new(words);
    let mut lines: Vec<Vec<Word>> = Vec::new();
    while let Some(seed) = pool.seed() {
        let (size, base) = (seed.size, seed.base);
        let mut line = vec![seed];
        while let Some(word) = next(&mut pool, &line[line.len() - 1], base, size) {
            line.push(word);
        }
        lines.push(joined(line));
    }
    lines.sort_by(|a, b| a[0].base.total_cmp(&b[0].base).then(a[0].bounds.x0.total_cmp(&b[0].bounds.x0)));
    lines
}

/// The next word of a line; none if the nearest begins too far right or on top of the last one.
fn next(pool: &mut Pool, last: &Word, base: f64, size: f64) -> Option<Word> {
    let (from, to) = (base - ONE_LINE * size, base + ONE_LINE * size);
    let mut best: Option<(usize, usize)> = None;
    for index in pool.index(from)..=pool.index(to) {
        let Some(at) = pool.steps[index].iter().position(|word| (from..=to).contains(&word.base)) else { continue };
        let word = &pool.steps[index][at];
        let gap = word.bounds.x0 - last.bounds.x1;
        if gap < LINE_OVERLAP * size {
            return None;
        }
        let first = best.is_none_or(|(index, at)| word.bounds.x0 < pool.steps[index][at].bounds.x0);
        if gap < LINE_GAP * size && first {
            best = Some((index, at));
        }
    }
    best.map(|(index, at)| pool.steps[index].remove(at))
}

/// Puts blanks between the words of a line, and joins those that stand together.
fn joined(line: Vec<Word>) -> Vec<Word> {
    let size = line[0].size;
    let gaps: Vec<f64> = line.windows(2).map(|pair| pair[1].bounds.x0 - pair[0].bounds.x1).collect();
    let single = line.iter().all(|word| word.letters.len() == 1);
    let least = gaps.iter().copied().fold(f64::INFINITY, f64::min);
    let limit =
        if single && least.is_finite() && least > 0.0 { (WIDE.0 * least).min(WIDE.1 * size) } else { BLANK * size };
    let mut joined: Vec<Word> = Vec::new();
    for word in line {
        if let Some(last) = joined.last_mut() {
            let gap = word.bounds.x0 - last.bounds.x1;
            last.blank_after = gap >= limit;
        }
        joined.push(word);
    }
    joined
}
