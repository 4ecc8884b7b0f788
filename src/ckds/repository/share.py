"""Shares the plans of a large repository out to processes. Imported only where there are many files."""

import multiprocessing
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Final

from ckds.errors import CkdsError
from ckds.lang import Text
from ckds.repository.load import Loader
from ckds.repository.stream import Question, Stream, settled

# So many portions wait at each process, so that none is idle while its answer is on the way.
_AHEAD: Final = 2
_GONE: Final = Text(
    "Một tiến trình đọc kế hoạch đã dừng giữa chừng (có thể do thiếu bộ nhớ).",
    "A process that read plans ended before it was done (perhaps for want of memory).",
)
_AGAIN: Final = Text("Chạy lại với CKDS_PROCESSES=1.", "Run again with CKDS_PROCESSES=1.")


def shared_out(
    stream: Stream, question: Question, number: int, told: Callable[[int, int], None] | None
) -> Iterator[Any]:
    """Yield what all plans answer, in their order, asked by ``number`` processes.

    Raises:
        CkdsError: a process ended before it was done.
    """
    forked = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    batches = stream.batches(number)
    workers: list[_Worker] = []
    try:
        with _undisturbed():
            for _ in range(min(number, len(batches))):
                workers.append(_Worker(stream, question, "fork" if forked else "spawn"))  # noqa: PERF401 - those begun must be ended
        yield from _collect(workers, batches, len(stream.places), told)
    finally:
        for worker in workers:
            worker.end()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let a Ctrl-C wait until every process is known, so that each can be ended."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Worker:
    """One process and the way to it."""

    def __init__(self, stream: Stream, question: Question, method: str) -> None:
        context: Any = multiprocessing.get_context(method)
        self.way, theirs = context.Pipe()
        given = stream if method == "fork" else (stream.loader.root, stream.settings, stream.days)
        self.process: BaseProcess = context.Process(target=_work, args=(given, question, theirs, self.way), daemon=True)
        self.process.start()
        theirs.close()
        self.open: list[int] = []

    def give(self, at: int, batch: list[int]) -> None:
        """Hand over a portion."""
        self.way.send((at, batch))
        self.open.append(at)

    def end(self) -> None:
        """End the process, whatever it is doing, and wait until it is gone."""
        self.way.close()
        self.process.terminate()
        self.process.join()


def _collect(
    workers: list[_Worker], batches: list[list[int]], whole: int, told: Callable[[int, int], None] | None
) -> Iterator[Any]:
    waiting = list(enumerate(batches))[::-1]
    early: dict[int, list[Any]] = {}  # answers that others come before
    for _ in range(_AHEAD):
        for worker in workers:
            if waiting:
                worker.give(*waiting.pop())
    ways = {worker.way: worker for worker in workers}
    following = done = 0
    while following < len(batches):
        for way in wait(list(ways), timeout=_PATIENCE):
            worker = ways[way]
            answers = _received(worker)
            at = worker.open.pop(0)
            if waiting:
                worker.give(*waiting.pop())
            early[at] = answers
            done += len(batches[at])
        if told:
            told(done, whole)
        while following in early:
            yield from early.pop(following)
            following += 1


_PATIENCE: Final = 0.5


def _received(worker: _Worker) -> list[Any]:
    try:
        answer = worker.way.recv()
    except (EOFError, OSError):
        raise CkdsError(_GONE, _AGAIN) from None
    if isinstance(answer, BaseException):
        raise answer
    return answer  # type: ignore[no-any-return]


def _work(given: Any, question: Question, way: Connection, other: Connection) -> None:
    """Answer portions until there are no more: the body of each process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is answered by the one who started this
    stream = given if isinstance(given, Stream) else _opened(*given)
    if isinstance(given, Stream):
        other.close()  # with the other end held here as well, nobody would notice that it is closed
    settled()
    try:
        while True:
            _, batch = way.recv()
            way.send(_answers(stream, question, batch))
    except (EOFError, OSError):
        return


def _opened(root: Any, settings: Any, days: Any) -> Stream:
    return Stream(Loader(root), settings, days)


def _answers(stream: Stream, question: Question, batch: list[int]) -> Any:
    try:
        return stream.portion(question, batch)
    except Exception as error:
        try:
            pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
        except Exception:
            return RuntimeError(f"{type(error).__name__}: {error}")
        return error
