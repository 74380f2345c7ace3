#pragma once
// Where in JSON the strings stand that a parser has handed out without their place, and where in the input each byte of such a
// string comes from.

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

/// Byte behind the opening quotation mark of every string that is the value of `key` in an object at this depth (1: the
/// outermost object; 2: objects in the outermost array or object). Takes time linear in well-formed JSON.
std::vector<std::size_t> json_string_places(std::string_view json, std::string_view key, std::size_t depth);

/// Bytes of a decoded string as bytes of the input.
class JsonStringMap {
  public:
    /// `begin`: byte behind the opening quotation mark.
    JsonStringMap(std::string_view json, std::size_t begin);
    std::size_t raw(std::size_t decoded) const;

  private:
    std::vector<std::pair<std::size_t, std::size_t>> marks_; // decoded byte, byte of the input, behind each escape
};

} // namespace recital
