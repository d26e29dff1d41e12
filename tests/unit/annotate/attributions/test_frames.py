"""What follows a cue: subject, addressee, occasion, and where the content begins."""

from __future__ import annotations

import pytest

from tests.attributed import one, read

HALABI = "[PER:سامر الحلبي]"


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (f"قال وزير الزراعة {HALABI} إن السد امتلأ.", "السد امتلأ"),
        (f"أعلن وزير الزراعة {HALABI} أمس أنه سيزور الجنوب.", "سيزور الجنوب"),
        (f"شدد {HALABI} على ضرورة الحوار مع الصيادين.", "ضرورة الحوار مع الصيادين"),
        (f"كشف {HALABI} عن خطة جديدة للري.", "خطة جديدة للري"),
        ("أعلنت [ORG:هيئة الموانئ] إغلاق الرصيف الشرقي.", "إغلاق الرصيف الشرقي"),
        ("أكد المدير عقب نهاية العرض أهمية الرصيف الشرقي.", "أهمية الرصيف الشرقي"),
        ("أكد المدير في ختام العرض ضرورة الحوار مع الصيادين.", "ضرورة الحوار مع الصيادين"),
        ("طالب [ORG:اتحاد الصيادين] الحكومة بخفض الرسوم.", "خفض الرسوم"),
        ("دعت [ORG:نقابة البحارة] إلى إضراب عام.", "إضراب عام"),
        ("دعا [ORG:اتحاد الصيادين] للتحقيق في الحادث.", "لتحقيق في الحادث"),
        ("اتهمت [ORG:نقابة البحارة] الشركة بتأخير الرواتب.", "الشركة بتأخير الرواتب"),
        (f"وصف {HALABI} الاتفاق بأنه متوازن.", "الاتفاق بأنه متوازن"),
        (f"أعرب {HALABI} عن أمله في عودة السفن قريبا.", "عودة السفن قريبا"),
        (f"قال {HALABI}: «لن نترك المرفأ مغلقا».", "لن نترك المرفأ مغلقا"),
        (f"تعهد {HALABI} – الذي تعاني مدينته من الجفاف – ببناء سد جديد.", "بناء سد جديد"),
        ("تحدث المقال عن رفض الأمين العام للاتحاد [PER:نادر العطار] بيع الرصيف.", "بيع الرصيف"),
        ("شددت [ORG:نقابة البحارة] على سلمية تحركاتها ورفضها لأي عنف.", "سلمية تحركاتها ورفضها لأي عنف"),
        (f"{HALABI} أوضح في تدوينة له؛ أن السفينة وصلت.", "السفينة وصلت"),
        ("كما أظهرت تحاليل المياه وجود أملاح في البئر.", "وجود أملاح في البئر"),
        (f"حذر {HALABI} من أن «إغلاق المرفأ سيضر الجميع»، خلال لقاء مع الصيادين.", "إغلاق المرفأ سيضر الجميع"),
        (f"رد {HALABI} معلقا بالقول إن السفينة وصلت.", "السفينة وصلت"),
        (f"كما أعربت [ORG:نقابة البحارة]، عن تضامنها مع {HALABI}.", f"تضامنها مع {HALABI[5:-1]}"),
        (f"أكد الأمير {HALABI} حفظه الله أهمية الحوار.", "أهمية الحوار"),
        (f"أعلن الأمير {HALABI} - يحفظه الله - رعايته للحفل.", "رعايته للحفل"),
        (f"رغم وعود {HALABI} المتكررة بفتح الجسر، لم يبدأ العمل.", "فتح الجسر"),
        (f"رغم تحذير {HALABI} شخصيا من أن الجسر خطر.", "الجسر خطر"),
        (f"وصلت السفن إنفاذا لتوجيهات {HALABI} حفظه الله بتقديم المساعدة للصيادين.", "تقديم المساعدة للصيادين"),
        ("وسط تهديدات من جانب [ORG:نقابة البحارة] باللجوء إلى المحكمة.", "اللجوء إلى المحكمة"),
        ("أعلنت حركة [ORG:فجر الجبال] الأفغانية المسؤولية عن الحريق.", "المسؤولية عن الحريق"),
        ("أوجبت [ORG:هيئة الموانئ] على السفن تجديد الرخص.", "تجديد الرخص"),
        (f"جرى لقاء في المرفأ، مؤكدا الوزير {HALABI} حرص بلاده على الصيد.", "حرص بلاده على الصيد"),
        (f"وأوضح ذلك مدير المرفأ {HALABI} أن السفينة وصلت.", "السفينة وصلت"),
        (f"ونوه {HALABI} في هذا الصدد بالإجراءات الجديدة.", "الإجراءات الجديدة"),
        (f"وأضاف {HALABI} هناك نقص في القوارب الصغيرة.", "هناك نقص في القوارب الصغيرة"),
        (f"وقال {HALABI} نطالب بفتح المرفأ للصيادين.", "نطالب بفتح المرفأ للصيادين"),
        (f"وعن هذا قال {HALABI} إن السفينة وصلت.", "السفينة وصلت"),
        ("حذرت [ORG:نقابة البحارة]، ناشرة صحيفة الشمال، من أن المرفأ مغلق.", "المرفأ مغلق"),
        (f"أكد {HALABI} أن السد آمن، مبينا عدم وجود خطر.", "عدم وجود خطر"),
        ("كشف مسؤول محلي رفيع المستوى، السبت أن السفينة وصلت.", "السفينة وصلت"),
        ("قال مسؤولون من «المرفأ» و«الميناء» إن السفينة وصلت.", "السفينة وصلت"),
        ("أعلنت [ORG:هيئة الموانئ] على موقعها الإلكتروني فتح الرصيف الشرقي.", "فتح الرصيف الشرقي"),
        ("أعلنت [ORG:هيئة الموانئ] على حسابها في تويتر فتح الرصيف الشرقي.", "فتح الرصيف الشرقي"),
        (f"جاء الرد بعد إعلان {HALABI} عن فتح المرفأ، فيما وصلت السفن أمس.", "فتح المرفأ"),
        ("نصحت الوزارة المصابين بالسعال المزمن بتأجيل السفر.", "تأجيل السفر"),
        ("طالبت الوزارة المصابين بالتوجه إلى المستشفى.", "التوجه إلى المستشفى"),
        (f"قال {HALABI} إن المرفأ مغلق. واتهم نظيره الجنوبي بتأخير السفن.", "نظيره الجنوبي بتأخير السفن"),
    ],
)
def test_where_the_content_begins(sentence: str, content: str) -> None:
    assert content in read(sentence).contents


