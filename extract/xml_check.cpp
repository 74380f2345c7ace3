#include "extract/xml_check.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <cstring>
#include <memory>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <pugixml.hpp>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t most_problems = 10;
constexpr std::array<std::string_view, 5> predefined{"amp;", "lt;", "gt;", "quot;", "apos;"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool allowed_number(std::string_view digits, bool hex) {
    unsigned long value = 0;
    for (const char c : digits) {
        const unsigned digit = is_digit(c) ? static_cast<unsigned>(c - '0') : (static_cast<unsigned>(c) & 0x0FU) + 9U;
        value = value * (hex ? 16U : 10U) + digit;
    }
    return value == 9 || value == 10 || value == 13 || (value >= 0x20 && value <= 0xD7FF) ||
           (value >= 0xE000 && value <= 0xFFFD) || (value >= 0x10000 && value <= 0x10FFFF);
}

// True when the text after an ampersand makes it a reference that needs no declaration.
bool plain_reference(std::string_view after) {
    if (!after.starts_with('#')) {
        return std::any_of(predefined.begin(), predefined.end(),
                           [after](std::string_view name) { return after.starts_with(name); });
    }
    after.remove_prefix(1);
    const bool hex = after.starts_with('x');
    after.remove_prefix(hex ? 1 : 0);
    std::size_t length = 0;
    while (length < after.size() && (hex ? is_hex(after[length]) : is_digit(after[length]))) {
        ++length;
    }
    return length > 0 && length <= 8 && length < after.size() && after[length] == ';' &&
           allowed_number(after.substr(0, length), hex);
}

// Calls `plain` with what follows each occurrence of `mark`; false as soon as it says no.
template <class Plain> bool all_plain(std::string_view bytes, char mark, Plain plain) {
    for (const char *at = bytes.data(), *const end = at + bytes.size(); at != end; ++at) {
        at = static_cast<const char *>(std::memchr(at, mark, static_cast<std::size_t>(end - at)));
        if (at == nullptr) {
            return true;
        }
        if (!plain(std::string_view(at + 1, static_cast<std::size_t>(end - at) - 1))) {
            return false;
        }
    }
    return true;
}

constexpr std::string_view utf8_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
constexpr std::string_view bare_declaration = "<?xml version=\"1.0\"?>";

bool is_xml_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view without_declaration(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    for (const std::string_view declaration : {utf8_declaration, bare_declaration}) {
        if (bytes.starts_with(declaration)) {
            return bytes.substr(declaration.size());
        }
    }
    return bytes;
}

bool plain_name(const char *name) {
    for (; *name != '\0'; ++name) {
        if ((static_cast<unsigned char>(*name) & 0x80U) != 0) {
            return false;
        }
    }
    return true;
}

constexpr std::size_t most_attributes = 32; // beyond it a comparison of all pairs would be too much: libxml2 decides

// True when no attribute's name occurs twice and no value holds "<".
bool plain_attributes(const pugi::xml_node &node) {
    std::array<const char *, most_attributes> names{};
    std::size_t count = 0;
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
        const char *name = a.name();
        for (std::size_t i = 0; i < count; ++i) {
            if (names[i][0] == name[0] && std::strcmp(names[i], name) == 0) {
                return false;
            }
        }
        if (count == most_attributes || !plain_name(name) || std::strchr(a.value(), '<') != nullptr) {
            return false;
        }
        names[count++] = name;
    }
    return true;
}

// Looks at every node of a tree; stops at the first that may be wrong. pugixml walks without recursion.
class PlainWalker : public pugi::xml_tree_walker {
  public:
    explicit PlainWalker(std::size_t max_depth) : max_depth_(max_depth) {}

    bool for_each(pugi::xml_node &node) override {
        switch (node.type()) {
        case pugi::node_element:
            return static_cast<std::size_t>(depth()) < max_depth_ && plain_name(node.name()) && plain_attributes(node);
        case pugi::node_comment: {
            const std::string_view comment = node.value();
            return comment.find("--") == std::string_view::npos && !comment.ends_with('-');
        }
        default:
            return true;
        }
    }

  private:
    std::size_t max_depth_;
};

struct Collector {
    std::vector<Problem> problems;
    bool fatal = false;
};

