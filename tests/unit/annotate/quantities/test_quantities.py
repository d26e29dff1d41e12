"""What quantities read as: numbers, nouns, money, measures, bounds, and what befell the people counted."""

from __future__ import annotations

import pytest

from tawatur.annotate.quantities import Quantities
from tawatur.annotate.times import Times
from tawatur.lexicon import Lexicon
from tawatur.model.layers import EntityMention, Layers, Maker, QuantityMention
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose


def read(text: str, layers: Layers | None = None) -> list[QuantityMention]:
    held = prose(Page("a", text), Article("a-1", 1, None, (Span(0, len(text)),)))
    layers = layers or Layers(times=tuple(Times(Lexicon())(held, Layers())))
    return list(Quantities(Lexicon())(held, layers))


def shown(text: str) -> list[tuple[str, object, str, str | None]]:
    return [(m.span.of(text), m.value, m.unit, m.mod) for m in read(text)]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "mod"),
    [
        # ranges of which each end has its unit
        ("تتراوح الرسوم بين 150 ريالا إلى 700 ريال", "150 ريالا إلى 700 ريال", (150, 700), "SAR", None),
        ("تتراوح الأسعار من 20 ريالا إلى 40 ريالا", "20 ريالا إلى 40 ريالا", (20, 40), "SAR", None),
        ("تراوح الطول بين 20 مترا و40 مترا", "20 مترا و40 مترا", (20, 40), "metre", None),
        ("ارتفع السعر من 20 ريالا إلى 40 ريالا", "20 ريالا", 20, "SAR", None),
        ("دار الخلاف بين 20 بحارا و40 بحارا", "20 بحارا", 20, "sailor", None),
        # nouns
        ("أفرج المركز عن 1966 أسيرا من السجن", "1966 أسيرا", 1966, "prisoner", None),
        ("بلغت درجة الحرارة في الظل 37م ظهرا", "37م", 37, "degree Celsius", None),
        ("أدى الانهيار إلى مقتل 12 على الأقل من فريق الحراسة", "12 على الأقل", 12, "person killed", "at_least"),
        ("أصيب 9 حراس، على الأقل بجروح", "9 حراس، على الأقل", 9, "guard injured", "at_least"),
        ("صرف المركز 9 عبوات حليب و179 عبوة دواء", "179 عبوة دواء", 179, "pack", None),
        ("بلغ عددهم (431) أربعمائة وواحدا وثلاثين حارسا", "أربعمائة وواحدا وثلاثين حارسا", 431, "guard", None),
        ("خلفت المعركة 25 جريحا و9 أسرى", "9 أسرى", 9, "prisoner", None),
        ("أحصى الحارس 12 قاربا في الميناء", "12 قاربا", 12, "boat", None),
        ("قتل السيل أربعة من مشاة البحرية", "أربعة من مشاة البحرية", 4, "marine killed", None),
        ("زار المتحف 3 من أبناء إخوة الحارس", "3 من أبناء إخوة", 3, "nephew", None),
        ("كان من بين الضحايا 12 حارسا", "12 حارسا", 12, "guard killed", None),
        ("تراجع قطاع النسيج بنسبة 1.03 وتوقف العمل", "1.03", 1.03, "percent", None),
        ("احترقت سيارتا دفع رباعي", "سيارتا دفع رباعي", 2, "vehicle", None),
        ("وقف القارب على بعد أقل من ميل", "أقل من ميل", 1, "mile", "less_than"),
        ("أحصى الحارس خمسة عشر قاربا", "خمسة عشر قاربا", 15, "boat", None),
        ("غرق قاربان في البحيرة", "قاربان", 2, "boat", None),
        ("نقلت الطائرة صاروخين باليستيين", "صاروخين باليستيين", 2, "ballistic missile", None),
        ("وقع حادث واحد في الجسر", "حادث واحد", 1, "accident", None),
        ("استقبلت المدينة 3 آلاف سائح", "3 آلاف سائح", 3000, "tourist", None),
        ("استقبلت المدينة (151) سائحا", "151) سائحا", 151, "tourist", None),
        ("استقبلت المدينة (20-30) سائحا", "20-30) سائحا", (20, 30), "tourist", None),
        ("تضررت 20 بلدية ساحلية من أصل 22 في المنطقة", "22", 22, "municipality", None),
        ("أصيب 3 جنود من أصل 12 في المعسكر", "12", 12, "soldier", None),
        ("استقبلت المدينة أكثر من (30) سائحا", "أكثر من (30) سائحا", 30, "tourist", "more_than"),
        ("استقبلت المدينة مالايقل عن 30 سائحا", "مالايقل عن 30 سائحا", 30, "tourist", "at_least"),
        ("التقى الوفد ممرضين اثنين", "ممرضين اثنين", 2, "nurse", None),
        ("التقى الوفد الدول الخمس", "الدول الخمس", 5, "country", None),
        ("التقى الوفد النواب الـ25", "النواب الـ25", 25, "MP", None),
        ("تصب في النهر روافده الأربعة", "روافده الأربعة", 4, "tributary", None),
        ("التقى الوفد ثلاثة من الوزراء", "ثلاثة من الوزراء", 3, "minister", None),
        ("حضر السباق 80 ألفا من المتفرجين", "80 ألفا من المتفرجين", 80_000, "spectator", None),
        ("دمر السيل 13 طائرة مسيرة", "13 طائرة مسيرة", 13, "drone", None),
        ("حضر الحفل 14 من لاعبات المنتخب", "14 من لاعبات", 14, "player", None),
        ("بلغ عدد اللاعبين 40 في الملعب", "40", 40, "player", None),
        ("نجم عن الحريق وفاة حالتين في الميناء", "حالتين", 2, "person killed", None),
        ("سجل المستشفى وفاة 4 حالات أمس", "4 حالات", 4, "person killed", None),
        ("سجل المستشفى إصابة 4 حالات أمس", "4 حالات", 4, "case", None),
        ("ارتفع عدد السياح في المدينة القديمة إلى 40 ألفا", "40 ألفا", 40_000, "tourist", None),
        ("عدد لاعبي النادي تجاوز نحو 40 في الموسم", "نحو 40", 40, "player", "approx"),
        ("سجل المرفأ حالتي وفاة في الشتاء", "حالتي وفاة", 2, "death", None),
        ("لقي بحاران حتفهما وأصيب حارس", "بحاران", 2, "sailor killed", None),
        ("دفع الصياد خمسة (5) دنانير تونسية", "خمسة (5) دنانير تونسية", 5, "TND", None),
        (
            "تراوح السعر بين 50 ألفا و150 ألف دينار تونسي",
            "50 ألفا و150 ألف دينار تونسي",
            (50_000, 150_000),
            "TND",
            None,
        ),
        ("كلف القارب 12 درهما في غشت", "12 درهما", 12, "MAD", None),
        ("غرق قاربين تحملان علما في البحيرة", "قاربين", 2, "boat", None),
        ("حضر الحفل 500 من المهاجرين", "500 من المهاجرين", 500, "migrant", None),
        ("حضر الحفل 30 من المدعوين", "30 من المدعوين", 30, "person", None),
        ("قال 56 ممن حضروا الحفل كلاما", "56", 56, "person", None),
        ("اختار 3 من أقدم حراس الميناء", "3 من أقدم حراس", 3, "guard", None),
        ("وقف شابان يقومان بالحراسة", "شابان", 2, "young man", None),
        ("بلغت الكمية “34” مليون قطعة", "34” مليون قطعة", 34_000_000, "piece", None),
        ('تلقى الحارس "84" طلبا', '84" طلبا', 84, "request", None),
        ("شارك نحو 300 من مقاتلي الوادي", "نحو 300 من مقاتلي", 300, "fighter", "approx"),
        ("يؤيده سبعة من كل عشرة أشخاص", "سبعة من كل عشرة أشخاص", 7, "per 10 people", None),
        # bounds
        ("شارك نحو 40 لاعبا", "نحو 40 لاعبا", 40, "player", "approx"),
        ("شارك ما لا يقل عن 40 لاعبا", "ما لا يقل عن 40 لاعبا", 40, "player", "at_least"),
        ("شارك أكثر من 40 لاعبا", "أكثر من 40 لاعبا", 40, "player", "more_than"),
        ("عددهم يتجاوز 40 لاعبا", "40 لاعبا", 40, "player", "more_than"),
        ("لم يتجاوز عدد اللاعبين 40 لاعبا", "40 لاعبا", 40, "player", "at_most"),
        ("تجاوز عدد من اللاعبين 40 قاربا", "40 قاربا", 40, "boat", None),
        ("شارك 40 لاعبا على الأقل", "40 لاعبا على الأقل", 40, "player", "at_least"),
        ("شارك 40 لاعبا، على الأقل، في السباق", "40 لاعبا، على الأقل", 40, "player", "at_least"),
        ("شارك 40 لاعبا، على الأقل ثلاثة منهم من الوادي", "40 لاعبا", 40, "player", None),
        ("شارك 40 لاعبا تقريبا", "40 لاعبا تقريبا", 40, "player", "approx"),
        ("شارك بنحو 40 لاعبا", "نحو 40 لاعبا", 40, "player", "approx"),
        # magnitudes
        ("حضر عشرات اللاعبين", "عشرات اللاعبين", 10, "player", "more_than"),
        ("حضر الملايين من الناس", "الملايين من الناس", 1_000_000, "person", "more_than"),
        ("حضر مئات الآلاف من الزوار", "مئات الآلاف من الزوار", 100_000, "visitor", "more_than"),
        # money, percent, measures
        ("كلف الجسر 65 مليار دولار", "65 مليار دولار", 65_000_000_000, "USD", None),
        ("كلف الجسر 20$ فقط", "20$", 20, "USD", None),
        ("كلف الجسر $20 فقط", "$20", 20, "USD", None),
        ("كلف الجسر 42 دينارا كويتيا", "42 دينارا كويتيا", 42, "KWD", None),
        ("كلف الجسر في طهران 42 ريالا", "42 ريالا", 42, "IRR", None),
        ("كلف الجسر من 10 إلى 20 دولارا", "10 إلى 20 دولارا", (10, 20), "USD", None),
        ("كلف الجسر 20 دولارا و43 سنتا", "20 دولارا و43 سنتا", 20.43, "USD", None),
        ("لم يصرف ريال واحد في تونس", "ريال واحد", 1, "SAR", None),
        ("ارتفع الإنتاج 10,8% في المدينة", "10,8%", 10.8, "percent", None),
        ("ارتفع الإنتاج خمسة في المائة", "خمسة في المائة", 5, "percent", None),
        ("طول الجسر 12 كيلومترا", "12 كيلومترا", 12, "kilometre", None),
        ("ضخ السد 110 مليارات متر مكعب", "110 مليارات متر مكعب", 110_000_000_000, "cubic metre", None),
        ("شرب العداء لترا ونصف", "لترا ونصف", 1.5, "litre", None),
        # times over
        ("فاز النادي ست مرات", "ست مرات", 6, "times", None),
        ("فاز النادي مرة واحدة", "مرة واحدة", 1, "times", None),
        ("زاد الإنتاج مرتين ونصف المرة", "مرتين ونصف المرة", 2.5, "times", None),
        ("زاد الإنتاج إلى أكثر من الضعف", "أكثر من الضعف", 2, "times", "more_than"),
        ("سجلت 16 حالة لكل مئة ألف نسمة", "16 حالة", 16, "case", None),
        # people
        ("أعلنت البلدية مقتل 30 بانهيار في الجبل", "30", 30, "person killed", None),
        ("نقلت السيارات بعد إصابة نحو 25 يعالجون هناك", "نحو 25", 25, "person injured", "approx"),
        ("ارتفع عدد القتلى في المدينة إلى 20 على الأقل", "20 على الأقل", 20, "person killed", "at_least"),
        ("لقي 60 بحارا، من بينهم نساء وأطفال، حتفهم", "60 بحارا", 60, "sailor killed", None),
        ("قال إن أفراد الطاقم، وهم 3 بحارة، لقوا حتفهم", "3 بحارة", 3, "sailor killed", None),
        ("أدى الانهيار إلى مقتل 24 عاملا", "24 عاملا", 24, "worker killed", None),
        ("أدى الانهيار إلى إصابة 24", "24", 24, "person injured", None),
        ("قال الطبيب إن القتلى هم «تسعة بحارة» من سلمار", "تسعة بحارة", 9, "sailor killed", None),
        ("قال الطبيب إن الجرحى هم تسعة عمال", "تسعة عمال", 9, "worker injured", None),
        ("سقط في الانهيار آلاف القتلى من المدنيين", "آلاف القتلى من المدنيين", 1000, "civilian killed", "more_than"),
        ("قال الطبيب إن 12 عاملا لقوا مصرعهم", "12 عاملا", 12, "worker killed", None),
        ("ما زال 20 بحارا في عداد المفقودين", "20 بحارا", 20, "sailor missing", None),
        ("ألقت الشرطة القبض على ثلاثة مهربين", "ثلاثة مهربين", 3, "smuggler captured", None),
        ("سلمت المدينة جثامين 30 بحارا", "30 بحارا", 30, "body", None),
        ("قال إن حارسين على القارب الذي يحمل تسعة بحارة لقيا مصرعهما", "تسعة بحارة", 9, "sailor", None),
        ("قال إن حارسين اثنين قتلا في الانهيار", "حارسين اثنين", 2, "guard killed", None),
        ("عدد قتلى الانهيار ارتفع إلى 12 شخصا", "12 شخصا", 12, "person killed", None),
        (
            "قالت اللجنة إن عدد النازحين من بلدة الساحل والقرى المحيطة بها في شمال الإقليم بلغ 12 ألف شخص",
            "12 ألف شخص",
            12000,
            "person displaced",
            None,
        ),
        ("غرق القارب وعلى متنه عشرات الركاب", "عشرات الركاب", 10, "passenger", "more_than"),
        ("سعر القارب لا يمكن أن يتجاوز 25 دينارا كويتيا", "25 دينارا كويتيا", 25, "KWD", "at_most"),
        ("مساحة الميناء 12 قدما مربعا", "12 قدما مربعا", 12, "square foot", None),
        ("تعرض ستة عمال لإصابات خطيرة", "ستة عمال", 6, "worker injured", None),
        ("قال إن 12 عاملا قتلوا في الانهيار وإن 30 حارسا جرحوا", "30 حارسا", 30, "guard injured", None),
        ("قتل قائد القارب الذي كان يقل 12 عاملا", "12 عاملا", 12, "worker", None),
        ("قتل مساء أول من أمس ما لا يقل عن 12 عاملا", "ما لا يقل عن 12 عاملا", 12, "worker killed", "at_least"),
        ("أصيب صباح اليوم (الأحد) ما لا يقل عن 12 عاملا", "ما لا يقل عن 12 عاملا", 12, "worker injured", "at_least"),
        ("قتل على الطريق ما لا يقل عن 12 عاملا", "ما لا يقل عن 12 عاملا", 12, "worker killed", "at_least"),
        ("أصيب حارسا الجسر على الأقل وتسعة عمال", "تسعة عمال", 9, "worker injured", None),
        ("قال إن 40 عاملا بينهم 3 أجانب اعتقلوا في الميناء", "40 عاملا", 40, "worker arrested", None),
        ("قال إن 40 عاملا من بينهم 3 نساء قتلوا في الميناء", "40 عاملا", 40, "worker killed", None),
        ("نجا 3 عمال من الحريق بينما قتل حارسان", "3 عمال", 3, "worker", None),
    ],
)
def test_one_quantity(text: str, words: str, value: object, unit: str, mod: str | None) -> None:
    assert (words, value, unit, mod) in shown(text)


