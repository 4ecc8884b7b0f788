"""Who supports in a sentence: the bodies behind "phối hợp với"."""

import re
from typing import Final

from ckds.importers.bodies import read_bodies
from ckds.importers.body import QUALIFIER, Body, is_unit_like
from ckds.importers.names import tokens
from ckds.importers.setting import Setting
from ckds.importers.words import low, rx
from ckds.lang import Text

WITH: Final = rx(
    r"(?P<attitude>tích cực )?(?P<verb>phối hợp)(?P<how> chặt chẽ| thường xuyên)?(?P<with>(?:,? ?cùng)? với| cùng)?\s+(?=\S)"
)
_ACTS: Final = rx(
    r"\b(?:tổ chức|xây dựng|triển khai|thực hiện|tham mưu|đề xuất|trình|rà soát|hướng dẫn|kiểm tra|theo dõi|đôn đốc|báo cáo|"
    r"hoàn thành|lập|ban hành|nghiên cứu|cung cấp|bố trí|tuyên truyền|đào tạo|bồi dưỡng|quản lý|vận hành|phát triển|đẩy mạnh|"
    r"trong việc|để|nhằm|tìm|giải quyết|thẩm định|cập nhật|tổng hợp|xử lý|thúc đẩy|hỗ trợ|bảo đảm|đảm bảo|ứng dụng|kết nối)\b"
)
# "các đơn vị khác" names nobody at all.
_NOBODY: Final = rx(r"(?:các )?(?:đơn vị|cơ quan|tổ chức|bên) khác")
_AFTER_VAGUE: Final = rx(r"(?<=liên quan)\s+(?=\w)")
# Where a list of local committees ends, whatever verb follows it.
_COMMITTEES: Final = rx(
    r"(?:ủy ban nhân dân|ubnd)(?:(?:,| và)? (?:các )?(?:quận|huyện|thị xã|xã|phường|thị trấn|đặc khu))+(?= \w)"
)


def joined(text: str, setting: Setting) -> list[Body]:
    """Return the bodies behind "phối hợp với"; an exhortation ("tích cực phối hợp") gives nobody a role."""
    found: list[Body] = []
    plain = low(text)
    for joins in WITH.finditer(plain):
        if joins["attitude"] or (
            not joins["with"]
            and joins.start() > 0
            and not plain[: joins.start()].rstrip().endswith(("chủ trì", "chủ trì,"))
        ):
            continue
        rest = text[joins.end() :]
        stop = _first_of(_ACTS.search(low(rest)), _AFTER_VAGUE.search(low(rest)))
        end = (
            stop.start() if stop else min((at for at in (rest.find("."), rest.find(";")) if at >= 0), default=len(rest))
        )
        words = re.sub(r"\s+(?:và|cùng)$", "", rest[:end].strip(" ,"))
        if words and len(words) < 300 and is_unit_like(words, setting.names):
            listed = _cut_short(
                read_bodies(words.replace(" cùng các ", ", các ").replace(" cùng ", ", "), setting.names), setting
            )
            found += [body for body in listed if body.unit or not _NOBODY.fullmatch(low(body.printed))]
    return found


def _first_of(one: re.Match[str] | None, other: re.Match[str] | None) -> re.Match[str] | None:
    return min((found for found in (one, other) if found), key=lambda found: found.start(), default=None)


def _cut_short(bodies: list[Body], setting: Setting) -> list[Body]:
    """Where an unknown verb follows a known name, the name ends where the directory says: ``Sở Y tế làm sạch dữ liệu``."""
    kept: list[Body] = []
    for body in bodies:
        committees = None if body.unit else _COMMITTEES.match(low(body.printed))
        if committees and not QUALIFIER.match(low(body.printed[committees.end() :])):
            kept.append(body._replace(printed=body.printed[: committees.end()]))
            continue
        match = None if body.unit else next(iter(setting.names.longest(body.printed, tokens(body.printed), 0)), None)
        if match and match.size > 1 and len(match.units) == 1:
            end = tokens(body.printed)[match.size - 1].end
            note = Text("tên kết thúc trước một động từ lạ", "the name ends before an unknown verb")
            kept.append(Body(body.printed[:end], match.units[0], sure=False, note=note))
        else:
            kept.append(body)
    return kept
