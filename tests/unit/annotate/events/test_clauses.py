"""Names of another clause are no parties; those of a list, or whom a clause expects, all are."""

from __future__ import annotations

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, actors, one, read, targets

HUDA: tuple[EntityType, str] = ("PER", "Huda")
RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")
TAMAR: tuple[EntityType, str] = ("ORG", "Tamar")
SALMAR: tuple[EntityType, str] = ("GPE", "Salmar")


def test_a_verb_of_the_present_with_and_opens_a_clause_of_its_own() -> None:
    names = {"سالم": SALEM, "هالين": HALIN, "رامي": RAMI}
    event = one("سيحضر سالم قمة المناخ في هالين ويزرع شجرة مع رامي", names=names)
    assert (actors(event), targets(event)) == (["Salem"], [])


def test_whom_many_are_said_to_be_among() -> None:
    event = one("اعتقلت الشرطة عددا من القادة، أبرزهم سالم ورامي", names={"سالم": SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == ([], ["Salem", "Rami"])
    event = one("اجتمع في هالين عدد من الوزراء، بينهم سالم", names={"هالين": HALIN, "سالم": SALEM})
    assert (actors(event), targets(event)) == (["Salem"], [])


def test_who_is_expected_to_do_it_by_a_relative_clause() -> None:
    event = one("هذا سالم الذي من المنتظر أن يزور لهار", names={"سالم": SALEM, "لهار": LAHAR})
    assert (actors(event), targets(event)) == (["Salem"], ["Lahar"])


def test_people_whom_a_preposition_leads_to_are_not_the_country_before_it() -> None:
    text = "تجري حماية لهار من المتظاهرين الذين هاجموا سالما"
    (event,) = read(text, names={"لهار": LAHAR, "سالما": SALEM})
    assert actors(event) == []


def test_who_is_thanked_for_it_did_it() -> None:
    event = one("وجه سالم الشكر إلى ربان على جهود الوساطة", names={"سالم": SALEM, "ربان": RUBAN})
    assert actors(event) == ["Ruban"]


def test_who_is_invited_comes() -> None:
    event = one("قالت هدى إن رامي دعاه سالم إلى زيارة لهار", names={"هدى": HUDA, "رامي": RAMI, "لهار": LAHAR})
    assert targets(event) == ["Lahar"]
    event = one("حضر سالم لأن رامي دعاه إلى زيارة لهار", names={"سالم": SALEM, "رامي": RAMI, "لهار": LAHAR})
    assert (actors(event), targets(event)) == (["Salem"], ["Lahar"])


def test_whose_a_noun_is_that_opens_what_somebody_says() -> None:
    names = {"سلمار": SALMAR, "لهار": LAHAR}
    event = one("أبلغت سلمار لهار رفضها للعرض", names=names, said=("أبلغت", "رفضها للعرض", "Salmar"), direct="سلمار")
    assert actors(event) == ["Salmar"]


def test_what_is_sold_to_a_body_by_its_head_noun() -> None:
    event = one("تم بيع أسهم المصنع لشركة ربان", names={"ربان": RUBAN})
    assert (actors(event), targets(event)) == ([], ["Ruban"])


def test_whom_a_summit_brings_together_beside_somebody() -> None:
    text = "وجمعت قمة المناخ إلى جانب سالم كلا من رامي وهدى"
    event = one(text, names={"سالم": SALEM, "رامي": RAMI, "هدى": HUDA})
    assert actors(event) == ["Salem", "Rami", "Huda"]


def test_where_troops_went_beside_an_attack_did_nothing() -> None:
    events = read("بعد الضربات الأخيرة ودخول الآليات إلى ربان", names={"ربان": RUBAN})
    assert [(actors(event), targets(event)) for event in events] == [([], [])]


def test_two_quoted_names_are_a_list() -> None:
    event = one('مكالمة جارية الآن بين "سالم" و"رامي"', names={"سالم": SALEM, "رامي": RAMI})
    assert actors(event) == ["Salem", "Rami"]


def test_of_two_meetings_the_names_go_with_the_nearer() -> None:
    text = "جاء الاتصال الهاتفي قبل وقت قصير من لقاء في هالين بين سالم ورامي"
    phone, talks = read(text, names={"هالين": HALIN, "سالم": SALEM, "رامي": RAMI})
    assert (actors(phone), actors(talks)) == ([], ["Salem", "Rami"])


def test_a_relative_is_on_all_sites_of_a_list() -> None:
    text = "عادت مواقع ربان وتمار التي قصفتها لهار إلى العمل"
    event = one(text, names={"ربان": RUBAN, "تمار": TAMAR, "لهار": LAHAR})
    assert (actors(event), targets(event)) == (["Lahar"], ["Ruban", "Tamar"])


def test_who_speaks_of_others_is_not_their_subject() -> None:
    text = "قال سالم «أوقف 90 شخصا حتى الآن»"
    said = ("قال", "أوقف 90 شخصا حتى الآن", "Salem")
    event = one(text, names={"سالم": SALEM}, counts={"90 شخصا": (90, "person")}, said=said, direct="سالم")
    assert actors(event) == []


def test_a_quotation_begins_with_its_own_subject() -> None:
    event = one("تحت عنوان «ربان تطرد المتمردين من هالين»", names={"ربان": RUBAN, "هالين": HALIN})
    assert actors(event) == ["Ruban"]


def test_who_is_freed_of_it_by_a_pronoun() -> None:
    event = one("ستربح لهار إذا رفعت عنها العقوبات", names={"لهار": LAHAR})
    assert (actors(event), targets(event)) == ([], ["Lahar"])


def test_what_is_no_party_suffers_nothing() -> None:
    event = one("زار سالم متحف البحر", names={"سالم": SALEM, "متحف البحر": ("MISC", "Museum of the Sea")})
    assert (actors(event), targets(event)) == (["Salem"], [])


def test_whom_arrests_are_said_to_aim_at() -> None:
    event, *_ = read("حملة التوقيفات التي طالت عناصر في ربان", names={"ربان": RUBAN})
    assert targets(event) == ["Ruban"]


def test_those_without_a_name_are_meant_by_a_plural() -> None:
    text = "قال سكان سلمار إن مسلحين فروا بعد استيلائهم على هالين"
    event = one(text, names={"سلمار": SALMAR, "هالين": HALIN})
    assert (actors(event), targets(event)) == ([], ["Halin"])


def test_an_inquiry_is_against_who_did_it() -> None:
    inquiry, _ = read("دعا المجلس إلى التحقيق في هجوم ربان", names={"ربان": RUBAN})
    assert targets(inquiry) == ["Ruban"]


def test_who_is_fought_does_not_fight() -> None:
    event = one("بدأت التدريبات على قتال ربان في الخريف", names={"ربان": RUBAN})
    assert (actors(event), targets(event)) == ([], ["Ruban"])


def test_a_woman_by_the_verb_before_her_name() -> None:
    text = "وقبل زيارتها إلى لهار، قالت هدى إنها متفائلة"
    event = one(text, names={"لهار": LAHAR, "هدى": HUDA}, said=("قالت", "إنها متفائلة", "Huda"))
    assert (actors(event), targets(event)) == (["Huda"], ["Lahar"])


def test_whose_meeting_a_relative_tells_without_a_name() -> None:
    event = one("هنأت هدى أعضاء اللجنة التي عقدت اجتماعها في هالين", names={"هدى": HUDA, "هالين": HALIN})
    assert actors(event) == []


def test_a_name_joined_to_partners_without_one() -> None:
    event = one("عقد سالم اجتماعا مع وزراء آخرين ورامي", names={"سالم": SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_a_counterpart_is_the_one_named_before() -> None:
    text = "وصل الوزير السويدي رامي. وبحث سالم مع نظيره السويدي خطة الميناء"
    *_, event = read(text, names={"الوزير السويدي رامي": RAMI, "سالم": SALEM})
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_to_whom_goes_with_the_nearest_deed() -> None:
    text = "قرر المجلس إرسال مساعدات إلى سلمار وتعليق صادرات السلاح إلى لهار"
    aid, halt = read(text, names={"سلمار": SALMAR, "لهار": LAHAR})
    assert (targets(aid), targets(halt)) == (["Salmar"], ["Lahar"])


def test_who_condemns_an_attack_did_not_do_it() -> None:
    event = one("أعلن سالم إدانته للهجوم", names={"سالم": SALEM})
    assert actors(event) == []


def test_what_is_taken_by_a_pronoun() -> None:
    event = one("عاد السكان إلى هالين بعد سيطرة ربان عليها", names={"هالين": HALIN, "ربان": RUBAN})
    assert (actors(event), targets(event)) == (["Ruban"], ["Halin"])


def test_who_claims_what_a_verb_tells() -> None:
    event = one("قتل مجهول حارسا في مكتب البريد بهالين تبناه تنظيم ربان", names={"هالين": HALIN, "ربان": RUBAN})
    assert actors(event) == ["Ruban"]


def test_on_whom_a_sentence_is() -> None:
    event = one("حكمت المحكمة أمس بالسجن على سالم", names={"سالم": SALEM})
    assert targets(event) == ["Salem"]


def test_a_body_agrees_as_the_noun_before_it() -> None:
    names = {"تمار": TAMAR, "ربان": RUBAN}
    *_, event = read("تمكنت حركة تمار من طرد تنظيم ربان خلال عمليتها العسكرية", names=names)
    assert actors(event) == ["Tamar"]


def test_two_are_meant_by_a_dual() -> None:
    text = "سيستقبل سالم رامي، وستكون ربان في صلب محادثاتهما"
    *_, event = read(text, names={"سالم": SALEM, "رامي": RAMI, "ربان": RUBAN})
    assert actors(event) == ["Salem", "Rami"]


def test_a_headline_of_two_subjects_tells_of_each_by_itself() -> None:
    names = {"سلمار": SALMAR, "هالين": HALIN, "رامي": RAMI}
    held = read("الخبر في سطر.", names=names, title="سلمار تقصف هالين ورامي يدعو إلى الرد")
    assert (actors(held[0]), targets(held[0])) == (["Salmar"], ["Halin"])
    held = read("الخبر في سطر.", names={"سالم": SALEM, "رامي": RAMI}, title="لقاء سالم ورامي يتأخر")
    assert actors(held[0]) == ["Salem", "Rami"]


def test_a_masculine_body_behind_a_word_that_opens_the_text_is_its_subject() -> None:
    names = {"اتحاد تامر": TAMAR, "هالين": HALIN, "سلمار": SALMAR}
    event = one("رفع اتحاد تامر العقوبات عن هالين", names=names)
    assert (event.type, actors(event), targets(event)) == ("CONCEDE", ["Tamar"], ["Halin"])
    noun = read("طالب سالم برفع سلمار العقوبات عن هالين", names={**names, "سالم": SALEM})[-1]
    assert (noun.type, "Salmar" in actors(noun)) == ("CONCEDE", False)


def test_whose_machines_or_men_these_are_is_no_occupation() -> None:
    names = {"هالين": HALIN}
    assert [event.type for event in read("اقتحمت جرافات الاحتلال هالين", names=names)] == ["ASSAULT"]
    assert [event.mode for event in read("بدأ احتلال مدينة هالين أمس", names=names)] == ["capture"]