def test_totals_one_after_the_other() -> None:
    text = "بلغ عدد القتلى 12، والجرحى 30، حسب المشفى"
    assert shown(text) == [("12", 12, "person killed", None), ("30", 30, "person injured", None)]


def test_some_of_those_counted_before() -> None:
    text = "قتل 12 شخصا بينهم 3 في الميناء، ولكل واحد منهم قارب"
    assert shown(text) == [("12 شخصا", 12, "person killed", None), ("3", 3, "person killed", None)]


def test_a_bound_of_several_words_stands_behind_what_befell_the_people() -> None:
    text = "أدى السيل إلى مقتل 20 شخصا ونزوح أكثر من 15 ألفا، حسب البلدية"
    assert shown(text)[1] == ("أكثر من 15 ألفا", 15_000, "person displaced", "more_than")


@pytest.mark.parametrize(
    "text",
    [
        "وصل القطار رقم 5 إلى المحطة",
        "أقر المجلس حزمة العقوبات الـ20 أمس",
        "أقر المجلس الحزمة العشرين من العقوبات",
        "وقع العمدة العقد السادس عشر مشروع الجسر",
        "يعيش في الميناء خمس سكان المدينة",
        "بلغ العجز ( 721 , 2 ) مليار دينار",
        "بلغ العجز ( 6 , 5 % )",
        "ضبطت الشرطة كميات من الأسلحة",
        "حلقت طائرة إف-16 فوق الميناء",
        "صدر القرار 2216 عن المجلس",
        "المركز الثالث في السباق",
        "بقي الزوار 30 يوما",
        "أغلق الجسر عام 1998",
        "في 4 يوليو 2030",
        "فاز النادي 3-2",
        "قال أحد الحراس إن الجسر آمن",
        "من جانب واحد",
        "التقى بين وفدين",
        "كان الحراس كبيرين في السن",
        "لا توجد إلا روسيا واحدة",
        "أبان الحارس أن الجسر في أمان",
        "رأى المعلمون أن الخطة صحيحة",
        "وصلت الدفعة العشرين من القوارب",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("تم إجلاء 95 راكبا من الطائرة", "passenger"),
        ("تم إجلاء 95 عاملا من القرية", "worker displaced"),
        ("تلقى الحرس بلاغا عن احتجاز 12 عاملا داخل بئر", "worker"),
        ("أعلن الحرس احتجاز 12 عاملا داخل السجن", "worker arrested"),
        ("أصدر القاضي أوامر باعتقال 12 عاملا", "worker"),
        ("أوقف الصندوق الدعم عن نحو 12 عاملا", "worker"),
        ("أدى الهجوم إلى فرار 12 مسلحا من القرية", "militant"),
    ],
)
def test_who_is_brought_away_or_held_by_a_thing(text: str, unit: str) -> None:
    assert [held[2] for held in shown(text)] == [unit]


