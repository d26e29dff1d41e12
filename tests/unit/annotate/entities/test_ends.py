"""Where a name begins and ends: what tells of somebody, blesses him or is done by him is no part of it."""

from __future__ import annotations

import pytest

from .conftest import Read


def names(read: Read, text: str) -> list[str]:
    return [printed for printed, mention in read(text) if not mention.nominal]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نشرت صحيفة الغارديان تقريرا قالت فيه إن المطر غزير.", "الغارديان"),
        ("ونشرت واشنطن بوست مقالا عن المطر.", "واشنطن بوست"),
        ("زار الملك سالم - طيب الله ثراه - البلدة.", "سالم"),
        ("وصل الوزير سالم بن ناصر حفظه الله إلى البلدة.", "سالم بن ناصر"),
        ("كان عمي عبداللطيف الحمداني يسكن هنا.", "عبداللطيف الحمداني"),
        ("أيدت القوات الرئيس المخلوع علي عبدالله صالح.", "علي عبدالله صالح"),
        ("حضر لاعب الفريق سلطان الدعيع المباراة.", "سلطان الدعيع"),
        ("لعب سالم الحمداني المنتقل حديثا إلى الفريق.", "سالم الحمداني"),
        ("ختم الدكتور سمير كلامه بالشكر.", "سمير"),
        ("سجل الفنان الهزاع قصيدة جديدة.", "الهزاع"),
        ("قالت الدكتورة ملحة عبدالله إن المسرح مفتوح.", "ملحة عبدالله"),
        ("وطالب مناوي بالهدوء.", "مناوي"),
        ("قال أحمد الشيخ إن المدرسة مفتوحة.", "أحمد الشيخ"),
        ("قال أحمد الحمداني الأمين العام للحزب إن المدرسة مفتوحة.", "أحمد الحمداني"),
        ("قال سالم رشيد الأمين العام للحزب إن المدرسة مفتوحة.", "سالم رشيد"),
        ("قال مساعد ضيف الله الحمداني إن المطر غزير.", "مساعد ضيف الله الحمداني"),
        ("سجل بيير-إمريك أوباميانغ هدفا.", "بيير-إمريك أوباميانغ"),
        ("وصلوا إلى بلدة بيتيجهايم-بيسنجن فجرا.", "بيتيجهايم-بيسنجن"),
        ("قال قائد الإدارة العامة للدفاع المدني أمس.", "الإدارة العامة للدفاع المدني"),
        ("افتتح مستشفى نجران العام الجديد.", "مستشفى نجران العام"),
        ("بدأ اجتماع اللجنة الفنية المشتركة الثالث في لهار.", "اللجنة الفنية المشتركة"),
        ("زار الوفد مسجد أبوسالم بأملج أمس.", "مسجد أبوسالم"),
        ("رفع المهندس عبدالله الحمداني باسم البلدية شكره للأمير.", "عبدالله الحمداني"),
        ("استضافت الشيخ السلفي هاني الحمداني أمس.", "هاني الحمداني"),
        ("قال خالد بن جلسة إن البلدة هادئة.", "خالد بن جلسة"),
        ("كما طالب أبو مرزوق بالهدوء.", "أبو مرزوق"),
        ("وأضاف فان در كلاوو أن الطريق مغلق.", "فان در كلاوو"),
        ("رحل آية الله الخميني قبل أعوام.", "الخميني"),
        ("انضم عبد الله الأسطا إلى الفريق.", "عبد الله الأسطا"),
        ("قال السفير السويدي كريستوفر ستيفنز إن الطريق مغلق.", "كريستوفر ستيفنز"),
        ("وصل الشهيد الحربي ترجل من السيارة.", "الحربي"),
        ("رفضت حكومة مودي القومي الهندوسي العرض.", "مودي"),
        ("قال سلطان أحمد بن سالم إن الميناء مفتوح.", "سلطان أحمد بن سالم"),
        ("أقيم مهرجان بحضور لجنة مهرجانات بريدة أمس.", "بريدة"),
        ("أعلنت شركة الرياض للإعلام أرباحها.", "الرياض للإعلام"),
        ("أعلنت شركة كرمانو للنقل والتجارة أرباحها.", "كرمانو للنقل والتجارة"),
        ("أعلنت الإدارة العامة للعلاقات العامة والإعلام في البلدة الموعد.", "الإدارة العامة للعلاقات العامة والإعلام"),
        ("منع الجنود رئيس ميناء الحديدة القبطان سالم الحمداني من السفر.", "ميناء الحديدة"),
        ("اجتمعت لجنة التنمية السياحية بمحافظة أملج أمس.", "لجنة التنمية السياحية"),
        ("الوزير أبو أحمد ناقش في مكتبه خطة الطرق.", "أبو أحمد"),
        ("استدعى القائد وكيله أبو راشد إلى مكتبه.", "أبو راشد"),
        ("وقف مع ابن جلدته سالم الحمداني أمس.", "سالم الحمداني"),
        ("قابل الزعيم الليبي حينذاك سالم الحمداني الوفد.", "سالم الحمداني"),
        ("قال المهندس عبد النور بن عبد الملك آل حمدون إن الطريق مفتوح.", "عبد النور بن عبد الملك آل حمدون"),
        ("ولد حبري في 1942 في قرية صغيرة.", "حبري"),
        ("فازوا بكأس الأمير فهد في 2013 مرة واحدة.", "كأس الأمير فهد"),
        ("خطب أبو البركات الحمداني في الناس.", "أبو البركات الحمداني"),
        ("وقال عادل عبد الرحمن إن الطريق مفتوح.", "عادل عبد الرحمن"),
    ],
)
def test_the_name_is_as_long_as_it_is(read: Read, text: str, name: str) -> None:
    assert name in names(read, text)


