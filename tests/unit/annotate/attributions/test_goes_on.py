"""Who goes on, who is only beside the speaker, and where a statement stops."""

from __future__ import annotations

import pytest

import tawatur
from tests.attributed import one, read

MINISTER = "قال وزير النقل [PER:رامي الصباغ] إن الجسر آمن."


def test_hoping_aloud_is_one_statement() -> None:
    held = read("قال وزير النقل [PER:رامي الصباغ] إنه يأمل في فتح الجسر، مضيفا أنه يرحب بعودة العمال.")
    assert held.contents == ["يأمل في فتح الجسر", "يرحب بعودة العمال"]
    assert [a.act for a in held.attributions] == ["expect", "welcome"]


def test_two_offices_of_one_speaker() -> None:
    text, said = one("أكد رئيس المجلس الانتقالي، القائد العام للجيش [PER:رامي الصباغ]، أن الجسر آمن.")
    source = said.chain.source
    assert source.span is not None and source.span.of(text).startswith("رئيس المجلس")
    assert (source.entity, source.kind) == ("رامي الصباغ", "person")


def test_who_held_a_conference_with_the_speaker_does_not_speak() -> None:
    held = read(
        MINISTER + "\nوأضاف خلال مؤتمر صحافي عقده مع وزير الري [PER:هاني الزين]: «العمل مستمر منذ شهرين كاملين»."
    )
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


@pytest.mark.parametrize("called", ["حلفاء الجزيرة", "المسؤولين", "المواطنين"])
def test_those_called_upon_do_not_call(called: str) -> None:
    held = read(MINISTER[:-1] + f"، ودعا {called} إلى الهدوء.")
    assert held.contents == ["الجسر آمن", "الهدوء"]
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_those_who_accuse_are_not_accused() -> None:
    held = read("اجتمع الصيادون أمس. واتهموا [ORG:هيئة الموانئ] بإهمال الرصيف.")
    assert "هيئة الموانئ" not in held.sources


def test_a_body_named_by_what_it_watches_over() -> None:
    text, said = one("طالب رئيس الهيئة الوطنية للرقابة على الأسواق [PER:رامي الصباغ] بإغلاق الرصيف.")
    assert said.chain.source.span is not None
    assert said.chain.source.span.of(text) == "رئيس الهيئة الوطنية للرقابة على الأسواق رامي الصباغ"


def test_meanwhile_another_announced() -> None:
    held = read("بدأت الجولة في الوقت الذي أعلنت فيه [ORG:هيئة الموانئ] إغلاق الرصيف.")
    assert (held.contents, held.sources) == (["إغلاق الرصيف"], ["هيئة الموانئ"])


def test_a_statement_given_out_is_not_what_it_says() -> None:
    held = read("وأذاعت [ORG:هيئة الموانئ] بيانا صحفيا ذكرت فيه أن الرصيف مغلق.")
    assert held.contents == ["الرصيف مغلق"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("أعلنت [ORG:هيئة الموانئ] غرق سفينتين، عقب عاصفة دامت يومين.", "غرق سفينتين"),
        ("أعلنت [ORG:هيئة الموانئ] غرق سفينتين، ما أخر فتح الرصيف.", "غرق سفينتين"),
        ("أكد [PER:رامي الصباغ] أن الرصيف مغلق مشيرة إلى أن العمل توقف.", "الرصيف مغلق"),
        ("أكد [PER:رامي الصباغ] أن الرصيف مغلق، ما وصفه الصيادون بأنه خطأ.", "الرصيف مغلق"),
        ("أعلنت [ORG:هيئة الموانئ] إنقاذ بحارين واثنين من الركاب.", "إنقاذ بحارين واثنين من الركاب"),
        ("أشاد [PER:رامي الصباغ] ب[PER:هاني الزين].", "هاني الزين"),
    ],
)
def test_ends(sentence: str, content: str) -> None:
    assert read(sentence).contents[0] == content


def test_a_name_that_tells_whose_is_no_subject() -> None:
    held = read(MINISTER + "\nوثمن قيام [GPE:الجزيرة] بفتح المعبر، مضيفا «نشكر كل من أسهم في ذلك».")
    assert held.sources[-1] == "رامي الصباغ"


def test_a_source_between_dashes_interrupts_what_it_says() -> None:
    held = read("لم يكن الطريق وحده مغلقا -وفق [ORG:هيئة الموانئ]- بل الرصيف كله.")
    assert held.contents == ["لم يكن الطريق وحده مغلقا … بل الرصيف كله"]


def test_a_label_before_a_headline() -> None:
    held = read("عاجل|[PER:رامي الصباغ]: سنفتح الجسر غدا\nوصل الوزير أمس.", title=True)
    assert (held.contents, held.sources) == (["سنفتح الجسر غدا"], ["رامي الصباغ"])


def test_an_office_inside_what_is_said_is_anothers() -> None:
    held = read(MINISTER + "\nوذكر أن الأمين العام لحركة الساحل، اجتمع بعدد من الأعضاء، وطلب منهم عدم التصويت.")
    assert held.contents[-1] == "عدم التصويت"
    assert held.sources == ["رامي الصباغ", "رامي الصباغ", None]


def test_state_television_passed_a_statement_on() -> None:
    _, said = one("جاء في البيان الذي بثه التلفزيون الرسمي أن الجسر آمن.")
    assert [link.span is not None for link in said.chain.via] == [True]


def test_he_goes_on_saying() -> None:
    held = read(MINISTER + " ويقول إن العمل مستمر. ويضيف أن الرصيف مغلق.")
    assert held.sources == ["رامي الصباغ"] * 3
    assert read("ويقال إن الجسر آمن. ويذكر أن العمل مستمر.").contents == []