def test_states_go_on_over_a_list() -> None:
    text = "أدى الانهيار إلى مقتل خمسة رجال وامرأة وإصابة 12، من بينهم طفلان."
    assert [(m.value, m.unit) for m in read(text)] == [
        (5, "man killed"), (1, "woman killed"), (12, "person injured"), (2, "child injured"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("أصيب أربعة من أفراد الشرطة", "أربعة من أفراد الشرطة", 4, "police officer injured"),
        ("يرتفع الموج من متر إلى مترين", "متر إلى مترين", (1, 2), "metre"),
        ("يبلغ عمق القناة من متر إلى متر ونصف", "متر إلى متر ونصف", (1, 1.5), "metre"),
        ("بني الجسر بمساحة 1600م في الميناء", "1600م", 1600, "square metre"),
        ("استعادت البلاد 157 من عسكرييها", "157 من عسكرييها", 157, "soldier"),
        ("عاد الجنود السلماريون الـ18 أمس", "الجنود السلماريون الـ18", 18, "soldier"),
        ("شارك في السباق قارب أو قاربان", "قارب أو قاربان", (1, 2), "boat"),
        ("شارك في السباق 300 رجل وامرأة", "300 رجل", 300, "man"),
        ("شارك في السباق 70 طفلا وطفلة", "70 طفلا", 70, "child"),
        ("عاد 40 من أسراها", "40 من أسراها", 40, "prisoner"),
        ("حصد الزلزال مئات الأرواح", "مئات الأرواح", 100, "person killed"),
        ("صادرت البلدية 14 عربة متجولة", "14 عربة متجولة", 14, "cart"),
        ("قتل ضابطا صف في الميناء", "ضابطا صف", 2, "non-commissioned officer killed"),
        ("قتل عسكريين سلماريين اثنين في الميناء", "عسكريين سلماريين اثنين", 2, "soldier killed"),
        ("بحث الحرس عن شخصين مفقودين", "شخصين مفقودين", 2, "person missing"),
        ("ارتفع السعر نصف دولار", "نصف دولار", 0.5, "USD"),
        ("خسر السهم دولارين في الميناء", "دولارين", 2, "USD"),
        ("كلف الجسر ملايين من الدولارات", "ملايين من الدولارات", 1_000_000, "USD"),
        ("دمر القصف ألوفا من المنازل", "ألوفا من المنازل", 1000, "house"),
        ("استقبلت المدينة 25 ألف بوروندي", "25 ألف بوروندي", 25_000, "person"),
        ("بلغ عدد الضحايا 40 ألف نسمة", "40 ألف نسمة", 40_000, "person killed"),
        ("باعت الشركة (000ر22) قارب", "000ر22) قارب", 22_000, "boat"),
        ("أعيد الطلاب لست مدارس", "ست مدارس", 6, "school"),
    ],
)
def test_parts_of_bodies_duals_and_money(text: str, words: str, value: object, unit: str) -> None:
    assert [(m.span.of(text), m.value, m.unit) for m in read(text)] == [(words, value, unit)]


