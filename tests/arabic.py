"""An Arabic edition, made for a test: the site's first language from right to left.

Wants the fixture `settings`, for Arabic is no language of the site yet.
"""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale, Page

from packets.models import PacketPage

from . import factories

LANGUAGES = [("de", "Deutsch"), ("en", "English"), ("ar", "العربية")]
WORDS: dict[str, Any] = {
    "title": "خطة اليوم الأول",
    "summary": "كيف تبدأ الموظفة الجديدة عملها بهدوء.",
    "for_whom_text": "للشركات الصغيرة: خطة ليوم واحد.",
    "chapters": [
        (
            "chapter",
            {
                "code": "anfang",
                "title": "قبل البداية",
                "body": [
                    ("text", "<p>أرسلوا العنوان واسم الشخص المسؤول قبل أسبوع، مستوى B1 يكفي.</p>"),
                    (
                        "voice",
                        {
                            "audience": "talent",
                            "text": "كان اسمي على الباب.",
                            "who": "مهندسة",
                        },
                    ),
                    ("checklist", ["المفتاح جاهز", "الحاسوب جاهز"]),
                    (
                        "note",
                        {
                            "kind": "law",
                            "text": "<p>العقد مكتوب.</p>",
                            "source": "NachwG",
                            "url": "https://gesetz.example/nachwg",
                        },
                    ),
                ],
            },
        ),
        (
            "chapter",
            {
                "code": "mittag",
                "title": "عند الظهر",
                "body": [("terms", [{"term": "Mahlzeit", "text": "<p>تحية الظهر.</p>"}])],
            },
        ),
    ],
    "checklist": [("point", "الاتصال بالمرشدة"), ("point", "جولة في المكان")],
    "contacts": [
        (
            "contact",
            {"name": "Haus der Hilfe", "what": "استشارة", "url": "", "phone": "+49 30 1234"},
        )
    ],
}


def published(page: Page, locale: Locale, **values: Any) -> Page:
    """The edition of a page in a language, with other words, published."""
    edition = page.copy_for_translation(locale)
    for name, value in values.items():
        setattr(edition, name, value)
    edition.save_revision().publish()
    return edition


def make_arabic_packet(settings: Any) -> PacketPage:
    """A packet whose German edition is a factory's and whose Arabic one has words of its own."""
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
    arabic = Locale.objects.create(language_code="ar")
    index = factories.make_index(audience="company")
    packet = factories.make_packet(index)
    published(factories.german_home(), arabic, title="الصفحة الأولى")
    published(index, arabic, title="للشركات")
    return published(packet, arabic, **WORDS)  # type: ignore[return-value]
