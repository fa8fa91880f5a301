from __future__ import annotations

import json
import pickle
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import InputError, ModelError
from reportedly.models import weights
from reportedly.parts import Encoder
from reportedly.represent import dense

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")
pytestmark = pytest.mark.skipif(not (weights.FOLDER / "manifest.json").exists(), reason="the weights are not here")

# One made-up happening in nine languages, and another one.
BRIDGE = {
    "en": "A bridge over the Volta river collapsed on Monday after days of heavy rain, and two lorries fell into the water.",
    "de": "Nach tagelangem Starkregen ist am Montag eine Brücke über den Volta eingestürzt, zwei Lastwagen fielen ins Wasser.",
    "es": "Un puente sobre el río Volta se derrumbó el lunes tras días de fuertes lluvias y dos camiones cayeron al agua.",
    "ru": "В понедельник после нескольких дней сильных дождей обрушился мост через реку Вольта, два грузовика упали в воду.",
    "hi": "कई दिनों की भारी बारिश के बाद सोमवार को वोल्टा नदी पर बना पुल ढह गया और दो ट्रक पानी में गिर गए।",
    "ur": "کئی دنوں کی شدید بارش کے بعد پیر کو دریائے وولٹا پر بنا پل گر گیا اور دو ٹرک پانی میں جا گرے۔",
    "ar": "انهار جسر فوق نهر فولتا يوم الاثنين بعد أيام من الأمطار الغزيرة وسقطت شاحنتان في الماء.",
    "zh": "连日暴雨后，沃尔特河上的一座桥周一坍塌，两辆卡车坠入水中。",
    "ja": "数日続いた大雨の後、月曜日にボルタ川に架かる橋が崩落し、トラック2台が水中に転落した。",
}
STRIKE = {
    "en": "Teachers in Lyon went on strike on Thursday and demanded higher wages from the ministry of education.",
    "de": "Lehrer in Lyon haben am Donnerstag gestreikt und vom Bildungsministerium höhere Löhne gefordert.",
    "es": "Los profesores de Lyon fueron a la huelga el jueves y exigieron al ministerio de Educación salarios más altos.",
    "ru": "Учителя в Лионе в четверг вышли на забастовку и потребовали от министерства образования повышения зарплаты.",
    "hi": "ल्योन के शिक्षकों ने गुरुवार को हड़ताल की और शिक्षा मंत्रालय से अधिक वेतन की माँग की।",
    "ur": "لیون میں اساتذہ نے جمعرات کو ہڑتال کی اور وزارت تعلیم سے زیادہ تنخواہوں کا مطالبہ کیا۔",
    "ar": "أضرب المعلمون في ليون يوم الخميس وطالبوا وزارة التعليم برفع الأجور.",
    "zh": "里昂的教师周四罢工，要求教育部提高工资。",
    "ja": "リヨンの教師たちは木曜日にストライキを行い、教育省に賃上げを要求した。",
}
TEXTS = [*BRIDGE.values(), *STRIKE.values(), "Rain.", "x " * 900]


@pytest.fixture(scope="module")
def encoder() -> dense.ShippedEncoder:
    return dense.shipped()


@pytest.fixture(scope="module")
def alone(encoder: dense.ShippedEncoder) -> np.ndarray:
    """Each text encoded in a batch of its own."""
    return np.concatenate([encoder.encode([text]) for text in TEXTS])


def test_what_you_get(encoder: dense.ShippedEncoder, alone: np.ndarray) -> None:
    assert isinstance(encoder, Encoder)
    assert alone.shape == (len(TEXTS), encoder.dimensions)
    assert alone.dtype == np.float32
    assert np.allclose(np.linalg.norm(alone, axis=1), 1, atol=1e-5)
    assert encoder.encode([]).shape == (0, encoder.dimensions)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, len(TEXTS) - 1), min_size=1, max_size=8), st.integers(1, 3))
def test_same_bytes_same_vector_whatever_the_batch(alone: np.ndarray, picked: list[int], threads: int) -> None:
    found = dense.shipped(threads=threads).encode([TEXTS[i] for i in picked])
    assert (found == alone[picked]).all()


