"""Draws the picture at a path anew, upright, no wider than asked, without anything that it brought along."""
import sys

try:
    from PIL import Image, ImageOps
except ImportError:
    sys.exit(127)

path, width = sys.argv[1], int(sys.argv[2])
Image.MAX_IMAGE_PIXELS = 120_000_000
with Image.open(path, formats=("JPEG", "PNG")) as picture:
    picture.draft("RGB", (width * 2, width * 2))
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((width, width * 4))
    whole = upright.convert("RGBA")
    paper = Image.new("RGB", whole.size, "white")
    paper.paste(whole, mask=whole.getchannel("A"))
    paper.save(sys.stdout.buffer, "JPEG", quality=82)
