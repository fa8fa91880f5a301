"""The report's page: a view of the ledger, put through the template.

The page is closed in itself: style and script stand in it, named by their SHA-256 in a content security policy that allows nothing else,
so that a script hidden in a title could not run even if escaping failed. Everything can be read without scripts.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from reportedly.news import News
from reportedly.records import Skipped
from reportedly.serve import words
from reportedly.serve.html.model import page

POLICY = "default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"


def render(news: News, *, skipped: Sequence[Skipped] = (), name: str = "") -> Iterable[str]:
    """The page in pieces; the same ledger gives the same page. `skipped` are the pages that the run could not use."""
    style, script = _file("report.css"), _file("report.js")
    policy = POLICY.format(style=_hash(style), script=_hash(script))
    view = page(news, skipped=skipped, name=name)
    return _template().generate(view=view, style=Markup(style), script=Markup(script), policy=policy)


def write(news: News, file: Path, *, skipped: Sequence[Skipped] = ()) -> None:
    """Write the page to a file, wholly or not at all."""
    unfinished = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        with unfinished.open("w", encoding="utf-8", errors="replace", newline="\n") as out:
            out.writelines(render(news, skipped=skipped, name=file.stem))
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        loader=jinja2.PackageLoader("reportedly.serve.html", "."),
    )
    environment.filters["spans"] = words.spans
    return environment.get_template("report.html.j2")


@cache
def _file(name: str) -> str:
    return resources.files("reportedly.serve.html").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def text_of(pieces: Iterable[Any]) -> str:
    """The page as one string."""
    return "".join(pieces)
