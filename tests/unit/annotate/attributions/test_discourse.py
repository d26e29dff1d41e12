"""Empty subjects and circumstantial participles: the last speaker goes on, as far as verb and speaker agree."""

from __future__ import annotations

import pytest

from tests.attributed import read

SAID = "قال وزير النقل [PER:رامي الصباغ] إن الجسر آمن. "


def test_empty_subject_takes_the_last_speaker() -> None:
    held = read(SAID + "وأضاف أن العمل مستمر.")
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]
    source = held.attributions[1].chain.source
    assert (source.span, source.carried, source.kind) == (None, True, "person")


def test_across_paragraphs_and_quotations() -> None:
    held = read(SAID + "\n«لن يغلق الطريق أبدا في هذا الشتاء».\nوتابع أن المال متوفر.")
    assert held.sources[-1] == "رامي الصباغ"


def test_participle_starts_a_new_statement_of_the_same_source() -> None:
    held = read("قال [PER:رامي الصباغ] إن الجسر آمن، مضيفا أن العمل مستمر.")
    assert held.contents == ["الجسر آمن", "العمل مستمر"]
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_gender_decides() -> None:
    held = read(SAID + "وقالت [ORG:هيئة الموانئ] إن الرصيف مغلق. وأضاف أن المال متوفر.")
    assert held.sources[-1] == "رامي الصباغ"


def test_unnamed_speaker_goes_on() -> None:
    held = read("قال مصدر طبي إن المصابين نقلوا. وأضاف أن حالتهم مستقرة.")
    assert held.sources == [None, None]
    assert held.attributions[1].chain.source.kind == "anonymous"


def test_person_whom_the_sentence_before_is_about() -> None:
    held = read(SAID + "وزارت [PER:ليلى النجار] الميناء أمس. وقالت إن الرصيف مغلق. وأضاف الوزير أن المال متوفر.")
    assert held.sources == ["رامي الصباغ", "ليلى النجار", "رامي الصباغ"]
    held = read(SAID + "وزار [PER:سعد الكرمي] الميناء أمس. وقال إن الرصيف مغلق.")
    assert held.sources[-1] == "سعد الكرمي"
    held = read(SAID + "وزار [PER:سعد الكرمي] الميناء أمس. وأضاف أن الرصيف مغلق.")
    assert held.sources[-1] == "رامي الصباغ"


def test_office_is_held_by_who_is_named_with_it() -> None:
    held = read(
        "مدعي عام الميناء: الجسر آمن\nأعلن <مدعي عام الميناء الشرقي> [PER:رامي الصباغ] أن الجسر آمن.", title=True
    )
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]
    held = read(
        "قال <وزير النقل> [PER:رامي الصباغ] إن الجسر آمن. وقالت [PER:ليلى النجار] إنه مغلق. وأكد وزير النقل أنه آمن."
    )
    assert held.sources == ["رامي الصباغ", "ليلى النجار", "رامي الصباغ"]
    held = read(
        "قال <وزير النقل> [PER:رامي الصباغ] إن الجسر آمن. وأكد [PERn:وزير النقل في سلمار|minister of Salmar] أنه آمن."
    )
    assert held.sources[-1] == "minister of Salmar"


def test_bare_title_finds_whom_the_list_knows_with_it() -> None:
    held = read("زار [PER:ترامب|Donald Trump] الميناء مع [PER:سعد الكرمي]. قال الرئيس إن الجسر آمن.")
    assert held.sources == ["Donald Trump"]


def test_unknown_surname_is_the_full_name_before() -> None:
    held = read("وصل [PER:سعد الكرمي] أمس. وأكد الكرمي أن الجسر آمن. وتعجب الكرمي من إغلاق الجسر.")
    assert held.sources == ["سعد الكرمي", "سعد الكرمي"]


def test_who_spoke_earlier_does_not_take_over() -> None:
    held = read(SAID + "وكان [ORG:مجلس النقل] قد أعلن أمس فتح الميناء. وأكد أن العمل مستمر.")
    assert held.sources == ["رامي الصباغ", "مجلس النقل", "رامي الصباغ"]


def test_who_asks_is_not_who_answers() -> None:
    held = read(SAID + "وبسؤال [ORG,outlet:عكاظ] عن الميناء، أجاب: «الميناء مفتوح منذ أمس».")
    assert held.sources[-1] == "رامي الصباغ"


def test_who_stands_beside_the_speaker_does_not_speak() -> None:
    held = read(SAID + "وقال في مؤتمر صحافي مع نظيره الكوبي [PER:سعد الكرمي] أمس، إن الميناء مفتوح.")
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_form_of_address_calls_the_last_speaker_again() -> None:
    held = read(SAID + "وأشار معاليه إلى أن العمل مستمر. وأكد محدثنا أن الميناء مغلق.")
    assert held.sources == ["رامي الصباغ"] * 3
    assert held.attributions[1].chain.source.kind == "person"


def test_given_name_of_who_was_named_before() -> None:
    held = read("حاضر الدكتور [PER:رامي الصباغ] أمس. وأوضح الدكتور [PER:رامي|Rami] أن الجسر آمن.")
    assert held.sources == ["رامي الصباغ"]


def test_body_is_no_person_who_shares_a_word() -> None:
    held = read("قال [PER:رامي الصباغ] مدير مكتب العمل إن الجسر آمن. ونص نظام العمل على أن الميناء مغلق.")
    assert held.sources[-1] is None


