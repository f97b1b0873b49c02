//! The values of a theme's options: defaults, and what the user sets, checked against kind and bounds.

use std::collections::BTreeMap;

use serde::Serialize;

use super::manifest::{Choice, Manifest, OptionKind, OptionSpec};
use crate::diagnostic::shown;
use crate::resume::nearest;

/// A checked value, as the theme's template gets it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum OptionValue {
    /// A flag.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A word, a colour, a font, or a length with its unit.
    Text(String),
}

impl Manifest {
    /// The value of every option: the default, unless `set` has another one. A value that is not allowed, or an option
    /// that the theme doesn't have, gives its name and what is wrong.
    pub fn values<'a>(
        &self,
        set: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<BTreeMap<String, OptionValue>, Vec<(String, String)>> {
        let mut problems = Vec::new();
        let mut values = BTreeMap::new();
        for (name, spec) in &self.options {
            // A theme whose defaults are wrong is not loaded.
            values.extend(spec.check(&spec.default.typed()).ok().map(|value| (name.clone(), value)));
        }
        for (name, typed) in set {
            match self.options.get(name).map(|spec| spec.check(typed)) {
                Some(Ok(value)) => _ = values.insert(name.to_owned(), value),
                Some(Err(why)) => problems.push((name.to_owned(), why)),
                None => problems.push((name.to_owned(), self.unknown_option(name))),
            }
        }
        if problems.is_empty() { Ok(values) } else { Err(problems) }
    }

    /// What the theme's own values have wrong: the key that is at fault, and why.
    pub(super) fn faults(&self) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        for (name, spec) in &self.options {
            let own = [Some(&spec.default), spec.min.as_ref(), spec.max.as_ref()].into_iter().flatten();
            let mut checked = own.map(Choice::typed).filter(|_| spec.kind != OptionKind::Color).chain(spec.colour());
            let fault = checked.find_map(|typed| spec.check(&typed).err());
            faults.extend(fault.map(|why| (name.clone(), format!("the theme's own `{name}` is wrong: {why}"))));
        }
        for (name, typed) in self.tighten.iter().flatten() {
            let why = match self.options.get(name) {
                Some(spec) => spec.check(&typed.typed()).err(),
                None => Some(self.unknown_option(name)),
            };
            faults.extend(why.map(|why| (name.clone(), format!("a step of `tighten` is wrong: {why}"))));
        }
        faults
    }

    /// The steps of `tighten` that are tighter than the values at hand, in order.
    #[must_use]
    pub fn tightenings(&self, values: &BTreeMap<String, OptionValue>) -> Vec<(String, String)> {
        let mut values = values.clone();
        let mut steps = Vec::new();
        for (name, typed) in self.tighten.iter().flatten() {
            let Some(spec) = self.options.get(name) else { continue };
            let (Ok(tight), Some(value)) = (spec.check(&typed.typed()), values.get(name)) else { continue };
            if spec.size(&tight) < spec.size(value) {
                values.insert(name.clone(), tight);
                steps.push((name.clone(), typed.typed()));
            }
        }
        steps
    }

    fn unknown_option(&self, name: &str) -> String {
        let known: Vec<_> = self.options.keys().map(|name| format!("`{name}`")).collect();
        let keys: Vec<&str> = self.options.keys().map(String::as_str).collect();
        let meant = nearest(name, &keys).map(|key| format!(", did you mean `{key}`?")).unwrap_or_default();
        format!("the theme `{}` has no option `{}`{meant}; it has {}", self.name, shown(name), known.join(", "))
    }
}

impl OptionSpec {
    /// Checks a value as typed.
    pub fn check(&self, typed: &str) -> Result<OptionValue, String> {
        match self.kind {
            OptionKind::Bool => match typed {
                "true" => Ok(OptionValue::Flag(true)),
                "false" => Ok(OptionValue::Flag(false)),
                _ => Err(format!("`{}` is neither `true` nor `false`", shown(typed))),
            },
            OptionKind::Number => self.bounded(typed, |text| text.parse().ok(), "a number").map(OptionValue::Number),
            OptionKind::Length => self
                .bounded(typed, points, "a length such as `11pt`, `18mm` or `0.7in`")
                .map(|_| OptionValue::Text(typed.to_owned())),
            OptionKind::Color => self.colour_on_white(typed),
            OptionKind::Font => Ok(OptionValue::Text(typed.to_owned())),
            OptionKind::Choice if self.choices.iter().any(|choice| choice == typed) => {
                Ok(OptionValue::Text(typed.to_owned()))
            }
            OptionKind::Choice => Err(format!("`{}` is not one of {}", shown(typed), self.choices.join(", "))),
        }
    }

