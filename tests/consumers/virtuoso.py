"""A Virtuoso of a test's own: on free loopback ports, in a folder of its own, ended with the test.

    with Virtuoso() as store:
        store.put("https://example.org/g", b"<a:b> <a:c> <a:d> .", "application/n-triples")
        rows = store.select("SELECT * { GRAPH ?g { ?s ?p ?o } }")

Needs virtuoso-t and isql-vt of Debian's virtuoso-opensource-7-bin; `installed()` says whether they are there. Up in about ten
seconds, one gigabyte of memory unless `buffers` says otherwise. The user is dba, its password a random one.
"""
import hashlib
import json
import os
import pathlib
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

START_SECONDS = 120
CONFIG = """\
[Database]
DatabaseFile = {folder}/v.db
ErrorLogFile = {folder}/v.log
LockFile = {folder}/v.lck
TransactionFile = {folder}/v.trx
xa_persistent_file = {folder}/v.pxa
ErrorLogLevel = 7
FileExtend = 200
MaxCheckpointRemap = 2000
Striping = 0
TempStorage = TempDatabase

[TempDatabase]
DatabaseFile = {folder}/v-temp.db
TransactionFile = {folder}/v-temp.trx
MaxCheckpointRemap = 2000
Striping = 0

[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
DirsAllowed = {allowed}
ServerThreads = 20
CheckpointInterval = 600
O_DIRECT = 0
SchedulerInterval = 10
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
DefaultIsolation = 2
ResultSetMaxRows = 0
MaxMemPoolSize = 400000000
StopCompilerWhenXOverRunTime = 1
MaxQueryMem = 1G
AdjustVectorSize = 0
ThreadsPerQuery = 2

[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
MaxClientConnections = 10
ServerThreads = 10
DavRoot = DAV
EnabledDavVSP = 0
HTTPProxyEnabled = 0
TempASPXDir = 0
DefaultMailServer = localhost:25
Charset = UTF-8

[Client]
SQL_PREFETCH_ROWS = 100
SQL_PREFETCH_BYTES = 16000
SQL_QUERY_TIMEOUT = 0
SQL_TXN_TIMEOUT = 0

[SPARQL]
ResultSetMaxRows = 10000000
MaxQueryCostEstimationTime = 0
MaxQueryExecutionTime = 600
DeferInferenceRulesInit = 1

[Plugins]
"""

DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def md5(text):
    return hashlib.md5(text.encode()).hexdigest()