def test_who_was_named_with_what_he_was_is_known_by_his_surname(read: Read) -> None:
    text = "هاجمت قوات المخلوع صالح المدينة. ثم انسحبت قوات صالح منها."
    assert names(read, text).count("صالح") == 2


@pytest.mark.parametrize("text", ["عاد 84 جنديا روسيا من الجبهة.", "سأل الباحث 80 ألمانيا في الشارع."])
def test_counted_people_are_no_country(read: Read, text: str) -> None:
    assert not names(read, text)


def test_a_hamza_begins_a_word_that_a_letter_is_glued_to(read: Read) -> None:
    assert not names(read, "اختار هذا اللون كأساس للبيت.")
    assert "كاساس" in names(read, "قال المدرب كاساس إن الفريق جاهز.")


def test_a_description_ends_before_what_else_is_told(read: Read) -> None:
    for text, office in (
        ("وصل وزير الدفاع السويدي الموالي للملك أمس.", "وزير الدفاع السويدي"),
        ("طلب السفير السويدي في الأمم المتحدة من مجلس الأمن جلسة.", "السفير السويدي في الأمم المتحدة"),
        ("حمل وزير الخارجية السويدي على حزب العدالة أمس.", "وزير الخارجية السويدي"),
    ):
        assert [printed for printed, mention in read(text) if mention.nominal] == [office]


@pytest.mark.parametrize(
    "text",
    [
        "كان الحكم العثماني طويلا.",
        "حضر الرئيس النصراوي المباراة.",
        "قال مدير المركز الديني إن الدراسة تبدأ غدا.",
        "تأسست هذه المؤسسة المالية الجديدة قبل عام.",
        "كتب الاسم على القميص من الأمام.",
        "تحدث الرجل عن المدير الناجح والمدير الفاشل.",
        "وضعوا الأمر في الحسبان.",
        "أنهى الرجال أعمالهم لقضاء عطلاتهم هنا.",
        "شاركت في المسح 285 شركة أجابت عن الأسئلة.",
        "قالت الإدارة الفتحاوية إن الصفقة تمت.",
    ],
)
def test_an_adjective_or_a_noun_that_is_pointed_at_is_no_name(read: Read, text: str) -> None:
    assert not names(read, text)


@pytest.mark.parametrize("name", ["عين الديار", "جسر الواد"])
def test_a_town_may_begin_with_a_place_noun(read: Read, name: str) -> None:
    assert {m.type for printed, m in read(f"وصلوا إلى بلدة {name} قرب الحدود.") if printed == name} <= {"GPE"}


def test_what_tells_of_a_firm_before_its_name_is_none(read: Read) -> None:
    assert names(read, "خسرت شركة الاتصالات الفرنسية «أورنج» أموالا كثيرة.") == ["أورنج"]


