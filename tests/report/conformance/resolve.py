"""What a .docx says once everything is resolved: run → character style → paragraph style → basedOn → defaults → theme.

Six of ten real documents leave size or font to a style (domain notes, 123 files of one office), so a checker that looks at
runs alone would be wrong for most of them.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SLOTS: Final = ("ascii", "hAnsi", "cs", "eastAsia")
_OFF: Final = ("0", "false", "off")


class Look(NamedTuple):
    """How a run is set.

    Attributes:
        size: in points.
        fonts: the typeface for each of Word's four slots.
        color: ``auto`` or six hexadecimal digits.
        marked: highlighted, shaded, underlined or struck out.
    """

    size: float
    bold: bool
    italic: bool
    fonts: dict[str, str]
    color: str
    marked: str


class Shape(NamedTuple):
    """How a paragraph is set, in twentieths of a point."""

    align: str
    first: int
    left: int
    right: int
    before: int
    after: int
    line: int
    rule: str
    keep_next: bool
    numbered: bool


class Package:
    """A .docx file, read.

    Args:
        docx: the file.
    """

    def __init__(self, docx: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.body: Any = self.tree("word/document.xml").find(f"{W}body")
        self._styles: Any = self.tree("word/styles.xml")
        self._by_id = {style.get(f"{W}styleId"): style for style in self._styles.iterfind(f"{W}style")}
        self._theme = self._themed()
        self._looks: dict[tuple[Any, ...], Look] = {}
        self._shapes: dict[tuple[Any, ...], Shape] = {}
        self._links = {
            link.get("Id"): (link.get("Type", "").rpartition("/")[2], "word/" + link.get("Target", "").lstrip("/"))
            for link in self.tree("word/_rels/document.xml.rels")
        }

    def tree(self, name: str) -> Any:
        """Return the root of a part."""
        return etree.fromstring(self.parts[name])

    def linked(self, link: str) -> Any:
        """Return the root of the part behind a link, None when there is none."""
        name = self._links.get(link, ("", ""))[1]
        return self.tree(name) if name in self.parts else None

    def _themed(self) -> dict[str, str]:
        name = next((name for name in self.parts if name.startswith("word/theme/theme")), None)
        if name is None:
            return {}
        fonts = {}
        for kind in ("major", "minor"):
            for slot, tag in (("HAnsi", "latin"), ("Ascii", "latin"), ("EastAsia", "ea"), ("Bidi", "cs")):
                found = self.tree(name).find(f".//{A}{kind}Font/{A}{tag}")
                fonts[kind + slot] = found.get("typeface", "") if found is not None else ""
        return fonts

    # --- styles -------------------------------------------------------------------------------------------------
    def chain(self, id_: str | None) -> list[Any]:
        """Return a style and those it is based on, the nearest first."""
        found: list[Any] = []
        while id_ and id_ in self._by_id and self._by_id[id_] not in found:
            found.append(self._by_id[id_])
            based = self._by_id[id_].find(f"{W}basedOn")
            id_ = based.get(f"{W}val") if based is not None else None
        return found

    def _default(self, kind: str) -> str | None:
        return next(
            (id_ for id_, one in self._by_id.items() if one.get(f"{W}type") == kind and one.get(f"{W}default") == "1"),
            None,
        )

    def _style_chain(self, holder: Any, tag: str, kind: str) -> list[Any]:
        named = holder.find(f"{W}{tag}") if holder is not None else None
        return self.chain(named.get(f"{W}val") if named is not None else self._default(kind))

    def _table_chain(self, paragraph: Any) -> list[Any]:
        table = next(paragraph.iterancestors(f"{W}tbl"), None)
        return self._style_chain(table.find(f"{W}tblPr"), "tblStyle", "table") if table is not None else []

    def _table_name(self, paragraph: Any) -> str:
        table = next(paragraph.iterancestors(f"{W}tbl"), None)
        return _named(table.find(f"{W}tblPr"), "tblStyle") if table is not None else "no table"

    # --- runs ---------------------------------------------------------------------------------------------------
    def look(self, run: Any) -> Look:
        """Return how ``run`` is set; runs that say and stand alike are resolved once."""
        paragraph = next(run.iterancestors(f"{W}p"))
        own = run.find(f"{W}rPr")
        key = (_said(own), _named(paragraph.find(f"{W}pPr"), "pStyle"), self._table_name(paragraph))
        if key not in self._looks:
            self._looks[key] = self._look(own, paragraph)
        return self._looks[key]

    def _look(self, own: Any, paragraph: Any) -> Look:
        levels = [
            [own] if own is not None else [],
            [style.find(f"{W}rPr") for style in self._style_chain(own, "rStyle", "character")],
            [style.find(f"{W}rPr") for style in self._style_chain(paragraph.find(f"{W}pPr"), "pStyle", "paragraph")],
            [style.find(f"{W}rPr") for style in self._table_chain(paragraph)],
            [self._styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")],
        ]
        clean = [[one for one in level if one is not None] for level in levels]
        flat = [one for level in clean for one in level]
        return Look(
            size=float(_first(flat, "sz", "20")) / 2,
            bold=_toggle(clean, "b"),
            italic=_toggle(clean, "i"),
            fonts={slot: self._font(flat, slot) for slot in SLOTS},
            color=_first(flat, "color", "auto"),
            marked=_marked(flat, clean),
        )

    def _font(self, flat: list[Any], slot: str) -> str:
        for holder in flat:
            fonts = holder.find(f"{W}rFonts")
            if fonts is None:
                continue
            theme = fonts.get(f"{W}cstheme" if slot == "cs" else f"{W}{slot}Theme")
            if theme:
                return self._theme.get(theme, "")
            if fonts.get(f"{W}{slot}"):
                return str(fonts.get(f"{W}{slot}"))
        return "Times New Roman"  # what Word takes when nothing is said anywhere

    # --- paragraphs ---------------------------------------------------------------------------------------------
    def shape(self, paragraph: Any) -> Shape:
        """Return how ``paragraph`` is set; those that say and stand alike are resolved once."""
        own = paragraph.find(f"{W}pPr")
        key = (_said(own), self._table_name(paragraph))
        if key not in self._shapes:
            self._shapes[key] = self._shape(own, paragraph)
        return self._shapes[key]

    def _shape(self, own: Any, paragraph: Any) -> Shape:
        chain = self._style_chain(own, "pStyle", "paragraph")
        levels = [
            own,
            *(style.find(f"{W}pPr") for style in chain),
            *(style.find(f"{W}pPr") for style in self._table_chain(paragraph)),
            self._styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"),
        ]
        flat = [one for one in levels if one is not None]
        first = _attribute(flat, "ind", "firstLine", 0) - _attribute(flat, "ind", "hanging", 0)
        return Shape(
            align=_first(flat, "jc", "left"),
            first=first,
            left=_attribute(flat, "ind", "left", 0) or _attribute(flat, "ind", "start", 0),
            right=_attribute(flat, "ind", "right", 0) or _attribute(flat, "ind", "end", 0),
            before=_attribute(flat, "spacing", "before", 0),
            after=_attribute(flat, "spacing", "after", 0),
            line=_attribute(flat, "spacing", "line", 240),
            rule=next((found for one in flat if (found := _text(one, "spacing", "lineRule"))), "auto"),
            keep_next=_toggle([[one] for one in flat], "keepNext", xor=False),
            numbered=any(one.find(f"{W}numPr") is not None for one in flat),
        )

    def borders(self, paragraph: Any) -> Any:
        """Return the borders of a paragraph, its own or its style's; None when there are none."""
        own = paragraph.find(f"{W}pPr")
        for holder in (own, *(s.find(f"{W}pPr") for s in self._style_chain(own, "pStyle", "paragraph"))):
            found = holder.find(f"{W}pBdr") if holder is not None else None
            if found is not None:
                return found
        return None

    def style_colors(self) -> Iterator[str]:
        """Yield every colour that any style of paragraphs or tables asks for."""
        for element in self._styles.iter():
            yield from colors(element)


