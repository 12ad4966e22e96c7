"""Promises about clips, captions and uploaded files."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from videos.captions import WrongCaptions, check_captions
from videos.media import Captions, Clip
from videos.models import ScenePage

pytestmark = pytest.mark.django_db
GOOD = "WEBVTT\n\n00:01.000 --> 00:03.500\nHallo.\n"


@pytest.fixture
def uploaded(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "clip.mp4").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "page.html").write_text("<script>alert(1)</script>")
    (tmp_path / "words.vtt").write_text(GOOD)
    (tmp_path.parent / "secret.txt").write_text("secret")
    return "/media/clip.mp4"


@pytest.mark.parametrize(
    ("asked", "status", "first", "length"),
    [
        ("", 200, 0, 1024),
        ("bytes=0-99", 206, 0, 100),
        ("bytes=1000-", 206, 232, 24),
        ("bytes=-10", 206, 246, 10),
        ("bytes=0-999999", 206, 0, 1024),
        ("bytes=5-2", 200, 0, 1024),
        ("bytes=0-1,5-9", 200, 0, 1024),
        ("bytes=abc", 200, 0, 1024),
        ("bytes=" + "9" * 5000 + "-", 200, 0, 1024),
        ("lines=1-2", 200, 0, 1024),
    ],
)
def test_a_player_gets_the_part_it_asks_for(client, uploaded, asked, status, first, length):
    response = client.get(uploaded, headers={"range": asked} if asked else {})
    data = b"".join(response.streaming_content)
    assert (response.status_code, len(data), data[0]) == (status, length, first)
    assert response.headers["Content-Length"] == str(length)
    assert response.headers["Accept-Ranges"] == "bytes"


def test_a_part_is_never_compressed(client, uploaded):
    response = client.get(uploaded, headers={"range": "bytes=0-499", "accept-encoding": "gzip"})
    assert "Content-Encoding" not in response.headers
    assert response.headers["Content-Range"] == "bytes 0-499/1024"
    assert len(b"".join(response.streaming_content)) == 500


def test_documents_are_not_served_past_their_own_view(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    for folder in ("documents", "original_images"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.pdf").write_bytes(b"secret")
        assert client.get(f"/media/{folder}/x.pdf").status_code == 404


def test_a_part_behind_the_end_is_refused(client, uploaded):
    assert client.get(uploaded, headers={"range": "bytes=5000-"}).status_code == 416


@pytest.mark.parametrize(
    "path", ["../secret.txt", "%2e%2e/secret.txt", "..%5csecret.txt", "nope.mp4", "/etc/passwd"]
)
def test_nothing_outside_the_uploads_is_served(client, uploaded, path):
    assert client.get(f"/media/{path}").status_code in (400, 404)


def test_an_upload_can_do_nothing_on_the_site(client, uploaded):
    page = client.get("/media/page.html")
    assert page.headers["Content-Disposition"].startswith("attachment")
    for path in ("page.html", "clip.mp4", "words.vtt"):
        headers = client.get(f"/media/{path}").headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in headers["Content-Security-Policy"]
        assert "script-src" not in headers["Content-Security-Policy"]
        assert "allow-scripts" not in headers["Content-Security-Policy"]
    assert client.get("/media/words.vtt").headers["Content-Type"].startswith("text/vtt")


def test_the_browsers_own_viewers_may_open_a_clip_and_a_pdf(client, uploaded, settings):
    (settings.MEDIA_ROOT / "plan.pdf").write_bytes(b"%PDF-1.4")
    clip = client.get(uploaded).headers["Content-Security-Policy"]
    assert "media-src 'self'" in clip and "sandbox allow-same-origin" in clip
    pdf = client.get("/media/plan.pdf").headers["Content-Security-Policy"]
    assert "default-src 'none'" in pdf and "sandbox" not in pdf


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("00:01.000 --> 00:02.000\nx", 1),
        ("WEBVTT\n\n00:01 --> 00:02\nx", 3),
        ("WEBVTT\n\n00:05.000 --> 00:02.000\nx", 3),
        ("WEBVTT\n\nnur Text\n", 3),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n\n00:99.000 --> 01:00.000\ny", 6),
    ],
)
def test_captions_a_browser_cannot_read_are_refused_with_the_line(text, line):
    with pytest.raises(WrongCaptions) as refused:
        check_captions(text)
    assert refused.value.line == line


def test_good_captions_are_counted():
    assert check_captions(GOOD) == 1
    assert (
        check_captions("\ufeffWEBVTT title\r\n\r\n01:00:01.000 --> 01:00:02.000 line:0\r\nx") == 1
    )


@pytest.mark.parametrize("data", [b"WEBVTT\n\n\xff", b"no", b"WEBVTT" + b"x" * 300_000])
def test_editors_are_told_what_is_wrong_with_a_caption_file(data):
    track = Captions(clip=Clip.objects.first(), language="de")
    track.file.save("x.vtt", ContentFile(data), save=False)
    with pytest.raises(ValidationError) as refused:
        track.clean()
    assert "file" in refused.value.message_dict


def test_every_clip_of_the_demo_has_captions_in_both_languages():
    for clip in Clip.objects.all():
        assert {track.language for track in clip.captions.all()} == {"de", "en"}
        for track in clip.captions.all():
            assert check_captions(track.file.read().decode()) >= 10
        assert clip.webm.size < 2_000_000 and clip.mp4.size < 2_000_000


@pytest.mark.parametrize("language", ["de", "en"])
def test_captions_are_on_in_the_readers_language(client, language):
    page = ScenePage.objects.get(locale__language_code=language)
    html = client.get(page.url).content.decode()
    tracks = [line for line in html.splitlines() if "<track" in line]
    assert len(tracks) == 4
    for line in tracks:
        assert (" default" in line) == (f'srclang="{language}"' in line)


def test_a_scene_shows_both_perspectives_with_a_transcript(client):
    page = ScenePage.objects.get(locale__language_code="de")
    html = client.get(page.url).content.decode()
    assert html.count("<video") == 2 and html.count('<details class="transcript"') == 2
    assert 'preload="none"' in html and "autoplay" not in html
