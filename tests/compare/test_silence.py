from __future__ import annotations

import pytest

from reportedly.compare import compare
from reportedly.compare.accounts import Account
from reportedly.compare.silence import is_silence
from tests.compare.hand import article, claim, event, person, report

SILENT = [
    ("ar", "ولم تؤكد الوزارة ولم تنف احتجاز السفينة."),
    ("ar", "ورفضت الشركة التعليق على الاتهامات."),
    ("bn", "মন্ত্রণালয় জাহাজ আটকের খবর নিশ্চিত বা অস্বীকার কোনোটিই করেনি।"),
    ("bn", "কোম্পানিটি মন্তব্য করতে অস্বীকার করেছে।"),
    ("cs", "Ministerstvo nepotvrdilo ani nevyvrátilo, že byla loď zadržena."),
    ("cs", "Firma to odmítla komentovat."),
    ("da", "Ministeriet ville hverken bekræfte eller afvise, at skibet var tilbageholdt."),
    ("da", "Selskabet afviste at kommentere sagen."),
    ("de", "Das Ministerium wollte den Bericht weder bestätigen noch dementieren."),
    ("de", "Die Firma lehnte eine Stellungnahme zu den Vorwürfen ab."),
    ("de", "Der Betreiber war zunächst nicht zu erreichen."),
    ("de", "Der Konzern wollte sich nicht äußern."),
    ("el", "Το υπουργείο δεν επιβεβαίωσε ούτε διέψευσε ότι το πλοίο κατασχέθηκε."),
    ("el", "Η εταιρεία αρνήθηκε να σχολιάσει."),
    ("en", "The ministry neither confirmed nor denied that the ship had been seized."),
    ("en", "The firm declined to comment on the claim that it had paid bribes."),
    ("en", "The company could not be reached for comment."),
    ("en", "The army refused to confirm or deny the report of an attack."),
    ("en", "The operator did not immediately respond to a request for comment."),
    ("en", "The mayor would not say whether the bridge had been inspected."),
    ("es", "El ministerio no confirmó ni desmintió que el barco fuera capturado."),
    ("es", "La empresa declinó hacer comentarios."),
    ("es", "La empresa no respondió a una solicitud de comentarios."),
    ("et", "Ministeerium ei kinnita ega lükka ümber laeva kinnipidamist."),
    ("et", "Firma keeldus juhtumit kommenteerimast."),
    ("fa", "وزارت خارجه توقیف کشتی را نه تایید و نه رد کرد."),
    ("fa", "شرکت از اظهار نظر خودداری کرد."),
    ("fi", "Ministeriö ei vahvistanut eikä kiistänyt, että alus oli pysäytetty."),
    ("fi", "Yhtiö kieltäytyi kommentoimasta asiaa."),
    ("fr", "Le ministère n'a ni confirmé ni démenti que le navire avait été saisi."),
    ("fr", "L'entreprise a refusé de commenter ces accusations."),
    ("fr", "La société n'a pas pu être jointe."),
    ("fr", "L'armée s'est refusée à tout commentaire."),
    ("he", "המשרד לא אישר ולא הכחיש כי הספינה נתפסה."),
    ("he", "החברה סירבה להגיב."),
    ("hi", "मंत्रालय ने जहाज़ पकड़े जाने की न तो पुष्टि की और न ही खंडन किया।"),
    ("hi", "कंपनी ने टिप्पणी करने से इनकार कर दिया।"),
    ("hu", "A minisztérium sem megerősíteni, sem cáfolni nem akarta a hírt, nem kívánt nyilatkozni."),
    ("hu", "A cég nem kívánta kommentálni az ügyet."),
    ("id", "Kementerian tidak membenarkan maupun membantah bahwa kapal itu disita."),
    ("id", "Perusahaan menolak berkomentar."),
    ("it", "Il ministero non ha né confermato né smentito che la nave sia stata sequestrata."),
    ("it", "L'azienda ha rifiutato di commentare le accuse."),
    ("ja", "外務省は船が拿捕されたことを肯定も否定もしなかった。"),
    ("ja", "同社はコメントを控えた。"),
    ("ko", "외교부는 선박 나포 사실을 확인도 부인도 하지 않았다."),
    ("ko", "회사 측은 논평을 거부했다."),
    ("nl", "Het ministerie wilde het bericht bevestigen noch ontkennen."),
    ("nl", "Het bedrijf wilde niet reageren."),
    ("no", "Departementet ville verken bekrefte eller avkrefte at skipet var holdt tilbake."),
    ("no", "Selskapet ønsker ikke å kommentere saken."),
    ("pl", "Ministerstwo nie potwierdziło ani nie zaprzeczyło, że statek zajęto."),
    ("pl", "Firma odmówiła komentarza."),
    ("pt", "O ministério não confirmou nem desmentiu que o navio foi apreendido."),
    ("pt", "A empresa recusou-se a comentar as acusações."),
    ("ro", "Ministerul nu a confirmat și nici nu a infirmat că nava a fost reținută."),
    ("ro", "Compania a refuzat să comenteze acuzațiile."),
    ("ru", "Министерство не подтвердило и не опровергло, что судно было захвачено."),
    ("ru", "Компания отказалась от комментариев."),
    ("sv", "Ministeriet varken bekräftade eller dementerade att fartyget beslagtagits."),
    ("sv", "Bolaget avböjde att kommentera."),
    ("sw", "Wizara haikuthibitisha wala kukanusha kwamba meli ilikamatwa."),
    ("sw", "Kampuni ilikataa kutoa maoni."),
    ("tr", "Bakanlık geminin ele geçirildiğini ne doğruladı ne de yalanladı."),
    ("tr", "Şirket yorum yapmaktan kaçındı."),
    ("uk", "Міністерство не підтвердило і не спростувало, що судно захопили."),
    ("uk", "Компанія відмовилася коментувати звинувачення."),
    ("ur", "وزارت نے جہاز پکڑے جانے کی نہ تصدیق کی نہ تردید۔"),
    ("ur", "کمپنی نے تبصرہ کرنے سے انکار کر دیا۔"),
    ("vi", "Bộ Ngoại giao không xác nhận cũng không phủ nhận việc con tàu bị bắt giữ."),
    ("vi", "Công ty từ chối bình luận."),
    ("zh", "外交部对船只被扣一事既未证实也未否认。"),
    ("zh", "该公司拒绝置评。"),
]
DENIED = [
    ("ar", "ونفت الوزارة احتجاز السفينة."),
    ("bn", "মন্ত্রণালয় জাহাজ আটকের খবর অস্বীকার করেছে।"),
    ("cs", "Ministerstvo popřelo, že byla loď zadržena."),
    ("da", "Ministeriet benægtede, at skibet var tilbageholdt."),
    ("de", "Das Ministerium bestritt, dass das Schiff festgehalten wird."),
    ("el", "Το υπουργείο διέψευσε ότι το πλοίο κατασχέθηκε."),
    ("en", "The ministry denied that the ship had been seized."),
    ("es", "El ministerio desmintió que el barco fuera capturado."),
    ("et", "Ministeerium eitas, et laev oli kinni peetud."),
    ("fa", "وزارت خارجه توقیف کشتی را رد کرد."),
    ("fi", "Ministeriö kiisti, että alus oli pysäytetty."),
    ("fr", "Le ministère a démenti que le navire ait été saisi."),
    ("he", "המשרד הכחיש כי הספינה נתפסה."),
    ("hi", "मंत्रालय ने जहाज़ पकड़े जाने का खंडन किया।"),
    ("hu", "A minisztérium cáfolta, hogy a hajót feltartóztatták."),
    ("id", "Kementerian membantah bahwa kapal itu disita."),
    ("it", "Il ministero ha smentito che la nave sia stata sequestrata."),
    ("ja", "外務省は船が拿捕されたことを否定した。"),
    ("ko", "외교부는 선박 나포 사실을 부인했다."),
    ("nl", "Het ministerie ontkende dat het schip was vastgehouden."),
    ("no", "Departementet benektet at skipet var holdt tilbake."),
    ("pl", "Ministerstwo zaprzeczyło, że statek zajęto."),
    ("pt", "O ministério negou que o navio foi apreendido."),
    ("ro", "Ministerul a dezmințit că nava a fost reținută."),
    ("ru", "Министерство опровергло, что судно было захвачено."),
    ("sv", "Ministeriet dementerade att fartyget beslagtagits."),
    ("sw", "Wizara ilikanusha kwamba meli ilikamatwa."),
    ("tr", "Bakanlık geminin ele geçirildiğini yalanladı."),
    ("uk", "Міністерство спростувало, що судно захопили."),
    ("ur", "وزارت نے جہاز پکڑے جانے کی تردید کی۔"),
    ("vi", "Bộ Ngoại giao phủ nhận việc con tàu bị bắt giữ."),
    ("zh", "外交部否认船只被扣。"),
]


