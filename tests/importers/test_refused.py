"""Bad input: one clear message each, exit 2, nothing written."""

import io
import zipfile
from pathlib import Path

import pytest

from ckds.importers.reading.detect import MOST_BYTES, detect
from ckds.importers.refusal import Refused
from tests.importers.support import repository, run
from tests.importers.word import from_body, p

OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def with_part(name: str, content: bytes) -> bytes:
    """Return a Word file with one more part."""
    out = io.BytesIO(from_body(p("Kế hoạch")))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return out.getvalue()


def bomb() -> bytes:
    """Return a small file that unpacks to 64 MB of one letter."""
    return with_part("word/media/a.bin", b"a" * (64 * 1024 * 1024))


def other_zip() -> bytes:
    """Return an archive that is no Office file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("a.txt", "a")
    return out.getvalue()


XXE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
BAD = {
    "empty.docx": (b"", "rỗng"),
    "locked.docx": (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    "old.doc": (OLE + b"\0" * 600, "đời cũ"),
    "cut.docx": (from_body(p("Kế hoạch"))[:900], "hỏng"),
    "macro.docx": (with_part("word/vbaProject.bin", b"x"), "macro"),
    "macro.docm": (from_body(p("Kế hoạch")), "macro"),
    "bomb.docx": (bomb(), "bung ra"),
    "xxe.docx": (with_part("customXml/item1.xml", XXE), "DOCTYPE"),
    "renamed.docx": ("Kế hoạch chuyển đổi số".encode(), "tên tệp là .docx"),
    "page.txt": (b"<!DOCTYPE html><html><body>x</body></html>", "HTML"),
    "other.docx": (other_zip(), "tệp nén"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "không phải loại tệp"),
    "legacy.txt": ("Kế hoạch".encode("cp1258", "replace") + b"\xd0\xc8", "không ở mã Unicode"),
    "broken.xlsx": (b"PK\x03\x04" + b"x" * 200, "hỏng"),
    "blank.txt": (b"  \n \n", "rỗng"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_a_sentence_and_nothing_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, words = BAD[name]
    root = repository(tmp_path)
    (tmp_path / name).write_bytes(content)
    assert run(tmp_path, "import", str(tmp_path / name), "--plan", "x", "--area", "hai-phong") == 2
    said = capsys.readouterr().err
    assert words in said
    assert "Traceback" not in said
    assert "Lỗi bên trong" not in said
    assert "→" in said
    assert not (root / "x").exists()


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository(tmp_path)
    with (tmp_path / "big.docx").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert run(tmp_path, "import", str(tmp_path / "big.docx"), "--plan", "x", "--area", "hai-phong") == 2
    assert "200 MB" in capsys.readouterr().err
    assert MOST_BYTES < 200 * 1024 * 1024


def test_a_scan_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pdfplumber")
    repository(tmp_path)
    page = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n"
    (tmp_path / "scan.pdf").write_bytes(page)
    assert run(tmp_path, "import", str(tmp_path / "scan.pdf"), "--plan", "x", "--area", "hai-phong") == 2
    assert "scan" in capsys.readouterr().err


def test_a_word_file_by_another_name_is_still_a_word_file() -> None:
    assert detect("ke-hoach.txt", from_body(p("Kế hoạch"))) == "docx"


@pytest.mark.parametrize("content", [b"PK", b"PK\x05\x06" + b"\0" * 18, OLE])
def test_only_our_own_refusal_comes_out(content: bytes) -> None:
    with pytest.raises(Refused):
        detect("x.docx", content)
