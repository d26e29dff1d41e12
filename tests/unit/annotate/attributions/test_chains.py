"""Chains: the outlet first, then who passed it on, then who says it."""

from __future__ import annotations

import pytest

from tests.attributed import one, read

WAKALA = "[ORG,agency:وكالة سلمار]"
SABBAGH = "[PER:رامي الصباغ]"


@pytest.mark.parametrize(
    "sentence",
    [
        f"نقلت {WAKALA} عن {SABBAGH} قوله إن الجسر آمن.",
        f"قال {SABBAGH} ل{WAKALA} إن الجسر آمن.",
        f"قال {SABBAGH} في تصريح ل{WAKALA} إن الجسر آمن.",
        f"قال {SABBAGH} إن الجسر آمن، بحسب {WAKALA}.",
        f"قال {SABBAGH} إن الجسر آمن، وفق ما نقلت عنه {WAKALA}.",
        f"وبحسب {WAKALA}، قال {SABBAGH} إن الجسر آمن.",
        f"وردا على أسئلة {WAKALA}، قال {SABBAGH} إن الجسر آمن.",
        f"ذكرت {WAKALA}، نقلا عن {SABBAGH}، أن الجسر آمن.",
        f"قال {SABBAGH} في حديث جرى قبل أيام مع {WAKALA} إن الجسر آمن.",
        f"قال {SABBAGH} في تصريح بثته اليوم {WAKALA} إن الجسر آمن.",
        f"قال {SABBAGH} عبر قناة «[ORG,outlet:وكالة سلمار]» إن الجسر آمن.",
        f"قال {SABBAGH} لبرنامج «المساء» على قناة «[ORG,outlet:وكالة سلمار]» إن الجسر آمن.",
        f"قال {SABBAGH} في مقال في الصحيفة الأسبوعية «[ORG,outlet:وكالة سلمار]» إن الجسر آمن.",
        f"نقلت {WAKALA} تأكيد {SABBAGH} أن الجسر آمن.",
        f"وكانت {WAKALA} قد نقلت اليوم عن {SABBAGH} أن الجسر آمن.",
    ],
)
def test_transmitters(sentence: str) -> None:
    text, said = one(sentence)
    assert said.content[0].of(text) == "الجسر آمن"
    assert [link.entity for link in said.chain.via] == ["وكالة سلمار"]
    assert said.chain.source.entity == "رامي الصباغ"


def test_from_him_an_outlet_passes_it_on() -> None:
    held = read(f"قال {SABBAGH} إن الرصيف مغلق. ونقلت عنه {WAKALA} قوله إن الجسر آمن.")
    said = held.attributions[-1]
    assert held.contents[-1] == "الجسر آمن" and said.chain.source.entity == "رامي الصباغ"
    assert [link.entity for link in said.chain.via] == ["وكالة سلمار"]


def test_on_a_programme_he_goes_on_himself() -> None:
    held = read(f"قال {SABBAGH} إن الرصيف مغلق. وقال لبرنامج «[ORG:المساء]» إن الجسر آمن.")
    assert [a.chain.source.entity for a in held.attributions] == ["رامي الصباغ", "رامي الصباغ"]


def test_by_whom_it_is_who_tells_more_of_it() -> None:
    held = read(f"وغرقت ستة قوارب في الميناء، بحسب {SABBAGH}، الذي قال ل{WAKALA}: «الجسر آمن اليوم».")
    assert held.contents == ["وغرقت ستة قوارب في الميناء", "الجسر آمن اليوم"]
    assert [[link.entity for link in a.chain.links[1:]] for a in held.attributions] == [
        ["رامي الصباغ"],
        ["وكالة سلمار", "رامي الصباغ"],
    ]


def test_a_witness_of_an_agency_tells_it_through_that() -> None:
    _, said = one(f"قال شاهد عيان من {WAKALA} إن الجسر آمن.")
    assert [link.entity for link in said.chain.links[1:]] == ["وكالة سلمار", None]


def test_who_is_of_one_man_is_no_statement_of_his() -> None:
    held = read(f"ندد العمال بتصريحات نائب الرئيس {SABBAGH} الذي اتهم الجيران بالفوضى.")
    assert held.attributions[-1].chain.source.entity == "رامي الصباغ"


def test_the_same_report_is_a_paper() -> None:
    held = read(f"بحسب {WAKALA}، الرصيف مغلق. ووفقا لنفس التقرير فإن الجسر آمن.")
    assert held.contents[-1] == "الجسر آمن" and held.attributions[-1].chain.source.kind == "document"