def test_two_ministers_and_aid_are_nobody(read: Read) -> None:
    for text in ("التقى وزيري خارجية السويد والنرويج.", "وعدت المنظمة بتقديم مساعدة الاتحاد الأوروبي للبلدة."):
        assert not [m for _, m in read(text) if m.nominal and m.type == "PER"]


def test_a_day_of_ramadan_is_no_city(read: Read) -> None:
    assert not names(read, "سافر الرجل في العاشر من رمضان الماضي.")
    assert "العاشر من رمضان" in names(read, "وصل الوفد إلى مدينة العاشر من رمضان في مصر.")


def test_the_ball_in_the_field_of_a_state_is_in_no_stadium(read: Read) -> None:
    assert names(read, "صارت الكرة في ملعب السويد أمس.") == ["السويد"]


def test_a_body_named_by_its_noun_before_a_name_is_no_part_of_it(read: Read) -> None:
    assert "سالم النجار" in names(read, "طالب رئيس النادي سالم النجار بإعادة المباراة.")


def test_what_somebody_is_called_stands_behind_the_verb(read: Read) -> None:
    assert names(read, "قال مهندس متطوع يدعى سالم الحمداني إن الطريق مفتوح.") == ["سالم الحمداني"]


def test_an_adjective_of_an_office_is_no_name_before_another(read: Read) -> None:
    assert names(read, "قال النائب البطريركي العام سالم الحمداني إن الطريق مفتوح.") == ["سالم الحمداني"]


@pytest.mark.parametrize("words", ["قائد الشرطة المحلية", "رئيس البلدية", "وزير الداخلية المصري"])
def test_an_agency_to_which_an_officer_speaks_is_no_part_of_his_office(read: Read, words: str) -> None:
    held = names(read, f"قال {words} لرويترز إن الجسر آمن.")
    assert "رويترز" in held and f"{words} لرويترز" not in held


def test_everybodys_name_is_a_name_before_what_is_said_and_before_an_office(read: Read) -> None:
    assert "محمد عمران" in names(read, "قال محمد عمران إن الطريق مفتوح.")
    assert "محمد عمران" in names(read, "قال محمد عمران رئيس البلدية إن الطريق مفتوح.")


def test_a_manager_may_be_of_an_agency(read: Read) -> None:
    held = dict(read("قال المدير الإقليمي لرويترز إن الجسر آمن."))
    assert held["المدير الإقليمي لرويترز"].entity == "director of Reuters"


def test_whom_a_minister_speaks_to_is_no_part_of_his_office(read: Read) -> None:
    offices = [
        printed for printed, mention in read("قال رئيس الوزراء الإيطالي للبرلمان إن الطريق مفتوح.") if mention.nominal
    ]
    assert "رئيس الوزراء الإيطالي" in offices


def test_then_behind_a_source_is_no_part_of_its_name(read: Read) -> None:
    assert "سالم الحمداني" in names(read, "بحسب الدكتور سالم الحمداني فإن الطريق مفتوح.")
    assert "لويس فان كراس" in names(read, "قال المدرب لويس فان كراس إن الفريق جاهز.")


def test_the_agency_that_a_spokesman_tells_is_no_part_of_his_office(read: Read) -> None:
    held = names(read, "قال المتحدث باسم الهيئة العليا للمياه لوكالة الساحل إن النهر نظيف.")
    assert "الهيئة العليا للمياه" in held
    assert not any("لوكالة" in name for name in held)


