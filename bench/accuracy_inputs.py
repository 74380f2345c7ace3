"""What bench/accuracy.py reads: the UN's XML, the plain texts made of it, the same as if they came from a scan, and what simple
regular expressions find in them."""
import pathlib
import random
import re
import textwrap

COLUMNS = 66          # of a scanned page
PAGE = 48             # lines
LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")

ORGANS = {"GA": "General Assembly", "GAdec": "General Assembly", "SC": "Security Council", "PRST": "Security Council",
          "HRC": "Human Rights Council", "ECOSOC": "Economic and Social Council"}
FIRST_YEAR = {"GA": 1945, "GAdec": 1945, "HRC": 1969}  # session 1 is the year after; sets of other organs have their year


def decade(year):
    return f"{year // 10 * 10}s"


class Document:
    """One XML file in a set (GA-75, SC-2021 ...) and language, with the text and the links that the tools make of it."""

    def __init__(self, path):
        self.path, self.stem = path, path.name[:-len(".xml")]
        self.set, self.language = path.parts[-3], path.parts[-2]
        kind, _, number = self.set.partition("-")
        self.organ = ORGANS.get(kind, kind)
        year = FIRST_YEAR.get(kind, 0) + int(number) if number.isdigit() else 0
        self.decade = decade(year) if year else "unknown"
        self.text_path = None
        self.provisions = []  # (begin, end, provision) of the text
        self.links = []  # (provision, symbol, words)


class Documents:
    def __init__(self, shared, folder):
        import akn2txt
        self.xml_folder, self.plain_folder = shared / "corpus" / "unxml", shared / "corpus" / "plain"
        self.folder, self.text_folder = folder, folder / "text"
        self.all = []
        rendered = {}
        for path in sorted(self.xml_folder.rglob("*.xml")):
            document = Document(path)
            try:
                text, document.provisions, links = akn2txt.render(str(path))
            except Exception:  # not well-formed: the tools make no text of it
                continue
            rendered[str(path)] = ("", (), links)
            document.links = [(provision, symbol, words) for provision, symbol, words, *_ in links]
            document.text_path = self.text_folder / document.set / document.language / f"{document.stem}.txt"
            document.text_path.parent.mkdir(parents=True, exist_ok=True)
            document.text_path.write_text(text, encoding="utf-8")
            self.all.append(document)
        akn2txt.render = rendered.__getitem__  # the judge asks for the links of every file again and again

    def damaged(self, damage, texts=None):
        """A folder with the texts, damaged; without `texts`, those of the English documents that have links."""
        target = self.folder / f"{damage} {texts.name if texts else 'links'}"
        for path in sorted(texts.glob("*.txt")) if texts else [d.text_path for d in self.all if d.language == "en" and d.links]:
            out = target / (path.relative_to(self.text_folder) if not texts else path.name)
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_text(DAMAGES[damage](path.read_text(encoding="utf-8"), path.stem), encoding="utf-8")
        return target


def wrapped(text, _):
    """Every paragraph as lines of a page's width, an empty line between two."""
    paragraphs = (textwrap.wrap(line, COLUMNS, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines) + "\n"


# One in so many of what could be misread is; the rates of a clean scan.
MISREAD = (
    (re.compile(r"(?<=\d)1|1(?=\d)"), "l", 250),
    (re.compile(r"(?<=\d)0|0(?=\d)"), "O", 250),
    (re.compile(r"(?<=[A-Z])/(?=[A-Z0-9])"), "/ ", 60),
    (re.compile(r"(?<=\d{4}) (?=\()|(?<=\d) (?=\(\d{4}\))"), "", 25),
    (re.compile(r"\bAdopted\b"), "Adapted", 4),
    (re.compile(r"(?<=[a-z]), (?=[a-z])"), ",", 100),
    (re.compile(r"(?<=[a-z])rn(?=[a-z])"), "m", 60),
)
PLAIN_MARKS = str.maketrans({"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\u2013": "-", "\u2014": "-", "\u2011": "-"})


def scanned(text, name):
    """Wrapped, with words divided at line ends, marks of footnotes glued to their word, page heads, typographic marks lost, and
    now and then a letter for a digit, a blank in a symbol or one lost. The same for the same name."""
    chance = random.Random(name)
    text = re.sub(r"(?m)^\[(\d+)\] ", r"\1 ", text.translate(PLAIN_MARKS))
    text = re.sub(r"\[(\d+)\]", r"\1", text)
    for pattern, misread, rate in MISREAD:
        text = pattern.sub(lambda match, other=misread, one_in=rate: other if chance.randrange(one_in) == 0 else match.group(), text)
    lines = []
    for line in wrapped(text, name).split("\n"):
        if lines and lines[-1] and line and chance.randrange(12) == 0:
            word = re.match(r"([a-z]{3,})([a-z]{4,})\b", line)
            if word:
                lines[-1] += f" {word.group(1)}-"
                line = line[word.end(1):]
        lines.append(line)
    head = next((line for line in lines if re.match(r"[AES]/\S+", line)), "United Nations")
    pages = ["\n".join(lines[at:at + PAGE]) for at in range(0, len(lines), PAGE)]
    return "".join(page + (f"\n\n{number}\n\n{head}\n\n" if number < len(pages) else "") for number, page in enumerate(pages, 1))


DAMAGES = {"hard-wrapped": wrapped, "as from a scan": scanned}

NUMBER_YEAR = re.compile(r"\b(\d{1,4})\s?\(((?:19|20)\d\d)\)")
SYMBOL = re.compile(r"\b[ASE](?:/[A-Z0-9][\w.]*)+(?:\s?\((?:19|20)\d\d\))?")
SESSION_NUMBER = re.compile(r"(?<![\w/.])(\d{2})/(\d{1,3})(?![\w/])")


def number_year(text):
    return [(match, f"S/RES/{match.group(1)}({match.group(2)})") for match in NUMBER_YEAR.finditer(text)]


def symbols(text):
    return [(match, re.sub(r"\s", "", match.group()).rstrip(".")) for match in SYMBOL.finditer(text)]


def session_numbers(text):
    return [(match, f"A/RES/{match.group(1)}/{match.group(2)}") for match in SESSION_NUMBER.finditer(text)]


BASELINES = {
    "“N (YYYY)”": (number_year,),
    "“A/RES/N/N” and the like": (symbols,),
    "both": (number_year, symbols),
    "both, and “N/N”": (number_year, symbols, session_numbers),
}
STRONGEST = "both, and “N/N”"


def baseline(name, path, own, provisions=()):
    """What the expressions find in a text, as statements; of the paragraph, where the text's map tells it."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    found = [item for expression in BASELINES[name] for item in expression(text)]
    return [{"source": str(path), "target": target, "quote": match.group(), "form": "number", "provision": at(provisions, match.start())}
            for match, target in found if target != own]


def at(provisions, place):
    return next((provision for begin, end, provision in provisions if begin <= place < end), None)
