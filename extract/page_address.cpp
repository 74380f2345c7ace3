#include "extract/page_address.hpp"

namespace recital {

std::string resolved_address(std::string_view base, std::string_view address) {
    const std::size_t scheme = base.find("://");
    const std::size_t colon = address.find(':');
    const bool whole = colon != std::string_view::npos && colon < address.find_first_of("/?#");
    if (whole || scheme == std::string_view::npos || address.empty())
        return std::string(address);
    if (address.starts_with("//"))
        return std::string(base.substr(0, scheme + 1)).append(address);
    const std::size_t path = base.find_first_of("/?#", scheme + 3);
    const std::string_view host = base.substr(0, path);
    if (address.starts_with('/'))
        return std::string(host).append(address);
    const std::string_view page = base.substr(0, base.find_first_of("?#"));
    if (address.starts_with('?') || address.starts_with('#'))
        return std::string(page).append(address);
    const std::size_t folder = page.rfind('/');
    return folder < host.size() || folder == std::string_view::npos
               ? std::string(host).append("/").append(address)
               : std::string(page.substr(0, folder + 1)).append(address);
}

} // namespace recital
