#pragma once
// HTTP as far as loading into a store needs it: one request after the other, each with its whole body. What goes wrong on the
// way is told apart by what can be done about it.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace recital {

struct HttpRequest {
    std::string_view method;
    std::string_view url;
    std::string_view body;
    std::string_view content_type; // of the body; empty without one
    std::string_view accept;       // what is asked for; empty: anything
};

enum class HttpFault : std::uint8_t {
    none,        // an answer came, whatever its status
    unreached,   // no connection
    broken,      // a connection that was reset, or on which no answer came in time
    refused,     // what another try would not change: a certificate, an address that is none
    interrupted, // stopped from outside
};

struct HttpAnswer {
    HttpFault fault = HttpFault::none;
    std::string reason; // of a fault, in words
    int status = 0;
    std::string body;
    std::string content_type;
    std::chrono::seconds retry_after{0}; // 0: not said
};

class HttpClient {
  public:
    virtual ~HttpClient() = default;
    virtual HttpAnswer send(const HttpRequest &request) = 0;
};

/// Tries again what may pass: faults of the connection, and the statuses 429, 502, 503 and 504. Every request of ours may be
/// sent twice, because without blank nodes what is added twice is there once. A server that was never reached is not
/// waited for.
class RetryingClient final : public HttpClient {
  public:
    struct Policy {
        unsigned tries = 7;
        std::chrono::milliseconds first_wait{500}; // doubled each time
        std::chrono::milliseconds longest_wait{60'000};
    };
    /// False when waiting was interrupted.
    using Wait = std::function<bool(std::chrono::milliseconds)>;

    RetryingClient(HttpClient &client, Policy policy, Wait wait)
        : client_(client), policy_(policy), wait_(std::move(wait)) {}
    HttpAnswer send(const HttpRequest &request) override;

  private:
    bool may_pass(const HttpAnswer &answer) const;
    HttpClient &client_;
    Policy policy_;
    Wait wait_;
    bool reached_ = false;
};

/// Everything but letters, digits and "-._~" as %XX.
std::string url_encoded(std::string_view text);
/// The address with one more parameter.
std::string with_parameter(std::string_view url, std::string_view name, std::string_view value);
/// What an answer says, for people: without markup, on one line, cut short.
std::string excerpt_of_body(std::string_view body);

} // namespace recital
