//! What variants choose from: the items of lists, by the tags and the priority that they carry.

use super::model::{Date, Email, Leaf, Moment, Origin, Tagged, Text, Url};

/// An item of a list as a variant sees it.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'a> {
    /// Its tags.
    pub tags: &'a [Text],
    /// From 0, which goes first, to 9; none if the document gives none.
    pub priority: Option<u8>,
    /// Where it was written.
    pub origin: &'a Origin,
}

/// What can stand in the document. Records get this from their declaration.
pub(crate) trait Choose {
    /// The thing as an item of a list; none if variants have no say in it.
    fn choice(&self) -> Option<Choice<'_>> {
        None
    }

    /// Shows every item below it, and what stands below those.
    fn visit(&self, _see: &mut dyn FnMut(&Choice<'_>)) {}

    /// Removes the items below it that are not to be kept.
    fn retain(&mut self, _keep: &mut dyn FnMut(&Choice<'_>) -> bool) {}

    /// What it holds, if it is a list of tags.
    fn as_tags(&self) -> &[Text] {
        &[]
    }

    /// Several of the kind, if they are tags.
    fn tags(_items: &[Self]) -> &[Text]
    where
        Self: Sized,
    {
        &[]
    }

    /// Its value, if it is a priority.
    fn as_priority(&self) -> Option<u8> {
        None
    }
}

impl Choose for Text {
    fn tags(items: &[Self]) -> &[Text] {
        items
    }
}

impl Choose for Leaf<u8> {
    fn as_priority(&self) -> Option<u8> {
        Some(self.value)
    }
}

impl Choose for Url {}
impl Choose for Email {}
impl Choose for super::lint::RuleSetting {}
impl Choose for Leaf<Date> {}
impl Choose for Moment {}
impl Choose for (String, Text) {}

impl Choose for Tagged {
    fn choice(&self) -> Option<Choice<'_>> {
        let priority = self.priority.as_ref().map(|priority| priority.value);
        Some(Choice { tags: &self.tags, priority, origin: &self.text.origin })
    }
}

impl<T: Choose> Choose for Option<T> {
    fn visit(&self, see: &mut dyn FnMut(&Choice<'_>)) {
        if let Some(inner) = self {
            inner.visit(see);
        }
    }

    fn retain(&mut self, keep: &mut dyn FnMut(&Choice<'_>) -> bool) {
        if let Some(inner) = self {
            inner.retain(keep);
        }
    }

    fn as_priority(&self) -> Option<u8> {
        self.as_ref()?.as_priority()
    }
}

impl<T: Choose> Choose for Vec<T> {
    fn visit(&self, see: &mut dyn FnMut(&Choice<'_>)) {
        for item in self {
            if let Some(choice) = item.choice() {
                see(&choice);
            }
            item.visit(see);
        }
    }

    fn retain(&mut self, keep: &mut dyn FnMut(&Choice<'_>) -> bool) {
        self.retain_mut(|item| {
            let kept = item.choice().is_none_or(|choice| keep(&choice));
            if kept {
                item.retain(keep);
            }
            kept
        });
    }

    fn as_tags(&self) -> &[Text] {
        T::tags(self)
    }
}
