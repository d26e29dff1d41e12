"""What a claim is about in words that stand by themselves."""

from __future__ import annotations

import pytest

from tawatur.compare.drafts.headings import faults
from tawatur.lexicon import Lexicon

from .build import Draw, compared

LEXICON = Lexicon()
LONG = "بعد جلسة طويلة حضرها العمدة وكبار تجار السمك في القرية وسائر أهل الساحل الشرقي كله"


@pytest.mark.parametrize(
    ("words", "some"),
    [
        ("أسفر انهيار الرصيف عن مقتل … من العمال", False),
        ("يأتي الحادث بعد يوم من مقتل … في الرصيف", True),
        ("بتنفيذ انهيار مدبر أودى بحياة …", True),
        ("حصيلة ضحاياه ارتفعت إلى …", True),
        ("انهار الرصيف القديم الذي راح ضحيته …", True),
        ("", True),
    ],
)
def test_a_heading_tells_its_own_event_from_the_beginning(words: str, some: bool) -> None:
    assert (faults(words, LEXICON) > 0) is some


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("لكن خفض رسوم الرصيف القديم وصل إلى 9% هذا الموسم", "خفض رسوم الرصيف القديم وصل إلى … هذا الموسم"),
        ("في حين وصل خفض رسوم الرصيف القديم إلى 9% هذا الموسم", "وصل خفض رسوم الرصيف القديم إلى … هذا الموسم"),
        ("وصل خفض رسوم الرصيف (الشرقي أمس)والغربي (القديم إلى 9% هذا الموسم",
         "وصل خفض رسوم الرصيف الشرقي أمس والغربي القديم إلى … هذا الموسم"),
        ("وفي الوقت نفسه وصل خفض رسوم الرصيف القديم إلى 9% هذا الموسم",
         "وصل خفض رسوم الرصيف القديم إلى … هذا الموسم"),
        ("بينما بلغ خفض رسوم الرصيف القديم 9% هذا الموسم", "بلغ خفض رسوم الرصيف القديم … هذا الموسم"),
        ("وجذب معرض الرصيف القديم 9% من بحارة القرية", "جذب معرض الرصيف القديم … من بحارة القرية"),
        ("وصل خفض رسوم الرصيف القديم إلى 9%", "وصل خفض رسوم الرصيف القديم إلى …"),
        ("وأغلقت بلدية الساحل القديم 9% من أكشاك الرصيف", "أغلقت بلدية الساحل القديم … من أكشاك الرصيف"),
        ("وكالات السفر القديمة في الرصيف نمت بواقع 9% أمس", "وكالات السفر القديمة في الرصيف نمت بواقع … أمس"),
        ("نما صيد الرصيف القديم بنسبة 9% مقارنة بالموسم الماضي وبانخفاض عن غيره",
         "نما صيد الرصيف القديم بنسبة … مقارنة بالموسم الماضي"),
        ("نما صيد الرصيف القديم بنسبة 9%قياسا بالموسم الماضي", "نما صيد الرصيف القديم بنسبة … قياسا بالموسم الماضي"),
        ("ومع أن عمدة الرصيف وعد بخفض الرسوم القديمة كلها، انخفضت رسوم البحارة القدامى بنسبة 9% هذا الموسم",
         "انخفضت رسوم البحارة القدامى بنسبة … هذا الموسم"),
        ("تمكن 9% من بحارة الرصيف القديم الكبار، من بلوغ الجزيرة",
         "تمكن … من بحارة الرصيف القديم الكبار، من بلوغ الجزيرة"),
        (f"وصل خفض رسوم الرصيف إلى 9% {LONG}، ثم عاد", f"وصل خفض رسوم الرصيف إلى … {LONG}"),
    ],
)  # fmt: skip
def test_what_only_leads_on_is_left_out_and_what_ends_soon_is_told_whole(text: str, about: str) -> None:
    (found,) = compared(Draw(f"{text}.").quantity("9%", 9, "percent").entity("الرصيف", "Port Town", "GPE"))[1]
    assert found.claim.about == about


def test_of_several_printings_the_one_that_makes_a_heading_names_a_number() -> None:
    texts = (
        "ويأتي الحفل بعد يوم من وصول 90 قاربا إلى ميناء البلدة الشرقي الكبير محملة بالسمك والملح",
        "شهد ميناء البلدة الشرقي الكبير وصول 90 قاربا محملة بالسمك والملح إلى الحفل",
    )
    draws = [
        Draw(f"{text}.", name=f"n{n}", outlet=f"Paper {n}")
        .quantity("90 قاربا", 90, "boat")
        .entity("ميناء", "Port Town", "GPE")
        for n, text in enumerate(texts)
    ]
    held = {d.claim.about for d in compared(*draws)[1]}
    assert held == {"شهد ميناء البلدة الشرقي الكبير وصول … محملة بالسمك والملح إلى الحفل"}


def test_the_first_letter_of_a_name_is_no_and() -> None:
    text = "ويلمار للسفن القديمة أصلحت 9% من قوارب الرصيف"
    draw = Draw(f"{text}.").quantity("9%", 9, "percent").entity("الرصيف", "Port Town", "GPE")
    (found,) = compared(draw.entity("ويلمار", "Wilmar"))[1]
    assert found.claim.about == "ويلمار للسفن القديمة أصلحت … من قوارب الرصيف"
