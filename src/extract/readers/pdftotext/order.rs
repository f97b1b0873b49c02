//! The order of blocks on a page, tables among them.

use super::blocks::Block;
use crate::extract::reading::Bounds;

/// How well the edges of cells have to agree to be a table, in ems, along the line and across it.
const ALIGNED: (f64, f64) = (0.3, 0.5);

/// A block with what the order goes by.
struct Node {
    bounds: Bounds,
    /// As wide as it may grow without touching its neighbours; of a cell, the whole table.
    wide: Bounds,
    table: Option<usize>,
    size: f64,
}

pub(super) fn sorted(blocks: Vec<Block>) -> Vec<Block> {
    let mut nodes: Vec<Node> = blocks
        .iter()
        .map(|block| Node { bounds: block.bounds, wide: block.bounds, table: None, size: block.lines[0][0].size })
        .collect();
    let tables = tables(&mut nodes);
    widen_tables(&mut nodes, tables);
    widen(&mut nodes);
    let mut visit = Visit { visited: vec![false; nodes.len()], order: Vec::new(), nodes };
    (0..blocks.len()).for_each(|block| visit.block(block));
    let order = visit.order;
    let mut blocks: Vec<Option<Block>> = blocks.into_iter().map(Some).collect();
    order.into_iter().filter_map(|block| blocks[block].take()).collect()
}

/// Finds blocks that stand like four cells of a table: one, that at its right, that below, and that right below.
fn tables(nodes: &mut [Node]) -> usize {
    let mut count = 0;
    for number in 0..nodes.len() {
        let Some(cells) = cells(nodes, number).filter(|cells| is_table(nodes, number, cells)) else { continue };
        let all = [number, cells[0], cells[1], cells[2]];
        let table = all.iter().filter_map(|cell| nodes[*cell].table).max().unwrap_or_else(|| {
            count += 1;
            count - 1
        });
        for cell in all {
            nodes[cell].table = Some(table);
        }
    }
    count
}

fn meet_x(a: &Bounds, b: &Bounds) -> bool {
    a.x0 <= b.x1 && a.x1 >= b.x0
}

fn meet_y(a: &Bounds, b: &Bounds) -> bool {
    a.y0 <= b.y1 && a.y1 >= b.y0
}

/// The nearest blocks at the right, below, and right below.
fn cells(nodes: &[Node], number: usize) -> Option<[usize; 3]> {
    let own = &nodes[number].bounds;
    let mut found: [Option<usize>; 3] = [None; 3];
    let (mut right, mut below, mut corner) = (f64::MAX, f64::MAX, (f64::MAX, f64::MAX));
    for (other, node) in nodes.iter().enumerate().filter(|(other, _)| *other != number) {
        let bounds = &node.bounds;
        if meet_y(bounds, own) && bounds.x0 > own.x1 && bounds.x0 < right {
            right = bounds.x0;
            found[0] = Some(other);
        } else if meet_x(bounds, own) && bounds.y0 > own.y1 && bounds.y0 < below {
            below = bounds.y0;
            found[1] = Some(other);
        } else if bounds.x0 > own.x1 && bounds.x0 < corner.0 && bounds.y0 > own.y1 && bounds.y0 < corner.1 {
            corner = (bounds.x0, bounds.y0);
            found[2] = Some(other);
        }
    }
    let [right, below, corner] = found;
    let cells = [right?, below?, corner?];
    let [right, below, corner] = cells.map(|cell| &nodes[cell].bounds);
    let crossed = meet_x(below, corner) || meet_y(right, corner) || meet_x(right, below) || meet_y(right, below);
    let square = meet_x(corner, right) && meet_y(corner, below);
    (!crossed && square).then_some(cells)
}

/// Whether four blocks are aligned in both directions.
fn is_table(nodes: &[Node], number: usize, cells: &[usize; 3]) -> bool {
    let size = cells.iter().map(|cell| nodes[*cell].size).fold(nodes[number].size, f64::min);
    let own = &nodes[number].bounds;
    let [right, below, corner] = cells.map(|cell| &nodes[cell].bounds);
    let near = |limit: f64, edge: fn(&Bounds) -> f64, pairs: [(&Bounds, &Bounds); 2]| {
        pairs.iter().all(|(a, b)| (edge(a) - edge(b)).abs() <= limit * size)
    };
    let across: [fn(&Bounds) -> f64; 3] = [|b| f64::midpoint(b.x0, b.x1), |b| b.x0, |b| b.x1];
    let down: [fn(&Bounds) -> f64; 3] = [|b| f64::midpoint(b.y0, b.y1), |b| b.y0, |b| b.y1];
    across.iter().any(|edge| near(ALIGNED.0, *edge, [(own, below), (right, corner)]))
        && down.iter().any(|edge| near(ALIGNED.1, *edge, [(own, right), (below, corner)]))
}

fn widen_tables(nodes: &mut [Node], tables: usize) {
    for table in 0..tables {
        let cells = nodes.iter().filter(|node| node.table == Some(table)).map(|node| node.bounds);
        let Some(all) = cells.reduce(|all, one| all.union(&one)) else { continue };
        nodes.iter_mut().filter(|node| node.table == Some(table)).for_each(|node| node.wide = all);
    }
}

/// Lets each block be as wide as the widest below it, but not wider than its neighbours allow.
fn widen(nodes: &mut [Node]) {
    for number in 0..nodes.len() {
        if nodes[number].table.is_some() {
            continue;
        }
        let own = nodes[number].bounds;
        let others = || nodes.iter().enumerate().filter(|(other, _)| *other != number).map(|(_, node)| &node.bounds);
        let beside = others().filter(|other| meet_y(&own, other));
        let right = beside.clone().filter(|other| other.x0 > own.x1).map(|other| other.x0).fold(f64::MAX, f64::min);
        let left = beside.filter(|other| other.x1 < own.x0).map(|other| other.x1).fold(0.0, f64::max);
        let below = others().filter(|other| other.y0 >= own.y1);
        let x1 = below.clone().filter(|other| other.x1 <= right).map(|other| other.x1).fold(own.x1, f64::max);
        let x0 = below.filter(|other| other.x0 >= left).map(|other| other.x0).fold(own.x0, f64::min);
        nodes[number].wide = Bounds { x0, x1, ..own };
    }
}

struct Visit {
    nodes: Vec<Node>,
    visited: Vec<bool>,
    order: Vec<usize>,
}

impl Visit {
    /// Puts a block in its place, after all that come before it.
    fn block(&mut self, number: usize) {
        if self.visited[number] {
            return;
        }
        self.visited[number] = true;
        for other in 0..self.nodes.len() {
            if !self.visited[other] && self.is_before(other, number) {
                self.block(other);
            }
        }
        self.order.push(number);
    }

    fn is_before(&self, first: usize, second: usize) -> bool {
        let (a, b) = (&self.nodes[first], &self.nodes[second]);
        if a.table.is_some() && a.table == b.table {
            let left = a.bounds.x1 <= b.bounds.x0 && meet_y(&a.bounds, &b.bounds);
            return left || a.bounds.y1 <= b.bounds.y0;
        }
        if above(a, b) {
            return true;
        }
        let left = a.wide.x1 <= b.wide.x0;
        let between = |node: &Node| above(b, node) && above(node, a);
        let others = self.nodes.iter().enumerate().filter(|(other, _)| *other != first && *other != second);
        left && !others.map(|(_, node)| node).any(between)
    }
}

/// Whether one overlaps the other from above.
fn above(a: &Node, b: &Node) -> bool {
    meet_x(&a.wide, &b.wide) && a.wide.y0 < b.wide.y0
}