def test_another_process_gives_the_same_vector(encoder: dense.ShippedEncoder, alone: np.ndarray) -> None:
    program = (
        "import sys; from reportedly.represent import dense; "
        "sys.stdout.write(dense.shipped().encode([sys.argv[1]]).tobytes().hex())"
    )
    said = subprocess.run([sys.executable, "-c", program, TEXTS[0]], capture_output=True, text=True, check=True).stdout
    assert said == alone[0].tobytes().hex()
    assert (pickle.loads(pickle.dumps(encoder)).encode(TEXTS[:1]) == alone[:1]).all()


@pytest.mark.parametrize("lang", [lang for lang in BRIDGE if lang != "en"])
def test_the_same_happening_is_nearest_in_every_language(encoder: dense.ShippedEncoder, lang: str) -> None:
    bridge, strike = encoder.encode([BRIDGE["en"], STRIKE["en"]])
    same, other = encoder.encode([BRIDGE[lang], STRIKE[lang]])
    assert bridge @ same > bridge @ other + 0.2
    assert strike @ other > strike @ same + 0.2


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b"])
def test_an_empty_text_is_refused(encoder: dense.ShippedEncoder, text: str) -> None:
    assert not encoder.readable(text)
    with pytest.raises(InputError, match="text 1 of 2"):
        encoder.encode(["Rain.", text])


def test_a_text_in_unknown_signs_is_refused(encoder: dense.ShippedEncoder) -> None:
    cuneiform = "\U00012000\U00012001 \U00012002"
    assert not encoder.readable(cuneiform)
    with pytest.raises(InputError, match="no sign that the model knows"):
        encoder.encode([cuneiform])
    assert encoder.readable(f"{cuneiform} Lyon")


@pytest.mark.parametrize(
    "text", ["a" * 10_000_000, "\n" * 10_000_000 + "flood", "雨" * 3_000_000], ids=["word", "blank", "han"]
)
def test_huge_texts_take_no_longer(encoder: dense.ShippedEncoder, text: str) -> None:
    began = time.perf_counter()
    assert np.isfinite(encoder.encode([text])).all()
    assert time.perf_counter() - began < 2


def test_only_the_beginning_of_a_text_counts(encoder: dense.ShippedEncoder) -> None:
    long = "The council met on Tuesday and spoke of the new harbour for hours. " * 20
    assert (encoder.encode([long]) == encoder.encode([long + "Nothing else happened."])).all()


def test_missing_weights_are_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="the weights are not there"):
        dense.ShippedEncoder(folder=tmp_path)


@pytest.mark.parametrize("name", ["encoder.onnx", "words.q4", "tokenizer.json.gz"])
def test_damaged_weights_are_said(tmp_path: Path, name: str) -> None:
    for path in weights.FOLDER.iterdir():
        if path.name == "manifest.json":
            shutil.copy(path, tmp_path)
        elif path.name != name:
            (tmp_path / path.name).symlink_to(path)
    (tmp_path / name).write_bytes(b"\0" * 64)
    with pytest.raises(ModelError, match=rf"{name}: is damaged or of another version"):
        dense.ShippedEncoder(folder=tmp_path).encode(["flood"])


def test_weights_of_another_format_are_said(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps({"format": 99, "files": {}}))
    with pytest.raises(ModelError, match="weights of format 99"):
        dense.ShippedEncoder(folder=tmp_path)


def test_threads_below_one_are_refused() -> None:
    with pytest.raises(ModelError, match="1 or more"):
        dense.shipped(threads=0)


def test_a_report_that_cannot_be_encoded_has_no_vector_and_the_others_keep_theirs(
    encoder: dense.ShippedEncoder,
) -> None:
    from reportedly.represent.sign import Passage, _vectors

    found = _vectors(encoder, [[Passage(text, 1.0)] for text in ("Rain.", "", "Flood.")])
    assert found[1] == ()
    assert [len(v) for v in found] == [encoder.dimensions, 0, encoder.dimensions]
