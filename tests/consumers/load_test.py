"""`recital load` against a store in memory that fails on demand (graph_server.py), through the Graph Store Protocol and through
SPARQL: afterwards it holds what the N-Quads export holds; what did not change is not sent; broken-off loads are completed;
what goes wrong is said, with the right exit code and without a claim."""
import os
import pathlib
import pty
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile

from graph_server import GraphServer
from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
PROGRAM = os.environ.get("RECITAL_PROGRAM")
BASE = "https://w3id.org/recital/id/"
LIST = BASE + "load/"
# how an endpoint is given: what it is called, and the options
WAYS = {
    "graph store": ("--endpoint", "/store"),
    "SPARQL": ("--endpoint", "/sparql"),
    "SPARQL at two addresses": ("--endpoint", "/query", "--update", "/update"),
    "graph store with updates": ("--endpoint", "/store", "--update", "/update"),
}
DOCUMENT = """United Nations
S/RES/{number} ({year})
Security Council
Resolution {number} ({year})
Adopted by the Security Council at its 9{number}th meeting, on 7 March {year}

The Security Council,
Recalling its resolutions 1265 (1999) and {cited},
1. Reaffirms the provisions of paragraphs 138 and 139 of resolution 60/1;
2. Decides to remain seized of the matter.
"""


def run(*command, code=0, environment=None, said="", seconds=300):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, encoding="utf-8", check=False,
                          env={**os.environ, "NO_PROXY": "*", **(environment or {})}, stdin=subprocess.DEVNULL,
                          start_new_session=True, timeout=seconds)
    check(done.returncode == code, command, done.returncode, done.stderr[:2000])
    check(re.search(said, done.stderr), command, "does not say", said, done.stderr[:2000])
    return done


def addresses(server, way):
    return [server.url + part if part[0] == "/" else part for part in WAYS[way]]


def load(store, server, way="graph store", *more, **expected):
    return run(PROGRAM, "load", store, *addresses(server, way), *more, **expected)


def sent(done):
    """Graphs replaced, unchanged, dropped, as the summary says."""
    found = re.search(r"graphs +([\d,]+) replaced.*?, ([\d,]+) unchanged, ([\d,]+) dropped", done.stdout)
    check(found, "no summary", done.stdout)
    return tuple(int(number.replace(",", "")) for number in found.groups()) if found else None


def export(store, *more):
    graphs = {}
    for line in run(PROGRAM, "export", store, "-f", "nquads", *more).stdout.split("\n")[:-1]:
        statement, graph = re.fullmatch(r"(.*) <([^>]*)> \.", line).groups()
        graphs.setdefault(graph, set()).add(statement + " .")
    return graphs


def check_equal(server, graphs, *what):
    held = {name: lines for name, lines in server.graphs.items() if not name.startswith(LIST)}
    check(held == graphs, "endpoint and export differ", *what, len(held), len(graphs),
          sorted(set(held) ^ set(graphs))[:5], [name for name in held if held[name] != graphs.get(name)][:5])


def writes(server):
    """What a list page or a graph was changed by."""
    return [r for r in server.requests if r.method in ("PUT", "DELETE") or (r.method == "POST" and b"query=" not in r.body)]


class Data:
    """Three stores: the first, one with a changed and a removed document, one of other documents altogether."""

    def __init__(self, folder):
        documents = folder / "documents"
        shutil.copytree(SOURCE / "examples" / "documents", documents)
        (documents / "one.txt").write_text(DOCUMENT.format(number=101, year=2031, cited="1674 (2006)"), encoding="utf-8")
        (documents / "two.txt").write_text(DOCUMENT.format(number=102, year=2032, cited="1894 (2009)"), encoding="utf-8")
        self.first, self.second, self.other = folder / "first.db", folder / "second.db", folder / "other.db"
        subprocess.run([PROGRAM, "build", documents, "-o", self.first, "--quiet"], check=False, stderr=subprocess.DEVNULL)
        shutil.copy(self.first, self.second)
        (documents / "one.txt").write_text(DOCUMENT.format(number=101, year=2031, cited="1738 (2006)"), encoding="utf-8")
        subprocess.run([PROGRAM, "add", self.second, documents / "one.txt", "--quiet"], check=False)
        subprocess.run([PROGRAM, "remove", self.second, documents / "two.txt", "--quiet"], check=False)
        (folder / "apart").mkdir()
        (folder / "apart" / "three.txt").write_text(DOCUMENT.format(number=103, year=2033, cited="1612 (2005)"))
        subprocess.run([PROGRAM, "build", folder / "apart", "-o", self.other, "--quiet"], check=False)
        self.exports = {store: export(store) for store in (self.first, self.second, self.other)}
        check(self.exports[self.first] != self.exports[self.second], "the change changes nothing")