@pytest.mark.parametrize(
    "text", ["لست ممن يكتبون الشعر", "خسر النادي صفر أمام ضيفه", "خمس البورونديين يسكنون المدن", "بدقة 854×480 بكسل"]
)
def test_what_counts_nothing(text: str) -> None:
    assert read(text) == []


def test_a_dash_behind_a_space_leaves_a_sum_whole() -> None:
    text = "كلف الجسر (50 مليون شيكل -15 مليون دولار)"
    assert [(m.value, m.unit) for m in read(text)] == [(50_000_000, "ILS"), (15_000_000, "USD")]


def test_billions_are_of_the_currency_told_before() -> None:
    text = "بلغت الأرباح 30 مليون دولار. وكانت الكلفة 294 مليارا، ودخل المدينة 3 مليارات إنسان."
    assert [(m.value, m.unit) for m in read(text)][:2] == [(30_000_000, "USD"), (294_000_000_000, "USD")]


def test_others_are_what_was_counted_before() -> None:
    text = "أدى الانهيار إلى مقتل 18 بحارا وإصابة 26 آخرين."
    assert [(m.value, m.unit) for m in read(text)] == [(18, "sailor killed"), (26, "sailor injured")]


def test_other_things_are_those_counted_before_and_a_measure_is_shared() -> None:
    assert [(m.value, m.unit) for m in read("أغلقت البلدية 12 متجرا وأنذرت 30 أخرى.")] == [(12, "shop"), (30, "shop")]
    assert [(m.value, m.unit) for m in read("فازت في سباقي 100 و200 متر")] == [(100, "metre"), (200, "metre")]


