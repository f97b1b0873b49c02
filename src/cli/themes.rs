//! `atsafe themes`: the themes at hand, what can be set in them, and what a resume looks like in each.

use std::fmt::Write;

use clap::ValueEnum;

use super::args::{CheckTheme, Eject, Preview, Themes, ThemesCommand};
use super::output::refuse_overwriting;
use super::printer::Printer;
use super::render::Request;
use super::settings::{INPUT, sets, settings};
use super::{ExitStatus, output, project, watchdog};
use crate::diagnostic::{Code, Diagnostic};
use crate::extract;
use crate::pipeline::{self, Settings};
use crate::report::{self, Sample, SampleOption};
use crate::source::Sources;
use crate::theme::{self, Choice, OptionKind, OptionSpec, Theme};
use crate::theme_check;
use crate::typeset::Fonts;

pub(super) fn themes(args: &Themes, printer: &Printer) -> ExitStatus {
    match &args.command {
        ThemesCommand::List => list(printer),
        ThemesCommand::Show(args) => with_theme(&args.theme, printer, |theme| Printer::data(&shown(theme))),
        ThemesCommand::Eject(args) => eject(args, printer).unwrap_or_else(|problem| printer.failure(problem)),
        ThemesCommand::Preview(args) => preview(args, printer),
        ThemesCommand::Check(args) => check(args, printer),
    }
}

fn with_theme(name: &str, printer: &Printer, then: impl FnOnce(&Theme) -> ExitStatus) -> ExitStatus {
    let mut sources = Sources::new();
    match theme::load(name, &mut sources) {
        Ok(theme) => then(&theme),
        Err(problems) => printer.refuse(&problems, &sources),
    }
}

fn list(printer: &Printer) -> ExitStatus {
    let mut text = String::new();
    for name in theme::names() {
        let status = with_theme(name, printer, |theme| {
            _ = writeln!(text, "{name:<10} {}", theme.manifest.description);
            ExitStatus::Clean
        });
        if status != ExitStatus::Clean {
            return status;
        }
    }
    Printer::data(&text)
}

fn shown(theme: &Theme) -> String {
    let mut text = format!("{}: {}\n\n", theme.manifest.name, theme.manifest.description);
    for (option, spec) in &theme.manifest.options {
        _ = writeln!(text, "  {:<12}  {:<16}  {}", option, spec.default.typed(), described(spec));
    }
    text += "\nSet them under `meta.atsafe.options` in the resume, or by `--set theme.OPTION=VALUE`.\n";
    text
}

/// What an option does, and the bounds of its values.
fn described(spec: &OptionSpec) -> String {
    let bounds = match (&spec.min, &spec.max) {
        _ if !spec.choices.is_empty() => format!(" ({})", spec.choices.join(", ")),
        (Some(min), _) if spec.kind == OptionKind::Color => {
            format!(" (contrast with white {} or more)", Choice::typed(min))
        }
        (Some(min), Some(max)) => format!(" ({} to {})", Choice::typed(min), Choice::typed(max)),
        _ => String::new(),
    };
    format!("{}{bounds}", spec.description)
}

fn eject(args: &Eject, printer: &Printer) -> Result<ExitStatus, Diagnostic> {
    let folder = args.folder.display();
    let files = theme::files(&args.theme).ok_or_else(|| {
        let known: Vec<_> = theme::names().collect();
        Diagnostic::error(Code::Theme, format!("there is no built-in theme `{}`", args.theme))
            .hint(format!("there are {}", known.join(", ")))
    })?;
    let failed = |error: std::io::Error| {
        Diagnostic::error(Code::Unreadable, format!("cannot write into `{folder}`: {error}"))
            .hint("choose another folder")
    };
    if args.folder.exists() && std::fs::read_dir(&args.folder).map_err(failed)?.next().is_some() {
        return Err(Diagnostic::error(Code::Unreadable, format!("`{folder}` is not empty, and is left alone"))
            .hint("name a new folder"));
    }
    std::fs::create_dir_all(&args.folder).map_err(failed)?;
    for (name, text) in &files {
        output::write(&args.folder.join(name), text.as_bytes())?;
    }
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    printer.say(&format!("wrote {} into {folder}", names.join(", ")));
    printer.say(&format!("next: change them, delete those that you leave as they are, then `--theme {folder}`"));
    Ok(ExitStatus::Clean)
}

fn check(args: &CheckTheme, printer: &Printer) -> ExitStatus {
    let mut sources = Sources::new();
    let trial = Fonts::load(&args.font_path)
        .and_then(|fonts| theme_check::check(&args.theme, &fonts, &watchdog::guard(), &mut sources));
    let trial = match trial {
        Ok(trial) => trial,
        Err(problems) => return printer.refuse(&problems, &sources),
    };
    let status = if printer.fails(&trial.findings) { ExitStatus::Findings } else { ExitStatus::Clean };
    let status = printer.conclude(&trial.findings, &sources, status);
    let theme_check::Trial { documents, passed, .. } = &trial;
    printer.say(&format!("{}: {passed} of {documents} documents read back whole, with nothing to say", args.theme));
    status
}

