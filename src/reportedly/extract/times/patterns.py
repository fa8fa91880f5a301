"""The grammar: patterns over rows of atoms (letters are the roles of `vocabulary.py`), the same for all languages, and the finding of the longest match."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

import regex

from reportedly.extract.times import build, build_clocks, build_lengths, build_years
from reportedly.extract.times.atoms import Atoms
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.groups import Build

_COUNT: Final = r"(?P<n>[wdnya]|q)"
_WD: Final = r"(?P<W>[Wv])"


def find(row: Atoms, at: int) -> Expression | None:
    """The longest expression that begins at an atom; of equally long ones the first listed."""
    best: Expression | None = None
    for pattern, _, make in _beginning(row.codes[at : at + _AHEAD]):
        match = pattern.match(row.codes, at)
        if match is None or (best is not None and match.end() - 1 <= best.last):
            continue
        found = make(row, match)
        if found is not None:
            best = found
    return best


# ---- the table ----------------------------------------------------------------------------------------------------------

_AFTER_WEEKDAY: Final = r"[.,]?[g,i]?D?"
_MONTH: Final = r"(?P<M>[Mm])"
_YEAR: Final = r"(?:[,gi]{0,2}[Yu]?(?P<y>y)[.]?[ju]?)"
_DAY: Final = r"(?P<d>[dow])"
# "first", "last", "second last"; "next month", "this year".
_NTH: Final = r"(?=[odsS])(?P<n>[ods])?-?(?P<S>S)?"
_OTHER: Final = r"(?:(?P<T>S)?g?(?P<v>[ujY])g?(?P<T2>S)?|(?P<F>F))"
# A weekday behind a date, in brackets or not; the marks of month and day are Monday and Sunday there: 4月7日（日）.
_CLOSING: Final = r"(?:,?\(?(?P<W>[Wv]|(?<=\()[lb](?=\)))\)?)?"

# A time zone, in brackets or not; a bracket that closes without one before it belongs to another.
_ZONE: Final = r"(?:(?P<open>\()?(?P<z>z)(?(open)\)))"

_TABLE: Final[tuple[tuple[str, Build], ...]] = (
    # dates: day month year, in brackets after a weekday, month day year, numeric
    (rf"(?:(?P<S>S)g?)?{_WD}{_AFTER_WEEKDAY}{_DAY}[.]?O?[gr]{{0,2}}{_MONTH}[.]?{_YEAR}?", build.date),
    (rf"(?:Sg?)?{_WD},?\((?:{_DAY}[.]?O?g?{_MONTH}[.]?{_YEAR}?)\)", build.date),
    (rf"(?:Sg?)?{_WD},?\((?:{_MONTH}[.]?{_DAY}{_YEAR}?)\)", build.date),
    (rf"{_DAY}[.]?O?[g]{{0,2}}{_MONTH}[.]?{_YEAR}?{_CLOSING}", build.date),
    (rf"(?:D|i(?=D))?D?{_DAY}[.]?O?g?{_MONTH}[.]?{_YEAR}?", build.date),
    (rf"{_DAY}[.]?O?-{_MONTH}[.]?-(?P<y>[ydn])", build.date),
    (rf"(?P<d>s)g{{1,2}}{_MONTH}[.]?{_YEAR}?", build.date),
    (rf"(?P<d>d)-{_MONTH}{_YEAR}?(?!-)", build.date),
    # three figures with points and spaces: 4. 3. 2026, and in Korean 2026. 3. 4.
    (r"(?P<d>d)[.](?P<M>d)[.](?P<y>y)", build.date),
    (r"(?P<y>y)[.](?P<M>d)[.](?P<d>d)(?=$|[#.,)(])", build.date),
    (rf"{_WD}{_AFTER_WEEKDAY}{_MONTH}[.]?(?P<d>w)[.]?{_YEAR}?", build.date),
    (rf"{_MONTH}[.]?(?P<d>w),?(?P<y>y)", build.date),
    (rf"{_MONTH}[.]?[-/](?P<d>[do])(?![-/dn])", build.date),
    (rf"(?P<y>y)[-/]{_MONTH}[.]?[-/](?P<d>[do])", build.date),
    (rf"{_WD}{_AFTER_WEEKDAY}{_MONTH}[.]?g?(?P<d>[do]){_YEAR}?", build.date),
    (rf"{_MONTH}[.]?g?(?P<d>[do])O?{_YEAR}?{_CLOSING}", build.date),
    (rf"{_MONTH}[.]?,?(?P<d>[do]),(?P<y>y)", build.date),
    (rf"(?P<y>y)[,.]?[gi]?{_MONTH}[.]?(?P<d>[do])(?!,?y)", build.date),
    (rf"(?P<S>S)g?{_DAY}[.]?g?{_MONTH}", build.date),
    (rf"{_DAY}[.]?g?{_MONTH}[gi]?(?P<F>F)", build.date),
    (rf"{_DAY}[.]?g?{_MONTH}(?P<S>S)(?![g,]?[ujYWv])", build.date),
    (rf"(?:{_WD}[,.]?g?\(?)?(?P<N>@)\)?", build.numeric),
    (r"(?P<N>@),?\(?(?P<W>[Wv])\)?", build.numeric),
    (rf"(?:{_WD}[,.]?[gi]?\(?)?(?P<N>%)\)?", build.numeric_part),
    (r"(?P<v>u)(?P<N>%)", build.numeric_part),
    (r"(?P<P>P)(?P<N>%)", build.numeric_part),
    (r"(?P<v>u)(?P<d>[do])[-r&](?P<N>%)", build.days_of_figures),
    (r"\$", build.month_year),
    # marked years, months and days: 2024年3月5日(星期二)
    (r"(?:(?P<y>[yn])jg?|(?P<F>F))?(?P<M>[dw])l(?:(?P<d>[dw])-?b)?" + _CLOSING, build.date),
    (r"(?P<y>[yn])jg?(?P<M>[dwo])l(?P<d>[dw])(?=$|[#,.)P])", build.date),
    (r"=(?P<n>[dwon])j(?:(?P<M>[dw])l(?:(?P<d>[dw])b)?)?" + _CLOSING, build_years.era),
    # a marked year before a named month and a day, or a day and its month: 2026 թվականի հոկտեմբերի 12-ին, 2026 жылғы 12 қазанда
    (rf"(?P<y>[yn])[.]?j[.]?g?{_MONTH}[.]?g?(?P<d>[do])(?:-?b)?", build.date),
    (rf"(?P<y>[yn])[.]?j[.]?g?{_DAY}[.]?O?[g-]?{_MONTH}", build.date),
    (rf"(?P<y>y)(?:!|-j){_DAY}-?{_MONTH}", build.date),
    (r"(?:(?P<y>[yn])[.]?j[.]?g?|(?P<F>F))(?P<M>[Mm])", build.date),
    (r"(?:(?P<F>F))?(?P<d>d)b" + _CLOSING, build.day_only),
    (r"D(?P<d>[do])", build.day_only),
    (r"D(?P<d>w)(?=$|[,.)])", build.day_only),
    (r"[gi]{1,2}(?P<d>[do])$", build.day_alone),
    (r"(?P<u>u)(?P<d>d)$", build.day_behind_unit),
    (r"i[gD]?(?P<d>o)(?=[,.)])", build.day_alone),
    (r"(?P<u>u)(?P<M>[dwo])(?=$|[,.)giYy])", build.month_by_number),
    (r"D?(?P<d>[do])[giI]{1,2}(?P<S>S)g?(?P<u>u)", build.day_of_other_month),
    (r"D?(?P<d>[do])[giI]{1,2}(?P<u>u)g?(?P<S>S)", build.day_of_other_month),
    (r"[gi^](?P<d>d)[.]?(?P<S>S)g?(?P<u>u)", build.day_of_other_month),
    (r"D(?P<d>d)(?:(?P<S>S)g?(?P<u>u)|(?P<u2>u)g?(?P<S2>S))", build.day_of_named_month),
    (r"[gi^D](?P<d>d)g(?P<S>S)(?=$|[#,.)])", build.day_of_current),
    (r"g(?P<d>d)(?P<S>S)(?=$|[,.)])", build.day_of_current),
    (r"(?P<S>S)(?P<u>u)[gi]?(?P<d>d)(?=[Db'])", build.day_of_other_month),
    (r"(?P<F>F)[gi]?(?P<d>d)(?=[Db'])", build.day_only),
    (r"(?P<S>S)(?P<d>d)(?P<b>b)", build.last_day_of_month),
    (r"(?P<d>o)[giI]{1,2}(?P<F>F)", build.day_only),
    (r"[giD](?P<d>d)b?[giI]{1,2}(?P<F>F)", build.day_behind_word),
    (r"(?:[Dg]|(?P<v>u))(?P<d>d)b?(?P<F>F)", build.day_of_named_month),
    (rf"{_WD},?D?(?P<d>d)(?:b|(?=$|[#.,)ri<g]))", build.day_only),
    (rf"(?:Sg?)?{_WD},?D?(?P<d>d)(?=[I^][^dwny])", build.day_only),
    (rf"{_WD},?\((?P<d>d)\)", build.day_only),
    (rf"{_WD},?[gD]{{0,2}}(?P<d>o)(?=$|[.,)r<])", build.day_only),
    (r"(?P<y>[ynd])[.]?j", build_years.year_alone),
    # months
    (rf"{_MONTH}[.]?{_YEAR}", build.date),
    (rf"{_MONTH}[/-](?P<y>y)(?![-/])", build.date),
    (rf"(?P<y>y)g?{_MONTH}(?![.]?[do],?y)", build.date),
    (rf"(?P<S>S){_MONTH}", build.date),
    (rf"(?P<S>S){_MONTH}[.]?(?P<d>[do])(?![,.]?[yu:%])", build.date),
    (rf"{_MONTH}g?(?P<S>S)", build.date),
    (rf"{_MONTH}[gi,]{{0,2}}(?P<S>S)(?P<u>u)", build.month_of_year),
    (rf"{_DAY}[.]?g?{_MONTH}[gi,]{{0,2}}(?P<S>S)(?P<u>u)", build.month_of_year),
    (rf"(?P<S>S)(?P<u>u)[g,]?{_MONTH}(?![.]?[g,]?y)", build.month_of_year),
    (rf"(?P<S>S)(?P<u>u)[g,]?{_DAY}[.]?{_MONTH}", build.month_of_year),
    (rf"(?P<F>F)[g,]?{_DAY}[.]?{_MONTH}", build.date),
    (r"(?P<Z>[Zc])[gi,]{0,2}(?P<S>S)(?P<u>u)", build_years.part_of_other_year),
    (r"(?P<n>[odws])[.-]?(?P<v>[u])[gi,]{0,2}(?P<S>S)(?P<u>u)", build_years.part_of_other_year),
    (r"(?P<S>S)(?P<u>u)'[K#]g?(?P<n>[odws])[.-]?(?P<v>u)", build_years.part_of_other_year),
    (r"(?P<y>y)(?:'[K#])?g?(?P<n>[os])[.-]?(?P<u>u)", build_years.part_of_year),
    (rf"{_MONTH}[gi]{{0,2}}(?P<F>F)", build.date),
    (rf"{_MONTH}", build.month),
    # weekdays
    (rf"(?P<S>S)g?{_WD}", build.weekday),
    (rf"{_WD}g?(?P<S>S)", build.weekday),
    (rf"{_WD}[gi]{{0,2}}(?P<F>F)", build.weekday),
    (rf"(?P<F>F)[g,]?{_WD}", build.weekday),
    (rf"(?P<S>S)g?(?P<u>u)[,gi]{{0,2}}{_WD}", build.weekday),
    (rf"{_WD}[gi,]{{0,2}}(?P<S>S)g?(?P<u>u)", build.weekday),
    (rf"{_WD}[gi,]{{0,2}}(?P<u>u)g?(?P<S>S)", build.weekday),
    (rf"{_WD}", build.weekday),
    # days and periods relative to the reference
    (r"(?P<R>R)" + _CLOSING, build.day),
    (r"R(?P<S>S)", build.day_beside),
    (rf"{_WD},?(?P<R>R)", build.day),
    (r"T,?\(?(?P<W>[Wv])?\)?", build.fused_day),
    (r"(?P<S>S)g?T", build.fused_day),
    (r"(?P<F>F)", build.period),
    (r"(?P<F>F)(?P<y>y)", build_years.year_behind_period),
    (r"(?P<G>G)g{1,2}(?P<u>[uYj])(?![SAC])", build.edge_of_period),
    (r"(?P<u>[jl])(?P<G>G)", build.edge_of_period),
    (r"(?P<S>S)g?(?P<u>[ujYUD])", build.period),
    (r"(?P<u>[ujYUD])g?(?P<S>S)", build.period),
    # the nth weekday, day or week of a month or year: "the first Monday of May", "last week of July", "second week of 2015"
    (rf"{_NTH}g?{_WD}[giI]{{1,2}}{_MONTH}[.]?{_YEAR}?", build_years.nth_of_month),
    (rf"{_NTH}[.-]?(?P<u>u)[giI]{{1,2}}{_MONTH}[.]?{_YEAR}?", build_years.nth_of_month),
    (rf"{_NTH}g?{_WD}[giI]{{0,2}}{_OTHER}", build_years.nth_of_month),
    (rf"{_NTH}[.-]?(?P<u>u)[giI]{{1,2}}{_OTHER}", build_years.nth_of_month),
    (rf"{_NTH}[.-]?(?P<u>u){_MONTH}[.]?{_YEAR}?", build_years.nth_of_month),
    (rf"{_NTH}{_WD}{_MONTH}[.]?{_YEAR}?", build_years.nth_of_month),
    (rf"(?:(?P<y>y)[.]?j?g?)?(?:{_MONTH}|(?P<M2>[dw])l)g?{_NTH}g?(?:{_WD}|(?P<u>u))", build_years.nth_of_month),
    (rf"(?P<F>F)g?{_NTH}g?(?:{_WD}|(?P<u>u))", build_years.nth_of_month),
    (rf"{_WD}g?(?P<n>o)[giI]{{1,2}}{_MONTH}[.]?{_YEAR}?", build_years.nth_of_month),
    (rf"{_WD}g?(?P<S>S)[giI]{{1,2}}{_MONTH}[.]?{_YEAR}?", build_years.nth_of_month),
    (rf"(?P<u>u)g?(?:(?P<n>o)|(?P<S>S))[giI]{{1,2}}{_MONTH}[.]?{_YEAR}?", build_years.nth_of_month),
    (rf"{_NTH}[.-]?(?P<u>u)[giI]{{1,2}}{_OTHER}", build_years.nth_of_this_year),
    (rf"{_NTH}[.-]?(?P<u>u)[giI]{{1,2}}(?P<y>y)", build_years.nth_of_year),
    # parts of years
    (r"(?P<S>S)g?(?P<Z>[Zc])", build_years.part_of_year),
    (r"(?P<F>F)g?(?P<Z>[Zc])", build_years.part_of_year),
    (r"(?P<y>y)[.]?j?g?(?P<Z>[Zc])", build_years.part_of_year),
    (rf"(?P<Z>Z)(?:g?(?P<S>S)|[gi]{{0,2}}(?P<F>F)|{_YEAR})?", build_years.part_of_year),
    (rf"(?P<Z>c)(?:g?(?P<S>S)|[gi]{{0,2}}(?P<F>F)|{_YEAR})", build_years.part_of_year),
    (r"(?:(?P<F>F)g?)?(?P<n>[odws])[.-]?O?(?P<u>u)(?:[gi]{0,2}(?:(?P<y>y)j?|F))?", build_years.part_of_year),
    (r"(?:(?P<F>F)g?)?(?P<n>[os])[.-]?O?(?P<u>H)(?:[gi]{0,2}(?:(?P<y>y)j?|F))?", build_years.part_of_year),
    (r"(?P<n>[wd])(?P<half>H)(?P<u>l)", build_lengths.duration),
    (r"(?P<y>y)j?g?(?P<n>[odw])[.]?O?(?P<u>u)", build_years.part_of_year),
    # years, decades, centuries
    (r"Yg?(?P<y>[yn])", build_years.year_alone),
    (r"(?P<u>u)(?P<y>[ny])", build_years.year_in_words),
    (r"(?P<y>y)(?:g?Y)?", build_years.year_alone),
    (r"(?<!!)(?<!!G)(?<!!G-)(?P<y>[ynd])[.]?O?'?K", build_years.decade),
    (r"K(?P<y>[yndw])", build_years.decade),
    (r"k", build_years.named_decade),
    (r"(?P<n>[odw])[.-]?O?U", build_years.century),
    (r"U(?P<n>[odw])", build_years.century),
    # distances
    (rf"x?{_COUNT}-?(?P<half>H)?(?P<u>[usjbeU])[gx-]?A", build_lengths.ago(-1)),
    (rf"Bx?{_COUNT}(?P<half>H)?(?P<u>[usjbeU])", build_lengths.ago(-1)),
    (r"(?P<u>u)(?P<n>[wdn])A", build_lengths.ago(-1)),
    (r"(?P<u>[uj])-?A", build_lengths.ago(-1)),
    (rf"{_COUNT}(?P<half>H)?(?P<u>[usjbeU])g?C", build_lengths.ago(1)),
    (rf"Ix?{_COUNT}(?P<half>H)?(?P<u>[usjbeU])", build_lengths.ago(1)),
    (r"Bx?(?P<l>L)", build_lengths.length_off(-1)),
    (r"x?(?P<l>L)A", build_lengths.length_off(-1)),
    (r"Ix?(?P<l>L)", build_lengths.length_off(1)),
    (r"(?P<n>[wd])(?P<W>[Wvf])g?A", build_lengths.weekdays_off(-1)),
    (r"B(?P<n>[wd])(?P<W>[Wvf])", build_lengths.weekdays_off(-1)),
    (r"(?P<n>[wd])(?P<W>[Wvf])(?:g?C|[i<]V)", build_lengths.weekdays_off(1)),
    # durations and sets
    (rf"(?:S|gS|xg?)?{_COUNT}X?-?(?P<half>H)?(?P<S>S)?X?(?P<u>[usjbeU])", build_lengths.duration),
    (rf"(?:S|gS|xg?)?{_COUNT}(?P<u>[ujbe])&a?(?P<half>H)", build_lengths.duration_and_half),
    (rf"(?:xg?)?{_COUNT}(?P<u>[ujbe])(?P<half>H)X?(?![uagjb])", build_lengths.duration_and_half),
    (r"(?P<u>[ujlL])(?:(?P<half>H)|(?P<m>\+))(?![uagjb])", build_lengths.unit_and_half),
    (r"(?P<u>e)(?P<half>H)X", build_lengths.unit_and_half),
    (rf"(?:xg?)?{_COUNT}[-']?(?P<u>[ujbe])(?P<m>\+)", build_lengths.duration_and_quarters),
    (r"(?P<n>a)'(?P<u>u)", build_lengths.duration),
    (r"(?P<u>u)(?P<n>w)(?P<S>S)", build_lengths.length_before),
    (r"(?:a|w(?=H))?(?P<half>H)-?[ag]?(?P<u>[uj])", build_lengths.duration),
    (r"(?P<half>H)(?P<u>l)", build_lengths.month_and_half),
    (r"(?:S|gS|xg?)?(?P<n>[wdn])-?(?=[r&](?:[wdn])X?-?(?P<u>[ub]))", build_lengths.first_length),
    (rf"Eg?(?:{_COUNT})?(?P<u>u)", build_lengths.set_),
    (rf"[Ef]{_WD}", build_lengths.set_),
    (rf"E(?:{_MONTH}|(?P<Z>Z))", build_lengths.every_part_of_year),
    (r"f", build_lengths.frequency),
    (r"V", build_lengths.vague),
    (rf"V{_COUNT}X?-?(?P<u>[uj])", build_lengths.counted_vague),
    (r"V(?P<u>u)", build_lengths.unit_of_vague),
    (r"L", build_lengths.length),
    (r"(?:xg?)?(?P<n>[wdny])(?P<l>L)", build_lengths.counted_length),
    # clock times
    (rf"(?P<t>t)h?(?P<p>p)?p?{_ZONE}?", build_clocks.clock),
    (r"(?P<t>t)h?(?=[-rg&]h?[dwt%n]h?(?P<p>p))", build_clocks.clock),
    (r"(?:h|\^)?(?P<d>[dwo])h?(?=[-rg&]{1,2}h?(?P<d2>[dwt%o])(?:h?(?P<p>p)|h))", build_clocks.first_of_range),
    (rf"h?(?P<t>t)(?P<u>u){_ZONE}?", build_clocks.clock_of_hours),
    (r"(?P<u>u)(?:(?P<t>t)|(?P<d>[dwo]))g?(?P<P>P)", build_clocks.clock_from_dawn),
    (r"(?P<t>t)(?P<m>\+)p?", build_clocks.clock),
    (r"(?:h|\^|i)?(?P<m>\+)(?P<t>t)h?(?P<p>p)?", build_clocks.clock),
    (r"\^(?P<d>n)h?(?:(?P<p>p)|[g,i]?(?P<P>P))?", build_clocks.clock_in_words),
    (r"(?P<P>P)(?P<d>[dw])(?='g)", build_clocks.clock),
    (r"(?P<u>u)(?P<d>[dw])(?='g|$|[.,)])", build_clocks.clock_of_first),
    (r"(?P<u>u)(?P<d>n)(?='?g|$|[.,)])", build_clocks.clock_of_first),
    (r"[i^h]?(?P<e>[dwn])(?P<u>u)?(?P<s>[irB<CA&])[gh]?(?:(?P<d>[dwo])h?|(?P<t>t))(?:(?P<p>p)|[g,i]?(?P<P>P))?", build_clocks.minutes_beside),
    (r"(?P<d>[ny])[gi]?(?P<p>p)(?P<z>z)?", build_clocks.clock_of_figures),
    (r"(?P<d>[dwo])(?P<p>p)p?", build_clocks.clock),
    (r"\^(?P<d>[dw])(?P<u>u)(?:&?(?P<e>[dw])(?P<v>u)?|(?P<m>\+))(?:p|[g,i]?(?P<P>P))?", build_clocks.clock_of_hours),
    (r"[ig](?P<d>[dw])(?P<u>u)(?:(?P<e>[dw])(?P<v>[ue]))?(?:[g,i]?(?P<P>P))?", build_clocks.clock_at_hours),
    (r"h(?P<d>[dwno])&?(?P<e>[dw])(?P<v>u)(?:(?P<p>p)|[g,i]?(?P<P>P))?", build_clocks.clock_with_minutes),
    (r"(?P<d>[dw])(?P<z>z)", build_clocks.clock),
    (r"(?P<P>P)g?(?P<t>[t%])h?", build_clocks.clock),
    (r"(?P<t>%)(?:h|(?=z)|(?P<p>p))(?P<z>z)?", build_clocks.clock),
    (rf"(?P<d>[dwn])[.]?(?P<p>p)p?{_ZONE}?", build_clocks.clock),
    (r"(?P<d>[dwn])h(?:(?P<half>H)|(?P<e>[dwn])e)?(?:(?P<p>p)|[g,i]?(?P<P>P))?(?P<z>z)?", build_clocks.clock),
    (r"(?P<P>P)g?(?P<d>[dw])h(?:(?P<half>H)|(?P<e>[dwn])e)?", build_clocks.clock),
    (r"(?P<p>p)(?P<d>[dw])h(?:(?P<half>H)|(?P<e>[dwn])e)?", build_clocks.clock),
    (r"(?P<p>p)(?P<t>t)", build_clocks.clock),
    (rf"h(?P<t>[t%])(?P<p>p)?{_ZONE}?", build_clocks.clock),
    (r"h[.]?(?P<d>[dwno])(?:[&g]?(?P<e>[dw])e?)?(?:(?P<p>p)|[g,i]?(?P<P>P))?(?P<z>z)?", build_clocks.clock),
    (r"(?:h|\^)?(?P<m>\+)(?P<d>[dwno])h?(?:(?P<p>p)|[g,i]?(?P<P>P))?(?P<z>z)?", build_clocks.clock),
    (r"(?:h|\^)(?P<d>[dwo])h?(?P<m>\+)(?:(?P<p>p)|[g,i]?(?P<P>P))?", build_clocks.clock),
    (r"(?P<d>[dw])h(?P<m>\+)(?:(?P<p>p)|[g,i]?(?P<P>P))?", build_clocks.clock),
    (r"(?P<d>n)(?P<z>z)", build_clocks.clock),
    (r"\^(?P<d>[dw])(?P<u>u)(?P<e>[dw])?", build_clocks.clock_of_hours),
    (r"(?P<d>[dn]):(?P<e>[dn])", build_clocks.clock_with_space),
    (r"(?:h|\^)(?P<t>%)(?P<u>u)", build_clocks.clock_of_hours),
    (r"(?P<t>%)(?P<u>u)", build_clocks.late_clock_of_hours),
    (rf"\^(?P<t>t){_ZONE}?", build_clocks.clock),
    (r"(?P<u>u)(?P<t>t)", build_clocks.clock_of_hours),
    (r"(?P<P>P)", build_clocks.part),
    # ranges within a month
    (rf"(?:[Wv][.,]?g?)?(?P<d>[do])[.]?O?g?[-r&/^E]{{1,2}}g?(?:[Wv],?g?)?(?P<c>[dow])[.]?O?g{{0,2}}{_MONTH}{_YEAR}?", build.days_of_month),
    (r"(?P<d>[do])[.]?O?[-r&/](?P<N>[%@])", build.days_of_figures),
    (rf"{_MONTH}(?P<d>[do])[-r&](?P<c>[do]){_YEAR}?", build.days_of_month),
    (r"(?P<M>d)l(?P<d>d)b?[-r&](?P<c>d)b", build.days_of_month),
    # days with a name
    (r"(?:(?P<S>S)g?)?(?P<N>N)(?:[,gi]{0,2}(?P<y>y))?", build.feast),
    # other calendars
    (r"(?:(?P<W>[Wv]),?)?(?P<d>[dow])g?(?P<M>J)(?:g?Y?(?P<y>[yn]))?", build.other_calendar("jalali")),
    (r"(?P<M>J)(?:g?Y?(?P<y>[yn])|g?(?P<S>S))", build.jalali_month),
    (r"(?:(?P<W>[Wv]),?)?(?P<d>[dow])g?(?P<M>Q)(?:g?Y?(?P<y>[yn]))?", build.other_calendar("hijri")),
)  # fmt: skip


_ROWS: Final = tuple((re.compile(pattern), regex.compile(pattern), make) for pattern, make in _TABLE)
# Letters by which the patterns are chosen that can match.
_AHEAD: Final = 3


@lru_cache(maxsize=16384)
def _beginning(letters: str) -> tuple[tuple[re.Pattern[str], regex.Pattern[str], Build], ...]:
    """The rows of the table of which a match can begin with some letters, or be no longer."""
    worth = _ROWS if len(letters) < 2 else _beginning(letters[:-1])
    return tuple(row for row in worth if row[1].match(letters, partial=True) is not None)


@cache
def begins(letter: str) -> bool:
    """Whether an expression can begin with an atom of a letter."""
    return bool(_beginning(letter))
