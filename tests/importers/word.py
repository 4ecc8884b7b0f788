"""Word files made for tests: a plan's text as an office would type it, and documents from raw XML."""

import io
import zipfile
from typing import Any, Final

import docx

W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def from_text(text: str, issuer: str = "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG") -> bytes:
    """Return a plan as a Word file: letterhead and signature in borderless tables, dashes as Word's own bullets."""
    document = docx.Document()
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    foot = next(at for at, line in enumerate(lines) if line.startswith("Nơi nhận"))
    signed = next(at for at, line in enumerate(lines) if line.startswith("TM."))
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = f"{issuer}\n{lines[0]}"
    head.cell(0, 1).text = f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{lines[1]}"
    for line in lines[2:foot]:
        _paragraph(document, line.replace("*", ""))
    end = document.add_table(rows=1, cols=2)
    end.cell(0, 0).text = "\n".join(lines[foot:signed])
    end.cell(0, 1).text = "\n".join(lines[signed:])
    return saved(document)


def _paragraph(document: Any, line: str) -> None:
    if line.startswith("- ") and not line.startswith("- +"):
        document.add_paragraph(line[2:], style="List Bullet")
    else:
        document.add_paragraph(line)


def saved(document: Any) -> bytes:
    """Return the bytes of a document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def from_body(body: str, *, numbering: str = "", more: dict[str, str] | None = None) -> bytes:
    """Return a Word file whose body is this XML, with these abstract numberings and other parts."""
    document = docx.Document()
    document.add_paragraph("x", style="List Number")  # so that the package has a numbering part
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(document))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "word/document.xml":
                start, end = content.index(b"<w:body>") + 8, content.rindex(b"<w:sectPr")
                content = content[:start] + body.encode() + content[end:]
            if part.filename == "word/numbering.xml" and numbering:
                content = f'<?xml version="1.0" encoding="UTF-8"?><w:numbering {W}>{numbering}</w:numbering>'.encode()
            if part.filename == "word/_rels/document.xml.rels" and more and "word/footnotes.xml" in more:
                link = '<Relationship Id="rFn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>'
                content = content.replace(b"</Relationships>", f"{link}</Relationships>".encode())
            if part.filename == "[Content_Types].xml" and more and "word/footnotes.xml" in more:
                kind = '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>'
                content = content.replace(b"</Types>", f"{kind}</Types>".encode())
            new.writestr(part.filename, content)
        for name, text in (more or {}).items():
            new.writestr(name, text)
    return out.getvalue()


def p(text: str, properties: str = "") -> str:
    """Return a paragraph."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    """Return a paragraph of a list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def levels(*forms: tuple[str, str]) -> str:
    """Return an abstract numbering with these formats and texts, and the list of it."""
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(forms)
    )
    return f'<w:abstractNum w:abstractNumId="0">{made}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