def silent(language: str, text: str, quote: str = "") -> bool:
    a = article("a", text, language=language)
    made = claim(a, "statement", quote or text, quote, mode="denied", polarity="-", speaker="ministry")
    return is_silence(Account(made, a, "a", "lead", None))


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_who_says_nothing_denies_nothing(language: str, text: str) -> None:
    assert silent(language, text)


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_a_denial_is_no_silence(language: str, text: str) -> None:
    assert not silent(language, text)


def test_the_words_may_stand_before_what_is_cut_out() -> None:
    text = "The port was shut. The ministry neither confirmed nor denied that the ship had been seized."
    assert silent("en", text, "denied that the ship had been seized")
    assert not silent(
        "en", "The firm declined to comment. The ministry denied it was so.", "The ministry denied it was so."
    )


def test_a_refusal_to_comment_contests_nothing() -> None:
    told, refused = "The union said that the pumps had failed.", "Linea Sul declined to comment on the failed pumps."
    a = article("a", f"{told} {refused}")
    claims = (
        claim(a, "statement", "that the pumps had failed", told, speaker="Nora Weiss", mode="said"),
        claim(
            a, "statement", "to comment on the failed pumps", refused, speaker="Linea Sul", mode="denied", polarity="-"
        ),
    )
    one = report(a, claims=claims, who=(person(a, "Linea Sul"), person(a, "Nora Weiss")))
    found = compare(event([one], [a]), {"a": a}).points
    assert "contradicts" not in {p.verdict for p in found}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The pump refused to start."),
        ("de", "Der Kapitän weigerte sich abzulegen."),
        ("fr", "Le moteur a refusé de démarrer."),
        ("es", "La empresa se negó a firmar el acuerdo."),
        ("it", "Il sindaco ha rifiutato di firmare."),
        ("ru", "Министр отказался подписать договор."),
        ("ar", "رفضت الشركة أن توقع"),
        ("zh", "公司拒绝签署协议"),
        ("id", "Perusahaan menolak untuk menandatangani."),
    ],
)
def test_who_refuses_to_act_denies_nothing(language: str, text: str) -> None:
    assert silent(language, text)


