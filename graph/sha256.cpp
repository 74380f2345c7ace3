#include "graph/sha256.hpp"

#include <cstdio>
#include <cstdlib>
#include <memory>

#include <openssl/evp.h>

namespace recital {
namespace {

struct FreeDigest {
    void operator()(EVP_MD *digest) const { EVP_MD_free(digest); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

[[noreturn]] void no_sha256() {
    // libcrypto without its own default provider: nothing that recital writes would be right.
    static_cast<void>(std::fputs("recital: libcrypto has no SHA-256\n", stderr));
    std::abort();
}

/// Looked up once: the look-up by name costs as much as hashing several kilobytes.
const EVP_MD *algorithm() {
    static const std::unique_ptr<EVP_MD, FreeDigest> digest(EVP_MD_fetch(nullptr, "SHA2-256", nullptr));
    return digest.get();
}

} // namespace

Sha256 sha256(std::string_view bytes) {
    thread_local const std::unique_ptr<EVP_MD_CTX, FreeDigest> context(EVP_MD_CTX_new());
    Sha256 hash{};
    if (context == nullptr || algorithm() == nullptr || EVP_DigestInit_ex(context.get(), algorithm(), nullptr) != 1 ||
        EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) != 1 ||
        EVP_DigestFinal_ex(context.get(), hash.data(), nullptr) != 1)
        no_sha256();
    return hash;
}

std::string hex(std::span<const std::uint8_t> hash) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text(2 * hash.size(), '0');
    for (std::size_t i = 0; i < hash.size(); ++i) {
        text[2 * i] = digits[hash[i] >> 4U];
        text[2 * i + 1] = digits[hash[i] & 15U];
    }
    return text;
}

} // namespace recital
