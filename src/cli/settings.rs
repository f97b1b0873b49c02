//! From arguments to settings: refuses every bad combination, with a hint, before any file is touched.

use std::path::{Path, PathBuf};

use super::args::{Format, Look, Paper, Render};
use super::output::{check_folder, is_standard, refuse_overwriting};
use super::watchdog;
use crate::content;
use crate::diagnostic::{Code, Diagnostic, shown};
use crate::pipeline::Settings;
use crate::profile::Role;
use crate::resume::Set;

/// The largest resume that is read, in bytes; a byte more is refused.
pub(super) const RESUME_LIMIT: u64 = 4 << 20;

/// What a file that is read is called where something would be written over it.
pub(super) const INPUT: &str = "read by this run";

/// Theme, locale, paper and date. `SOURCE_DATE_EPOCH` gives the date of reproducible builds.
pub(super) fn settings(look: &Look, standards: &[String]) -> Result<Settings, Diagnostic> {
    let paper = look.page.map(|paper| match paper {
        Paper::Letter => content::Paper::Letter,
        Paper::A4 => content::Paper::A4,
    });
    let date = epoch()?;
    Ok(Settings {
        theme: look.theme.clone(),
        options: look.set.iter().filter_map(|typed| theme_option(typed)).collect(),
        content: content::Options { locale: look.locale.clone(), paper, date, ..content::Options::default() },
        standards: standards.to_vec(),
        variant: None,
        public: look.public,
        role: Role::default(),
        order: None,
        guard: watchdog::guard(),
    })
}

/// `theme.NAME=VALUE`, an option of the theme.
fn theme_option(typed: &str) -> Option<(String, String)> {
    let (name, value) = typed.trim_start().strip_prefix("theme.")?.split_once('=')?;
    Some((name.trim().to_owned(), value.to_owned()))
}

/// The date that `SOURCE_DATE_EPOCH` gives.
pub(super) fn epoch() -> Result<Option<(i32, u8, u8)>, Diagnostic> {
    std::env::var("SOURCE_DATE_EPOCH").ok().map(|text| epoch_date(&text)).transpose()
}

/// The values of `--set` that are the resume's, and no option of the theme.
pub(super) fn sets(look: &Look) -> Result<Vec<Set>, Diagnostic> {
    let set = |typed: &String| {
        typed.parse().map_err(|why| {
            Diagnostic::error(Code::InvalidOption, format!("`--set {}` can't be understood: {why}", shown(typed)))
                .hint("write `--set PATH=VALUE`, such as `--set basics.label=\"Staff Engineer\"`")
        })
    };
    look.set.iter().filter(|typed| theme_option(typed).is_none()).map(set).collect()
}

/// A day of the calendar from seconds since 1970, by the civil-from-days algorithm of H. Hinnant.
pub(super) fn epoch_date(seconds: &str) -> Result<(i32, u8, u8), Diagnostic> {
    let bad = || {
        Diagnostic::error(Code::InvalidOption, format!("SOURCE_DATE_EPOCH is `{seconds}`"))
            .hint("it has to be a number of seconds since 1970-01-01")
    };
    // Up to the year 9999.
    let seconds: i64 = seconds.trim().parse().ok().filter(|n| (0..253_402_300_800).contains(n)).ok_or_else(bad)?;
    let days = seconds / 86_400 + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let narrow = || Some((i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?));
    narrow().ok_or_else(bad)
}

/// Where the files go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// The one format, to standard output.
    Stdout(Format),
    /// Files with this path, their endings replaced by those of the formats.
    Files(PathBuf, Vec<Format>),
}

impl Target {
    /// The path of a format's file.
    pub(super) fn path(stem: &Path, format: Format) -> PathBuf {
        stem.with_added_extension(ending(format))
    }
}

/// The ending of a format's file.
pub(super) fn ending(format: Format) -> &'static str {
    match format {
        Format::Pdf => "pdf",
        Format::Txt => "txt",
        Format::Png => "png",
        Format::Typ => "typ",
    }
}