def colors(element: Any) -> Iterator[str]:
    """Yield the colours that an element asks for, black and “automatic” left out."""
    if not isinstance(element.tag, str):
        return
    name = element.tag.removeprefix(W)
    for key in ("color", "fill"):
        value = element.get(f"{W}{key}")
        if value and value.lower() not in ("auto", "000000", "ffffff"):
            yield f"{name} {value}"
    if name == "color" and (element.get(f"{W}val") or "auto").lower() not in ("auto", "000000"):
        yield f"color {element.get(f'{W}val')}"
    if name == "highlight":
        yield f"highlight {element.get(f'{W}val')}"


def text(paragraph: Any) -> str:
    """Return the words of a paragraph, a line break as a line feed."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(signs.get(one.tag) or one.text or "" for one in paragraph.iter(f"{W}t", *signs))


def runs(paragraph: Any) -> list[Any]:
    """Return the runs of a paragraph that hold words."""
    return [run for run in paragraph.iter(f"{W}r") if "".join(t.text or "" for t in run.iter(f"{W}t")).strip()]


def number(element: Any, name: str, default: int = 0) -> int:
    """Return a whole number that an element holds."""
    value = element.get(f"{W}{name}") if element is not None else None
    return int(float(value)) if value else default


def _said(holder: Any) -> bytes:
    return etree.tostring(holder) if holder is not None else b""


def _named(holder: Any, tag: str) -> str:
    found = holder.find(f"{W}{tag}") if holder is not None else None
    return (found.get(f"{W}val") or "") if found is not None else ""


def _first(flat: list[Any], name: str, default: str) -> str:
    for holder in flat:
        found = holder.find(f"{W}{name}")
        if found is not None:
            return found.get(f"{W}val") or default
    return default


def _text(holder: Any, name: str, attribute: str) -> str:
    found = holder.find(f"{W}{name}")
    return (found.get(f"{W}{attribute}") or "") if found is not None else ""


def _attribute(flat: list[Any], name: str, attribute: str, default: int) -> int:
    return next((int(float(value)) for one in flat if (value := _text(one, name, attribute))), default)


def _on(holder: Any, name: str) -> bool | None:
    found = holder.find(f"{W}{name}")
    return None if found is None else (found.get(f"{W}val") or "1") not in _OFF


def _toggle(levels: list[list[Any]], name: str, *, xor: bool = True) -> bool:
    """Return a switch: what is said on the run counts; said in several kinds of styles, two make none (ECMA-376, 17.7.3)."""
    said = [next((value for one in level if (value := _on(one, name)) is not None), None) for level in levels]
    if not xor:
        return bool(next((value for value in said if value is not None), False))
    if said[0] is not None:
        return said[0]
    between = [value for value in said[1:-1] if value is not None]
    if between:
        return sum(between) % 2 == 1
    return bool(said[-1])


def _marked(flat: list[Any], clean: list[list[Any]]) -> str:
    if _first(flat, "highlight", "none") != "none":
        return "highlight"
    if _first(flat, "u", "none") != "none":
        return "underline"
    return next((name for name in ("strike", "caps", "smallCaps", "vanish") if _toggle(clean, name)), "")