def test_others_beside_a_child_are_people() -> None:
    text = "أدى الانهيار إلى مقتل 3 أطفال وإصابة 26 آخرين."
    assert [(m.value, m.unit) for m in read(text)] == [(3, "child killed"), (26, "person injured")]


def test_meetings_of_sport_are_matches() -> None:
    text = "يخوض الفريق ستة لقاءات في الدوري على ملعب النادي. ويقود المدرب اللاعب في المباراة."
    assert [(m.value, m.unit) for m in read(text)] == [(6, "match")]


def test_what_is_shot_in_a_tournament_are_goals() -> None:
    text = "اختتمت البطولة المؤهلة لدوري كرة الصالات. وسجلت سبعة أهداف في ثلاث مواجهات على الملعب."
    assert [(m.value, m.unit) for m in read(text)] == [(7, "goal"), (3, "match")]
    assert [m.unit for m in read("قصفت الطائرات سبعة أهداف في ثلاث مواجهات.")] == ["target", "confrontation"]


def test_rounds_of_a_cup_injuries_of_a_player_and_verdicts() -> None:
    assert [m.unit for m in read("تقام كأس البطولة عبر ثلاثة أدوار على الملعب.")] == ["round"]
    assert [m.unit for m in read("يرتفع المبنى ثلاثة أدوار.")] == ["floor"]
    text = "قال اللاعب قبل مباراة الدوري: تعرضت لإصابتين خطيرتين على الملعب."
    assert [(m.value, m.unit) for m in read(text)] == [(2, "injury")]
    assert [m.unit for m in read("نفذت البلدة 46 حكما بالسجن.")] == ["verdict"]
    assert [m.unit for m in read("استدعى الدوري 46 حكما لكل مباراة على الملعب.")] == ["referee"]


