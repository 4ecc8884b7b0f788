"""A small client of the Language Server Protocol over stdin and stdout of a process; nothing of ckds is in it."""

import json
import queue
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

Json = dict[str, Any]


class Client:
    """One session with a server.

    Args:
        command: starts the server.
        root: the folder that the editor has open.
        capabilities: what this client says it can do.
        settings: answers of the client to ``workspace/configuration``, by section.
        wait: how long an answer may take, in seconds.
    """

    def __init__(
        self,
        command: Sequence[str],
        root: Path,
        *,
        capabilities: Json | None = None,
        settings: Json | None = None,
        wait: float = 60,
        env: dict[str, str] | None = None,
    ) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=root, env=env
        )
        self._capabilities = capabilities or {}
        self._settings = settings or {}
        self._wait = wait
        self._root = root
        self._number = 0
        self._open: list[Path] = []
        self._inbox: queue.Queue[Json | None] = queue.Queue()
        self.diagnostics: dict[str, Json] = {}
        self.messages: list[str] = []
        self.errors: list[bytes] = []
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=self._drain, daemon=True).start()

    def __enter__(self) -> Self:
        self.capabilities = self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": self._root.as_uri(),
                "workspaceFolders": [{"uri": self._root.as_uri(), "name": self._root.name}],
                "capabilities": self._capabilities,
            },
        )["capabilities"]
        self.notify("initialized", {})
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            try:
                self.request("shutdown", None)
                self.notify("exit", None)
                self.process.wait(10)
            except (AssertionError, OSError, subprocess.TimeoutExpired):
                self.process.kill()
        self.process.wait()

    def notify(self, method: str, params: Any) -> None:
        """Tell the server something."""
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method: str, params: Any) -> Any:
        """Ask the server and return its answer; an error of the server fails."""
        answer = self.response(method, params)
        assert "error" not in answer, answer["error"]
        return answer.get("result")

    def response(self, method: str, params: Any) -> Json:
        """Ask the server and return all of its answer."""
        self._number += 1
        number = self._number
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == number and "method" not in message:
                return message

    def receive(self, wait: float | None = None) -> Json:
        """Return the next message, after it was taken note of; what the server asks is answered."""
        try:
            message = self._inbox.get(timeout=self._wait if wait is None else wait)
        except queue.Empty:
            raise AssertionError(f"the server says nothing: {b''.join(self.errors).decode(errors='replace')}") from None
        assert message is not None, f"the server has gone: {b''.join(self.errors).decode(errors='replace')}"
        self._note(message)
        return message

    def diagnosed(self, path: Path, version: int | None = None) -> list[Json]:
        """Return the diagnostics of a file once they are there, of that version of its text."""
        uri = path.as_uri()
        while uri not in self.diagnostics or (version is not None and self.diagnostics[uri].get("version") != version):
            self.receive()
        return list(self.diagnostics[uri]["diagnostics"])

    def settle(self, quiet: float = 1.5) -> None:
        """Wait until the server has said nothing for so many seconds."""
        while True:
            try:
                self.receive(quiet)
            except AssertionError:
                assert self.process.poll() is None, "the server has gone"
                return

    def open(self, path: Path, text: str | None = None, version: int = 1) -> str:
        """Open a file in the editor; return its text."""
        text = path.read_text("utf-8") if text is None else text
        one = {"uri": path.as_uri(), "languageId": "yaml", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": one})
        self._open.append(path)
        return text

    def close_all(self) -> None:
        """Close every file that was opened here; what was typed in them is gone."""
        for path in dict.fromkeys(self._open):
            self.notify("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
        self._open.clear()

    def change(self, path: Path, version: int, *changes: Json) -> None:
        """Type: each change a ``text`` with its ``range``, or the whole text."""
        what = {"textDocument": {"uri": path.as_uri(), "version": version}, "contentChanges": list(changes)}
        self.notify("textDocument/didChange", what)

    def at(self, method: str, path: Path, line: int, character: int, **more: Any) -> Any:
        """Ask about a place, as the protocol counts it."""
        what = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}, **more}
        return self.request(f"textDocument/{method}", what)

    def _note(self, message: Json) -> None:
        method: str | None = message.get("method")
        params: Any = message.get("params")
        if method == "textDocument/publishDiagnostics":
            self.diagnostics[params["uri"]] = params
        elif method in ("window/showMessage", "window/logMessage"):
            self.messages.append(params["message"])
        if method and "id" in message:
            self._send({"jsonrpc": "2.0", "id": message["id"], "result": self._answer(method, params)})

    def _answer(self, method: str, params: Any) -> Any:
        if method == "workspace/configuration":
            return [self._settings.get(item.get("section")) for item in params["items"]]
        return None

    def _send(self, message: Json) -> None:
        body = json.dumps(message).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self) -> None:
        assert self.process.stdout
        while True:
            length = 0
            while (line := self.process.stdout.readline()).strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not line:
                self._inbox.put(None)
                return
            self._inbox.put(json.loads(self.process.stdout.read(length)))

    def _drain(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.errors.append(line)
