#pragma once
// HttpClient through libcurl: http and https, one connection kept open, certificates always checked, no redirects followed,
// proxies as the environment names them. The password is sent only after the server asked for it, by digest where it can.

#include <atomic>
#include <chrono>
#include <memory>
#include <string>

#include "export/http.hpp"

namespace recital {

struct HttpSettings {
    std::string user; // empty: nobody
    std::string password;
    std::string authorities; // file of certificates to trust (PEM) instead of the system's; empty without
    std::chrono::seconds connect_timeout{15};
    std::chrono::seconds timeout{300}; // for one request and its answer
    const std::atomic<bool> *interrupted = nullptr;
};

/// Null where the library cannot be started.
std::unique_ptr<HttpClient> make_http_client(HttpSettings settings);

} // namespace recital
