#include "extract/html_reader.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "extract/html_guard.hpp"
#include "extract/html_page.hpp"
#include "extract/masthead.hpp"
#include "extract/page_layout.hpp"
#include "extract/sound_text.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_element = 16;  // bytes of a name
constexpr std::size_t head_bytes = 4096;     // in which the encoding is named
constexpr std::size_t longest_encoding = 30; // bytes of its name

constexpr std::array<std::string_view, 37> first_elements{
    "html", "head", "body", "title",  "meta", "link",  "base", "script",  "style",   "div",  "p",      "h1",  "h2",
    "h3",   "h4",   "ul",   "ol",     "dl",   "table", "tr",   "section", "article", "main", "header", "nav", "footer",
    "span", "a",    "b",    "strong", "em",   "i",     "br",   "hr",      "center",  "font", "form"};

std::string lowered(std::string_view text) {
    std::string small(text);
    for (char &c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    return small;
}

/// Passes over blanks, comments, declarations and processing instructions; where the first element begins, npos without one.
std::size_t first_tag(std::string_view bytes) {
    std::size_t at = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (;;) {
        at = bytes.find_first_not_of(" \t\r\n\f\v", at);
        if (at == std::string_view::npos || bytes[at] != '<')
            return std::string_view::npos;
        const std::string_view rest = bytes.substr(at, 4);
        if (!rest.starts_with("<!") && !rest.starts_with("<?"))
            return at;
        const std::string_view close = rest == "<!--" ? "-->" : ">";
        const std::size_t end = bytes.find(close, at + 2);
        if (end == std::string_view::npos)
            return end;
        at = end + close.size();
    }
}

/// The address in "saved from url=(0042)https://...", which browsers write above what they save.
std::string_view saved_from(std::string_view page) {
    constexpr std::string_view mark = "saved from url=(";
    page = page.substr(0, head_bytes);
    const std::size_t at = page.find(mark);
    const std::size_t begin = at == std::string_view::npos ? at : page.find(')', at + mark.size());
    if (begin == std::string_view::npos)
        return {};
    const std::string_view rest = page.substr(begin + 1);
    return rest.starts_with("http") ? rest.substr(0, rest.find_first_of(" \t\r\n>")) : std::string_view();
}

std::string named_encoding(std::string_view page) {
    const std::string head = lowered(page.substr(0, head_bytes));
    std::size_t at = head.find("charset=");
    if (at == std::string::npos)
        return {};
    at = head.find_first_not_of("\"' ", at + 8);
    if (at == std::string::npos)
        return {};
    return head.substr(at, std::min(head.find_first_of("\"'; />\r\n", at) - at, longest_encoding));
}

void say_nothing(void *, const char *, ...) {}

/// Keeps libxml2 from writing to the terminal what it thinks of a page.
class QuietLibrary {
  public:
    QuietLibrary() : report_(xmlGenericError), context_(xmlGenericErrorContext) {
        xmlSetGenericErrorFunc(nullptr, say_nothing);
    }
    ~QuietLibrary() { xmlSetGenericErrorFunc(context_, report_); }
    QuietLibrary(const QuietLibrary &) = delete;
    QuietLibrary &operator=(const QuietLibrary &) = delete;

  private:
    xmlGenericErrorFunc report_;
    void *context_;
};

/// A page in an older encoding that it names, in UTF-8; empty where that is not possible.
std::string converted(std::string_view page) {
    const std::string encoding = named_encoding(page);
    if (encoding.empty() || encoding == "utf-8" || encoding == "utf8")
        return {};
    xmlCharEncodingHandler *handler = xmlFindCharEncodingHandler(encoding.c_str());
    if (handler == nullptr)
        return {};
    const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> in(xmlBufferCreateSize(page.size() + 1), xmlBufferFree);
    const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> out(xmlBufferCreate(), xmlBufferFree);
    const QuietLibrary quiet;
    std::string text;
    if (xmlBufferAdd(in.get(), reinterpret_cast<const xmlChar *>(page.data()), static_cast<int>(page.size())) == 0 &&
        xmlCharEncInFunc(handler, out.get(), in.get()) >= 0)
        text.assign(reinterpret_cast<const char *>(xmlBufferContent(out.get())),
                    static_cast<std::size_t>(xmlBufferLength(out.get())));
    xmlCharEncCloseFunc(handler);
    return first_fault(text).kind == TextFault::Kind::not_utf8 ? std::string() : text;
}

/// What the parser calls.
struct Events {
    HtmlPage page;
    xmlParserCtxt *parser = nullptr;

    std::size_t place() const {
        const xmlParserInput *input = parser == nullptr ? nullptr : parser->input;
        return input == nullptr ? 0 : input->consumed + static_cast<std::size_t>(input->cur - input->base);
    }
    static Events &of(void *self) { return *static_cast<Events *>(self); }
    static void start(void *self, const xmlChar *name, const xmlChar **attributes) {
        of(self).page.start(reinterpret_cast<const char *>(name), reinterpret_cast<HtmlAttributes>(attributes));
    }
    static void end(void *self, const xmlChar *name) { of(self).page.end(reinterpret_cast<const char *>(name)); }
    static void text(void *self, const xmlChar *characters, int length) {
        const auto size = static_cast<std::size_t>(length);
        const std::size_t place = of(self).place();
        of(self).page.text({reinterpret_cast<const char *>(characters), size}, place - std::min(place, size));
    }
};

MarkedPage parse(std::string_view page, const ReadContext &context) {
    static const bool ready = [] { // libxml2's tables, before two threads want them at once
        xmlInitParser();
        return true;
    }();
    (void)ready;
    Events events{HtmlPage(context.words), nullptr};
    htmlSAXHandler handler{};
    handler.startElement = Events::start;
    handler.endElement = Events::end;
    handler.characters = Events::text;
    handler.ignorableWhitespace = Events::text;
    handler.warning = handler.error = handler.fatalError = say_nothing;
    const std::unique_ptr<xmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size())), htmlFreeParserCtxt);
    if (!parser)
        return events.page.take();
    const std::unique_ptr<htmlSAXHandler, void (*)(htmlSAXHandler *)> own(parser->sax,
                                                                          [](htmlSAXHandler *sax) { xmlFree(sax); });
    parser->sax = &handler;
    parser->userData = &events;
    events.parser = parser.get();
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(parser.get());
    parser->sax = nullptr;
    return events.page.take();
}

} // namespace

bool recognises_html(std::string_view bytes) {
    const std::size_t tag = first_tag(bytes);
    if (tag == std::string_view::npos)
        return false;
    const std::string_view rest = bytes.substr(tag + 1, longest_element);
    const std::string name = lowered(rest.substr(0, rest.find_first_of(" \t\r\n\f/>")));
    return std::find(first_elements.begin(), first_elements.end(), name) != first_elements.end();
}

bool read_html(std::string_view bytes, const ReadContext &context, Reading &reading) {
    std::string_view input = bytes;
    if (input.starts_with(byte_order_mark))
        input.remove_prefix(byte_order_mark.size());
    std::string mended;
    if (first_fault(input).kind == TextFault::Kind::not_utf8)
        mended = converted(input);
    const std::string_view text = mended.empty() ? sound_text(input, reading, mended) : std::string_view(mended);
    std::string guarded;
    MarkedPage page = parse(guarded_html(text, context, reading, guarded), context);
    if (page.url.empty())
        page.url = saved_from(text);
    for (PageBlock &block : page.blocks)
        block.raw = std::min(block.raw + (bytes.size() - input.size()), bytes.size());
    return lay_out_page(std::move(page), context, reading);
}

} // namespace recital
