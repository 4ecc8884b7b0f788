"""What a file is by its content, and which files are refused before anything parses them."""

import io
import zipfile
from typing import Final

from ckds.importers.refusal import Refused, refuse
from ckds.lang import Text

MOST_BYTES: Final = 50 * 1024 * 1024
MOST_UNPACKED: Final = 200 * 1024 * 1024
MOST_PARTS: Final = 20_000
MOST_RATIO: Final = 200  # real documents are packed 3 to 30 times
_SMALL: Final = 1024 * 1024  # of a part so small no ratio is a danger
_OLE: Final = bytes.fromhex("D0CF11E0A1B11AE1")
_KNOWN: Final = ("docx", "txt", "md", "xlsx", "csv", "pdf")
_SAVE_AS: Final = Text(
    "Mở bằng Word hoặc LibreOffice rồi lưu thành .docx (bảng tính: .xlsx).",
    "Open it in Word or LibreOffice and save it as .docx (a spreadsheet as .xlsx).",
)
_MACRO_WAY: Final = Text(
    "Lưu lại thành .docx hoặc .xlsx không có macro rồi nhập tệp đó.",
    "Save it as a .docx or .xlsx without macros and import that file.",
)


def suffix(name: str) -> str:
    """Return the ending of a file's name without its dot, in small letters."""
    return name.rpartition(".")[2].casefold() if "." in name else ""


def detect(name: str, content: bytes) -> str:
    """Return ``docx``, ``xlsx``, ``pdf``, ``csv`` or ``text``.

    Raises:
        Refused: the file is too large, encrypted, damaged, carries macros, or is of no kind that is read.
    """
    refuse_size(name, len(content))
    if not content.strip():
        raise refuse(Text(f"{name} là tệp rỗng.", f"{name} is empty."), _again())
    if content.startswith(_OLE):
        raise _old_or_locked(name, content)
    if content.startswith(b"PK"):
        return _office(name, content)
    if content.lstrip()[:5] == b"%PDF-":
        return "pdf"
    ending = suffix(name)
    if ending in ("docx", "xlsx", "docm", "xlsm", "pdf"):
        raise refuse(
            Text(
                f"{name}: tên tệp là .{ending} nhưng nội dung không phải; tệp hỏng hoặc bị đổi tên.",
                f"{name} is named .{ending} but its content is not; it is damaged or was renamed.",
            ),
            Text(
                "Mở tệp bằng phần mềm đã tạo ra nó; nếu là văn bản thuần, đổi đuôi thành .txt.",
                "Open it with the program that made it; if it is plain text, rename it to .txt.",
            ),
        )
    if _is_markup(content):
        raise refuse(
            Text(
                f"{name} là trang HTML/XML/RTF, không phải văn bản thuần.",
                f"{name} is HTML, XML or RTF, not plain text.",
            ),
            _SAVE_AS,
        )
    if b"\0" in content[:8192] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refuse(
            Text(f"{name} không phải loại tệp ckds đọc được.", f"{name} is of no kind that ckds reads."),
            Text("Các loại đọc được: " + ", ".join(_KNOWN) + ".", "Kinds that are read: " + ", ".join(_KNOWN) + "."),
        )
    return "csv" if ending == "csv" else "text"


def refuse_size(name: str, size: int) -> None:
    """Refuse a file that is too large, before it is read.

    Raises:
        Refused: it is.
    """
    if size > MOST_BYTES:
        shown, most = size // 1024 // 1024, MOST_BYTES // 1024 // 1024
        raise refuse(
            Text(
                f"{name} nặng {shown} MB; ckds nhập tệp đến {most} MB.",
                f"{name} is {shown} MB; ckds imports up to {most} MB.",
            ),
            Text(
                "Bỏ ảnh chụp trong tệp, hoặc tách phần phụ lục thành tệp riêng.",
                "Take the pictures out, or put the annexes into files of their own.",
            ),
        )


