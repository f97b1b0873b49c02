//! Two thousand PDFs, each damaged in one of the ways in which files get damaged, or in which somebody might damage them:
//! reading them ends neither in a panic nor in a hang, and takes little memory.
//!
//! They are read in processes of their own, so that a file that brings a process down is told by its number, and memory
//! can be measured. Time is processor time, which a busy machine does not lengthen: the bound is some hundred times what
//! a file takes, and there to catch a loop without end.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a process tells the one that started it")]

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use atsafe::extract;
use atsafe::inspect;
use atsafe::verify;
use lopdf::{Document, Object, ObjectId};

use crate::broken_pdfs::Sound;
use crate::support::root;

/// How many files there are, and how many processes read them.
const FILES: usize = 2_000;
const BATCHES: usize = 4;
/// A file may take so many seconds of the processor's time, in a build that is not optimised: five times what it may else.
const SECONDS: f64 = 10.0;
/// A process may take so much memory at its peak, in KiB.
const MEMORY: u64 = 300 << 10;
/// Tells a process which files are its own.
const BATCH: &str = "ATSAFE_TEST_BATCH";

/// Numbers that look random and are the same on every run.
struct Dice(u64);

impl Dice {
    /// The dice of a file.
    fn of(file: usize) -> Self {
        let mut dice = Self((file as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        dice.roll(2);
        dice
    }

    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % below.max(1)
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.roll(256)).unwrap()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len())]
    }
}

/// A way of damaging a file.
type Damage = fn(&mut Vec<u8>, &mut Dice);

const DAMAGES: &[(&str, Damage)] = &[
    ("bit flips", |pdf, dice| bit_flips(pdf, dice)),
    ("truncation", |pdf, dice| pdf.truncate(dice.roll(pdf.len()).max(1))),
    ("a hole", |pdf, dice| {
        let at = dice.roll(pdf.len());
        pdf.drain(at..(at + dice.roll(200)).min(pdf.len()));
    }),
    ("a piece doubled", |pdf, dice| {
        let at = dice.roll(pdf.len());
        let piece = pdf[at..(at + 100).min(pdf.len())].to_vec();
        let to = dice.roll(pdf.len());
        pdf.splice(to..to, piece);
    }),
    ("digits", |pdf, dice| digits(pdf, dice)),
    ("extreme numbers", extreme_numbers),
    ("names", names),
    ("objects swapped", |pdf, dice| with_objects(pdf, dice, swap)),
    ("references turned", |pdf, dice| with_objects(pdf, dice, turn_references)),
    ("streams", |pdf, dice| with_objects(pdf, dice, streams)),
    ("streams cut", |pdf, dice| with_objects(pdf, dice, cut_streams)),
    ("cross-references", cross_references),
];

fn bit_flips(pdf: &mut [u8], dice: &mut Dice) {
    for _ in 0..=dice.roll(20) {
        let at = dice.roll(pdf.len());
        pdf[at] ^= 1 << dice.roll(8);
    }
}

fn digits(pdf: &mut [u8], dice: &mut Dice) {
    let digits: Vec<usize> = (0..pdf.len()).filter(|at| pdf[*at].is_ascii_digit()).collect();
    for _ in 0..=dice.roll(8) {
        pdf[*dice.pick(&digits)] = b'0' + dice.byte() % 10;
    }
}

/// Numbers that no page has, in the place of some.
fn extreme_numbers(pdf: &mut Vec<u8>, dice: &mut Dice) {
    const EXTREMES: [&str; 8] =
        ["-1", "0", "2147483647", "4294967296", "-9223372036854775808", "1e38", "0.0000001", "99999999999999999999"];
    for _ in 0..=dice.roll(4) {
        let start = dice.roll(pdf.len());
        let Some(begin) = (start..pdf.len()).find(|at| pdf[*at].is_ascii_digit()) else { continue };
        let end = (begin..pdf.len()).find(|at| !pdf[*at].is_ascii_digit()).unwrap_or(pdf.len());
        pdf.splice(begin..end, dice.pick(&EXTREMES).bytes());
    }
}

