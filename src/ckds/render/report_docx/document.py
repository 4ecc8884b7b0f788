"""docxtpl, closed: the same templates and tags, rendered without code from the template and with errors that say where."""

import io
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE as LINK
from docx.opc.part import Part
from docxtpl import DocxTemplate
from lxml import etree

from ckds.lang import Text
from ckds.render.report_docx.engine import LINE_FEED, Closed
from ckds.render.report_docx.faults import WordTemplateError, explained
from ckds.render.report_docx.finish import Sheet, Type, W

_PARAGRAPH: Final = re.compile(r"<w:p([ >])")
_SPECIAL: Final = re.compile(r"[\t\n\a\f]")
_LINES: Final = re.compile(r"[\r\n]+")
PROPERTIES: Final = ("author", "comments", "identifier", "language", "subject", "title")
_NOTES: Final = re.compile(r"wordprocessingml\.(?:footnotes|endnotes)\+xml$")
_BEGUN: Final = re.compile(r"\{[{%]")


# An instruction as Word may store it: braces apart, cut into runs, with hard spaces.
_BRACES: Final = re.compile(r"(?<=\{)(?:<[^>]*>)+(?=[{%#])|(?<=[%}#])(?:<[^>]*>)+(?=\})")
_WHOLE: Final = re.compile(r"\{%(?:(?!%\}).)*|\{#(?:(?!#\}).)*|\{\{(?:(?!\}\}).)*", re.DOTALL)
_BETWEEN: Final = re.compile(r"</w:t>.*?<w:t(?: [^>]*)?>", re.DOTALL)


class Document(DocxTemplate):  # type: ignore[misc]  # docxtpl is not typed
    """A Word template that is rendered in a closed environment.

    Args:
        template: the file.
        name: what the template is called in errors.
    """

    def __init__(self, template: bytes, name: str) -> None:
        super().__init__(io.BytesIO(template))
        self._name = name
        self._by_columns = False

    def sources(self) -> Iterator[str]:
        """Yield each part that holds instructions, a line for a paragraph, as Jinja reads it."""
        self.render_init()
        yield self.patch_xml(self.get_xml())
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            for _, part in self.get_headers_footers(uri):
                yield self.patch_xml(self.get_part_xml(part))
        for part in self._notes():
            yield self.patch_xml(part.blob.decode("utf-8"))

    def patch_xml(self, src_xml: str) -> str:
        """Return the XML as Jinja can read it, each paragraph on a line of its own: a line in an error is a paragraph."""
        plain = _WHOLE.sub(_one_run, _BRACES.sub("", _LINES.sub(" ", src_xml)))
        return str(super().patch_xml(_PARAGRAPH.sub(r"\n<w:p\1", plain)))

    def render_xml_part(self, src_xml: str, part: Any, context: Mapping[str, Any], jinja_env: Any = None) -> str:
        """Return one part rendered.

        Raises:
            WordTemplateError: it cannot be; the paragraph is named.
        """
        self.current_rendering_part = part
        self._by_columns = self._by_columns or "{%tc" in src_xml
        try:
            made = jinja_env.written(src_xml, context)
        except WordTemplateError:
            raise
        except Exception as error:  # a template can make Jinja or Python fail in any way; each is the template's fault
            raise explained(self._name, src_xml, error) from error
        made = made.replace("\n", "").replace(LINE_FEED, "\n")
        # Line feeds and tabs of the data become Word's own; nearly no document has any, and looking costs much.
        return str(self.resolve_listing(made)) if _SPECIAL.search(made) else made

    def fix_tables(self, xml: str) -> Any:
        """Return the body as a tree.

        Raises:
            WordTemplateError: the instructions cut through the document's structure.
        """
        try:
            tree = etree.fromstring(xml, etree.XMLParser(resolve_entities=False))
        except etree.XMLSyntaxError as error:
            raise WordTemplateError(
                self._name,
                Text(
                    "lệnh trong mẫu cắt ngang bảng hoặc đoạn văn (mỗi {%p … %}, {%tr … %} cần một đoạn, một hàng riêng)",
                    "instructions cut through a table or paragraph (each {%p … %}, {%tr … %} needs a paragraph, a row of its own)",
                ),
            ) from error
        return super().fix_tables(xml) if self._by_columns else tree

    def render_properties(self, context: Mapping[str, Any], jinja_env: Any = None) -> None:
        """Fill in the file's properties."""
        for name in PROPERTIES:
            source = str(getattr(self.docx.core_properties, name) or "")
            if _BEGUN.search(source):
                made = self.render_xml_part(source, None, context, jinja_env)
                setattr(self.docx.core_properties, name, unescape(made)[:255])

    def render_footnotes(self, context: Mapping[str, Any], jinja_env: Any = None) -> None:
        """Fill in footnotes and endnotes, once."""
        for part in self._notes():
            source = part.blob.decode("utf-8")
            if _BEGUN.search(source):
                part._blob = self.render_xml_part(self.patch_xml(source), part, context, jinja_env).encode("utf-8")

    def fill(self, variables: Mapping[str, Any], environment: Closed) -> None:
        """Render the whole document with ``variables``."""
        self.render(variables, environment)

    def add(self, kind: str, type_: str, blob: bytes, *, inside: bytes) -> str:
        """Add a part ``/word/{kind}s/{kind}N.xml`` with its workbook ``inside``; return the link to it.

        Args:
            kind: ``chart``.
            type_: its content type.
            blob: its XML, which names its workbook ``rId1``.
            inside: the workbook.
        """
        from docx.opc.packuri import PackURI

        package = self.docx.part.package
        name = package.next_partname(f"/word/{kind}s/{kind}%d.xml")
        book = package.next_partname("/word/embeddings/Microsoft_Excel_Sheet%d.xlsx")
        sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        made = Part(PackURI(name), type_, blob, package)
        made.load_rel(LINK.PACKAGE, Part(PackURI(book), sheet_type, inside, package), "rId1")
        return str(self.docx.part.relate_to(made, LINK.CHART))

    def sheet(self) -> Sheet:
        """Return what the styles say."""
        self.init_docx(reload=False)
        root = self.docx.styles.element
        ids, types = {}, {}
        for style in root.iterfind(f"{W}style"):
            name = style.find(f"{W}name")
            id_ = style.get(f"{W}styleId") or ""
            if name is not None:
                ids[name.get(f"{W}val") or ""] = id_
            types[id_] = _type(root, id_)
        return Sheet(ids, types)

    def _notes(self) -> list[Any]:
        return [part for part in self.docx.part.package.iter_parts() if _NOTES.search(part.content_type)]


def _one_run(found: re.Match[str]) -> str:
    """Return an instruction without what Word put between its letters."""
    return _BETWEEN.sub("", found[0]).replace("\u00a0", " ")


def _type(root: Any, id_: str) -> Type:
    """Return size and weight of a style, through what it is based on."""
    size, bold, seen = None, None, set()
    while id_ and id_ not in seen:
        seen.add(id_)
        style = next((one for one in root.iterfind(f"{W}style") if one.get(f"{W}styleId") == id_), None)
        if style is None:
            break
        points, weight, based = (style.find(f"{W}{path}") for path in (f"rPr/{W}sz", f"rPr/{W}b", "basedOn"))
        if size is None and points is not None:
            size = float(points.get(f"{W}val")) / 2
        if bold is None and weight is not None:
            bold = weight.get(f"{W}val", "1") not in ("0", "false", "off")
        id_ = based.get(f"{W}val") if based is not None else ""
    return Type(size or 14.0, bool(bold))
