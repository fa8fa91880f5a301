"""The command line: one verb a question, tables for people, `--json` for machines. Decides nothing: it calls the Python API and prints."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

import reportedly
from reportedly.errors import ReportedlyError
from reportedly.scale import collect_seldom

# verbs stand in the help in the order in which they are brought in
from reportedly.serve import fill  # isort: skip
from reportedly.serve import ask, decide
from reportedly.serve.app import app
from reportedly.serve.words import plain

__all__ = ["app", "ask", "decide", "fill", "main"]

MISUSE = 2
STOPPED = 130


def _version(wanted: bool) -> None:
    if wanted:
        print(f"reportedly {reportedly.__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Entry point: what goes wrong becomes one line on stderr and exit code 2; a closed pipe ends quietly."""
    collect_seldom()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = app(standalone_mode=False)
        sys.stdout.flush()
        if code == STOPPED:  # the parser's own word for Ctrl-C
            code = _stopped()
    except BrokenPipeError:
        code = _pipe_closed()
    except SystemExit as stopped:  # the parser turns a closed pipe into an exit code of its own
        if not isinstance(stopped.__context__, BrokenPipeError):
            raise
        code = _pipe_closed()
    except ReportedlyError as error:
        code = _failed(str(error))
    except OSError as error:
        code = _failed(
            f"{error.filename or 'a file'}: {error.strerror or error}: nothing was lost; put that right, and run again"
        )
    except (KeyboardInterrupt, typer.Abort):
        code = _stopped()
    except Exception as error:
        # usage errors are the parser's own (typer brings its own copy of click in some versions): known by what they can do
        message = getattr(error, "format_message", None)
        if message is None:
            raise
        code = _failed(f"{_lowered(message())} (`reportedly {_verb(error)}--help` tells more)")
    raise SystemExit(code or 0)


def _pipe_closed() -> int:
    """Nobody reads on: what is left in the buffer goes nowhere, without complaint at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())  # type: ignore[union-attr]
    return 0


def _stopped() -> int:
    return _failed("stopped: what was read is kept; run again to go on", STOPPED)


def _failed(message: str, code: int = MISUSE) -> int:
    print(f"reportedly: {plain(message)}", file=sys.stderr)
    return code


def _lowered(message: str) -> str:
    text = plain(message).rstrip(".")
    return text[:1].lower() + text[1:]


def _verb(error: Exception) -> str:
    context = getattr(error, "ctx", None)
    name = getattr(context, "info_name", None)
    return f"{name} " if name and getattr(context, "parent", None) is not None else ""


if __name__ == "__main__":
    main()
