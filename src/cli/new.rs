//! `atsafe new` and `atsafe schema`: a resume to start from, and the schema by which an editor completes it.

use std::path::Path;

use serde_json::Value;

use super::args::{Level, New};
use super::printer::Printer;
use super::{ExitStatus, output};
use crate::diagnostic::{Code, Diagnostic};
use crate::{project, resume, theme};

const RESUME: &str = "resume.yaml";
const SCHEMA: &str = "resume.schema.json";

/// The example of a level. The examples are the product: tests render them.
fn example(level: Level) -> &'static str {
    match level {
        Level::Entry => include_str!("../../examples/junior-backend/resume.yaml"),
        Level::Mid => include_str!("../../examples/mid-backend/resume.yaml"),
        Level::Senior => include_str!("../../examples/senior-backend/resume.yaml"),
    }
}

/// The JSON Schema as text.
pub(super) fn schema_text() -> String {
    printed(resume::schema())
}

/// The JSON Schema of a project file as text.
pub(super) fn project_schema_text() -> String {
    printed(project::schema())
}

/// A schema as text, with the options of the built-in themes.
fn printed(mut schema: Value) -> String {
    theme::complete(&mut schema);
    crate::json::pretty(&schema)
}

pub(super) fn new(args: &New, printer: &Printer) -> ExitStatus {
    match create(&args.folder, args.level) {
        Ok(()) => {
            let path = args.folder.join(RESUME);
            printer.say(&format!("wrote {} and {SCHEMA} beside it", path.display()));
            printer.say(&format!("next: edit it, then `atsafe render {}`", path.display()));
            ExitStatus::Clean
        }
        Err(problem) => printer.failure(problem),
    }
}

fn create(folder: &Path, level: Level) -> Result<(), Diagnostic> {
    let problem = |message: String, hint: &str| Diagnostic::error(Code::Unreadable, message).hint(hint);
    std::fs::create_dir_all(folder).map_err(|error| {
        problem(format!("cannot make the folder `{}`: {error}", folder.display()), "choose another place")
    })?;
    for name in [RESUME, SCHEMA] {
        let path = folder.join(name);
        if path.exists() {
            let message = format!("`{}` is there already, and is left alone", path.display());
            return Err(problem(message, "choose another folder: `atsafe new DIR`"));
        }
    }
    let text = format!("# yaml-language-server: $schema={SCHEMA}\n{}", example(level));
    output::write(&folder.join(SCHEMA), schema_text().as_bytes())?;
    output::write(&folder.join(RESUME), text.as_bytes())
}
