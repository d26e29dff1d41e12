"""Who holds an office on a day, and when nobody can be named."""

from __future__ import annotations

from datetime import date

from tawatur.annotate.entities.words.offices import Term, _holder

from .conftest import Read

TERMS = [Term("Ana Velk", "2010-05-01", "2014-05-01"), Term("Bo Marin", "2014-05-01", "2018-03")]


def test_the_term_of_the_day_counts() -> None:
    assert _holder(TERMS, date(2012, 1, 1)) == "Ana Velk"
    assert _holder(TERMS, date(2016, 1, 1)) == "Bo Marin"


def test_shortly_after_a_term_the_last_holder_is_meant() -> None:
    assert _holder(TERMS, date(2018, 5, 1)) == "Bo Marin"


def test_long_after_the_last_known_term_somebody_unknown_holds_the_office() -> None:
    assert _holder(TERMS, date(2021, 1, 1)) is None


def test_before_the_first_known_term_nobody_is_named() -> None:
    assert _holder(TERMS, date(2001, 1, 1)) is None


def test_the_leader_of_a_presidential_country_is_its_president(read: Read) -> None:
    held = {printed: mention.entity for printed, mention in read("قال الزعيم التركي ذلك.", date(2025, 7, 4))}
    assert held["الزعيم التركي"] == "Recep Tayyip Erdoğan"


def test_an_office_of_a_region_is_none_of_the_country(read: Read) -> None:
    text = "قال وزير الداخلية في ولاية بافاريا الألمانية ذلك."
    held = {printed: mention.entity for printed, mention in read(text, date(2025, 7, 4))}
    assert held["وزير الداخلية في ولاية بافاريا الألمانية"] == "interior minister of Bavaria"


def test_a_deputy_is_no_member_of_parliament(read: Read) -> None:
    held = {printed: mention.entity for printed, mention in read("قال نائب السفير التركي ذلك.", date(2025, 7, 4))}
    assert held["نائب السفير التركي"] == "deputy ambassador of Turkey"


def test_the_noun_of_a_state_may_stand_before_its_name(read: Read) -> None:
    text = "زار المبعوث التركي نسيمان والتقى رئيس وزراء دولة الكويت."
    held = {printed: mention.entity for printed, mention in read(text, date(2025, 7, 4))}
    assert held["رئيس وزراء دولة الكويت"] == "Ahmad Al-Abdullah Al-Sabah"


def test_a_second_country_stands_behind_a_hyphen(read: Read) -> None:
    text = "شكر عضو المجلس السويدي-السوري سالم الحمداني الحضور."
    (person,) = (mention for _, mention in read(text) if mention.type == "PER")
    assert person.role is not None and person.role.of(text) == "عضو المجلس السويدي-السوري"


def test_who_is_sent_is_of_the_country_that_sends(read: Read) -> None:
    held = dict(read("قال نائب المبعوث السويدي لدى الأمم المتحدة إن الجو جميل."))
    assert held["نائب المبعوث السويدي لدى الأمم المتحدة"].entity == "deputy envoy of Sweden"


def test_an_office_of_one_body_is_read_with_its_body(read: Read) -> None:
    held = dict(read("زارت الممثلة العليا للاتحاد الأوروبي المتحف.", day=date(2025, 3, 4)))
    assert held["الممثلة العليا للاتحاد الأوروبي"].entity == "Kaja Kallas"


def test_a_name_that_begins_the_holders_is_his(read: Read) -> None:
    day = date(2025, 3, 4)
    held = dict(read("وصل رئيس الوزراء القطري محمد بن عبد الرحمن إلى لهار.", day=day))
    assert held["محمد بن عبد الرحمن"].entity == "Mohammed bin Abdulrahman bin Jassim Al Thani"
    other = dict(read("وصل وزير التعليم القطري محمد بن عبد الرحمن إلى لهار.", day=day))
    assert other["محمد بن عبد الرحمن"].entity != "Mohammed bin Abdulrahman bin Jassim Al Thani"


def test_a_title_may_begin_a_listed_name(read: Read) -> None:
    text = "وصل وزير خارجية أفغانستان أمير خان متقي إلى لهار."
    (person,) = (mention for _, mention in read(text, day=date(2025, 3, 4)) if mention.type == "PER")
    assert person.role is not None and person.role.of(text) == "وزير خارجية أفغانستان"


def test_an_agency_that_writes_of_everywhere_tells_nothing_of_whose_minister_it_heard(read: Read) -> None:
    for agency, minister in (("لرويترز", None), ("لوكالة تاس", "defence minister of Russia")):
        held = {printed: m.entity for printed, m in read(f"قال وزير الدفاع {agency} ذلك.", date(2014, 3, 4))}
        assert held.get("وزير الدفاع") in (minister, "Sergei Shoigu" if minister else None)
