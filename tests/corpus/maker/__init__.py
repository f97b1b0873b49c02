"""What makes the corpus: people, constructs by producer, readers, and how readings are judged."""

# Each of these enters its constructs into the list.
from . import canvas_page, office_page, print_page, surgery, typst_layout, typst_letters, web_page  # noqa: F401
from . import beside_text, bitmap_fonts  # noqa: F401, I001  # after the others, whose people go by their place in the list
from .construct import cases as CASES  # noqa: F401, N812
