"""Legacy Vietnamese codes: TCVN3 (ABC, .VnTime) and VNI fonts show Vietnamese with Latin-1 letters. Refused by name."""

import re
from typing import Final

from ckds.importers.refusal import Refused, refuse
from ckds.lang import Text
from ckds.text import nfc

_TCVN3_FONT: Final = re.compile(r"^\.vn", re.IGNORECASE)
_VNI_FONT: Final = re.compile(r"^vni[- ]", re.IGNORECASE)
# Signs that TCVN3 uses for the commonest Vietnamese letters (ư ơ đ ấ ế ộ …) and that Vietnamese text never holds.
_TCVN3: Final = re.compile(
    r"[\u00a8\u00a9\u00aa\u00ab\u00ac\u00ae\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00c6\u00d0\u00d7\u00de\u00f7]"
)
# VNI writes a vowel and a sign of its own behind it: "toå", "quyeát", "ñoåi".
_VNI: Final = re.compile(
    r"[aeouyAEOUY][\u00e2\u00ea\u00f4\u00e1\u00e0\u00e9\u00e8\u00f3\u00f2\u00e5\u00e4\u00eb\u00f8\u00f5\u00fb\u00fc\u00ef\u00f9\u00fa\u0103\u00c2\u00ca\u00d4]|[\u00f1\u00f6\u00d1\u00d6]"
)
# Letters that neither code shows: those of two marks, đ, ơ and ư.
_VIETNAMESE: Final = re.compile(r"[\u1ea0-\u1ef9đơưĐƠƯ]")
_WAY: Final = Text(
    "Chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6, chọn bảng mã nguồn và đích) hoặc bộ chuyển mã của LibreOffice, rồi nhập lại.",
    "Convert it to Unicode with Unikey (Ctrl+Shift+F6, choose source and target code) or LibreOffice, then import again.",
)


def legacy_font(font: str) -> str | None:
    """Return ``TCVN3`` or ``VNI`` where the name of a font says that its text is in that code."""
    if _TCVN3_FONT.match(font):
        return "TCVN3"
    return "VNI" if _VNI_FONT.match(font) else None


def legacy_code(text: str) -> str | None:
    """Return ``TCVN3`` or ``VNI`` where text reads like that code shown as Latin-1, None otherwise."""
    plain = nfc(text)
    letters = sum(map(str.isalpha, plain))
    if letters < 40 or len(_VIETNAMESE.findall(plain)) * 50 > letters:
        return None  # real Vietnamese has its own letters in every other word
    if len(_TCVN3.findall(plain)) * 25 > letters:
        return "TCVN3"
    return "VNI" if len(_VNI.findall(plain)) * 25 > letters else None


def refuse_legacy_text(name: str, text: str) -> None:
    """Refuse text in a legacy code.

    Raises:
        Refused: it reads like TCVN3 or VNI.
    """
    code = legacy_code(text[:20000])
    if code:
        raise refusal(name, code)


def refusal(name: str, code: str) -> Refused:
    """Return the error for a document in a legacy code."""
    fonts = ".VnTime, .VnArial …" if code == "TCVN3" else "VNI-Times …"
    return refuse(
        Text(
            f"{name} gõ bằng bảng mã {code} (phông {fonts}), không phải Unicode; nhập nguyên như vậy sẽ sai chữ.",
            f"{name} is typed in the {code} code ({fonts}), not in Unicode; its letters would come out wrong.",
        ),
        _WAY,
    )