@pytest.mark.parametrize(
    ("language", "text"), [("es", "La empresa negó haber firmado."), ("no", "Selskapet benektet å ha signert.")]
)
def test_who_denies_having_acted_refuses_nothing(language: str, text: str) -> None:
    assert not silent(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He did not say where the cuts would be made."),
        ("de", "Er sagte nicht, wo gekürzt wird."),
        ("fr", "Il n’a pas précisé où les postes seront supprimés."),
        ("es", "No dijo dónde habrá recortes."),
        ("pt", "Não disse onde haverá cortes."),
        ("it", "Non ha detto dove ci saranno i tagli."),
        ("nl", "Hij zei niet waar de banen verdwijnen."),
        ("sv", "Han sade inte var jobben försvinner."),
        ("da", "Han sagde ikke, hvor der skæres."),
        ("no", "Han sa ikke hvor det kuttes."),
        ("fi", "Hän ei kertonut, missä leikataan."),
        ("pl", "Nie powiedział, gdzie będą cięcia."),
        ("cs", "Neuvedl, kde se bude škrtat."),
        ("ru", "Он не уточнил, где пройдут сокращения."),
        ("uk", "Він не уточнив, де будуть скорочення."),
        ("ro", "Nu a spus unde vor fi reduceri."),
        ("hu", "Nem mondta meg, hol lesznek elbocsátások."),
        ("el", "Δεν είπε πού θα γίνουν οι περικοπές."),
        ("tr", "Kesintilerin nerede olacağını söylemedi."),
        ("ar", "ولم يوضح أين ستتم التخفيضات"),
        ("id", "Ia tidak mengatakan di mana pemotongan itu."),
        ("vi", "Ông không cho biết ở đâu sẽ cắt giảm."),
        ("hi", "कटौती कहां होगी, यह उन्होंने नहीं बताया।"),
    ],
)
def test_who_does_not_say_where_denies_nothing(language: str, text: str) -> None:
    assert silent(language, text)


def test_a_request_that_was_denied_is_no_denial() -> None:
    told, refused = "Nora Weiss said that the guards struck her.", "Her bail was denied."
    a = article("a", f"{told} {refused}")
    claims = (
        claim(a, "statement", "that the guards struck her", told, speaker="Nora Weiss", mode="alleged"),
        claim(a, "statement", refused, refused, mode="denied", polarity="-"),
    )
    one = report(a, claims=claims, who=(person(a, "Nora Weiss"),))
    assert "contradicts" not in {p.verdict for p in compare(event([one], [a]), {"a": a}).points}