def installed():
    return shutil.which("virtuoso-t") is not None and shutil.which("isql-vt") is not None


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Virtuoso:
    """`folders`: where bulk loading may read files. `updates`: everyone may change data by SPARQL Update at /sparql."""

    def __init__(self, folders=(), buffers=40000, updates=False):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="virtuoso-"))
        self.allowed = ", ".join(str(folder) for folder in (self.folder, *folders))
        self.buffers = buffers
        self.updates = updates
        self.user = "dba"
        self.password = "dba"  # as a new database has it
        self.process = None

    def __enter__(self):
        try:
            self.start()
            wanted = secrets.token_hex(12)
            self.isql(f'SET PASSWORD "dba" "{wanted}"')
            self.password = wanted
            if self.updates:
                self.isql('GRANT SPARQL_UPDATE TO "SPARQL"')
            return self
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self):
        """A second start of the same folder has the data of the first."""
        for _ in range(3):  # somebody else may take a port between our look and the server's
            self.sql_port, self.http_port = free_port(), free_port()
            config = self.folder / "v.ini"
            config.write_text(CONFIG.format(folder=self.folder, allowed=self.allowed, sql=self.sql_port, http=self.http_port,
                                            buffers=self.buffers, dirty=self.buffers * 3 // 4), encoding="utf-8")
            with open(self.folder / "out.log", "ab") as log:
                self.process = subprocess.Popen(["virtuoso-t", "+configfile", str(config), "+foreground"], stdout=log,
                                                stderr=log, stdin=subprocess.DEVNULL, cwd=self.folder)
            if self.wait_until_up():
                return
            self.stop()
        raise RuntimeError(f"Virtuoso did not start:\n{self.log()}")

    def wait_until_up(self):
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            try:
                self.fetch(self.query_url + "?query=" + urllib.parse.quote("ASK {}"), accept="application/sparql-results+json")
                return True
            except OSError:
                time.sleep(0.2)
        return False

    def stop(self):
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def log(self):
        return "".join(path.read_text(errors="replace")[-3000:] for path in
                       (self.folder / "v.log", self.folder / "out.log") if path.exists())

    @property
    def root(self):
        return f"http://127.0.0.1:{self.http_port}"

    @property
    def query_url(self):
        return self.root + "/sparql"

    @property
    def update_url(self):
        """SPARQL Update with a password (digest)."""
        return self.root + "/sparql-auth"

    @property
    def graph_url(self):
        """SPARQL 1.1 Graph Store Protocol with a password (digest)."""
        return self.root + "/sparql-graph-crud-auth"

    def isql(self, *commands):
        """Runs SQL as dba and returns what was printed; an error of a command is an exception."""
        done = subprocess.run(["isql-vt", f"127.0.0.1:{self.sql_port}", "dba", self.password, "VERBOSE=OFF", "PROMPT=OFF",
                               "BANNER=OFF", "ERRORS=STDOUT", "exec=" + "; ".join(commands) + ";"], capture_output=True, text=True,
                              encoding="utf-8", errors="replace", env={**os.environ, "LC_ALL": "C.UTF-8"}, check=False)
        if done.returncode or "*** Error" in done.stdout + done.stderr:
            raise RuntimeError(f"{commands}: {done.stdout}{done.stderr}")
        return done.stdout

    def bulk_load(self, folder, mask, graph=""):
        """The bulk loader; the folder must be one of `folders`. Files with graphs of their own (.nq, .trig) keep them."""
        self.isql("DELETE FROM DB.DBA.LOAD_LIST", f"ld_dir('{folder}', '{mask}', '{graph}')", "rdf_loader_run()",
                  "checkpoint")
        faults = self.isql("SELECT COUNT(*) FROM DB.DBA.LOAD_LIST WHERE ll_error IS NOT NULL OR ll_state <> 2").split()
        if "0" not in faults[-1:]:
            raise RuntimeError(self.isql("SELECT ll_file, ll_state, ll_error FROM DB.DBA.LOAD_LIST"))

    def fetch(self, url, data=None, method=None, accept="*/*", content_type=None, signed=False):
        request = urllib.request.Request(url, data=data, method=method, headers={"Accept": accept})
        if content_type:
            request.add_header("Content-Type", content_type)
        if signed:
            request.add_header("Authorization", self.signature(url, request.get_method()))
        try:
            with DIRECT.open(request, timeout=600) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            raise OSError(f"{error.code} of {url}: {error.read()[:2000].decode(errors='replace')}") from error

    def signature(self, url, method):
        """Digest. Asked for without the body, because Virtuoso closes the connection on a large one that is not signed."""
        try:
            DIRECT.open(url, timeout=600).close()
            return ""
        except urllib.error.HTTPError as error:
            asked = dict(re.findall(r'(\w+)="([^"]*)"', error.headers["WWW-Authenticate"]))
        path = url.removeprefix(self.root)
        nonce = secrets.token_hex(8)
        secret = md5(f"{self.user}:{asked['realm']}:{self.password}")
        proof = md5(f"{secret}:{asked['nonce']}:00000001:{nonce}:auth:{md5(f'{method}:{path}')}")
        return (f'Digest username="{self.user}", realm="{asked["realm"]}", nonce="{asked["nonce"]}", uri="{path}", qop=auth, '
                f'nc=00000001, cnonce="{nonce}", response="{proof}", opaque="{asked.get("opaque", "")}", algorithm=MD5')

    def query(self, text, accept="application/sparql-results+json"):
        body = urllib.parse.urlencode({"query": text}).encode()
        return self.fetch(self.query_url, body, accept=accept, content_type="application/x-www-form-urlencoded")

    def select(self, text):
        """Rows of SPARQL JSON results: name -> {"type", "value", "xml:lang", "datatype"}."""
        return json.loads(self.query(text))["results"]["bindings"]

    def ask(self, text):
        return json.loads(self.query(text))["boolean"]

    def update(self, text):
        self.fetch(self.update_url, text.encode(), content_type="application/sparql-update", signed=True)

    def put(self, graph, body, content_type):
        url = self.graph_url + "?graph-uri=" + urllib.parse.quote(graph, safe="")
        self.fetch(url, body, method="PUT", content_type=content_type, signed=True)
