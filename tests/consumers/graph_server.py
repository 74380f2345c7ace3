"""A store of named graphs in memory, on a free loopback port: the SPARQL 1.1 Graph Store Protocol at /store, the few queries and
updates that recital sends at /sparql (both) and /query, /update (one each). It fails on demand.

    with GraphServer() as server:
        server.faults.append(lambda request: 503 if request.number == 3 else None)
        ... server.url + "/store" ...
        server.graphs["https://example.org/g"]    # the set of its lines

A fault is a function of the request (method, path, graph, number, body); it returns None, a status to answer with, "reset" to
break the connection without an answer, "done, reset" to break it after the work was done, or "hang".
"""
import base64
import hashlib
import http.server
import json
import re
import secrets
import socket
import ssl
import struct
import sys
import threading
import types
import urllib.parse

INSERT = re.compile(r"\s*INSERT DATA \{ GRAPH <([^>]*)> \{\n((?:[^\n]* \.\n)*)\} \}")
DROP = re.compile(r"\s*(?:DROP|CLEAR) SILENT GRAPH <([^>]*)>")
NEXT = re.compile(r"\s*(?:;|$)")
HANG_SECONDS = 20


class QuietServer(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """A client that was ended breaks its connection."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(*_)


class GraphServer:
    """`user`, `password`, `scheme` ("basic" or "digest"): what every request must be signed with. `limit`: most bytes of a body.
    `certificate`: a file with key and certificate, for https."""

    def __init__(self, user=None, password=None, scheme="digest", limit=None, certificate=None):
        self.graphs = {}
        self.faults = []
        self.requests = []
        self.user, self.password, self.scheme, self.limit = user, password, scheme, limit
        self.nonce = secrets.token_hex(8)
        self.lock = threading.Lock()
        self.closing = threading.Event()
        self.server = QuietServer(("127.0.0.1", 0), self.handler())
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
            self.url = self.url.replace("http:", "https:")

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.closing.set()
        self.server.shutdown()
        self.server.server_close()

    def handler(self):
        store = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def log_message(self, *_):
                pass

            def do_GET(self):
                store.serve(self)

            do_PUT = do_POST = do_DELETE = do_GET

        return Handler

    def serve(self, handler):
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        path, _, query = handler.path.partition("?")
        parameters = dict(urllib.parse.parse_qsl(query))
        if handler.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded"):
            parameters.update(urllib.parse.parse_qsl(body.decode()))
        if not self.signed(handler):
            challenge = {"basic": 'Basic realm="graphs"', "digest": f'Digest realm="graphs", qop="auth", nonce="{self.nonce}"'}
            return self.answer(handler, 401, b"", challenge=challenge[self.scheme])
        with self.lock:
            request = types.SimpleNamespace(method=handler.command, path=path, graph=parameters.get("graph"), body=body,
                                            number=len(self.requests) + 1)
            self.requests.append(request)
            fault = next((found for found in (ask(request) for ask in list(self.faults)) if found), None)
            if fault in (None, "done, reset"):
                status, content = self.work(request, parameters)
        if fault == "hang":
            self.closing.wait(HANG_SECONDS)
        if fault in ("reset", "done, reset", "hang"):
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            handler.connection.close()
            handler.close_connection = True
            return None
        if fault is not None:
            status, content = fault, b"<html><title>Out of order</title><body>not <b>now</b></body></html>"
        return self.answer(handler, status, content)

    @staticmethod
    def answer(handler, status, content, challenge=None):
        try:
            handler.send_response(status)
            handler.send_header("Content-Length", str(len(content)))
            if challenge:
                handler.send_header("WWW-Authenticate", challenge)
            handler.end_headers()
            handler.wfile.write(content)
        except OSError:
            handler.close_connection = True

    def signed(self, handler):
        if self.user is None:
            return True
        given = handler.headers.get("Authorization", "")
        if self.scheme == "basic":
            return given == "Basic " + base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        parts = {name: quoted or bare for name, quoted, bare in re.findall(r'(\w+)=(?:"([^"]*)"|([^",\s]+))', given)}
        if parts.get("nonce") != self.nonce or parts.get("username") != self.user:
            return False

        def md5(text):
            return hashlib.md5(text.encode()).hexdigest()

        secret = md5(f"{self.user}:graphs:{self.password}")
        work = md5(f"{handler.command}:{parts['uri']}")
        return parts["response"] == md5(f"{secret}:{self.nonce}:{parts['nc']}:{parts['cnonce']}:auth:{work}")

    def work(self, request, parameters):
        if self.limit is not None and len(request.body) > self.limit:
            return 413, b"too large"
        if request.path == "/store":
            return self.graph_store(request)
        if request.path in ("/sparql", "/update") and request.method == "POST" and "query" not in parameters:
            return self.update(request.body.decode())
        if request.path in ("/sparql", "/query") and "query" in parameters:
            return self.query(parameters["query"])
        return 400 if request.path in ("/sparql", "/query", "/update") else 404, b"no such thing"

    def graph_store(self, request):
        if request.graph is None:
            return 400, b"no graph"
        known = request.graph in self.graphs
        lines = {line for line in request.body.decode().split("\n") if line}
        if request.method in ("GET", "DELETE") and not known:
            return 404, b"no such graph"
        if request.method == "GET":
            return 200, "".join(line + "\n" for line in sorted(self.graphs[request.graph])).encode()
        if request.method == "DELETE":
            del self.graphs[request.graph]
            return 204, b""
        if any(not line.endswith(" .") for line in lines):
            return 400, b"no N-Triples"
        if request.method == "PUT" or not known:
            self.graphs[request.graph] = set()
        self.graphs[request.graph] |= lines
        return 204 if known else 201, b""

    def update(self, text):
        at = 0
        while at < len(text):
            drop, insert = DROP.match(text, at), INSERT.match(text, at)
            end = drop or insert
            if not end or not NEXT.match(text, end.end()):
                return 400, b"cannot be read: " + text[at:at + 100].encode()
            if drop:
                self.graphs.pop(drop[1], None)
            else:
                self.graphs.setdefault(insert[1], set()).update(insert[2].split("\n")[:-1])
            at = NEXT.match(text, end.end()).end()
        return 204, b""

    def query(self, text):
        if text == "ASK {}":
            return 200, b'{"head": {}, "boolean": true}'
        made = re.fullmatch(r"CONSTRUCT \{ \?s \?p \?o \} WHERE \{ GRAPH <([^>]*)> \{ \?s \?p \?o \} \}", text)
        if made:
            lines = sorted(self.graphs.get(made[1], ()))
            return 200, "".join(line + "\n" for line in lines or ["# Empty NT"]).encode()  # as Virtuoso says it
        counted = re.fullmatch(r"SELECT \?g \?n WHERE \{ \{ SELECT \?g \(COUNT\(\*\) AS \?n\) WHERE \{ GRAPH \?g \{ \?s \?p \?o \} \} "
                               r'GROUP BY \?g \} FILTER \(STR\(\?g\) > "([^"]*)"\) \} ORDER BY STR\(\?g\) LIMIT \d+', text)
        if counted:
            names = [name for name in sorted(self.graphs) if name > counted[1] and self.graphs[name]]
            rows = [{"g": {"type": "uri", "value": name}, "n": {"type": "literal", "value": str(len(self.graphs[name]))}}
                    for name in names[:20]]  # it gives fewer at once than it is asked for
            return 200, json.dumps({"results": {"bindings": rows}}).encode()
        return 400, b"cannot be read"