def test_the_president_is_rather_called_so_than_a_president_of_something() -> None:
    held = read("التقى <الرئيس السلماري> [PER:رامي الصباغ] <رئيس الحكومة> [PER:هاني الحلبي]. وقال الرئيس إن الجسر آمن.")
    assert held.sources == ["رامي الصباغ"]
    held = read("زار <رئيس الحكومة> [PER:هاني الحلبي] الميناء. وقال الرئيس إن الجسر آمن.")
    assert held.sources == ["هاني الحلبي"]


def test_a_carried_source_says_where_it_was_worded() -> None:
    held = read("كشف مسؤول في الميناء موعد الافتتاح، مشيرا إلى أن الرصيف جاهز.")
    worded, carried = (a.chain.source for a in held.attributions)
    assert (carried.span, carried.carried) == (None, True)
    assert worded.span is not None and carried.antecedent == worded.span


@pytest.mark.parametrize(
    "hidden",
    ["رافضا الكشف عن هويته", "رفض ذكر اسمه", "طلب عدم الكشف عن اسمه", "مفضلا عدم نشر اسمه"],
)
def test_who_asks_not_to_be_named_says_nothing_by_it(hidden: str) -> None:
    held = read(f"قال مسؤول في الميناء {hidden} إن الجسر آمن.")
    (said,) = held.attributions
    assert held.contents == ["الجسر آمن"]
    assert held.words(said.chain.source) == "مسؤول في الميناء"


def test_a_channel_that_heard_somebody_is_no_agency() -> None:
    held = read(
        "قالت قناة [ORG:نسيم] إن الجسر آمن. وذكرت وكالة [ORG:موج] أن الطريق مغلق. وقال شاهد للقناة إن الماء ارتفع."
    )
    assert [link.entity for link in held.attributions[-1].chain.via] == ["نسيم"]


def test_a_country_in_common_makes_no_two_bodies_one() -> None:
    held = read("قالت [ORG:هيئة الموانئ الفنلندية] إن الجسر آمن. وقالت اللجنة الفنلندية إن الطريق مغلق.")
    assert held.sources == ["هيئة الموانئ الفنلندية", None]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("باعت [ORG,company:نخلة] المصنع. وتتوقع الشركة أن تربح هذا العام.", "نخلة"),
        ("باعت [ORG,company:نخلة] المصنع ل[ORG,company:سدرة]. وتتوقع الشركة أن تربح هذا العام.", None),
        ("قالت [ORG,company:نخلة] إنها باعت المصنع ل[ORG,company:سدرة]. وتتوقع الشركة أن تربح هذا العام.", "نخلة"),
        ("خسر [ORG,club:نخلة] المباراة. وأكد النادي أن المدرب باق.", "نخلة"),
        ("خسر [ORG,club:نخلة] المباراة. وأكدت الشركة أن الملعب جاهز.", None),
    ],
)
def test_a_body_called_by_the_noun_of_its_kind(text: str, entity: str | None) -> None:
    assert read(text).sources[-1] == entity


@pytest.mark.parametrize(
    "speaker",
    ["مسؤول الإعلام في النادي [PER:سامر الحلبي]", "مسؤول العلاقات العامة بالجامعة <الدكتور> [PER:سامر الحلبي]"],
)
def test_an_official_told_by_his_charge_and_his_name_is_that_person(speaker: str) -> None:
    held = read(f"قال {speaker} إن الجسر آمن.")
    assert (held.attributions[0].chain.source.kind, held.sources) == ("person", ["سامر الحلبي"])


@pytest.mark.parametrize(("content", "act"), [("السد آمن", "say"), ("المدير اعتدى عليه", "accuse")])
def test_a_claim_accuses_where_its_content_does(content: str, act: str) -> None:
    assert read(f"ادعى [PER:سالم] أن {content}.").attributions[0].act == act


@pytest.mark.parametrize(
    ("lead", "entity"),
    [
        ("قال [PER:نادر بن خالد الوصيفي] إن والده [PER:خالد الوصيفي] علمه الصيد.", "نادر بن خالد الوصيفي"),
        ("زار [PER:نادر بن خالد الوصيفي] المعرض. وحضر [PER:خالد الوصيفي] أيضا.", "خالد الوصيفي"),
    ],
)
def test_a_surname_is_his_who_spoke_and_not_his_whom_he_named(lead: str, entity: str) -> None:
    assert read(f"{lead} وأضاف [PER:الوصيفي] أن البحر هادئ.").sources[-1] == entity


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("الهيئة تحذر من السباحة", "أغلقت [ORG:هيئة الموانئ الفنلندية] الشاطئ."),
        ("الجمعية: الشاطئ آمن", "زار [PER:سالم] [ORG:جمعية الصيادين] أمس."),
    ],
)
def test_a_body_in_a_headline_is_the_one_that_the_text_names(title: str, body: str) -> None:
    name = body[body.index("ORG:") + 4 : body.rindex("]")]
    assert read(f"{title}\n{body}", title=True).sources == [name]


def test_a_clause_with_since_is_of_whom_the_sentence_tells() -> None:
    first = "قالت [ORG:هيئة المياه] إن السد آمن."
    held = read(f"{first} وبقي [PER:رامي الصباغ] على رأيه، إذ لا يزال يطلب فتح الجسر.")
    assert held.sources == ["هيئة المياه", "رامي الصباغ"] and held.contents[1] == "فتح الجسر"