def test_ali_before_a_strange_name_and_a_family_name_is_no_preposition(read: Read) -> None:
    text = "شارك المهندس علي قايض الشمري في الحفل. وقال الشمري كلمة."
    assert names(read, text) == ["علي قايض الشمري", "الشمري"]
    assert names(read, "أطلع المهندس علي أوضاع الميناء.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال المهندس ناصر العمر إن الجسر آمن.", "ناصر العمر"),
        ("حضر سالم بن ناصر الصباح الحفل.", "سالم بن ناصر الصباح"),
        ("وصل ناصر بن سالم الجمعة إلى البلدة.", "ناصر بن سالم"),
        ("قالت الأسرة إن ناصر بن سالم الحمداني ولد في لهار.", "ناصر بن سالم الحمداني"),
        ("أغلق شارع الأمير سعود الفيصل أمس.", "شارع الأمير سعود الفيصل"),
        ("أغلق شارع الأمير سعود الجديد أمس.", "شارع الأمير سعود"),
        ("افتتح مستشفى نسيمان العام أمس.", "مستشفى نسيمان العام"),
        ("عاد سالم إلى بيت مصطفى، وفتح الباب.", "سالم"),
        ("وصل الوفد إلى مطار هواري بومدين الدولي أمس.", "مطار هواري بومدين الدولي"),
        ("كتب الوزير على منصة إكس أن الطريق مفتوح.", "إكس"),
        ("بينت وزارة الداخلية اليوم الأحد أن الطريق مفتوح.", "وزارة الداخلية"),
        ("أصيب مدرب الفريق الهلالي السويدي كوستاس نيماس.", "كوستاس نيماس"),
    ],
)
def test_a_family_name_of_every_day_and_what_is_none(read: Read, text: str, name: str) -> None:
    assert name in names(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "حملوا لواء التجديد في ذلك العهد.",
        "حضر مبعوث الملك وسفراء الدول الراعية.",
        "تقع هنا مؤسسة تقوم بمهام التعليم العالي.",
        "صدر النظام المالي للجامعة أمس.",
        "تلقى الناس النبأ بحزن.",
        "وظفت الشركة الشباب السعودي هذا العام.",
    ],
)
def test_what_a_noun_tells_by_itself_is_no_name(read: Read, text: str) -> None:
    assert not names(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "بحث الفريق عن ظهير أيسر جديد. ووجد ظهير أيسر في القرية.",
        "عادوا إلى مسقط الرأس بعد أعوام.",
        "ورد اسم رادوفيان (28 عاما) بين اللاعبين.",
        "كرموا أبو البصريات الحديثة في حفل.",
    ],
)
def test_a_place_on_the_field_an_epithet_and_the_word_name_are_nobody(read: Read, text: str) -> None:
    assert not names(read, text)


@pytest.mark.parametrize("title", ["الأمطار تغرق بيروت", "الضباب يغطي لندن", "انقطاع الكهرباء يشل القاهرة"])
def test_what_rain_and_fog_cover_is_a_town(read: Read, title: str) -> None:
    assert not any(mention.metonym for _, mention in read("هطل المطر أمس.", title=title))


def test_the_noun_of_a_series_is_no_part_of_its_name(read: Read) -> None:
    assert "سيلفي" in names(read, "عرضت القناة مسلسل سيلفي مساء أمس.")


def test_his_excellency_is_nobodys_name(read: Read) -> None:
    assert not names(read, "وقد حمل المضيف معاليه نقل تحياته إلى الناس.")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("عاش الرعاة في صحراء جورابان قبل المطر.", "صحراء جورابان", "LOC"),
        ("عبرت القافلة صحراء سيناء في يومين.", "صحراء سيناء", "LOC"),
        ("قالت اللجنة التنفيذية لمنظمة التحرير إنها تجتمع غدا.", "اللجنة التنفيذية لمنظمة التحرير", "ORG"),
    ],
)
def test_deserts_and_a_committee_are_named(read: Read, text: str, name: str, kind: str) -> None:
    assert {printed: mention.type for printed, mention in read(text)}.get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ودعا مدير الرصيف سالم بن عبدالله الزريعق البحارة للدخول.", "سالم بن عبدالله الزريعق"),
        ("أعرب النائب خالد بن بنيه السريدق عن رفضه.", "خالد بن بنيه السريدق"),
        ("سافر الرئيس روحاني ومعه وزير الخارجية ظريف.", "ظريف"),
        ("حضر إبراهيم عسيري، ومعاذ عسيري.", "معاذ عسيري"),
    ],
)
def test_plurals_and_verbs_end_a_name_and_families_close_it(read: Read, text: str, name: str) -> None:
    assert name in [printed for printed, mention in read(text) if mention.type == "PER"]


def test_a_verb_behind_a_comma_is_no_given_name(read: Read) -> None:
    found = [printed for printed, _ in read("وصل عبدالله الحارثي أمس، وصاحب الحارثي عدد من البحارة.")]
    assert "الحارثي" in found


def test_what_joins_a_town_to_others_leaves_it_a_town(read: Read) -> None:
    held = {printed: m.entity for printed, m in read("أغلق الطريق الذي يصل الرياض بالمنطقة الجنوبية.")}
    assert held["الرياض"] == "Riyadh"