def loads(data, way):
    with GraphServer() as server:
        server.graphs["https://example.org/mine"] = {"<a:a> <a:b> <a:c> ."}
        done = load(data.first, server, way)
        graphs = len(data.exports[data.first])
        check(sent(done) == (graphs, 0, 0), way, done.stdout)
        check(server.graphs.pop("https://example.org/mine"), way, "a graph of somebody else was touched")
        check_equal(server, data.exports[data.first], way)
        server.requests.clear()
        check(sent(load(data.first, server, way)) == (0, graphs, 0), way, "second load")
        check(not writes(server), way, "the second load wrote", len(writes(server)))

        old, new = data.exports[data.first], data.exports[data.second]
        changed = {name for name in new if new[name] != old.get(name)}
        counts = sent(load(data.second, server, way))
        check(counts == (len(changed), len(new) - len(changed), len(set(old) - set(new))), way, "after a change", counts)
        check_equal(server, new, way, "after a change")
        load(data.other, server, way)
        check_equal(server, data.exports[data.other], way, "other documents")
        load(data.first, server, way, "--profile", "simple")
        check_equal(server, export(data.first, "--profile", "simple"), way, "simple")
        load(data.first, server, way, "--chunk", "16")
        check_equal(server, data.exports[data.first], way, "in chunks of 16 kB")


def killed(data, way, how):
    """Ended at many points of a first load and of a second one, and started again."""
    with GraphServer() as server:
        for before, after in ((None, data.first), (data.first, data.second), (data.second, data.other)):
            point = 0
            while True:
                server.graphs.clear()
                if before:
                    load(before, server, way, "--chunk", "6")
                server.requests.clear()
                point = point * 3 // 2 + 1
                process = subprocess.Popen([PROGRAM, "load", after, *addresses(server, way), "--chunk", "6"],
                                           stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                           env={**os.environ, "NO_PROXY": "*"})
                server.faults[:] = [lambda request, at=point, which=process: request.number == at and which.send_signal(how)]
                out, err = process.communicate(timeout=300)
                server.faults.clear()
                if process.returncode == 0:
                    break
                check(process.returncode == (3 if how == signal.SIGINT else -how), way, how, process.returncode, err)
                check(not out, "a claim", out)
                load(after, server, way)
                check_equal(server, data.exports[after], way, how, "at request", point)
            check(point > 6, way, "the load was over before it could be ended", point)
            check_equal(server, data.exports[after], way, how, "at the end")


def faults(data):
    passing = {
        "503 twice": lambda request: 503 if request.number in (4, 5) else None,
        "429": lambda request: 429 if request.number == 6 else None,
        "502, 504": lambda request: {7: 502, 8: 504}.get(request.number),
        "resets": lambda request: "reset" if request.number in (3, 9) else None,
        "resets after the work": lambda request: "done, reset" if request.number in (5, 12, 20) else None,
        "first request reset": lambda request: "reset" if request.number == 1 else None,
    }
    for what, fault in passing.items():
        for way in ("graph store", "SPARQL"):
            with GraphServer() as server:
                server.faults.append(fault)
                load(data.first, server, way)
                check_equal(server, data.exports[data.first], what, way)
    with GraphServer() as server:
        server.faults.append(lambda request: "hang" if request.number == 7 else None)
        load(data.first, server, "graph store", "--timeout", "1")
        check_equal(server, data.exports[data.first], "an answer that does not come")

    stopping = {
        500: r"error: graph <\S+> could not be replaced: it answered with status 500: Out of order not now; \d+ of \d+ graphs "
             r"were replaced, and the same command goes on from there",
        403: "nobody without a name may do this",
        404: "could not be replaced: it answered with status 404",
        301: "it answered with status 301",
        200: None,
    }
    for status, said in stopping.items():
        with GraphServer() as server:
            server.faults.append(lambda request, code=status: code if request.number > 9 and code != 200 else None)
            done = load(data.first, server, code=3 if said else 0, said=said or "")
            check(bool(done.stdout) == (said is None), "a claim", status, done.stdout)
            server.faults.clear()
            load(data.first, server)
            check_equal(server, data.exports[data.first], "after", status)
    with GraphServer(limit=40_000) as server:
        load(data.first, server, "graph store")
        check_equal(server, data.exports[data.first], "a limit of 40 kB")
    with GraphServer(limit=100) as server:
        load(data.first, server, "graph store", code=3, said="status 413")