def test_addressee_between_subject_and_content() -> None:
    text, said = one(f"أبلغ {HALABI} [PER:نادر العطار] أن السفينة وصلت.")
    assert said.addressee is not None and said.addressee.entity == "نادر العطار"
    assert said.content[0].of(text) == "السفينة وصلت"


def test_occasion_between_subject_and_content() -> None:
    text, said = one(f"قال {HALABI} في مؤتمر صحفي إن الموسم كان جيدا.")
    assert said.medium is not None
    assert (said.medium.name, said.medium.span and said.medium.span.of(text)) == ("press conference", "مؤتمر صحفي")


def test_occasion_before_the_verb() -> None:
    _, said = one(f"وفي مقابلة مع [ORG,outlet:إذاعة الساحل]، قال {HALABI} إن الموسم كان جيدا.")
    assert said.medium is not None and said.medium.name == "interview"
    assert [link.entity for link in said.chain.via] == ["إذاعة الساحل"]


@pytest.mark.parametrize(
    "sentence",
    [
        "لم يعلن الوزير موعدا جديدا.",
        "ويذكر أن السد بني قبل عشرين عاما.",
        "تبلغ مساحة السد مئة كيلومتر.",
        "كتب الأطفال معروضة في الساحة.",
    ],
)
def test_what_reports_nothing(sentence: str) -> None:
    assert read(sentence).contents == []


def test_a_wish_not_to_be_named_is_no_statement() -> None:
    held = read("وقال مسؤول طلب عدم الكشف عن هويته إن المفاوضات توقفت.")
    assert held.contents == ["المفاوضات توقفت"]


def test_a_public_is_called_upon_by_the_subject_before() -> None:
    held = read("قال [PER:سالم] إن السيل قريب، ودعا السكان إلى البقاء في البيوت.")
    assert held.sources == ["سالم", "سالم"]
    held = read("أعلنت [ORG:البلدية] فتح السد، وحضت السكان على الحذر.")
    assert held.sources == ["البلدية", "البلدية"]


def test_who_was_there_is_part_of_the_occasion() -> None:
    held = read('صرح [PER:سالم] بأن الجسر آمن. وأضاف خلال جلسة حوارية مع عدد من وجهاء الوادي: "العمل مستمر".')
    assert held.sources == ["سالم", "سالم"]


def test_content_after_an_occasion_with_a_pronoun() -> None:
    text, said = one("أقر [PER:سالم] في كلمته بحدوث أخطاء.")
    assert said.content[0].of(text) == "حدوث أخطاء"


