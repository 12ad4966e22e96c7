"""A host of our own to be asked by the link check; it notes what it was asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

REDIRECTS = {
    "/moved": (301, "/good"),
    "/for-now": (302, "/good"),
    "/loop": (302, "/loop-2"),
    "/loop-2": (302, "/loop"),
    "/deep/page": (302, "/"),
    "/deep/gone": (302, "/error/404.html"),
    "/to-private": (302, "http://10.0.0.1/"),
    "/to-file": (302, "file:///etc/passwd"),
    "/to-umlaut": (301, "/straße"),
    **{f"/chain-{n}": (301, f"/chain-{n + 1}") for n in range(8)},
}
STATUS = {"/gone": 410, "/busy": 429, "/guarded": 403, "/ill": 503, "/no": 404}


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *words: Any) -> None:
        pass

    def answer(self) -> None:
        server: Any = self.server
        path = urlsplit(self.path).path
        server.asked.append((self.command, self.path))
        with server.lock:
            server.now += 1
            server.most = max(server.most, server.now)
        try:
            self.by_path(path)
        finally:
            with server.lock:
                server.now -= 1

    def by_path(self, path: str) -> None:
        if path == "/slow":
            time.sleep(1.5)
        if path == "/drip":
            self.drip()
            return
        if path == "/no-head" and self.command == "HEAD":
            self.send_error(405)
            return
        status, target = REDIRECTS.get(path, (STATUS.get(path, 200), ""))
        self.send_response(status)
        if target:
            self.send_header("Location", target.encode().decode("latin-1"))
        if path in ("/big", "/no-head"):
            self.send_header("Content-Length", str(10**12))
        self.end_headers()
        if path in ("/big", "/no-head") and self.command == "GET":
            self.pour()

    def pour(self) -> None:
        server: Any = self.server
        try:
            for _number in range(2000):
                self.wfile.write(b"x" * 65536)
                server.sent += 65536
        except OSError:
            return

    def drip(self) -> None:
        try:
            for letter in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"y" * 100:
                self.wfile.write(bytes([letter]))
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    do_GET = do_HEAD = answer


@contextmanager
def link_server() -> Iterator[Any]:
    """Serves on a free port of this machine until the end; `address` is where."""
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.asked, server.sent, server.now, server.most = [], 0, 0, 0
    server.lock = threading.Lock()
    server.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