/// One name for another.
fn names(pdf: &mut Vec<u8>, dice: &mut Dice) {
    const NAMES: [&str; 12] = [
        "Type",
        "Kids",
        "Parent",
        "Contents",
        "Filter",
        "FlateDecode",
        "LZWDecode",
        "Type3",
        "XObject",
        "Prev",
        "K",
        "W",
    ];
    let at = dice.roll(pdf.len());
    let Some(begin) = (at..pdf.len()).find(|at| pdf[*at] == b'/') else { return };
    let end = (begin + 1..pdf.len()).find(|at| !pdf[*at].is_ascii_alphanumeric()).unwrap_or(pdf.len());
    pdf.splice(begin + 1..end, dice.pick(&NAMES).bytes());
}

/// Damages the objects of a file, streams laid open, and writes it anew.
fn with_objects(pdf: &mut Vec<u8>, dice: &mut Dice, change: fn(&mut Document, &[ObjectId], &mut Dice)) {
    let mut document = Document::load_mem(pdf).unwrap();
    document.decompress();
    let ids: Vec<ObjectId> = document.objects.keys().copied().collect();
    change(&mut document, &ids, dice);
    pdf.clear();
    document.save_to(pdf).unwrap();
}

fn swap(document: &mut Document, ids: &[ObjectId], dice: &mut Dice) {
    for _ in 0..=dice.roll(3) {
        let (one, other) = (*dice.pick(ids), *dice.pick(ids));
        let (first, second) = (document.objects[&one].clone(), document.objects[&other].clone());
        document.objects.insert(one, second);
        document.objects.insert(other, first);
    }
}

/// References that lead to another object, in circles at times.
fn turn_references(document: &mut Document, ids: &[ObjectId], dice: &mut Dice) {
    for _ in 0..=dice.roll(6) {
        let from = *dice.pick(ids);
        let to = *dice.pick(ids);
        if let Some(Object::Dictionary(dictionary)) = document.objects.get_mut(&from) {
            let keys: Vec<Vec<u8>> = dictionary.iter().map(|(key, _)| key.clone()).collect();
            if !keys.is_empty() {
                dictionary.set(dice.pick(&keys).clone(), to);
            }
        }
    }
}

fn change_streams(document: &mut Document, ids: &[ObjectId], mut change: impl FnMut(&mut Vec<u8>)) {
    for id in ids {
        if let Some(Object::Stream(stream)) = document.objects.get_mut(id) {
            let mut content = stream.content.clone();
            if !content.is_empty() {
                change(&mut content);
                stream.set_content(content);
            }
        }
    }
}

/// Bytes of streams: fonts, character maps and page contents.
fn streams(document: &mut Document, ids: &[ObjectId], dice: &mut Dice) {
    change_streams(document, ids, |content| {
        for _ in 0..=dice.roll(6) {
            let at = dice.roll(content.len());
            content[at] = dice.byte();
        }
    });
}

fn cut_streams(document: &mut Document, ids: &[ObjectId], dice: &mut Dice) {
    change_streams(document, ids, |content| {
        if dice.roll(3) == 0 {
            let at = dice.roll(content.len());
            content.truncate(at);
        }
    });
}

/// The table at the end of the file, and where it is said to be.
fn cross_references(pdf: &mut Vec<u8>, dice: &mut Dice) {
    let tail = pdf.len().saturating_sub(600);
    for _ in 0..=dice.roll(12) {
        let at = tail + dice.roll(pdf.len() - tail);
        match dice.roll(3) {
            0 => pdf[at] = b'0' + dice.byte() % 10,
            1 => pdf[at] = dice.byte(),
            _ => _ = pdf.remove(at),
        }
    }
}

/// How many of the originals are ours.
const OURS: usize = 2;

/// The files that are damaged: ours, ours laid open, and those of other programs.
fn originals(sound: &Sound) -> Vec<Vec<u8>> {
    let mut open = Vec::new();
    sound.open().save_to(&mut open).unwrap();
    let others = ["chromium", "latex", "libreoffice"].map(|name| root().join(format!("tests/faults/{name}-clean.pdf")));
    let others = others.iter().map(|path| std::fs::read(path).unwrap());
    [sound.pdf.clone(), open].into_iter().chain(others).collect()
}

