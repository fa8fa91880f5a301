"""One invented lead a language: its day, its toll, what happened, who says so and where, and that the reader knows the language."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from reportedly.extract.times import parse as times
from reportedly.read.language import identify
from reportedly.records import Article

# A Wednesday; every lead below is of the Monday before.
REFERENCE = "2026-10-14"
DAY = "2026-10-12"

# language, text, (number, what became of them), kind, words of who speaks, place in the gazetteer's spelling or None where its name is inflected beyond it
LEADS = [
    ("mr", "नागपूर शहरात सोमवारी झालेल्या बस अपघातात १२ जणांचा मृत्यू झाला. पोलीस अधीक्षक सुनील देशमुख यांनी सांगितले की चालकाला अटक करण्यात आली आहे.", (12, "killed"), "ACCIDENT.road", "सुनील देशमुख", "Nagpur"),
    ("ne", "पोखरा नजिक सोमबार बिहान बस दुर्घटना हुँदा १२ जनाको मृत्यु भएको छ । प्रहरी प्रवक्ता रमेश थापाले चालकलाई पक्राउ गरिएको बताए ।", (12, "killed"), "ACCIDENT.road", "रमेश थापा", "Pokhara"),
    ("te", "విజయవాడ సమీపంలో సోమవారం ఉదయం జరిగిన రోడ్డు ప్రమాదంలో 12 మంది మృతి చెందారు. డ్రైవర్‌ను అరెస్టు చేసినట్లు పోలీస్ కమిషనర్ రమేష్ రెడ్డి తెలిపారు.", (12, "killed"), "ACCIDENT.road", "రమేష్ రెడ్డి", "Vijayawada"),
    ("gu", "સુરત શહેરમાં સોમવારે સવારે બસ અકસ્માતમાં 12 લોકોના મોત થયા. પોલીસ કમિશનર રાજેશ પટેલે જણાવ્યું કે ડ્રાઇવરની ધરપકડ કરવામાં આવી છે.", (12, "killed"), "ACCIDENT.road", "રાજેશ પટેલ", "Surat"),
    ("pa", "ਲੁਧਿਆਣਾ ਨੇੜੇ ਸੋਮਵਾਰ ਸਵੇਰੇ ਬੱਸ ਹਾਦਸੇ ਵਿੱਚ 12 ਲੋਕਾਂ ਦੀ ਮੌਤ ਹੋ ਗਈ। ਐੱਸਐੱਸਪੀ ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਨੇ ਦੱਸਿਆ ਕਿ ਡਰਾਈਵਰ ਨੂੰ ਗ੍ਰਿਫ਼ਤਾਰ ਕਰ ਲਿਆ ਗਿਆ ਹੈ।", (12, "killed"), "ACCIDENT.road", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "Ludhiana"),
    ("ms", "Seramai 12 penumpang maut selepas bas terbabas di Ipoh pada malam Isnin. Ketua Polis Daerah Ahmad Fauzi berkata pemandu bas berkenaan telah ditahan.", (12, "killed"), "ACCIDENT.road", "Ahmad Fauzi", "Ipoh"),
    ("tl", "Patay ang 12 katao matapos bumangga ang bus sa Cebu City noong Lunes ng gabi. Sinabi ni Mayor Elena Santos na inaresto ang drayber.", (12, "killed"), "ACCIDENT.road", "Elena Santos", "Cebu City"),
    ("az", "Bazar ertəsi Gəncə şəhərində baş vermiş yanğında 12 nəfər həlak olub. Baş nazir Elçin Quliyev deyib ki, araşdırma aparılır.", (12, "killed"), "ACCIDENT.fire", "Elçin Quliyev", "Ganja"),
    ("ps", "د دوشنبې په ورځ په کندهار کې د سیلابونو له امله ۱۲ تنه مړه شول. د ولایت ویاند احمد الله متقي وویل چې لسګونه کورونه ویجاړ شوي دي.", (12, "killed"), "DISASTER.flood", "احمد الله متقي", "Kandahār"),
    ("hr", "U požaru u Splitu u ponedjeljak je poginulo 12 ljudi. Ministar unutarnjih poslova Ivan Marić rekao je da je istraga u tijeku.", (12, "killed"), "ACCIDENT.fire", "Ivan Marić", "Split"),
    ("sr", "U požaru u Beogradu u ponedeljak je poginulo 12 ljudi. Ministar unutrašnjih poslova Ivan Marić rekao je da je istraga u toku.", (12, "killed"), "ACCIDENT.fire", "Ivan Marić", "Belgrade"),
    ("sr", "У пожару у Нишу у понедељак је погинуло 12 људи. Министар унутрашњих послова Иван Марић рекао је да је истрага у току.", (12, "killed"), "ACCIDENT.fire", "Иван Марић", "Niš"),
    ("sk", "Pri požiari v Košiciach v pondelok zahynulo 12 ľudí. Minister vnútra Ján Kováč povedal, že vyšetrovanie pokračuje.", (12, "killed"), "ACCIDENT.fire", "Ján Kováč", None),
    ("bg", "При пожар в Пловдив в понеделник загинаха 12 души. Вътрешният министър Иван Колев каза, че разследването продължава.", (12, "killed"), "ACCIDENT.fire", "Иван Колев", "Plovdiv"),
    ("et", "Tartus esmaspäeval toimunud tulekahjus hukkus 12 inimest. Siseminister Mart Kask ütles, et uurimine jätkub.", (12, "killed"), "ACCIDENT.fire", "Mart Kask", None),
    ("lt", "Pirmadienį Kaune per gaisrą žuvo 12 žmonių. Vidaus reikalų ministras Jonas Petraitis sakė, kad tyrimas tęsiamas.", (12, "killed"), "ACCIDENT.fire", "Jonas Petraitis", None),
    ("ka", "ორშაბათს თბილისში ხანძრის შედეგად 12 ადამიანი დაიღუპა. შინაგან საქმეთა მინისტრმა გიორგი ლომიძემ განაცხადა, რომ გამოძიება გრძელდება.", (12, "killed"), "ACCIDENT.fire", "გიორგი ლომიძე", "Tbilisi"),
    ("kk", "Дүйсенбі күні Шымкент қаласында болған өрттен 12 адам қаза тапты. Ішкі істер министрі Ерлан Сәдуақасов тергеу жүріп жатқанын айтты.", (12, "killed"), "ACCIDENT.fire", "Ерлан Сәдуақасов", "Shymkent"),
    ("uz", "Dushanba kuni Samarqand shahrida yongʻinda 12 kishi halok boʻldi. Ichki ishlar vaziri Rustam Karimov tergov davom etayotganini aytdi.", (12, "killed"), "ACCIDENT.fire", "Rustam Karimov", "Samarkand"),
    ("ta", "மதுரை அருகே திங்கட்கிழமை காலை நடந்த பேருந்து விபத்தில் 12 பேர் உயிரிழந்தனர். ஓட்டுநர் கைது செய்யப்பட்டதாக காவல் ஆணையர் ராஜேஷ் குமார் தெரிவித்தார்.", (12, "killed"), "ACCIDENT.road", "ராஜேஷ் குமார்", "Madurai"),
    ("ca", "Dotze persones van morir dilluns en un accident d'autobús a Girona. L'alcaldessa Marta Puig ha dit que la investigació continua.", (12, "killed"), "ACCIDENT.road", "Marta Puig", "Girona"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "toll", "kind", "speaker", "place"), LEADS, ids=[f"{r[0]}{i}" for i, r in enumerate(LEADS)]
)
def test_lead(language: str, text: str, toll: tuple[int, str], kind: str, speaker: str, place: str | None) -> None:
    found = mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language))
    assert identify(text) == language
    assert any(m.value.startswith(DAY) for m in times(text, language=language, reference=REFERENCE))
    assert any(q.low == toll[0] and toll[1] in q.scope for q in found.quantities)
    assert kind in [a.kind for a in found.actions]
    sources = [text[s.source.start : s.source.end] for s in found.speech if s.source is not None]
    assert any(speaker in source for source in sources)
    if place is not None:
        assert place in [p.name for p in found.places]