/// Settles where to write, and refuses what can't be written.
pub(super) fn target(args: &Render) -> Result<Target, Diagnostic> {
    let default = PathBuf::from(".");
    let resume_stem = args.resume.file_stem().map_or_else(|| PathBuf::from("resume"), PathBuf::from);
    let folder = match args.resume.parent() {
        Some(parent) if !is_standard(&args.resume) && parent != Path::new("") => parent,
        _ => &default,
    };
    let stem_in = |folder: &Path| {
        let mut stem = if is_standard(&args.resume) { PathBuf::from("resume") } else { resume_stem.clone() };
        // A variant is another document, and leaves the whole resume's PDF alone.
        if let Some(variant) = &args.look.variant {
            stem.as_mut_os_string().push(format!("-{}", variant.replace(['/', '\\'], "-")));
        }
        if folder == default { stem } else { folder.join(stem) }
    };
    let (stem, formats) = match &args.output {
        Some(path) if is_standard(path) => return standard_output(args),
        Some(path) if path.is_dir() || path.as_os_str().to_string_lossy().ends_with('/') => {
            (stem_in(path), formats_or_pdf(args))
        }
        Some(path) => named(path, args)?,
        None => (stem_in(folder), formats_or_pdf(args)),
    };
    for &format in &formats {
        let path = Target::path(&stem, format);
        check_folder(&path)?;
        refuse_overwriting(&path, &args.resume, INPUT)?;
    }
    Ok(Target::Files(stem, formats))
}

fn formats_or_pdf(args: &Render) -> Vec<Format> {
    let mut formats = if args.format.is_empty() { vec![Format::Pdf] } else { args.format.clone() };
    let mut seen = Vec::new();
    formats.retain(|format| {
        !seen.contains(format) && {
            seen.push(*format);
            true
        }
    });
    formats
}

fn standard_output(args: &Render) -> Result<Target, Diagnostic> {
    match formats_or_pdf(args)[..] {
        [Format::Png] => {
            Err(Diagnostic::error(Code::InvalidOption, "pictures can't go to standard output: there may be several")
                .hint("give `-o` a file or a folder"))
        }
        [format] => Ok(Target::Stdout(format)),
        _ => Err(Diagnostic::error(Code::InvalidOption, "only one format can go to standard output")
            .hint("give one `--format`, or give `-o` a file or a folder")),
    }
}

/// A file's name: its ending tells the format if none is given, and has to agree with it if one is.
fn named(path: &Path, args: &Render) -> Result<(PathBuf, Vec<Format>), Diagnostic> {
    let all = [Format::Pdf, Format::Txt, Format::Png, Format::Typ];
    let ending_of = |format: &Format| path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending(*format)));
    let by_ending = all.iter().find(|format| ending_of(format)).copied();
    match (by_ending, &args.format[..]) {
        (Some(format), []) => Ok((path.with_extension(""), vec![format])),
        (Some(format), given) if given.contains(&format) => Ok((path.with_extension(""), formats_or_pdf(args))),
        (Some(_), _) => Err(Diagnostic::error(
            Code::InvalidOption,
            format!("the ending of `{}` is not that of the `--format` given", path.display()),
        )
        .hint("leave the ending out, and each format gets its own")),
        (None, []) if path.extension().is_some() => Err(Diagnostic::error(
            Code::InvalidOption,
            format!("cannot tell what to write by the ending of `{}`", path.display()),
        )
        .hint("end it with `.pdf`, `.txt`, `.png` or `.typ`, or give `--format`")),
        (None, _) => Ok((path.to_owned(), formats_or_pdf(args))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_since_1970_become_a_day() {
        assert_eq!(epoch_date("0"), Ok((1970, 1, 1)));
        assert_eq!(epoch_date("951782400"), Ok((2000, 2, 29)));
        assert_eq!(epoch_date("1772323199"), Ok((2026, 2, 28)));
        assert!(epoch_date("-1").is_err() && epoch_date("soon").is_err());
    }
}