def users(data):
    for scheme in ("basic", "digest"):
        for way in ("graph store", "SPARQL"):
            with GraphServer("keeper", "open: sesame é", scheme) as server:
                right, wrong = {"RECITAL_PASSWORD": "open: sesame é"}, {"RECITAL_PASSWORD": "no"}
                load(data.first, server, way, code=3, said="asks for a user and a password; name the user by --user")
                load(data.first, server, way, "--user", "keeper", code=2, said="no password: set RECITAL_PASSWORD")
                load(data.first, server, way, "--user", "keeper", code=3, environment=wrong,
                     said="refuses the user keeper or the password")
                check(not server.graphs, "written without a password")
                load(data.first, server, way, "--user", "keeper", environment=right)
                check_equal(server, data.exports[data.first], scheme, way)
    with GraphServer("keeper", "typed", "digest") as server:
        child, terminal = pty.fork()
        if child == 0:
            os.environ.pop("RECITAL_PASSWORD", None)
            os.environ["NO_PROXY"] = "*"
            os.execv(PROGRAM, [PROGRAM, "load", str(data.first), *addresses(server, "graph store"), "--user", "keeper"])
        shown = b""
        typed = False
        while True:
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break
            shown += piece
            if not piece:
                break
            if not typed and shown.endswith(b"Password of keeper: "):
                typed = True
                os.write(terminal, b"typed\n")
        check(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, "prompt", shown)
        check(b"typed" not in shown and b"replaced" in shown, "what the terminal showed", shown)
        check_equal(server, data.exports[data.first], "password typed in")


def unreachable(data):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{taken.getsockname()[1]}/store"
        run(PROGRAM, "load", data.first, "--endpoint", nobody, code=3, said="cannot be reached")
    run(PROGRAM, "load", data.first, "--endpoint", "http://nobody.invalid/store", code=3, said="cannot be reached")
    for wrong in ("ftp://example.org/", "example.org/store", "http://", "http://me:secret@127.0.0.1/store"):
        done = run(PROGRAM, "load", data.first, "--endpoint", wrong, code=2, said="--endpoint")
        check("secret" not in done.stderr, "a password shown", done.stderr)
    with GraphServer() as server:
        load(data.first, server, "graph store", "--base", "no iri", code=2, said="base of entities")
        load(data.first, server, "graph store", "--graph", "no iri", code=2, said="--graph")
        run(PROGRAM, "load", data.first.with_suffix(".gone"), "--endpoint", server.url + "/store", code=3)
        check(not server.requests, "something was asked")
        run(PROGRAM, "load", data.first, "--endpoint", server.url.replace("http:", "https:") + "/store", code=3, said="error: ")
        run(PROGRAM, "load", data.first, "--endpoint", server.url + "/nothing", code=3, said="status 404")
        check(not server.graphs, "written")


def certificates(data, folder):
    """A certificate that nobody vouches for is refused, unless it is named."""
    if not shutil.which("openssl"):
        print("no openssl: https is left out")
        return
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
        "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate)
    both = folder / "both.pem"
    both.write_bytes(key.read_bytes() + certificate.read_bytes())
    with GraphServer("keeper", "sesame", "basic", certificate=both) as server:
        known = {"RECITAL_PASSWORD": "sesame"}
        load(data.first, server, "graph store", "--user", "keeper", environment=known, code=3, said="certificate")
        check(not server.requests, "something was sent to nobody knows whom")
        load(data.first, server, "graph store", "--user", "keeper", "--cacert", certificate, environment=known)
        check_equal(server, data.exports[data.first], "https")


def lists(data):
    """The list of what was loaded: not believed where asked not to, not taken from others, one for each store."""
    for way, more in (("graph store", ()), ("SPARQL", ()), ("graph store", ("--query", "/query"))):
        with GraphServer() as server:
            load(data.first, server, way)
            damaged = sorted(name for name in server.graphs if not name.startswith(LIST))[:3]
            for name in damaged:
                server.graphs[name].pop()
            check(sent(load(data.first, server, way))[0] == 0, "the list is believed")
            more = [server.url + part if part[0] == "/" else part for part in more]
            counts = sent(load(data.first, server, way, "--check", *more))
            check(counts[0] == 3, way, "--check", counts)
            check_equal(server, data.exports[data.first], way, "--check")
    with GraphServer() as server:
        load(data.first, server, "graph store", "--graph", "https://example.org/list")
        load(data.other, server, "graph store", "--base", "https://example.org/id/")
        mine = {name: lines for name, lines in server.graphs.items() if name in data.exports[data.first]}
        check(mine == data.exports[data.first], "two stores at one endpoint")
        check("https://example.org/list/1" in server.graphs and "https://example.org/id/load/1" in server.graphs, "two lists")
        server.graphs["https://example.org/other/1"] = {"<a:a> <a:b> <a:c> ."}
        load(data.first, server, "graph store", "--graph", "https://example.org/other/", code=3, said="is not recital's")
        server.graphs["https://example.org/list/1"] = {"<a:a> <a:b> no"}
        load(data.first, server, "graph store", "--graph", "https://example.org/list", code=3)


def main():
    if not PROGRAM:
        print("no program")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        data = Data(pathlib.Path(folder))
        for way in WAYS:
            loads(data, way)
            for how in (signal.SIGKILL, signal.SIGINT):
                killed(data, way, how)
        faults(data)
        users(data)
        unreachable(data)
        certificates(data, pathlib.Path(folder))
        lists(data)
    print(len(failures), "failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