def test_a_source_behind_the_one_sentence_of_an_article_is_of_all_of_it() -> None:
    one_, two = "غرقت ستة قوارب في الميناء القديم", "نجت تسعة أخرى"
    whole = f"{one_}، بينما {two}"
    assert read(f"{whole}، بحسب {WAKALA}.").contents == [whole]
    assert read(f"{whole}، بحسب {WAKALA}. وعاد العمال إلى بيوتهم.").contents[0].endswith(two)


def test_outlet_is_always_first() -> None:
    _, said = one(f"قال {SABBAGH} إن الجسر آمن.", outlet="Salmar Today")
    assert said.chain.outlet.entity == "Salmar Today"
    assert (said.chain.outlet.kind, said.chain.outlet.carried) == ("outlet", True)
    assert said.chain.via == ()


def test_statement_to_the_own_outlet_has_no_transmitter() -> None:
    _, said = one(f"قال {SABBAGH} في تصريح ل[ORG,outlet:الساحل] إن الجسر آمن.", outlet="الساحل")
    assert said.chain.via == ()
    assert said.medium is not None and said.medium.name == "statement"


def test_newspaper_named_bare_by_a_page_without_outlet_is_its_own() -> None:
    _, said = one(f"قال {SABBAGH} في تصريح ل«[ORG,outlet:عكاظ|Okaz]» إن الجسر آمن.")
    assert said.chain.via == ()
    _, said = one(f"قال {SABBAGH} في تصريح لصحيفة «[ORG,outlet:عكاظ|Okaz]» إن الجسر آمن.")
    assert [link.entity for link in said.chain.via] == ["Okaz"]
    _, said = one(f"قال {SABBAGH} ل«[ORG,outlet:عكاظ|Okaz]» إن الجسر آمن.", outlet="Salmar Today")
    assert [link.entity for link in said.chain.via] == ["Okaz"]


def test_who_tells_of_a_statement_in_its_middle_passed_it_on() -> None:
    held = read(f"وأكد [~GPE:سلمار]، وفقا لما أعلنه {SABBAGH}، أن الحدود مغلقة.")
    inner = next(a for a in held.attributions if a.inside is not None)
    assert [link.entity for link in inner.chain.via] == ["رامي الصباغ"]
    assert (inner.chain.source.entity, inner.content[0].of(held.text)) == ("سلمار", "الحدود مغلقة")


def test_three_hands_deep() -> None:
    held = read(f"قال {SABBAGH} إن [PER:ليلى النجار] أكدت أن [ORG:هيئة الموانئ] حذرت من انهيار الجسر.")
    assert [link.entity for link in held.attributions[-1].chain.via] == ["رامي الصباغ", "ليلى النجار"]


def test_transmitter_carries_over_verbs_of_one_sentence_only() -> None:
    held = read(f"قال {SABBAGH} ل{WAKALA} إن الجسر آمن، مضيفا أن المال متوفر. وأكد أن العمل مستمر.")
    vias = [[link.entity for link in a.chain.via] for a in held.attributions]
    assert vias == [["وكالة سلمار"], ["وكالة سلمار"], []]
    assert held.attributions[1].chain.via[0].carried


def test_what_is_refused_is_not_reported() -> None:
    held = read(f"رفض {SABBAGH} مقترح [ORG:هيئة الموانئ] لإغلاق الجسر.")
    assert held.contents[1] == "إغلاق الجسر"
    assert held.attributions[1].inside == 0 and held.attributions[1].chain.via == ()


def test_passed_on_between_source_and_content() -> None:
    _, said = one(f"قال {SABBAGH} في بيان تناقلته وسائل إعلام محلية، إن الجسر آمن.")
    assert len(said.chain.via) == 1


def test_a_share_passes_nothing_on() -> None:
    _, said = one(f"قال {SABBAGH} إن المحصول بلغ 30 طنا بانخفاض نسبته 4.5 في المئة عن العام الماضي.")
    assert said.chain.via == ()


def test_agency_that_tells_from_a_spokesman_is_in_his_chain() -> None:
    held = read(f"الجسر سليم منذ أمس، وفق ما نقلته {WAKALA} عن {SABBAGH}. وقال الصباغ للوكالة إن الميناء مغلق.")
    assert [[link.entity for link in a.chain.via] for a in held.attributions] == [["وكالة سلمار"], ["وكالة سلمار"]]
    assert held.sources[0] == "رامي الصباغ"


