"""Links and requests for tests of sharing."""

from home.models import ShortLink, Visits

READER = {"HTTP_USER_AGENT": "Mozilla/5.0 (Android 14; Mobile) Firefox/140.0"}


def link_of(page):
    return ShortLink.objects.get(
        translation_key=page.translation_key, language=page.locale.language_code
    )


def counted():
    """All that is counted: link, campaign, count."""
    return sorted(
        (str(row.link), str(row.campaign or ""), row.count)
        for row in Visits.objects.select_related("link", "campaign")
    )