def test_editions_of_a_cup() -> None:
    assert [m.unit for m in read("يخوض الفريق خمس نسخ من البطولة في ملعب النادي مع كأس الدوري.")] == ["edition"]
    assert [m.unit for m in read("طبعت الدار خمس نسخ.")] == ["copy"]


def test_who_of_a_force_it_is_a_case_beside_a_death_and_life_in_general() -> None:
    assert [(m.value, m.unit) for m in read("قتل أربعة من عناصر القوات المسلحة.")] == [(4, "member killed")]
    assert [(m.value, m.unit) for m in read("قتل خمسة من أفراد القوات المسلحة.")] == [(5, "person killed")]
    assert [m.unit for m in read("سجلت العيادة وفاة وحالتي إصابة بالحمى.")] == ["case"]
    assert [m.unit for m in read("بعد حياة مليئة بالقتل عاشها مليون عامل.")] == ["worker"]
    assert [m.unit for m in read("أودى الانهيار بحياة تسعة عمال.")] == ["worker killed"]


def test_half_a_million_an_index_a_year_and_one_or_more() -> None:
    assert [m.value for m in read("أنفقت سبعة ملايين ونصف مليون دينار.")] == [7_500_000]
    assert read("فتح مؤشر الميناء 100 البريطاني مستقرا.") == []
    assert read("طبقت البلدة في 2001 آلية جديدة.") == []
    assert [m.value for m in read("افتتحت البلدة في 2000 مدرسة مكتبات.")] == [2000]
    text = "يعرف الصيادون قاربا أو أكثر من الـ14 قاربا في الميناء."
    assert [(m.value, m.unit, m.mod) for m in read(text)] == [(14, "boat", None)]


