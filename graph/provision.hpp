#pragma once
// A place in a document: a sequence of steps, outermost first ("annex_1_para_3", "sect_2_op_1", "op_4_a_ii").
// The key is the stable spelling of DESIGN.md section 2; people may type "para. 138", "OP4", "PP2", "op. para. 4 (a)",
// "paras. 138-140", "Article 41", "annex II, para. 3".

#include <compare>
#include <string>
#include <string_view>
#include <optional>
#include <vector>

namespace recital {

class Provision {
  public:
    Provision() = default;
    /// From a key; nullopt when the text is not one.
    static std::optional<Provision> of_key(std::string_view key);
    /// From what a person types; ranges and lists give several; empty when it cannot be read.
    static std::vector<Provision> read(std::string_view text);

    const std::string &key() const { return key_; }
    bool empty() const { return key_.empty(); }
    /// As people see it: "op. para. 4 (a)", "pream. para. 2", "para. 138", "annex I, para. 3", "Article 41".
    std::string display() const;
    /// True when `inner` lies inside this place, or is it: op_4 contains op_4_a, and annex_1 contains annex_1_para_3.
    bool contains(const Provision &inner) const;
    /// "para_4" said of a document whose operative paragraphs are numbered is "op_4"; everything else stays.
    Provision as_operative() const;

    friend auto operator<=>(const Provision &, const Provision &) = default;
    friend bool operator==(const Provision &, const Provision &) = default;

  private:
    explicit Provision(std::string key) : key_(std::move(key)) {}
    std::string key_;
};

/// Order of places as they stand in a document: cover, title, pp_1 .. pp_n, op_1 .. op_n (by number), annexes.
/// Compares keys; a strict weak order that is total on distinct keys.
bool provision_before(std::string_view left, std::string_view right);

/// True when place `outer` contains place `inner` or equals it; both are keys.
bool provision_contains(std::string_view outer, std::string_view inner);

} // namespace recital