def test_body_before_which_it_was_said_is_addressed() -> None:
    _, said = one(f"شهد {SABBAGH} أمام [ORG:مجلس الشعب] أن الجسر آمن.")
    assert said.addressee is not None and said.addressee.entity == "مجلس الشعب"


@pytest.mark.parametrize("verb", ["ذكرت", "أكدت"])
def test_outlet_that_says_it_from_people_it_does_not_name(verb: str) -> None:
    text, said = one(f"{verb} {WAKALA} عن مصادر لها أن الجسر آمن.")
    assert [link.entity for link in said.chain.via] == ["وكالة سلمار"]
    assert said.chain.source.kind == "anonymous" and said.content[0].of(text) == "الجسر آمن"


def test_the_agency_of_a_dateline_in_brackets_does_not_speak() -> None:
    held = read("[GPE:الساحل] ([ORG:وكالة الضفة]) أعلنت وزارة النقل أن الجسر آمن.")
    assert "وكالة الضفة" not in held.sources


@pytest.mark.parametrize(
    "sentence",
    [
        f"إن أكد وفق مصدر مسؤول نقلا عن {WAKALA}.",
        "ذكرت الصحيفة قال أفاد مدير السد بأن وفق مصدر مسؤول.",
        f"بحسب {WAKALA} بحسب {WAKALA} بحسب ما ذكر المدير.",
    ],
)
def test_what_is_said_lies_within_nothing_that_lies_within_it(sentence: str) -> None:
    said = read(sentence).attributions
    assert len(said) > 1
    for number, held in enumerate(said):
        seen, at = {number}, held.inside
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = said[at].inside


@pytest.mark.parametrize(
    ("behind", "source"),
    [
        ("، نقلا عن مصدر في الميناء", "مصدر في الميناء"),
        ("، بحسب مصادر طبية", "مصادر طبية"),
        ("، وفقا ل[ORG:هيئة الموانئ]", "هيئة الموانئ"),
        (" نقلا عن [PER:رامي الصباغ]", "رامي الصباغ"),
    ],
)
def test_outlet_that_names_its_source_at_the_end(behind: str, source: str) -> None:
    text, said = one(f"وذكرت [ORG,outlet:قناة الساحل] أن الجسر مفتوح{behind}.")
    span = said.chain.source.span
    assert span is not None and (span.of(text), said.content[0].of(text)) == (source, "الجسر مفتوح")
    assert [link.entity for link in said.chain.via] == ["قناة الساحل"]


@pytest.mark.parametrize("occasion", ["مقابلة أجرتها معه ", "حوار أجرته معه "])
def test_outlet_that_spoke_with_a_source(occasion: str) -> None:
    text, said = one(f"وقال [PER:رامي الصباغ] في {occasion}[ORG,outlet:قناة الساحل] إن الجسر مفتوح.")
    assert said.content[0].of(text) == "الجسر مفتوح" and said.chain.source.entity == "رامي الصباغ"
    assert [link.entity for link in said.chain.via] == ["قناة الساحل"]


def test_who_was_carried_by_air_is_passed_on_by_nobody() -> None:
    _, said = one(f"قال {SABBAGH} إن الشرطة أوقفت الرجلين، ونقلتهما جوا إلى الساحل.")
    assert said.chain.via == ()


def test_two_outlets_at_once_are_not_the_own_one() -> None:
    _, said = one(f"قال {SABBAGH} في تصريحات إلى [ORG,outlet:العربية والحدث|Okaz] إن الجسر آمن.")
    assert [link.entity for link in said.chain.via] == ["Okaz"]


def test_who_heard_it_by_a_reporter() -> None:
    _, said = one(f"قال {SABBAGH} لمراسل [ORG,outlet:قناة الساحل] إن الجسر آمن.")
    assert [link.entity for link in said.chain.via] == ["قناة الساحل"]


def test_who_goes_on_is_not_with_whom_it_is_in_accordance() -> None:
    held = read("قال [PER:رامي الصباغ]، وفق المتحدثة [PER:منى الدريدي]، إن الجسر آمن، داعيا إلى الحذر.")
    assert held.attributions[-1].chain.source.entity == "رامي الصباغ"


