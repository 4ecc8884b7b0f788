"""PDF by LibreOffice, where it is installed: a process of its own, without the person's settings, and with an end."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from ckds.errors import UsageError, system_reason
from ckds.lang import Text, same

_SECONDS: Final = 180
_NAMES: Final = ("soffice", "libreoffice")
_USUAL: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_INSTALL: Final = Text(
    "Cài LibreOffice (Debian, Ubuntu: sudo apt-get install libreoffice-writer fonts-liberation2; máy khác: libreoffice.org), "
    "hoặc ghi ra tệp .docx rồi lưu thành PDF trong Word.",
    "Install LibreOffice (Debian, Ubuntu: sudo apt-get install libreoffice-writer fonts-liberation2; elsewhere: libreoffice.org), "
    "or write a .docx file and save it as PDF in Word.",
)


def office() -> str | None:
    """Return the program that converts, None where LibreOffice is not installed."""
    return next(
        (found for name in _NAMES if (found := shutil.which(name))),
        next((path for path in _USUAL if Path(path).exists()), None),
    )


def pdf(docx: bytes, *, seconds: float = _SECONDS, program: str | None = None) -> bytes:
    """Return a Word document as PDF.

    Args:
        docx: the document.
        seconds: when to give up.
        program: LibreOffice's ``soffice``; looked for when not given.

    Raises:
        UsageError: LibreOffice is missing, fails, or takes too long.
    """
    found = program or office()
    if found is None:
        raise UsageError(
            Text("Chưa ghi được PDF: máy này không có LibreOffice.", "No PDF: LibreOffice is not installed here."),
            _INSTALL,
        )
    with tempfile.TemporaryDirectory(prefix="ckds-pdf-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source, result = place / "report.docx", place / "report.pdf"
        source.write_bytes(docx)
        said = _run(
            [
                found, "--headless", "--norestore", "--nologo", "--nodefault",
                f"-env:UserInstallation={(place / 'profile').as_uri()}",
                "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, str(source),
            ],
            seconds,
        )  # fmt: skip
        if not result.exists():
            raise _failed(said)
        return result.read_bytes()


def _run(command: list[str], seconds: float) -> str:
    """Run LibreOffice and return what it said; it and what it started end when the time is up."""
    try:
        process = subprocess.Popen(  # noqa: S603 - a fixed command; the document is a file in a folder of its own
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=os.name == "posix",
        )  # fmt: skip
    except OSError as error:
        raise _failed(system_reason(error)) from None
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        raise UsageError(
            Text(
                f"LibreOffice chưa chuyển xong sang PDF sau {seconds:g} giây nên đã dừng.",
                f"LibreOffice had not made the PDF after {seconds:g} seconds and was stopped.",
            ),
            _INSTALL,
        ) from None
    return said.decode("utf-8", "replace").strip()


def _end(process: "subprocess.Popen[bytes]") -> None:
    if os.name == "posix":  # soffice is a script that starts the real program
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


def _failed(said: str | Text) -> UsageError:
    """Return the error with what LibreOffice said last, or why it could not be started."""
    last = said if isinstance(said, Text) else same(said.splitlines()[-1] if said else "")
    return UsageError(
        Text(
            f"LibreOffice không chuyển được sang PDF. {last.vi}".strip(),
            f"LibreOffice could not make the PDF. {last.en}".strip(),
        ),
        _INSTALL,
    )
