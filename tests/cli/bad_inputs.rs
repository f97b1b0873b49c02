//! Every file of `tests/bad` is refused, and all that the program says of it is a snapshot.
