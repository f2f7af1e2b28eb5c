"""Prints the page that stands on standard input. It may fetch nothing: a document brings its own pictures."""
import sys

try:
    import pydyf
    from weasyprint import HTML, default_url_fetcher, draw
except ImportError:
    sys.exit(3)


def fetch(url, *args, **kwargs):
    if not url.startswith("data:"):
        raise ValueError("not in the document: " + url)
    return default_url_fetcher(url, *args, **kwargs)


def with_its_words(draw_line):
    """Thai marks are drawn by glyphs that stand for no letter: without its words a line could not be searched or copied."""

    def draw_line_and_words(stream, textbox, *args, **kwargs):
        words = pydyf.Dictionary({"ActualText": pydyf.String(textbox.text)})
        pydyf.Stream.begin_marked_content(stream, "Span", words)
        drawn = draw_line(stream, textbox, *args, **kwargs)
        pydyf.Stream.end_marked_content(stream)
        return drawn

    return draw_line_and_words


if hasattr(draw, "draw_first_line"):  # WeasyPrint 57, Debian 12; later ones may keep it elsewhere
    draw.draw_first_line = with_its_words(draw.draw_first_line)

page = sys.stdin.buffer.read().decode("utf-8")
sys.stdout.buffer.write(HTML(string=page, url_fetcher=fetch).write_pdf())