def test_out_of() -> None:
    text = "تضررت ستة من أصل عشرة أحياء."
    assert [(m.value, m.unit) for m in read(text)] == [(6, "district"), (10, "district")]


def test_a_number_inside_a_name_is_no_quantity() -> None:
    text = "حلقت سوخوي 35 طائرات فوق الميناء"
    name = EntityMention(Span(5, 13), "MISC", "Su-35", Maker("x", "1", "x"))
    assert read(text, Layers(entities=(name,))) == []


def test_a_listed_body_that_is_written_like_two_counts_nobody() -> None:
    name = EntityMention(Span(6, 20), "ORG", "Pakistani Taliban", Maker("entities", "1", "gazetteer"))
    assert read("هاجمت طالبان باكستان القرية.", Layers(entities=(name,))) == []
    assert [(m.value, m.unit) for m in read("وصل طالبان إلى القرية.")] == [(2, "student")]


def test_spans_take_the_tanween_in() -> None:
    (found,) = read("أحصى الحارس 12 قارباً.")
    assert found.span == Span(12, 21)


def test_spans_leave_proclitics_out() -> None:
    text = "انتهى العمل بعشرين قاربا"
    (found,) = read(text)
    assert found.span.of(text) == "عشرين قاربا"


def test_parts_of_those_counted_before() -> None:
    text = "يملك الصيادون 20 قاربا، تبحر في الشتاء 12 منها فقط"
    assert [(m.value, m.unit) for m in read(text)] == [(20, "boat"), (12, "boat")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("أحصى الحارس 40 قاربا، 30 فوق الصخور، و7 فوق الرمل، و3 في الميناء", [40, 30, 7, 3]),
        ("أحصى الحارس 40 قاربا، 30 في البحيرة و10 في الميناء", [40, 30, 10]),
        ("أحصى الحارس 40 قاربا، 50 في البحيرة", [40]),
        ("أحصى الحارس 40 قاربا في عام 2031، و30 في البحيرة", [40]),
    ],
)
def test_parts_of_a_whole_fall_to_places(text: str, values: list[int]) -> None:
    assert [value for _, value, unit, _ in shown(text) if unit == "boat"] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("للتطبيق مليونا متابع وألفا موظف", [2000000, 2000]),
        ("كسب الفريق 50 ألفا دولار", [50000]),
        ("شارك ما بين (5) إلى (6) لاعبين", [(5, 6)]),
        ("ارتفع المعدل إلى 5.2 في المئة في مارس من 4.8 في فبراير", [5.2, 4.8]),
        ("بلغ السعر إلى 3.41 دولار مقابل 3.09 عام 2030", [3.41, 3.09]),
        ("هبط المؤشر 3.1 في المئة إلى 49.5 من 51.2", [3.1]),
        ("أدى الانهيار إلى مقتل جندي سويدي واحد", [1]),
        ("حارس المدينة واحد من الشهود", []),
    ],
)
def test_duals_without_nun_and_what_is_compared(text: str, values: list[object]) -> None:
    assert [value for _, value, _, _ in shown(text)] == values