/// Reads every file of a batch.
fn read_batch(batch: usize) {
    static FILE: AtomicUsize = AtomicUsize::new(0);
    let sound = Sound::new();
    let originals = originals(&sound);
    watch(&FILE);
    for file in (batch..FILES).step_by(BATCHES) {
        let mut dice = Dice::of(file);
        let (name, damage) = &DAMAGES[file / BATCHES % DAMAGES.len()];
        // Every other file is ours; the others are larger, and take longer.
        let original = if dice.roll(2) == 0 { dice.roll(OURS) } else { dice.roll(originals.len()) };
        let mut pdf = originals[original].clone();
        damage(&mut pdf, &mut dice);
        FILE.store(file + 1, Ordering::SeqCst);
        match extract::read(&pdf) {
            // The others show another resume, and what they lack is no matter here.
            Ok(extraction) if original >= OURS => {
                drop(inspect::findings(&extraction, &inspect::understand(&extraction), pdf.len()));
            }
            Ok(extraction) => {
                // Holding a file against any wording takes several times as long.
                let verdict = if file % 5 == 0 {
                    verify::verify_any(&sound.content, &sound.furniture, &extraction).1
                } else {
                    verify::verify(&sound.content, &sound.furniture, &extraction)
                };
                assert!(verdict.passed() || !verdict.findings.is_empty(), "file {file} ({name}): a refusal says why");
            }
            Err(refusal) => assert!(!refusal.message.is_empty(), "file {file} ({name}): a refusal says why"),
        }
        if file % 100 < BATCHES {
            assert!(extract::draw(&pdf).len() <= extract::MAX_PAGES);
        }
    }
    FILE.store(0, Ordering::SeqCst);
    if let Some(peak) = status("VmHWM:") {
        assert!(peak < MEMORY, "batch {batch} takes {} MiB", peak >> 10);
        println!("batch {batch}: {:.1} s, {} MiB", processor_time().unwrap_or_default(), peak >> 10);
    }
}

/// Ends the process when a file takes too long.
fn watch(file: &'static AtomicUsize) {
    std::thread::spawn(move || {
        let mut begun = (0, 0.0);
        loop {
            std::thread::sleep(Duration::from_millis(100));
            let (now, at) = (processor_time().unwrap_or_default(), file.load(Ordering::SeqCst));
            if at != begun.0 {
                begun = (at, now);
            } else if at > 0 && now - begun.1 > SECONDS {
                eprintln!("file {} takes more than {SECONDS} s", at - 1);
                std::process::abort();
            }
        }
    });
}

/// The processor's time that this process has taken, in seconds, where the system tells.
fn processor_time() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let (user, system): (f64, f64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    // Linux counts hundredths for all programs, whatever it does inside.
    Some((user + system) / 100.0)
}

/// A figure of this process in KiB, where the system tells.
fn status(field: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(field))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Reads a batch, if it was started to; else there is nothing to do.
#[test]
fn a_batch_of_damaged_files() {
    if let Ok(batch) = std::env::var(BATCH) {
        read_batch(batch.parse().unwrap());
    }
}

#[test]
fn damaged_files_end_in_no_panic_and_no_hang_and_take_little_memory() {
    let program: PathBuf = std::env::current_exe().unwrap();
    for batch in 0..BATCHES {
        let mut command = Command::new(&program);
        command.args(["--exact", "damaged_pdfs::a_batch_of_damaged_files", "--nocapture", "--test-threads", "1"]);
        let output = command.env(BATCH, batch.to_string()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        said.lines().filter(|line| line.contains("MiB")).for_each(|line| println!("{line}"));
        assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
        assert!(said.contains("1 passed"), "{said}");
    }
}

#[test]
fn every_way_of_damaging_changes_most_files() {
    let originals = originals(&Sound::new());
    for (name, damage) in DAMAGES {
        let changed = (0..12).filter(|file| {
            let mut dice = Dice::of(*file);
            let original = dice.pick(&originals);
            let mut pdf = original.clone();
            damage(&mut pdf, &mut dice);
            pdf != *original
        });
        assert!(changed.count() >= 8, "{name}");
    }
}
