"""Apache Jena of Debian (libapache-jena-java and what it needs), as a command line:

    python3 tests/consumers/jena.py riotcmd.riot --validate FILE
    python3 tests/consumers/jena.py tdb2.tdbloader --loc FOLDER FILE
    python3 tests/consumers/jena.py shacl.shacl validate --shapes SHAPES --data FILE

For a test: jena.command("riotcmd.riot", "--validate", file) is the list to run, or None where Java or Jena is absent. Debian's
jars are at odds in one place: the parser looks for its messages under another name than they are packed under, and falls over
the first thing it has to say. So a copy of them goes before the jars.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

JARS = pathlib.Path("/usr/share/java")
NAMES = ("jena-arq jena-base jena-cmds jena-core jena-iri jena-rdfconnection jena-shacl jena-tdb jena-tdb2 jena-dboe-base "
         "jena-dboe-index jena-dboe-storage jena-dboe-transaction jena-dboe-trans-data thrift caffeine titanium-json-ld "
         "jakarta.json-api dexx.collection commons-cli commons-codec commons-compress commons-csv commons-io "
         "commons-lang3 gson guava httpclient httpclient-cache httpcore jackson-annotations jackson-core jackson-databind jsonld-java "
         "protobuf commons-logging slf4j-api slf4j-simple").split()
PACKED, SOUGHT = "org/apache/jena/ext/xerces/", "xerces/"


def jars():
    return [str(JARS / f"{name}.jar") for name in NAMES]


def messages():
    """A jar of the parser's messages under the name they are looked for, made once."""
    folder = pathlib.Path(os.environ.get("RECITAL_BUILD_DIR") or tempfile.gettempdir())
    path = folder / "jena-messages.jar"
    if not path.exists():
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as made:
            with zipfile.ZipFile(JARS / "jena-core.jar") as packed, zipfile.ZipFile(made, "w") as jar:
                for name in packed.namelist():
                    if name.startswith(PACKED) and name.endswith(".properties"):
                        jar.writestr(SOUGHT + name[len(PACKED):], packed.read(name))
        os.replace(made.name, path)
    return str(path)


def command(main, *arguments, memory="1g", stack=None):
    java = shutil.which("java")
    if not java or not (JARS / "jena-cmds.jar").exists():
        return None
    return [java, f"-Xmx{memory}", *([f"-Xss{stack}"] if stack else []), "-cp", os.pathsep.join([messages(), *jars()]), main, *map(str, arguments)]


if __name__ == "__main__":
    line = command(*sys.argv[1:])
    if not line:
        sys.exit("jena: needs java and libapache-jena-java")
    sys.exit(subprocess.run(line, check=False).returncode)
