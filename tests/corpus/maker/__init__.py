"""What makes the corpus: people, constructs by producer, readers, and how readings are judged."""

from . import typst_layout, typst_letters  # noqa: F401  (each enters its constructs into the list)
from .construct import cases as CASES  # noqa: F401