fn preview(args: &Preview, printer: &Printer) -> ExitStatus {
    match previewed(args) {
        Ok((page, _, status)) if output::is_standard(&args.html) => status.max(Printer::data(&page)),
        Ok((page, count, status)) => match output::write(&args.html, page.as_bytes()) {
            Ok(()) => {
                printer.say(&format!("{}: {count} themes", args.html.display()));
                status
            }
            Err(problem) => printer.failure(problem),
        },
        Err((problems, sources)) => printer.refuse(&problems, &sources),
    }
}

/// The page, how many themes are on it, and `Findings` if the resume is refused in one of them. A theme of one's own that is
/// named stands first.
fn previewed(args: &Preview) -> Result<(String, usize, ExitStatus), (Vec<Diagnostic>, Sources)> {
    let fail = |problem: Diagnostic| (vec![problem], Sources::new());
    if !output::is_standard(&args.html) {
        output::check_folder(&args.html).map_err(fail)?;
        refuse_overwriting(&args.html, &args.resume, INPUT).map_err(fail)?;
    }
    let request = Request::read(&args.resume, sets(&args.look).map_err(fail)?).map_err(fail)?;
    let settings = settings(&args.look, &[]).map_err(fail)?;
    let (mut sources, mut found) = (Sources::new(), Vec::new());
    let shown = project::variant(&args.look, &args.resume, settings, &mut sources, &mut found);
    let (settings, own_fonts) = shown.map_err(|problems| (problems, sources))?;
    let fonts = Fonts::load(&[&args.font_path[..], &own_fonts].concat()).map_err(|it| (it, Sources::new()))?;
    let mut samples = Vec::new();
    let own = args.look.theme.as_deref().filter(|name| theme::names().all(|known| known != *name));
    for name in own.into_iter().map(str::to_owned).chain(theme::names().map(str::to_owned)) {
        let settings = Settings { theme: Some(name.clone()), ..settings.clone() };
        samples.push(sample(&name, args, &request, &settings, &fonts)?);
    }
    let status = if samples.iter().all(|sample| sample.passed) { ExitStatus::Clean } else { ExitStatus::Findings };
    Ok((report::gallery(&output::shown(&args.resume), &samples), samples.len(), status))
}

/// The resume in a theme. What is wrong with the resume itself is an error; what a theme makes of it is told in the page.
fn sample(
    name: &str,
    args: &Preview,
    request: &Request,
    settings: &Settings,
    fonts: &Fonts,
) -> Result<Sample, (Vec<Diagnostic>, Sources)> {
    let (mut sources, mut found) = (Sources::new(), Vec::new());
    let Some(document) = pipeline::set(&request.input(), settings, fonts, &mut sources, &mut found) else {
        return Err((found, sources));
    };
    let pdf = pipeline::write(&document, settings, &sources, &mut found).unwrap_or_default();
    let proof = pipeline::prove(pdf, &document.content, &document.theme, settings, &mut found);
    let passed = proof.as_ref().is_some_and(|proof| proof.verdict.passed());
    let said = match &proof {
        Some(proof) if passed => format!("{}; {}", pages(document.pages.count()), proof.verdict.counts()),
        _ => report::tally(&found),
    };
    let options = document.theme.manifest.options.iter().map(|(name, spec)| SampleOption {
        name: name.clone(),
        default: spec.default.typed(),
        description: described(spec),
    });
    Ok(Sample {
        theme: name.to_owned(),
        description: document.theme.manifest.description.clone(),
        command: command(name, args),
        options: options.collect(),
        pages: proof.map(|proof| extract::draw(&proof.pdf)).unwrap_or_default(),
        passed,
        said,
    })
}

/// The command that renders the resume in a theme as the page shows it, for a POSIX shell.
fn command(theme: &str, args: &Preview) -> String {
    let look = &args.look;
    let paper = look.page.and_then(|page| Some(page.to_possible_value()?.get_name().to_owned()));
    let given = [("--locale", look.locale.clone()), ("--page", paper), ("--variant", look.variant.clone())];
    let given = given.into_iter().filter_map(|(name, value)| Some([name.to_owned(), value?]));
    let sets = look.set.iter().map(|set| ["--set".to_owned(), set.clone()]);
    let fonts = args.font_path.iter().map(|path| ["--font-path".to_owned(), path.display().to_string()]);
    let words = [output::shown(&args.resume), "--theme".to_owned(), theme.to_owned()];
    let words = words.into_iter().chain(given.chain(sets).chain(fonts).flatten());
    words.fold("atsafe render".to_owned(), |command, word| command + " " + &quoted(&word))
}

/// A word of a command, in quotes if the shell would take it for something else.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./=,:@%+".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

fn pages(count: usize) -> String {
    format!("{count} page{}", if count == 1 { "" } else { "s" })
}