def test_what_is_released_is_not_called_anything() -> None:
    assert not read("تجاهل الناس الإنذارات التي تطلقها البلدية للتحذير من حصول سيول.").attributions


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أكد الطرف الآخر أن الاتفاق غير ملزم.", "الطرف الآخر"),
        ("أكد تجار جملة الأقمشة أن المبيعات قليلة.", "تجار جملة الأقمشة"),
        ("أظهرت دراسة موسعة أن المياه نظيفة.", "دراسة موسعة"),
        ("أظهرت مقاطع فيديو دخانا كثيفا.", "مقاطع فيديو"),
        ("قالت الشرطة في منطقة [GPE:سلمار] إن الطريق مغلق.", "الشرطة في منطقة سلمار"),
        (f"وصف حاكم الجزيرة، {HALABI} الحادث بأنه مأساة.", f"حاكم الجزيرة، {HALABI[5:-1]}"),
        ("مصادر خاصة بـ «الساحل» أشارت إلى أن السفينة وصلت.", "مصادر خاصة"),
        ("استهل المدير كلمته بالقول إن الميناء كبر.", "المدير"),
        (f"كان {HALABI} في وقت سابق قد دعا إلى خفض الرسوم.", HALABI[5:-1]),
        (f"قال {HALABI}، مدير الميناء «السفن تصل متأخرة هذا الشتاء».", f"{HALABI[5:-1]}، مدير الميناء"),
        ("نسبت صحيفة الساحل إلى مسؤول في الميناء قوله إن السفينة وصلت.", "مسؤول في الميناء"),
    ],
)
def test_whose_words(sentence: str, source: str) -> None:
    held = read(sentence)
    assert [held.words(a.chain.source) for a in held.attributions] == [source]


def test_what_a_thing_shows_nobody_says() -> None:
    assert not read("كشفت ممرات القلعة القديمة عن جمال الحجر.").attributions


def test_a_verb_in_marks_reports_nothing_behind_them() -> None:
    held = read(
        f"قال {HALABI} إن البلدية «تعارض بحزم إغلاق الرصيف الشرقي أمام السفن الصغيرة»، بحسب ما أفادت صحيفة محلية."
    )
    assert all("أفادت" not in content for content in held.contents)


def test_a_noun_at_the_head_of_a_quotation_is_no_verb() -> None:
    held = read(f"قال {HALABI} إن المرفأ آمن، مؤكدا «رفض المشاريع الجديدة في الجنوب».")
    assert [a.act for a in held.attributions] == ["say", "refuse"]


def test_a_name_behind_where_its_bearer_works() -> None:
    said = read("وقال مدير مكتب [ORG:هيئة الموانئ]، في [GPE:لهار] [PER:سامر بن علي الحلبي] إن الرصيف مفتوح.")
    assert said.sources == ["سامر بن علي الحلبي"]


def test_an_event_before_the_outlet_that_heard_it() -> None:
    text, held = one("أكد المدير عقب نهاية العرض في تصريح ل[ORG,agency:وكالة المرفأ] أهمية الرصيف الشرقي.")
    assert [link.entity for link in held.chain.links][1:] == ["وكالة المرفأ", None]
    assert held.content[0].of(text) == "أهمية الرصيف الشرقي"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("وطالبت فيراكس بتعويض من البلدية.", "فيراكس"),
        ("وطالب خبير بتعويض من البلدية.", "خبير"),
        ("وطالبت خبيرا بتعويض من البلدية.", None),
    ],
)
def test_a_noun_without_the_ending_of_an_object_is_the_subject(sentence: str, source: str | None) -> None:
    held = read(f"قالت [ORG:هيئة الموانئ] إن الجسر آمن. {sentence}")
    assert held.words(held.attributions[-1].chain.source) == source


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("أكدت الوزارة ضرورة أن يفتح الجسر.", ["ضرورة أن يفتح الجسر"]),
        ("أكد المجلس أهمية أن يفتح الجسر.", ["أهمية أن يفتح الجسر"]),
        ("قالت الوزارة إنها كانت تؤكد ضرورة أن يفتح الجسر.", ["كانت تؤكد ضرورة أن يفتح الجسر", "ضرورة أن يفتح الجسر"]),
        ("أقر المجلس توزيع المياه، وقام المدير بمخاطبة العمال.", []),
        ("ذكر المصدر أن السفينة يرجح أن تصل غدا.", ["السفينة يرجح أن تصل غدا"]),
    ],
)
def test_what_is_said_is_no_part_of_who_says_it(text: str, contents: list[str]) -> None:
    assert read(text).contents == contents
