//! Two columns that were pasted as one: each line cut at the gap, the left column read first.

use super::lexicon::{self, Section};
use super::line::{Hint, Line};

/// How many lines have to share a gap to be columns.
const ENOUGH: usize = 3;
/// How many blanks make a gap.
const GAP: usize = 3;

/// Puts columns below one another; lines that belong to none stay where they are.
pub(super) fn unfold(mut lines: Vec<Line>) -> Vec<Line> {
    let cuts: Vec<Option<usize>> = lines.iter().map(cut).collect();
    if cuts.iter().all(Option::is_none) {
        return lines;
    }
    let mut out = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        if let Some(mut rows) = table(&lines[at..]) {
            // A cell says its own, whatever stands in the one below.
            rows.iter_mut().skip(1).flatten().for_each(|cell| cell.hint = Hint::Item);
            let width = rows.iter().map(Vec::len).max().unwrap_or_default();
            for column in 0..width {
                out.extend(rows.iter().filter_map(|row| row.get(column).cloned()));
                out.push(Line::default());
            }
            at += rows.len();
            continue;
        }
        let Some((end, column)) = region(&lines, &cuts, at) else {
            out.push(std::mem::take(&mut lines[at]));
            at += 1;
            continue;
        };
        let (left, right): (Vec<_>, Vec<_>) = lines[at..end].iter().map(|line| split(line, column)).unzip();
        out.extend(left);
        out.push(Line::default());
        out.extend(right);
        out.push(Line::default());
        at = end;
    }
    out
}

/// Rows of cells with a tab between them, the first of them headings: columns that were pasted from a page.
fn table(lines: &[Line]) -> Option<Vec<Vec<Line>>> {
    let rows: Vec<Vec<Line>> = lines.iter().map_while(cells).collect();
    let heads = rows.first()?.iter().all(|cell| lexicon::heading(&cell.text) != Section::Unknown);
    (rows.len() >= ENOUGH && heads).then_some(rows)
}

/// The cells of a line; none if it has but one.
fn cells(line: &Line) -> Option<Vec<Line>> {
    let text = line.text.trim_end();
    if line.hint != Hint::Plain || !text.trim_start().contains('\t') {
        return None;
    }
    let mut start = 0;
    let cells = text.split('\t').map(|cell| {
        let end = start + cell.len();
        let part = line.part(start, end).trimmed();
        start = end + 1;
        part
    });
    Some(cells.collect())
}

/// The column, in characters, at which a line goes on after a gap.
fn cut(line: &Line) -> Option<usize> {
    let text = line.text.trim_end();
    let inner = text.len() - text.trim_start().len();
    let blanks = text.as_bytes()[inner..].windows(GAP).position(|gap| gap.iter().all(|byte| *byte == b' '));
    let gap = blanks.or_else(|| text[inner..].find('\t'))? + inner;
    let behind = gap + text[gap..].find(|c: char| !c.is_whitespace())?;
    (line.hint == Hint::Plain).then(|| text[..behind].chars().count())
}

/// The lines from one on that are columns with the right one at a common place.
fn region(lines: &[Line], cuts: &[Option<usize>], from: usize) -> Option<(usize, usize)> {
    let column = cuts[from]?;
    let near = |cut: usize| cut.abs_diff(column) <= 1;
    let fits = |at: usize| match cuts[at] {
        Some(cut) => near(cut),
        // A line of one column alone ends before the other begins.
        None => lines[at].text.trim_end().chars().count() < column,
    };
    let mut end = (from..lines.len()).find(|&at| !fits(at)).unwrap_or(lines.len());
    while end > from && cuts[end - 1].is_none() {
        end -= 1;
    }
    let shared = cuts[from..end].iter().flatten().count();
    (shared >= ENOUGH && shared * 3 >= end - from).then_some((end, column))
}

/// A line's parts before and behind the gap.
fn split(line: &Line, column: usize) -> (Line, Line) {
    let text = &line.text;
    let at = text.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(at, _)| at);
    let at = text[..at].trim_end().len();
    (line.part(0, at).trimmed(), line.part(at, text.len()).trimmed())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::line::lines;

    #[test]
    fn columns_are_read_one_after_the_other_and_text_around_them_stays() {
        let text = "Intro that is long enough to reach over both of them.\nNEED            OFFER\n- Java          - Bike\n\n- SQL           - Fruit\nOutro.";
        let unfolded = unfold(lines(text));
        let shown: Vec<_> = unfolded.iter().map(|line| line.text.as_str()).filter(|text| !text.is_empty()).collect();
        let intro = "Intro that is long enough to reach over both of them.";
        assert_eq!(shown, [intro, "NEED", "- Java", "- SQL", "OFFER", "- Bike", "- Fruit", "Outro."]);
        let bike = unfolded.iter().find(|line| line.text == "- Bike").unwrap();
        assert_eq!(&text[bike.source(2)..bike.source(6)], "Bike");
    }

    #[test]
    fn cells_with_tabs_under_headings_are_columns() {
        let text = "What we need\tWhat you get\nPython\tBikes\nSQL, really\tFruit\n\nOutro.";
        let unfolded = unfold(lines(text));
        let shown: Vec<_> = unfolded.iter().map(|line| line.text.as_str()).filter(|text| !text.is_empty()).collect();
        assert_eq!(shown, ["What we need", "Python", "SQL, really", "What you get", "Bikes", "Fruit", "Outro."]);
    }

    #[test]
    fn a_cell_under_a_heading_says_its_own_and_rows_without_headings_are_no_table() {
        let text = "Requirements\tNice to have\nPython\tUnreal Insights\nAppium\tSauce Labs, Grafana\n\nOutro.";
        let hints: Vec<_> = unfold(lines(text)).into_iter().map(|line| (line.text, line.hint)).collect();
        let hint = |text: &str| hints.iter().find(|(of, _)| of == text).map(|(_, hint)| *hint);
        assert_eq!([hint("Requirements"), hint("Outro.")], [Some(Hint::Plain); 2]);
        assert_eq!([hint("Python"), hint("Unreal Insights"), hint("Sauce Labs, Grafana")], [Some(Hint::Item); 3]);
        for other in [text.replace("Nice to have", "Python"), text.replace("Appium\tSauce Labs, Grafana\n", "")] {
            assert!(unfold(lines(&other)).iter().all(|line| line.hint == Hint::Plain), "{other}");
        }
    }

    #[test]
    fn one_gap_is_no_column() {
        let text = "Name:          Acme\nWe do things and more things.\nTown:   Ulm";
        assert_eq!(unfold(lines(text)).len(), 3);
    }
}
