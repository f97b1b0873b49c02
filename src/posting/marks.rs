//! Sets of ASCII marks at which texts are cut, looked up by byte: every byte of a posting is held against some of them.

/// For each byte, whether it is one of a set. Bytes of longer characters never are.
pub(super) struct Marks([bool; 256]);

impl Marks {
    /// The set of some ASCII bytes.
    pub(super) const fn new(all: &[u8]) -> Self {
        let mut marks = [false; 256];
        let mut at = 0;
        while at < all.len() {
            marks[all[at] as usize] = all[at].is_ascii();
            at += 1;
        }
        Self(marks)
    }

    /// Whether a byte is in it.
    pub(super) fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }
}
