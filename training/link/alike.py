"""Fit how alike two accounts are: src/reportedly/link/alike.json.

usage: python training/link/alike.py SHARED [--dry]

Fitted on the graded pairs of SemEval-2022 task 8 (semeval22t8, Apache-2.0; 1 the same to 4 nothing alike): ridge regression on the features of
`reportedly.link.alike`, whose signs are kept, each with a constant of its own where a pair says nothing on it; once with vectors (the extra `models` must be installed) and once without. Prints the correlation with
grades that were held out: tenths of the pairs, and all pairs of two languages at a time.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupKFold, KFold, cross_val_predict

from reportedly.evaluate.link import leads
from reportedly.evaluate.measures import rows
from reportedly.link import alike
from reportedly.link.view import lay_out

TABLE = Path(alike.__file__).with_name("alike.json")
# 1 to 100 tried: between .756 and .759 with vectors, .691 and .692 without; of languages that were left out 1 is worse (.745, .657), 30 best and as good as 100 (.751, .682).
RIDGE = 30.0
# The grades: 1 the same, 4 nothing alike.
SAME, NOTHING = 1.0, 4.0
# A feature that hardly any pair lacks, or that hardly differs, tells nothing of its own.
STEADY = 1e-9
Array = NDArray[np.float64]


@dataclass
class Graded:
    """Pairs: features (NaN where a pair says nothing), grades from 0 to 1, the two languages."""

    found: Array
    grades: Array
    languages: list[str]


def graded(shared: Path) -> Graded:
    """The pairs of the corpus that have both their reports."""
    held = list(rows(shared / "data" / "link" / "semeval22t8.pairs.jsonl"))
    wanted = {row[side] for row in held for side in ("a", "b")}
    articles = [row for row in rows(shared / "data" / "link" / "semeval22t8.articles.jsonl") if row["id"] in wanted]
    views = {name: lay_out(report) for name, report in leads(articles).items()}
    held = [row for row in held if {row["a"], row["b"]} <= views.keys()]
    found = [alike.values(views[row["a"]], views[row["b"]]).values() for row in held]
    return Graded(
        found=np.array([[np.nan if value is None else value for value in row] for row in found]),
        grades=np.array([(NOTHING - float(row["overall"])) / (NOTHING - SAME) for row in held]),
        languages=["-".join(sorted((row["lang1"], row["lang2"]))) for row in held],
    )


@dataclass
class Design:
    """Features of one spread, turned so that each raises the grade, then whether each is missing, once for and once against; and what is needed to turn weights back."""

    whole: Array
    spread: Array
    middle: Array
    means: Array
    signs: Array

    def weights(self, fitted: Ridge) -> tuple[Array, Array, float]:
        """(weight of a unit, what a missing value adds, start), of the fitted regression."""
        count = len(self.signs)
        told, absent, more = fitted.coef_[:count], fitted.coef_[count : 2 * count], fitted.coef_[2 * count :]
        weights = np.hstack([told * self.signs, absent - more]) / self.spread
        start = float(fitted.intercept_ - weights @ self.middle)
        return weights[:count], weights[:count] * self.means + weights[count:], start


def design(found: Array, signs: Array) -> Design:
    """The columns that are fitted."""
    absent = np.isnan(found)
    means = np.nanmean(found, axis=0)
    columns = np.hstack([np.where(absent, means, found), absent.astype(float)])
    middle, spread = columns.mean(axis=0), columns.std(axis=0)
    spread[spread < STEADY] = np.inf
    standard = (columns - middle) / spread
    told, missing = standard[:, : len(signs)] * signs, standard[:, len(signs) :]
    return Design(np.hstack([told, missing, -missing]), spread, middle, means, signs)


def regression() -> Ridge:
    """What is fitted: every column counts for the grade or not at all."""
    return Ridge(RIDGE, positive=True)


def table(names: list[str], made: Design, grades: Array) -> dict[str, object]:
    """The table as it is stored."""
    weights, absent, start = made.weights(regression().fit(made.whole, grades))
    return {
        "start": round(start, 5),
        "features": {
            name: {"weight": round(float(weight), 5), "absent": round(float(without), 5)}
            for name, weight, without in zip(names, weights, absent, strict=True)
        },
    }


def held_out(made: Design, pairs: Graded) -> Iterator[tuple[str, float]]:
    """The correlation with grades that were held out, by name of the way."""
    for name, parts in (
        ("tenths of the pairs", KFold(10, shuffle=True, random_state=0).split(made.whole)),
        ("two languages", GroupKFold(len(set(pairs.languages))).split(made.whole, groups=pairs.languages)),
    ):
        guessed = cross_val_predict(regression(), made.whole, pairs.grades, cv=list(parts))
        yield name, float(np.corrcoef(guessed, pairs.grades)[0, 1])


def main() -> None:
    """Fit, print and write."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("shared", type=Path)
    asked.add_argument("--dry", action="store_true", help="print only")
    given = asked.parse_args()
    pairs = graded(given.shared)
    names = [feature.__name__ for feature in alike.FEATURES]
    signs = np.array([1.0] * len(alike.FOR) + [-1.0] * len(alike.AGAINST))
    kept = [i for i, name in enumerate(names) if name != "meaning"]
    made = {}
    for name, chosen in (("with_vectors", list(range(len(names)))), ("without", kept)):
        columns = design(pairs.found[:, chosen], signs[chosen])
        print(name, {way: round(value, 3) for way, value in held_out(columns, pairs)}, f"{len(pairs.grades)} pairs")
        made[name] = table([names[i] for i in chosen], columns, pairs.grades)
    text = json.dumps(made, indent=1) + "\n"
    print(text) if given.dry else TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
