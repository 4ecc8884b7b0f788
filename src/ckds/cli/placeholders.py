"""What stands in the help for a value that a person fills in: ``--unit ĐƠN_VỊ``, ``NHIỆM_VỤ…``."""

from typing import Any, Final

from ckds.lang import Lang, Text, same

_FILE: Final = Text("TỆP", "FILE")
_FOLDER: Final = Text("THƯ_MỤC", "DIR")
_NAME: Final = Text("TÊN", "NAME")
_ID: Final = Text("MÃ", "ID")
_UNIT: Final = Text("ĐƠN_VỊ", "UNIT")
_MEASURE: Final = Text("ĐƠN_VỊ_TÍNH", "MEASURE")
_PLAN: Final = Text("KẾ_HOẠCH", "PLAN")
_PERIOD: Final = Text("KỲ", "PERIOD")
_DAY: Final = Text("NGÀY", "DAY")
_TIME: Final = Text("THỜI_ĐIỂM", "TIME")
_SPAN: Final = Text("KHOẢNG", "SPAN")
_GATES: Final = Text("CỔNG,…", "GATE,…")
_WORDS: Final = Text("NỘI_DUNG", "TEXT")
_DEADLINE: Final = Text("THỜI_HẠN", "DEADLINE")
_TARGET: Final = Text("MỤC_TIÊU", "TARGET")
_REVISION: Final = Text("PHIÊN_BẢN", "REVISION")
_COUNT: Final = same("N")

# By the option as it is typed, or by the name of the argument.
_VALUES: Final[dict[str, Text]] = {
    "--act": Text("VĂN_BẢN", "ACT"),
    "--area": Text("DANH_BẠ", "AREA"),
    "--as": _NAME,
    "--as-of": _TIME,
    "--by": _UNIT,
    "--debounce": Text("MILI_GIÂY", "MILLISECONDS"),
    "--due": _DEADLINE,
    "--duty": _ID,
    "--evidence": Text("MINH_CHỨNG", "EVIDENCE"),
    "--fail-on": _GATES,
    "--field": Text("TRƯỜNG", "FIELD"),
    "--for": Text("PHẦN", "PART"),
    "--format": Text("ĐỊNH_DẠNG", "FORMAT"),
    "--from": _UNIT,
    "--grace": _SPAN,
    "--group": Text("NHÓM", "GROUP"),
    "--ics": _FILE,
    "--into": _FOLDER,
    "--issued": _DAY,
    "--issuer": Text("CƠ_QUAN", "BODY"),
    "--kind": Text("LOẠI", "KIND"),
    "--label": Text("KÝ_HIỆU", "LABEL"),
    "--lead": _UNIT,
    "--method": Text("CÁCH_TÍNH", "METHOD"),
    "--month": Text("THÁNG", "MONTH"),
    "--name": _NAME,
    "--note": _WORDS,
    "--number": Text("SỐ", "NUMBER"),
    "--obstacles": _WORDS,
    "--occurrence": _PERIOD,
    "--on": _DAY,
    "--output": Text("ĐỊNH_DẠNG=TỆP", "FORMAT=FILE"),
    "--overdue-by": _COUNT,
    "--owner": _UNIT,
    "--parent": _UNIT,
    "--part": _COUNT,
    "--per": Text("CÁCH_CHIA", "GROUPING"),
    "--period": _PERIOD,
    "--pillar": Text("TRỤ_CỘT", "PILLAR"),
    "--plan": _PLAN,
    "--prefer": same("file|document"),
    "--progress": Text("SỐ", "NUMBER"),
    "--quarter": Text("QUÝ", "QUARTER"),
    "--reads": same("points|percent"),
    "--reason": Text("LÝ_DO", "REASON"),
    "--report": _FILE,
    "--request": _WORDS,
    "--scope": Text("CẤP", "LEVEL"),
    "--short": _NAME,
    "--since": _REVISION,
    "--source-title": _NAME,
    "--source-url": Text("ĐỊA_CHỈ", "ADDRESS"),
    "--standing": Text("TÌNH_TRẠNG", "STANDING"),
    "--support": _UNIT,
    "--target": _TARGET,
    "--template": Text("MẪU", "TEMPLATE"),
    "--text": _WORDS,
    "--title": Text("TÊN", "TITLE"),
    "--to": _UNIT,
    "--unit": _UNIT,
    "--until": _DAY,
    "--warn-on": _GATES,
    "--within": _SPAN,
    "--year": Text("NĂM", "YEAR"),
    "-o": _FILE,
    "code": Text("MÃ_QUY_TẮC", "CODE"),
    "file": _FILE,
    "files": _FILE,
    "folder": _FOLDER,
    "id_": _ID,
    "kind": Text("LOẠI", "KIND"),
    "kpi_": Text("CHỈ_TIÊU", "KPI"),
    "name": _NAME,
    "names": Text("MẪU", "TEMPLATE"),
    "new": Text("BẢN_MỚI", "NEW"),
    "old": Text("BẢN_CŨ", "OLD"),
    "paths": _FILE,
    "period": _PERIOD,
    "plan": _PLAN,
    "question": Text("CÂU_HỎI", "QUERY"),
    "record": Text("BẢN_GHI", "RECORD"),
    "table": Text("BẢNG", "TABLE"),
    "task": Text("NHIỆM_VỤ", "TASK"),
    "text": Text("VĂN_BẢN", "TEXT"),
    "unit_": _UNIT,
    "value": Text("GIÁ_TRỊ", "VALUE"),
}
# Where a command means something else by the same name.
_OWN: Final[dict[str, dict[str, Text]]] = {
    "deadline": {"text": _DEADLINE},
    "export": {"--to": _FOLDER},
    "extend": {"--to": Text("HẠN_MỚI", "DEADLINE")},
    "form": {"action": same("export|collect")},
    "kpi": {"id_": Text("CHỈ_TIÊU", "KPI")},
    "migrate": {"--to": _COUNT},
    "new": {"kind": same("plan|task|kpi|unit"), "name": _ID, "--by": _TIME, "--unit": _MEASURE},
    "report": {"--by": _DAY},
    "sql": {"--from": _FOLDER},
    "target": {"text": _TARGET, "--unit": _MEASURE},
    "template": {"action": same("list|copy|check")},
    "units": {"text": _NAME},
    "waiver": {"action": same("list|add|prune")},
}


def placeholder(command: str, parameter: Any) -> Text | None:
    """Return what stands for the value of an option or an argument; None where it takes none."""
    if getattr(parameter, "is_flag", False):
        return None
    own = _OWN.get(command, {})
    names = parameter.opts if parameter.param_type_name == "option" else [parameter.name]
    found = next((text for text in (own.get(name) or _VALUES.get(name) for name in reversed(names)) if text), None)
    many = found is not None and parameter.param_type_name == "argument" and parameter.nargs != 1
    return Text(f"{found.vi}…", f"{found.en}…") if found and many else found


def put(command: str, parameter: Any, lang: Lang) -> None:
    """Make the help of a command name the value of one of its parameters in ``lang``."""
    found = placeholder(command, parameter)
    if found is None:
        return
    parameter.metavar = shown = found.to(lang)
    if parameter.param_type_name == "argument":  # braces and the like say nothing to people
        usage = shown if parameter.required else f"[{shown}]"
        parameter.get_usage_pieces = lambda _: [usage]
