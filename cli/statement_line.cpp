#include "cli/statement_line.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "export/labels.hpp"

namespace recital {
namespace {

/// Length of the UTF-8 sequence at the start of the text; 0 where it is none (also surrogates and overlong forms).
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto rest = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return rest(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool good =
            rest(1) && rest(2) && !(first == 0xE0 && byte(1) < 0xA0) && !(first == 0xED && byte(1) >= 0xA0);
        return good ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool good =
            rest(1) && rest(2) && rest(3) && !(first == 0xF0 && byte(1) < 0x90) && !(first == 0xF4 && byte(1) >= 0x90);
        return good ? 4 : 0;
    }
    return 0;
}

class Object {
  public:
    explicit Object(std::string &out) : out_(out) { out_ += '{'; }
    void close() { out_ += "}\n"; }

    void text(std::string_view key, std::string_view value) {
        start(key);
        append_json_string(out_, value);
    }
    void thousandths(std::string_view key, unsigned value) {
        start(key);
        const std::string digits = std::to_string(value);
        out_ += value < 1000 ? "0." + std::string(3 - digits.size(), '0') + digits : digits.substr(0, 1);
    }
    void number(std::string_view key, std::size_t value) {
        start(key);
        fmt::format_to(std::back_inserter(out_), "{}", value);
    }
    void texts(std::string_view key, const std::vector<std::string> &values) {
        start(key);
        out_ += '[';
        for (std::size_t i = 0; i < values.size(); ++i) {
            out_ += i == 0 ? "" : ",";
            append_json_string(out_, values[i]);
        }
        out_ += ']';
    }

  private:
    void start(std::string_view key) {
        if (out_.back() != '{')
            out_ += ',';
        out_.append(1, '"').append(key).append("\":");
    }
    std::string &out_;
};

/// The canonical symbol of a document key; empty where the document is known otherwise.
std::string symbol_of(const Authority &authority, const std::string &key) {
    if (const InstrumentTerm *instrument = authority.instrument_of_key(key))
        return instrument->symbol;
    return key.starts_with("NAME:") || key.starts_with("sha256:") ? std::string() : key;
}

/// The symbol of the document of whose words a page tells; empty where the text speaks for itself.
std::string about_key(const Reading &reading, const Mention &mention) {
    if (mention.about < 0)
        return {};
    const Thing &thing = reading.things[static_cast<std::size_t>(mention.about)];
    const auto symbol = Symbol::parse(thing.symbols.empty() ? thing.key : thing.symbols.front());
    return symbol ? symbol->representative().key() : std::string();
}

} // namespace

void append_json_string(std::string &out, std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    while (!text.empty()) {
        const char c = text[0];
        const std::size_t length = sequence_length(text);
        if (length == 0) {
            out += "\\ufffd";
            text.remove_prefix(1);
            continue;
        }
        const auto value = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.append(1, '\\').append(1, c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (value < 0x20 || value == 0x7F) {
            out.append("\\u00").append(1, digits[value >> 4U]).append(1, digits[value & 0xFU]);
        } else {
            out.append(text.substr(0, length));
        }
        text.remove_prefix(length);
    }
    out += '"';
}

void append_statement(std::string &out, const Statement &statement) {
    const Reading &reading = statement.reading;
    const Mention &mention = statement.mention;
    const Target &target = statement.target;
    const Authority &authority = statement.authority;
    const TermNames &terms = statement.terms;
    const auto lemma = [&](TermId act) { return act == 0 ? std::string("none") : authority.act(act).lemma; };
    Object object(out);
    object.text("kind", "citation");
    object.text("source", reading.input.path);
    // what a page tells of another document is that document's citation, as reported
    const std::string about = about_key(reading, mention);
    object.text("citing", about.empty() ? document_key(reading) : about);
    object.text("language", language_code(reading.text.language));
    object.text("provision", about.empty() ? mention.provision : mention.about_provision);
    object.text("act", lemma(mention.act));
    object.text("clause_act", lemma(mention.clause_act));
    object.text("relation", mention.relation == 0 ? std::string() : authority.relation(mention.relation).lemma);
    object.text("polarity", name_of(mention.polarity));
    object.text("voice", name_of(about.empty() ? mention.voice : Voice::reported));
    if (!statement.said_by.empty() && statement.said_by != target.key)
        object.text("said_by", symbol_of(authority, std::string(statement.said_by)));
    const std::string symbol = target.joint.empty() ? symbol_of(authority, target.key) : target.joint;
    if (!symbol.empty())
        object.text("target", symbol);
    if (!mention.name.empty())
        object.text("name", mention.name);
    object.texts("target_provision", split_places(mention.places));
    object.text("form", name_of(mention.form));
    object.text("status", name_of(target.status));
    if (!target.candidates.empty())
        object.text("candidates", target.candidates);
    object.number("begin", mention.begin);
    object.number("end", mention.end);
    object.text("quote", mention.quote);
    object.text("rule", mention.rule < terms.rules.size() ? terms.rules[mention.rule] : std::string());
    if (const std::uint16_t share = statement.confidence.of(mention.rule, mention.form); share != 0)
        object.thousandths("confidence", share);
    object.text("verified", name_of(Verified::unknown));
    object.close();
}

} // namespace recital