def _again() -> Text:
    return Text("Kiểm tra lại tệp, tải hoặc lưu lại.", "Check the file; download or save it again.")


def _is_markup(content: bytes) -> bool:
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype", b"<html", b"<?xml", b"{\\rtf"))


def _old_or_locked(name: str, content: bytes) -> Refused:
    # An encrypted OOXML file is an OLE container with these streams, their names in UTF-16.
    if "EncryptedPackage".encode("utf-16-le") in content:
        return refuse(
            Text(
                f"{name} được đặt mật khẩu nên không đọc được.",
                f"{name} is protected by a password and cannot be read.",
            ),
            Text("Mở tệp, bỏ mật khẩu, lưu lại rồi nhập.", "Open it, take the password off, save and import again."),
        )
    return refuse(
        Text(f"{name} là tệp Word/Excel đời cũ (.doc, .xls).", f"{name} is an old Word or Excel file (.doc, .xls)."),
        _SAVE_AS,
    )


def _office(name: str, content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            _refuse_bomb(name, parts)
            names = {part.filename for part in parts}
            _refuse_macros(name, names)
            if any(part.flag_bits & 1 for part in parts):
                raise refuse(
                    Text(f"{name} được đặt mật khẩu nên không đọc được.", f"{name} is protected by a password."),
                    Text("Bỏ mật khẩu, lưu lại rồi nhập.", "Take the password off, save and import again."),
                )
            _refuse_entities(name, packed, parts)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError, LookupError):
        raise damaged(name) from None
    except Exception as error:  # zlib.error is no OSError
        if isinstance(error, Refused):
            raise
        raise damaged(name) from None
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        return "xlsx"
    raise refuse(
        Text(f"{name} là tệp nén, không phải .docx hay .xlsx.", f"{name} is an archive, neither a .docx nor a .xlsx."),
        _SAVE_AS,
    )


def damaged(name: str) -> Refused:
    """Return the error for a file that is broken."""
    return refuse(
        Text(f"{name} bị hỏng, không mở được.", f"{name} is damaged and cannot be opened."),
        Text(
            "Lấy lại bản gốc; nếu Word mở được thì lưu lại thành .docx mới.",
            "Get the original again; if Word opens it, save it as a new .docx.",
        ),
    )


def _refuse_bomb(name: str, parts: list[zipfile.ZipInfo]) -> None:
    total = sum(part.file_size for part in parts)
    dense = any(part.file_size > _SMALL and part.file_size > MOST_RATIO * max(part.compress_size, 1) for part in parts)
    if total > MOST_UNPACKED or len(parts) > MOST_PARTS or dense:
        raise refuse(
            Text(
                f"{name} bung ra lớn bất thường ({total // 1024 // 1024} MB), có thể là tệp phá hoại; không mở.",
                f"{name} unpacks to an unusual size ({total // 1024 // 1024} MB) and may be hostile; it was not opened.",
            ),
            Text(
                "Nếu chắc tệp an toàn: mở bằng Word, bỏ ảnh và đối tượng nhúng, lưu lại.",
                "If you are sure that it is safe: open it in Word, take pictures and embedded objects out, save it again.",
            ),
        )


def _refuse_macros(name: str, names: set[str]) -> None:
    if suffix(name) in ("docm", "xlsm", "dotm", "xltm") or any("vbaproject" in part.casefold() for part in names):
        raise refuse(
            Text(f"{name} chứa macro; ckds không mở tệp có macro.", f"{name} carries macros; ckds does not open it."),
            _MACRO_WAY,
        )


def _refuse_entities(name: str, packed: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    """Refuse a document type of its own: Office never writes one, and entities are how XML is made to read files."""
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with packed.open(part) as stream:
                head = stream.read(4096)
            if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                raise refuse(
                    Text(
                        f"{name} có khai báo XML lạ (DOCTYPE); không mở.",
                        f"{name} has a foreign XML declaration (DOCTYPE); not opened.",
                    ),
                    _MACRO_WAY,
                )