    /// The default of a colour; its bound is none.
    fn colour(&self) -> Option<String> {
        (self.kind == OptionKind::Color).then(|| self.default.typed())
    }

    /// A colour that stands out from white paper as far as `min` asks.
    fn colour_on_white(&self, typed: &str) -> Result<OptionValue, String> {
        let channels =
            channels(typed).ok_or_else(|| format!("`{}` is not a colour such as `#1a5fb4`", shown(typed)))?;
        let least = self.min.as_ref().and_then(|min| min.typed().parse().ok()).unwrap_or(1.0);
        let contrast = contrast_with_white(channels);
        if contrast < least {
            let why = "too light: its contrast with white paper is";
            return Err(format!("`{typed}` is {why} {contrast:.2}, and {least} is the least"));
        }
        Ok(OptionValue::Text(typed.to_owned()))
    }

    /// How much room a value takes, for comparing it with others of the same option: points, or the rank of a word.
    fn size(&self, value: &OptionValue) -> f64 {
        match value {
            OptionValue::Flag(flag) => f64::from(u8::from(*flag)),
            OptionValue::Number(number) => *number,
            OptionValue::Text(text) => points(text).unwrap_or_else(|| {
                let rank = self.choices.iter().position(|choice| choice == text).unwrap_or_default();
                f64::from(u32::try_from(rank).unwrap_or_default())
            }),
        }
    }

    fn bounded(&self, typed: &str, read: impl Fn(&str) -> Option<f64>, what: &str) -> Result<f64, String> {
        let value = read(typed).filter(|n| n.is_finite()).ok_or_else(|| format!("`{}` is not {what}", shown(typed)))?;
        let bound = |bound: &Option<Choice>| bound.as_ref().map(Choice::typed);
        let (min, max) = (bound(&self.min), bound(&self.max));
        let below = min.as_deref().and_then(&read).is_some_and(|min| value < min);
        let above = max.as_deref().and_then(&read).is_some_and(|max| value > max);
        if below || above {
            let (min, max) = (min.unwrap_or_default(), max.unwrap_or_default());
            return Err(format!("`{typed}` is out of bounds: {min} to {max}"));
        }
        Ok(value)
    }
}

/// A length in points.
fn points(typed: &str) -> Option<f64> {
    const UNITS: [(&str, f64); 4] = [("pt", 1.0), ("mm", 72.0 / 25.4), ("cm", 72.0 / 2.54), ("in", 72.0)];
    UNITS.iter().find_map(|(unit, points)| Some(typed.strip_suffix(unit)?.trim().parse::<f64>().ok()? * points))
}

/// Red, green and blue of a colour written as `#rrggbb`.
fn channels(typed: &str) -> Option<[u8; 3]> {
    let digits = typed.strip_prefix('#').filter(|it| it.len() == 6 && it.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// The contrast of a colour with white, from 1 to 21, by WCAG 2.1 ("relative luminance", "contrast ratio").
fn contrast_with_white(channels: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = channels.map(linear);
    1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(kind: OptionKind, default: &str, min: &str, max: &str) -> OptionSpec {
        let bound = |text: &str| (!text.is_empty()).then(|| Choice::Text(text.to_owned()));
        let default = Choice::Text(default.to_owned());
        OptionSpec { kind, default, min: bound(min), max: bound(max), choices: vec![], description: String::new() }
    }

    #[test]
    fn a_length_keeps_its_unit_and_its_bounds() {
        let size = spec(OptionKind::Length, "10.5pt", "9pt", "12pt");
        assert_eq!(size.check("4mm"), Ok(OptionValue::Text("4mm".to_owned())));
        assert_eq!(size.check("6pt"), Err("`6pt` is out of bounds: 9pt to 12pt".to_owned()));
        assert!(size.check("11").is_err() && size.check("NaNpt").is_err());
    }

    #[test]
    fn a_colour_is_six_hexadecimal_digits() {
        let accent = spec(OptionKind::Color, "#000000", "4.5", "");
        assert!(accent.check("#1a5fb4").is_ok() && accent.check("#767676").is_ok());
        let light = "`#777777` is too light: its contrast with white paper is 4.48, and 4.5 is the least";
        assert_eq!(accent.check("#777777"), Err(light.to_owned()));
        assert!(accent.check("#+1a5fb").is_err());
        assert!(accent.check("blue").is_err() && accent.check("#12345g").is_err());
    }
}