void collect(void *user, xmlErrorPtr error) {
    const auto *parser = static_cast<xmlParserCtxtPtr>(user);
    auto *collector = static_cast<Collector *>(parser->_private);
    // Namespace faults are warnings to xmllint: the document is well-formed all the same.
    if (error->level == XML_ERR_WARNING || error->domain == XML_FROM_NAMESPACE) {
        return;
    }
    collector->fatal = true;
    if (collector->problems.size() >= most_problems) {
        return;
    }
    std::string message = error->message == nullptr ? "not well-formed" : error->message;
    message = std::string(trim_blanks(message));
    std::replace(message.begin(), message.end(), '\n', ' ');
    const TextFault fault = first_fault(message);
    if (fault.kind != TextFault::Kind::none) {
        message = mend_utf8(message);
    }
    Problem problem;
    const bool deep = message.find("Excessive depth") != std::string::npos;
    problem.rule = deep ? ProblemRule::xml_too_deep : ProblemRule::xml_not_well_formed;
    problem.severity = Severity::error;
    problem.line = error->line > 0 ? static_cast<std::uint32_t>(error->line) : 0;
    problem.column = error->int2 > 0 ? static_cast<std::uint32_t>(error->int2) : 0;
    problem.message = std::move(message);
    collector->problems.push_back(std::move(problem));
}

} // namespace

const unsigned xml_parse_options =
    pugi::parse_minimal | pugi::parse_ws_pcdata | pugi::parse_cdata | pugi::parse_comments;

bool plain_xml(std::string_view bytes) {
    if (!is_sound_text(bytes)) {
        return false;
    }
    const std::string_view body = without_declaration(bytes);
    const bool references = all_plain(body, '&', plain_reference);
    // "<!" and "<?" other than comments: document types, CDATA, processing instructions.
    const bool declarations = references && all_plain(body, '!', [&](std::string_view after) {
                                  const char *mark = after.data() - 1;
                                  return mark == body.data() || mark[-1] != '<' || after.starts_with("--");
                              });
    const bool instructions = declarations && all_plain(body, '?', [&](std::string_view after) {
                                  const char *mark = after.data() - 1;
                                  return mark == body.data() || mark[-1] != '<';
                              });
    const bool brackets =
        instructions && all_plain(body, ']', [](std::string_view after) { return !after.starts_with("]>"); });
    if (!brackets) {
        return false;
    }
    std::size_t first = 0;
    while (first < body.size() && is_xml_blank(body[first])) {
        ++first;
    }
    std::size_t last = body.size();
    while (last > first && is_xml_blank(body[last - 1])) {
        --last;
    }
    return last > first && body[first] == '<' && body[last - 1] == '>';
}

bool plain_tree(const pugi::xml_document &document, std::size_t max_depth) {
    // pugixml drops text outside the root, so that a comment beside the root may hide some.
    if (document.first_child() != document.last_child() || document.first_child().type() != pugi::node_element) {
        return false;
    }
    PlainWalker walker(max_depth);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): traverse() is not const, though the walker only reads
    return const_cast<pugi::xml_document &>(document).traverse(walker);
}

XmlVerdict judge_xml(std::string_view bytes) {
    XmlVerdict verdict;
    if (bytes.size() > INT_MAX) {
        return verdict;
    }
    static const bool ready = [] { // libxml2's tables, before two threads want them at once
        xmlInitParser();
        return true;
    }();
    const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> parser(ready ? xmlNewParserCtxt() : nullptr,
                                                                              &xmlFreeParserCtxt);
    if (!parser) {
        return verdict;
    }
    Collector collector;
    parser->_private = &collector;
    parser->sax->serror = collect;
    const int options = XML_PARSE_NONET | XML_PARSE_RECOVER;
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> tree(
        xmlCtxtReadMemory(parser.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options),
        &xmlFreeDoc);
    verdict.well_formed = parser->wellFormed != 0 && !collector.fatal && tree != nullptr;
    verdict.problems = std::move(collector.problems);
    if (!verdict.well_formed && verdict.problems.empty()) {
        Problem problem;
        problem.rule = ProblemRule::xml_not_well_formed;
        problem.message = "not well-formed XML";
        verdict.problems.push_back(std::move(problem));
    }
    if (tree != nullptr && xmlDocGetRootElement(tree.get()) != nullptr) {
        xmlChar *dump = nullptr;
        int size = 0;
        xmlDocDumpMemoryEnc(tree.get(), &dump, &size, "UTF-8");
        if (dump != nullptr) {
            verdict.recovered.assign(reinterpret_cast<const char *>(dump), static_cast<std::size_t>(size));
            xmlFree(dump);
            if (first_fault(verdict.recovered).kind != TextFault::Kind::none) {
                verdict.recovered = mend_utf8(verdict.recovered);
            }
        }
    }
    return verdict;
}

} // namespace recital