def test_an_outlet_named_before_the_verb_that_passes_on() -> None:
    _, said = one("وكانت صحيفة [ORG,outlet:الساحل|Sahel] قد نقلت عن مصدر أمني قوله إن الجسر آمن.")
    assert [link.entity for link in said.chain.via] == ["Sahel"]


def test_a_day_between_the_cue_and_its_source() -> None:
    text, said = one("ارتفع عدد السفن إلى سبع، بحسب ما أفادت الخميس فرق الإنقاذ.")
    assert said.chain.source.span is not None and said.chain.source.span.of(text) == "فرق الإنقاذ"


def test_after_another_announced_something_came_about() -> None:
    held = read("وبعدما أعلنت [ORG:هيئة الموانئ] عن غرق سفينتين، عدلت الرقم إلى ثلاث.")
    assert held.contents == ["غرق سفينتين"]


def test_a_proposal_that_is_refused_is_not_made() -> None:
    assert read("رفضت [ORG:هيئة الموانئ] مقترحا محليا بفتح الرصيف.").contents == ["مقترحا محليا بفتح الرصيف"]


def test_a_further_verb_after_a_quotation() -> None:
    held = read("أدانت [ORG:هيئة الموانئ] الهجوم ووصفته بأنه «مروع وجبان جدا» واستنكرت صمت البلدية.")
    assert "مروع وجبان جدا" in held.contents


def test_those_who_organise_speak_in_the_nominative() -> None:
    text, said = one("وأعلن المنظمون في نيسان أنه لن يسمح بالتصوير.")
    assert said.chain.source.span is not None and said.chain.source.span.of(text) == "المنظمون"


def test_a_state_attacks_with_no_words() -> None:
    assert read("هاجمت [GPE:الجزيرة] ميناء الساحل بعشرين قاربا.").contents == []


def test_what_may_yet_be_announced_is_not_said() -> None:
    assert read(MINISTER[:-1] + " وسوف تعلن [ORG:هيئة الموانئ] قريبا عن موعد الفتح.").sources == ["رامي الصباغ"]


def test_words_between_a_source_and_its_content() -> None:
    held = read("أعلن [PER:رامي الصباغ]، المتحدث باسم «تحالف البناء» الذي يقوده العمال، عن انسحاب المرشح من السباق.")
    assert held.contents == ["انسحاب المرشح من السباق"]
    held = read("ووفق النتائج الأولية التي أعلنتها [ORG:مفوضية الساحل]، تصدر التحالف السباق.")
    assert held.contents == ["تصدر التحالف السباق"]


def test_a_participle_that_is_a_dual_of_another_verb() -> None:
    held = read("وأضاف [PER:رامي الصباغ] أن العائق هو المطر، كاشفا أنها كانت ليلة صعبة.")
    assert held.contents == ["العائق هو المطر", "كانت ليلة صعبة"]


def test_statements_are_objects_of_those_who_criticise() -> None:
    text, said = one("وانتقد مسؤولون محليون تصريحات [PER:رامي الصباغ].")
    assert said.chain.source.span is not None and said.chain.source.span.of(text) == "مسؤولون محليون"


def test_despite_is_the_outlets() -> None:
    held = read(
        "وخلفت الاشتباكات بين الفصائل في القرية مئات القتلى والجرحى، حسب [ORG:شبكة الساحل]، رغم إعلان الهدنة مرتين."
    )
    assert held.contents[0].endswith("مئات القتلى والجرحى")


def test_a_verbal_noun_with_and_is_no_verb_of_her_who_speaks() -> None:
    text = "قالت الوزارة إن السفارة تابعت الحادث والتنسيق مع الشرطة وطلب معرفة أسبابه."
    assert len(read(text).attributions) == 1


def test_those_who_are_told_of_do_not_speak_for_him() -> None:
    held = read("قال [PER:سالم] إن الحراس منعوه وطلبوا إغلاق الجسر.")
    assert [a.chain.source.entity for a in held.attributions] == ["سالم", None]


def test_a_man_of_business_is_who_is_named_behind_his_country() -> None:
    held = read("قال رجل الأعمال السويدي [PER:رامي الصباغ] إن الجسر آمن.")
    assert [a.chain.source.kind for a in held.attributions] == ["person"]


def test_who_is_named_behind_a_guard_speaks_for_it_himself() -> None:
    held = read("وقال المتحدث باسم حرس الحدود [PER:رامي الصباغ] إن الجسر آمن.")
    assert [a.chain.source.kind for a in held.attributions] == ["person"]


def test_sources_that_are_not_called_by_name_have_their_words_behind_that() -> None:
    held = read("وذكرت صحيفة [ORG:النخيل] نقلا عن مصادر لم تسمها أن الجسر آمن.")
    assert held.contents == ["الجسر آمن"]


def test_an_outlet_to_which_somebody_unnamed_told_it_does_not_say_it() -> None:
    text = 'تأجل فتح الجسر إلى الغد، بحسب ما أفاد به "العربي الجديد" مصدر في البلدية.'
    (article,) = tawatur.read(text).articles
    assert [a.chain.source.kind for a in article.layers.attributions] == ["anonymous"]


def test_what_another_said_by_the_way_ends_before_that_goes_on() -> None:
    held = read("قالت الوزارة إن الجرحى تسعة، لا ستة كما أعلن [PER:رامي الصباغ]، وإن المستشفى ممتلئ.")
    assert held.contents == ["الجرحى تسعة، لا ستة كما أعلن رامي الصباغ، وإن المستشفى ممتلئ"]
