#include "export/curl_http.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <curl/curl.h>

#include "graph/version.hpp"

namespace recital {
namespace {

constexpr std::size_t most_answer_bytes = 256U << 20;
constexpr int unauthorized = 401;
constexpr std::chrono::seconds time_to_end{5};

struct Fault {
    CURLcode code;
    HttpFault fault;
};
/// Everything else is refused.
constexpr std::array faults{
    Fault{CURLE_COULDNT_RESOLVE_HOST, HttpFault::unreached},
    Fault{CURLE_COULDNT_RESOLVE_PROXY, HttpFault::unreached},
    Fault{CURLE_COULDNT_CONNECT, HttpFault::unreached},
    Fault{CURLE_OPERATION_TIMEDOUT, HttpFault::broken},
    Fault{CURLE_GOT_NOTHING, HttpFault::broken},
    Fault{CURLE_SEND_ERROR, HttpFault::broken},
    Fault{CURLE_RECV_ERROR, HttpFault::broken},
    Fault{CURLE_PARTIAL_FILE, HttpFault::broken},
    Fault{CURLE_HTTP2, HttpFault::broken},
    Fault{CURLE_HTTP2_STREAM, HttpFault::broken},
    Fault{CURLE_ABORTED_BY_CALLBACK, HttpFault::interrupted},
};

class CurlClient final : public HttpClient {
  public:
    explicit CurlClient(HttpSettings settings) : settings_(std::move(settings)) {}
    CurlClient(const CurlClient &) = delete;
    CurlClient &operator=(const CurlClient &) = delete;
    ~CurlClient() override {
        if (handle_ != nullptr)
            curl_easy_cleanup(handle_);
    }

    bool start() {
        static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
        handle_ = ready ? curl_easy_init() : nullptr;
        return handle_ != nullptr;
    }

    HttpAnswer send(const HttpRequest &request) override {
        HttpAnswer answer = send_once(request);
        if (answer.fault != HttpFault::none || answer.status != unauthorized || settings_.user.empty() || scheme_ != 0)
            return answer;
        long offered = 0;
        curl_easy_getinfo(handle_, CURLINFO_HTTPAUTH_AVAIL, &offered);
        for (const unsigned long scheme : {CURLAUTH_DIGEST, CURLAUTH_BASIC})
            if (scheme_ == 0 && (static_cast<unsigned long>(offered) & scheme) != 0)
                scheme_ = static_cast<long>(scheme);
        return scheme_ == 0 ? answer : send_once(request);
    }

  private:
    struct Headers {
        Headers() = default;
        Headers(const Headers &) = delete;
        Headers &operator=(const Headers &) = delete;
        ~Headers() { curl_slist_free_all(list); }
        bool add(const std::string &line) {
            curl_slist *longer = curl_slist_append(list, line.c_str());
            if (longer != nullptr)
                list = longer;
            return longer != nullptr;
        }
        curl_slist *list = nullptr;
    };

    template <class T> void set(CURLoption option, T value) {
        if (const CURLcode code = curl_easy_setopt(handle_, option, value); code != CURLE_OK)
            refused_ = code;
    }

    HttpAnswer send_once(const HttpRequest &request) {
        HttpAnswer answer;
        std::array<char, CURL_ERROR_SIZE> words{};
        Headers headers;
        refused_ = CURLE_OK;
        stop_by_ = {};
        // No reset in between: it would forget what digest has agreed on. Every option is set anew.
        set(CURLOPT_ERRORBUFFER, words.data());
        set(CURLOPT_URL, std::string(request.url).c_str());
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_TCP_KEEPALIVE, 1L);
        set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(settings_.connect_timeout.count()));
        set(CURLOPT_TIMEOUT, static_cast<long>(settings_.timeout.count()));
        set(CURLOPT_USERAGENT, ("recital/" + std::string(version())).c_str());
        if (!settings_.authorities.empty())
            set(CURLOPT_CAINFO, settings_.authorities.c_str());
        if (scheme_ != 0) {
            set(CURLOPT_HTTPAUTH, scheme_);
            set(CURLOPT_USERNAME, settings_.user.c_str());
            set(CURLOPT_PASSWORD, settings_.password.c_str());
        }
        const std::string method(request.method);
        if (method == "GET" || method == "DELETE") {
            set(CURLOPT_HTTPGET, 1L);
        } else {
            set(CURLOPT_POST, 1L);
            set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
            set(CURLOPT_POSTFIELDS, request.body.data());
            headers.add("Content-Type: " + std::string(request.content_type));
            headers.add("Expect:"); // many servers do not answer it, and a second would be waited for each time
        }
        set(CURLOPT_CUSTOMREQUEST, method.c_str());
        headers.add("Accept: " + (request.accept.empty() ? "*/*" : std::string(request.accept)));
        set(CURLOPT_HTTPHEADER, headers.list);
        set(CURLOPT_WRITEFUNCTION, static_cast<curl_write_callback>(take));
        set(CURLOPT_WRITEDATA, &answer.body);
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFOFUNCTION, static_cast<curl_xferinfo_callback>(watch));
        set(CURLOPT_XFERINFODATA, this);

        const CURLcode code = refused_ != CURLE_OK ? refused_ : curl_easy_perform(handle_);
        curl_easy_setopt(handle_, CURLOPT_ERRORBUFFER, nullptr);
        if (code != CURLE_OK) {
            const auto *known =
                std::find_if(faults.begin(), faults.end(), [&](const Fault &f) { return f.code == code; });
            answer.fault = known == faults.end() ? HttpFault::refused : known->fault;
            answer.reason = words.front() != '\0' ? words.data() : curl_easy_strerror(code);
            return answer;
        }
        long status = 0;
        curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
        answer.status = static_cast<int>(status);
        const char *type = nullptr;
        curl_easy_getinfo(handle_, CURLINFO_CONTENT_TYPE, &type);
        answer.content_type = type == nullptr ? "" : type;
        curl_off_t seconds = 0;
        curl_easy_getinfo(handle_, CURLINFO_RETRY_AFTER, &seconds);
        answer.retry_after = std::chrono::seconds(seconds);
        return answer;
    }

    static size_t take(char *data, size_t size, size_t count, void *body) {
        auto &text = *static_cast<std::string *>(body);
        if (text.size() + size * count > most_answer_bytes)
            return 0;
        text.append(data, size * count);
        return size * count;
    }

    /// Once the work was asked to stop, a request has a little time left to come to its end.
    static int watch(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
        auto &client = *static_cast<CurlClient *>(self);
        const std::atomic<bool> *interrupted = client.settings_.interrupted;
        if (interrupted == nullptr || !interrupted->load())
            return 0;
        const auto now = std::chrono::steady_clock::now();
        if (client.stop_by_ == std::chrono::steady_clock::time_point{})
            client.stop_by_ = now + time_to_end;
        return now > client.stop_by_ ? 1 : 0;
    }

    HttpSettings settings_;
    CURL *handle_ = nullptr;
    CURLcode refused_ = CURLE_OK;                     // an option that the library does not take
    std::chrono::steady_clock::time_point stop_by_{}; // of the request at hand
    long scheme_ = 0;                                 // how the server wants the password; 0: it has not asked
};

} // namespace

std::unique_ptr<HttpClient> make_http_client(HttpSettings settings) {
    auto client = std::make_unique<CurlClient>(std::move(settings));
    return client->start() ? std::move(client) : nullptr;
}

} // namespace recital
