#include "export/http.hpp"

#include <algorithm>
#include <array>

#include "export/labels.hpp"
#include "export/rdf_term.hpp"

namespace recital {
namespace {

constexpr std::array statuses_that_pass{429, 502, 503, 504};
constexpr std::size_t excerpt_length = 200;

} // namespace

bool RetryingClient::may_pass(const HttpAnswer &answer) const {
    switch (answer.fault) {
    case HttpFault::none:
        return std::find(statuses_that_pass.begin(), statuses_that_pass.end(), answer.status) !=
               statuses_that_pass.end();
    case HttpFault::unreached:
        return reached_;
    case HttpFault::broken:
        return true;
    case HttpFault::refused:
    case HttpFault::interrupted:
        break;
    }
    return false;
}

HttpAnswer RetryingClient::send(const HttpRequest &request) {
    std::chrono::milliseconds wait = policy_.first_wait;
    for (unsigned tried = 1;; ++tried) {
        HttpAnswer answer = client_.send(request);
        reached_ = reached_ || answer.fault == HttpFault::none;
        if (tried >= policy_.tries || !may_pass(answer))
            return answer;
        const std::chrono::milliseconds asked = answer.retry_after;
        if (!wait_(std::min(std::max(wait, asked), policy_.longest_wait))) {
            answer.fault = HttpFault::interrupted;
            return answer;
        }
        wait *= 2;
    }
}

std::string url_encoded(std::string_view text) { return percent_encode(text); }

std::string with_parameter(std::string_view url, std::string_view name, std::string_view value) {
    std::string out(url);
    out += url.find('?') == std::string_view::npos ? '?' : '&';
    out += name;
    out += '=';
    out += url_encoded(value);
    return out;
}

std::string excerpt_of_body(std::string_view body) {
    std::string out;
    bool in_tag = false;
    for (const char c : body.substr(0, 64 * excerpt_length)) {
        const bool blank = c == '<' || c == '>' || static_cast<unsigned char>(c) <= ' ';
        if (c == '<')
            in_tag = true;
        if (!blank && !in_tag)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
        if (c == '>')
            in_tag = false;
    }
    return shortened(clean_text(out), excerpt_length);
}

} // namespace recital
