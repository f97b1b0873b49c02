//! Layers (optional content): what of a page is switched off when the document is opened.

use std::collections::BTreeSet;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier};

use super::document::catalog;

/// More layers than this are not looked at.
const MAX_LAYERS: usize = 1_000;

/// The layers that are switched off.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layers {
    off: BTreeSet<ObjectIdentifier>,
}

impl Layers {
    /// Those of a document as it is opened.
    pub(crate) fn of(pdf: &Pdf) -> Self {
        let mut layers = Self::default();
        let Some(all) = catalog(pdf).and_then(|catalog| catalog.get::<Dict<'_>>(b"OCProperties")) else {
            return layers;
        };
        let Some(state) = all.get::<Dict<'_>>(b"D") else { return layers };
        if state.get::<Name<'_>>(b"BaseState").as_deref() == Some(b"OFF") {
            layers.off.extend(listed(&all, b"OCGs"));
            for layer in listed(&state, b"ON") {
                layers.off.remove(&layer);
            }
        }
        layers.off.extend(listed(&state, b"OFF"));
        layers
    }

    /// Whether what belongs to a layer, or to a combination of layers, is not shown.
    pub(crate) fn hide(&self, layer: Option<ObjectIdentifier>, dict: Option<&Dict<'_>>) -> bool {
        let combined = dict.filter(|dict| dict.get::<Name<'_>>(b"Type").as_deref() == Some(b"OCMD"));
        match combined {
            Some(dict) => self.hide_combination(dict),
            None => layer.is_some_and(|layer| self.off.contains(&layer)),
        }
    }

    /// Whether a combination is not shown, by its policy (ISO 32000-2, 8.11.2.2).
    fn hide_combination(&self, dict: &Dict<'_>) -> bool {
        let layers: Vec<ObjectIdentifier> = match dict.get_ref(b"OCGs") {
            Some(one) if dict.get::<Array<'_>>(b"OCGs").is_none() => vec![one.into()],
            _ => listed(dict, b"OCGs"),
        };
        let mut off = layers.iter().map(|layer| self.off.contains(layer));
        let shown = layers.is_empty()
            || match dict.get::<Name<'_>>(b"P").as_deref() {
                Some(b"AllOn") => !off.any(|off| off),
                Some(b"AnyOff") => off.any(|off| off),
                Some(b"AllOff") => off.all(|off| off),
                _ => off.any(|off| !off),
            };
        !shown
    }
}

fn listed(dict: &Dict<'_>, key: &[u8]) -> Vec<ObjectIdentifier> {
    let list = dict.get::<Array<'_>>(key);
    let ids = list.iter().flat_map(Array::raw_iter).filter_map(|item| item.as_obj_ref()).map(ObjectIdentifier::from);
    ids.take(MAX_LAYERS).collect()
}
