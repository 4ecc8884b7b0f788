"""Messages over stdin and stdout, each handed over whole.

pygls hands over a message line by line, each through a thread and back; between two steps of work that is three or four
waits for one keystroke, here it is one.
"""

import asyncio
import os
import sys
import threading
from typing import BinaryIO, Final

from pygls.io_ import StdoutWriter, run_async
from pygls.lsp.server import LanguageServer

_CHUNK: Final = 1 << 16
_LENGTH: Final = b"content-length:"


class _Reader:
    """Gives the lines and bodies of messages; a thread waits for them to arrive whole."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._loop = asyncio.get_running_loop()
        self._arrived: asyncio.Queue[list[bytes]] = asyncio.Queue()
        self._open: list[bytes] = []
        threading.Thread(target=self._read, name="stdin", daemon=True).start()

    async def readline(self) -> bytes:
        """Return the next line of a head."""
        return await self._next()

    async def readexactly(self, _: int) -> bytes:
        """Return the body."""
        return await self._next()

    async def _next(self) -> bytes:
        if not self._open:
            self._open = await self._arrived.get()
        return self._open.pop(0)

    def _read(self) -> None:
        held = b""
        while True:
            end = held.find(b"\r\n\r\n")
            size = _size(held[:end]) if end >= 0 else 0
            if end >= 0 and len(held) >= end + 4 + size:
                body = held[end + 4 : end + 4 + size]
                self._give([b"Content-Length: %d\r\n" % size, b"\r\n", body])
                held = held[end + 4 + size :]
                continue
            try:
                chunk = os.read(self._handle, _CHUNK)
            except OSError:
                chunk = b""
            if not chunk:
                self._give([b""])
                return
            held += chunk

    def _give(self, parts: list[bytes]) -> None:
        try:
            self._loop.call_soon_threadsafe(self._arrived.put_nowait, parts)
        except RuntimeError:  # the loop has ended: nobody listens any more
            return


def _size(head: bytes) -> int:
    lines = (line.strip() for line in head.lower().split(b"\r\n"))
    found = next((line[len(_LENGTH) :].strip() for line in lines if line.startswith(_LENGTH)), b"0")
    return int(found) if found.isdigit() else 0


def serve(server: LanguageServer) -> int:
    """Speak with the editor that started this process, until it says it is enough or goes away.

    Returns:
        0; 1 where the editor ended the session without saying so before.
    """
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        try:
            asyncio.run(_serve(server, out))
        except SystemExit as ended:  # so pygls leaves the loop when the editor says "exit"
            return int(ended.code or 0)
        except (BrokenPipeError, KeyboardInterrupt):
            return 0
    return 0


async def _serve(server: LanguageServer, out: BinaryIO) -> None:
    server.protocol.set_writer(StdoutWriter(out))
    reader = _Reader(sys.stdin.fileno())
    await run_async(threading.Event(), reader, server.protocol, error_handler=server.report_server_error)
