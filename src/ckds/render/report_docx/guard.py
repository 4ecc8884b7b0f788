"""Refuses a Word template that is not plainly a document: macros, outside links, embedded programs, zip bombs.

A template may come with a pull request; what it holds goes on into the letters that an office sends.
"""

import io
import re
import zipfile
import zlib
from typing import Final

from ckds.lang import Text
from ckds.render.report_docx.faults import WordTemplateError

_BYTES: Final = 30_000_000  # unpacked
_PARTS: Final = 500
_PART: Final = 8_000_000  # of XML in one part; an office's template has some 100,000
_MAIN: Final = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PROGRAMS: Final = re.compile(rb"macroEnabled|vbaProject|activeX|oleObject|ms-office\.vba|aFChunk", re.IGNORECASE)
_OUTSIDE: Final = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE)
_FIELDS: Final = re.compile(
    r"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|RD|MACROBUTTON|DATABASE)\b", re.IGNORECASE
)
_FIELD: Final = re.compile(r"<w:instrText\b[^>]*>([^<]*)|\bw:instr=\"([^\"]*)\"")


def checked(template: bytes, name: str) -> dict[str, bytes]:
    """Return the parts of a template by name, when it may be used.

    Raises:
        WordTemplateError: it is no Word document, or one that holds more than a document should.
    """
    parts = _parts(template, name)
    types = parts.get("[Content_Types].xml", b"")
    if _MAIN not in types:
        raise WordTemplateError(
            name,
            Text("không phải văn bản Word (.docx) thường", "it is not an ordinary Word document (.docx)"),
            hint=Text(
                "Trong Word: Tệp > Lưu Thành > Tài liệu Word (.docx), không phải .doc, .dotx hay .docm.",
                "In Word: File > Save As > Word Document (.docx), not .doc, .dotx or .docm.",
            ),
        )
    for part, content in parts.items():
        if part.endswith((".xml", ".rels")):
            _plain(part, content, name)
    return parts


def _parts(template: bytes, name: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as archive:
            entries = archive.infolist()
            if len(entries) > _PARTS or sum(entry.file_size for entry in entries) > _BYTES:
                raise _bomb(name)
            return {entry.filename: _unpacked(archive, entry, name) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        raise WordTemplateError(
            name,
            Text("tệp hỏng hoặc không phải tệp Word (.docx)", "the file is damaged or is no Word file (.docx)"),
            hint=Text("Mở thử bằng Word rồi lưu lại.", "Try to open it in Word and save it again."),
        ) from None


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """Return a part, never more of it than it says it has."""
    with archive.open(entry) as stream:
        content = stream.read(entry.file_size + 1)
    if len(content) > entry.file_size or (entry.filename.endswith(".xml") and len(content) > _PART):
        raise _bomb(name)
    return content


def _bomb(name: str) -> WordTemplateError:
    return WordTemplateError(
        name,
        Text("tệp quá lớn sau khi giải nén", "the file is too large once unpacked"),
        hint=Text(
            "Mẫu chỉ cần chữ, bảng và con dấu mẫu; bỏ ảnh lớn.",
            "A template needs text and tables; take large pictures out.",
        ),
    )


def _plain(part: str, content: bytes, name: str) -> None:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise WordTemplateError(name, Text(f"{part} có khai báo DTD", f"{part} declares a DTD"))
    if _PROGRAMS.search(content) and part.endswith((".rels", "[Content_Types].xml")):
        raise WordTemplateError(
            name,
            Text("có macro hoặc đối tượng nhúng", "it holds macros or embedded objects"),
            hint=Text(
                "Lưu lại thành .docx không macro, bỏ đối tượng nhúng.",
                "Save it as .docx without macros, take embedded objects out.",
            ),
        )
    for link in _OUTSIDE.finditer(content) if part.endswith(".rels") else ():
        if b"/hyperlink" not in link.group():
            target = re.search(rb"Target\s*=\s*[\"']([^\"']*)", link.group())
            words = target[1].decode("utf-8", "replace") if target else ""
            raise WordTemplateError(
                name,
                Text(f"có liên kết ra ngoài tệp ({words})", f"it links to something outside the file ({words})"),
                hint=Text(
                    "Chèn hẳn ảnh vào tệp (không “Link to File”); gỡ mẫu đính kèm ở Developer > Document Template.",
                    "Insert pictures into the file (not “Link to File”); detach the template under Developer > Document Template.",
                ),
            )
    for field in _FIELD.finditer(content.decode("utf-8", "replace")):
        if _FIELDS.search(field[1] or field[2] or ""):
            raise WordTemplateError(
                name,
                Text(
                    f"có trường lấy nội dung từ nơi khác ({(field[1] or field[2]).strip()})",
                    f"it has a field that fetches content from elsewhere ({(field[1] or field[2]).strip()})",
                ),
            )
