#include "export/xml_text.hpp"

#include <algorithm>
#include <string>

#include "export/rdf_term.hpp"
#include "export/rdf_text.hpp"

namespace recital {
namespace {

constexpr std::string_view cdata_begin = "<![CDATA[";
constexpr std::string_view cdata_end = "]]>";

} // namespace

void put_attribute(ByteBuffer &out, std::string_view text) {
    std::string buffer;
    put_escaped<XmlAttribute>(out, clean_text(text, buffer));
}

void put_content(ByteBuffer &out, std::string_view text) {
    std::string buffer;
    text = clean_text(text, buffer);
    if (plain_length<XmlText>(text) == text.size()) {
        out.put(text);
        return;
    }
    // The mark of its end is written half in one section, half in the next.
    out.put(cdata_begin);
    for (std::size_t end = text.find(cdata_end); end != std::string_view::npos; end = text.find(cdata_end)) {
        out.put(text.substr(0, end + 2));
        out.put(cdata_end);
        out.put(cdata_begin);
        text.remove_prefix(end + 2);
    }
    out.put(text);
    out.put(cdata_end);
}

void put_id(ByteBuffer &out, std::string_view id) {
    for (;;) {
        const std::size_t plain = std::min(id.find_first_of("&%"), id.size());
        put_attribute(out, id.substr(0, plain));
        if (plain == id.size())
            return;
        out.put(id[plain] == '&' ? "%26" : "%25");
        id.remove_prefix(plain + 1);
    }
}

} // namespace recital
