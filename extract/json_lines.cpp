#include "extract/json_lines.hpp"

#include <string>

namespace recital {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t\r\f\v";

std::string_view trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

/// Steps through the lines of a text.
class Lines {
  public:
    explicit Lines(std::string_view bytes) : rest_(bytes) {
        if (rest_.starts_with(byte_order_mark))
            rest_.remove_prefix(byte_order_mark.size());
    }
    /// The next line that is not blank, without the blanks at its ends; empty at the end.
    std::string_view next() {
        while (!rest_.empty()) {
            const std::size_t end = rest_.find('\n');
            const std::string_view line = trimmed(rest_.substr(0, end));
            rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
            ++number_;
            if (!line.empty())
                return line;
        }
        return {};
    }
    /// The number of the line given last.
    std::size_t number() const { return number_; }

  private:
    std::string_view rest_;
    std::size_t number_ = 0;
};

} // namespace

bool recognises_json_lines(std::string_view bytes) {
    Lines lines(bytes);
    const std::string_view first = lines.next();
    if (first.size() < 2 || first.front() != '{')
        return false;
    const std::string_view second = lines.next();
    return !second.empty() && (first.back() == '}' || second.front() == '{');
}

void unpack_json_lines(std::string_view bytes, const ReadContext &, Reading &, const MemberSink &sink) {
    Lines lines(bytes);
    for (std::string_view line = lines.next(); !line.empty(); line = lines.next())
        if (!sink({std::to_string(lines.number()), line, lines.number()}))
            return;
}

} // namespace recital
