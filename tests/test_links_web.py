"""Promises about asking other hosts: what their answers mean, politeness, and whom we never ask."""

import socket
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.linkcheck.hosts import Unsafe, is_public, plain
from home.linkcheck.verdict import State, Verdict, repeated
from home.linkcheck.web import Manners, check, check_all

from .link_server import link_server


@pytest.fixture(scope="module")
def host():
    with link_server() as server:
        yield server


def allowed(address):
    return address == "127.0.0.1" or is_public(address)


POLITE = Manners(timeout=0.5, pause=0, allowed=allowed)


@pytest.mark.parametrize(
    ("path", "state", "reason"),
    [
        ("/good", State.OK, "200"),
        ("/good?a=1&b=ü#teil", State.OK, "200"),
        ("/straße", State.OK, "200"),
        ("/no-head", State.OK, "200"),
        ("/big", State.OK, "200"),
        ("/moved", State.MOVED, "moved"),
        ("/to-umlaut", State.MOVED, "moved"),
        ("/for-now", State.OK, "200"),
        ("/deep/page", State.MOVED, "front-page"),
        ("/deep/gone", State.MOVED, "error-page"),
        ("/loop", State.BROKEN, "loop"),
        ("/chain-0", State.BROKEN, "loop"),
        ("/chain-4", State.MOVED, "moved"),
        ("/no", State.BROKEN, "404"),
        ("/gone", State.BROKEN, "410"),
        ("/guarded", State.UNREACHABLE, "403"),
        ("/busy", State.UNREACHABLE, "429"),
        ("/ill", State.UNREACHABLE, "503"),
        ("/slow", State.UNREACHABLE, "timeout"),
        ("/to-private", State.UNSAFE, "private"),
        ("/to-file", State.UNSAFE, "scheme"),
    ],
)
def test_what_an_answer_means(host, path, state, reason):
    found = check(host.address + path, POLITE)
    assert (found.state, found.reason) == (state, reason)


def test_a_moved_link_says_where_to(host):
    assert check(f"{host.address}/moved", POLITE).target == f"{host.address}/good"


def test_a_host_that_sends_a_letter_now_and_then_holds_nobody_up(host):
    start = time.monotonic()
    assert check(f"{host.address}/drip", POLITE).state is State.UNREACHABLE
    assert time.monotonic() - start < 4


def test_no_body_is_read(host):
    host.sent = 0
    check(f"{host.address}/no-head", POLITE)
    time.sleep(0.3)
    assert host.sent < 20_000_000  # of a million megabytes: what fits into the network's buffers


def test_a_host_is_asked_one_thing_at_a_time_and_left_alone_when_it_is_busy():
    with link_server() as server:
        asked = [f"{server.address}/good?{number}" for number in range(6)]
        found = dict(check_all([*asked, f"{server.address}/busy", f"{server.address}/x"], POLITE))
        assert server.most == 1
        assert {found[address].state for address in asked} == {State.OK}
        assert found[f"{server.address}/x"].reason == "429"
        assert not any(path == "/x" for _method, path in server.asked)


def test_nobody_listening_and_no_such_name_could_not_be_checked(monkeypatch):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    assert check(address, POLITE) == Verdict(State.UNREACHABLE, "refused", counts=True)
    assert check("http://gibt-es-nicht.invalid/", POLITE).reason == "no-host"


@pytest.mark.parametrize("path", ["/good", "/moved"])
def test_this_machine_and_private_networks_are_never_asked(host, path):
    host.asked.clear()
    assert check(host.address + path, Manners(pause=0)).state is State.UNSAFE
    assert host.asked == []


def test_a_public_name_that_stands_for_this_machine_is_not_asked(host, monkeypatch):
    """Every answer of the name service is judged, and the connection goes to that very answer."""
    real = socket.getaddrinfo
    answers = ["93.184.215.14", "127.0.0.1"]

    def look_up(name, port, *args, **options):
        if name == "partner.example":
            return [real(number, port, type=socket.SOCK_STREAM)[0] for number in answers]
        return real(name, port, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    found = check(f"http://partner.example:{host.server_port}/good", Manners(pause=0))
    assert found == Verdict(State.UNSAFE, "private")


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",  # noqa: S104
     "224.0.0.1", "255.255.255.255", "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1",
     "64:ff9b::7f00:1", "2002:7f00:1::", "::"],
)  # fmt: skip
def test_an_address_that_is_not_public(address):
    assert not is_public(address)


def test_an_address_that_is_public():
    assert is_public("93.184.215.14") and is_public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("https://straße.example/Größe?ä=ö#x",
         "https://xn--strae-oqa.example/Gr%C3%B6%C3%9Fe?%C3%A4=%C3%B6"),
        ("HTTP://EXAMPLE.org", "http://example.org/"),
        ("http://موقع.example/%20a b", "http://xn--4gbrim.example/%20a%20b"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
    ],
)  # fmt: skip
def test_addresses_in_any_script_are_sent_in_ascii(written, sent):
    assert plain(written) == sent


@pytest.mark.parametrize(
    ("address", "state"),
    [
        ("ftp://example.org/x", State.UNSAFE),
        ("javascript:alert(1)", State.UNSAFE),
        ("http://anna:geheim@example.org/", State.UNSAFE),
        ("http://", State.BROKEN),
        ("http://a b/", State.BROKEN),
        ("http://example.org:port/", State.BROKEN),
        ("http://[::1/", State.BROKEN),
        ("http://" + "ü" * 70 + ".example/", State.BROKEN),
    ],
)
def test_an_address_nobody_can_be_asked_for(address, state):
    assert check(address, POLITE).state is state


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_addresses(text):
    try:
        assert plain(f"http://{text}").isascii()
    except ValueError as error:
        assert isinstance(error, Unsafe) or str(error)


def test_only_a_failure_that_comes_back_makes_a_link_broken():
    timeout = Verdict(State.UNREACHABLE, "timeout", counts=True)
    assert repeated(timeout, 1).state is State.UNREACHABLE
    assert repeated(timeout, 2).state is State.BROKEN
    guarded = Verdict(State.UNREACHABLE, "403")
    assert repeated(guarded, 9).state is State.UNREACHABLE