@pytest.mark.parametrize(
    ("sentence", "kind", "words"),
    [
        (f"ونقل بيان ل[ORG:هيئة الموانئ] عن {SABBAGH} قوله إن الجسر آمن.", "document", "بيان لهيئة الموانئ"),
        (f"ونقل [PER:سالم] عن {SABBAGH} قوله إن الجسر آمن.", "person", "سالم"),
        (f"ونقلت {WAKALA} عن {SABBAGH} قوله إن الجسر آمن.", "agency", "وكالة سلمار"),
    ],
)
def test_who_passes_it_on_is_no_outlet_but_by_its_name(sentence: str, kind: str, words: str) -> None:
    held = read(sentence)
    (via,) = held.attributions[0].chain.via
    assert (via.kind, held.words(via)) == (kind, words)


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        (f"قال {SABBAGH} لراديو [GPE:سلمار] إن الجسر آمن.", [("outlet", None)]),
        ("ونقلت المصادر عن شهود عيان أن الجسر آمن.", [("anonymous", None)]),
        ("ونقلت وسائل إعلام محلية عن شهود عيان أن الجسر آمن.", [("outlet", None)]),
        (f"أوضح المدير المالي للشبكة {SABBAGH} أن الجسر آمن.", []),
        (f"قال {SABBAGH} إن الجريح نقلته بالسيارة فرقة الإسعاف.", []),
    ],
)
def test_who_hears_or_passes_on(sentence: str, via: list[tuple[str, str | None]]) -> None:
    assert [(link.kind, link.entity) for link in read(sentence).attributions[0].chain.via] == via


def test_a_body_called_an_agency_is_no_outlet() -> None:
    held = read(f"وأكد {SABBAGH} أن الماء قليل، بحسب [ORG:الوكالة الوطنية للمياه|National Agency for Water].")
    assert "National Agency for Water" in held.sources


def test_nobody_stands_twice_in_a_chain() -> None:
    held = read("قالت الوزارة إن السد قديم لكنها طلبت إغلاق الجسر.")
    inner = next(a for a in held.attributions if a.act == "demand")
    assert inner.chain.via == ()


@pytest.mark.parametrize("speaker", ["المتحدث باسمها", "المتحدث الرسمي باسمها", "مديرها"])
def test_by_whose_mouth_somebody_speaks(speaker: str) -> None:
    held = read(f"وشددت [ORG,company:شركة الموانئ]، على لسان {speaker} {SABBAGH}، على أن الجسر آمن.")
    (said,) = held.attributions
    assert said.content[0].of(held.text) == "الجسر آمن"
    assert said.chain.source.entity == "شركة الموانئ"
    (by,) = said.chain.via
    assert (by.entity, by.span.of(held.text) if by.span else "") == ("رامي الصباغ", f"{speaker} رامي الصباغ")


@pytest.mark.parametrize(
    "sentence",
    [
        f"كشف مسؤول محلي، اشترط عدم ذكر اسمه، ل{WAKALA} أن الجسر آمن.",
        f"ووفق مسؤولين محليين تحدثوا إلى {WAKALA} بشرط عدم الكشف عن أسمائهم، فإن الجسر آمن.",
        f"وبحسب مسؤول تحدث ل{WAKALA}، فإن الجسر آمن.",
    ],
)
def test_who_talked_to_an_outlet_unnamed(sentence: str) -> None:
    text, said = one(sentence)
    assert said.content[0].of(text) == "الجسر آمن"
    assert [link.entity for link in said.chain.via] == ["وكالة سلمار"]
    assert said.chain.source.kind == "anonymous"


@pytest.mark.parametrize("led", ["نقلا عن مصدر مطلع، ذكرت", "وبحسب مصدر مطلع، قالت", "ونقلا عن مصدر مطلع، فقد ذكرت"])
def test_whom_an_outlet_heard_may_be_named_before_its_verb(led: str) -> None:
    found = read(f"{led} صحيفة [ORG,newspaper:النورس|Al Nawras] أن الجسر سيغلق غدا.")
    (said,) = found.attributions
    assert (found.words(said.chain.source), [link.entity for link in said.chain.via]) == ("مصدر مطلع", ["Al Nawras"])
    assert found.contents == ["الجسر سيغلق غدا"]


def test_an_outlet_that_asks_for_a_comment_demands_nothing() -> None:
    assert read("لم ترد الوزارة على طلب [ORG,newspaper:النورس|Al Nawras] للتعليق.").attributions == ()
    assert one("كشف عن طلب [ORG,newspaper:النورس|Al Nawras] إعادة فتح الجسر.")[1].act == "demand"
