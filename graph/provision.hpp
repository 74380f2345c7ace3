#pragma once
// A place in a document: a sequence of steps, outermost first ("annex_1_para_3", "sect_2_op_1", "op_4_a_ii").
//
// A key is made of steps joined by '_': a kind ("op", "annex", "art" ...; the table stands in provision.cpp) with its
// number or letter, then the labels of its parts. All is lower case; Roman numerals of annexes, chapters and sections are
// written as numbers, letters stay ("sect_c"); "4 bis" is "4bis". People may type "para. 138", "OP4", "PP2",
// "op. para. 4 (a)", "paras. 138-140", "Article 41", "annex II, para. 3", "paragraph 3 of annex II", or keys.

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

class Provision {
  public:
    Provision() = default;
    /// From a key; nullopt when the text is not one.
    static std::optional<Provision> of_key(std::string_view key);
    /// From what a person types; ranges and lists give several, at most 1000; empty when it cannot be read whole.
    /// read(p.display()) is p alone.
    static std::vector<Provision> read(std::string_view text);

    const std::string &key() const { return key_; }
    bool empty() const { return key_.empty(); }
    /// As people see it: "op. para. 4 (a)", "pream. para. 2", "para. 138", "annex I, para. 3", "Article 41".
    std::string display() const;
    /// True when `inner` lies inside this place, or is it: op_4 contains op_4_a, and annex_1 contains annex_1_para_3.
    bool contains(const Provision &inner) const;
    /// "para_4" said of a document whose operative paragraphs are numbered is "op_4", in a section too; everything else
    /// stays. Where paragraphs are numbered through (Authority::continuous_paragraphs) it is not to be asked for.
    Provision as_operative() const;

    friend auto operator<=>(const Provision &, const Provision &) = default;
    friend bool operator==(const Provision &, const Provision &) = default;

  private:
    explicit Provision(std::string key) : key_(std::move(key)) {}
    std::string key_;
};

/// Order of places as they stand in a document: cover, title, pp_1 .. pp_n, op_1 .. op_n (by number), annexes.
/// Compares keys; a strict weak order that is total on distinct keys. The empty key, the document as a whole, is first.
bool provision_before(std::string_view left, std::string_view right);

/// True when place `outer` contains place `inner` or equals it; both are keys. A goal contains its targets; articles are
/// numbered through their treaty, so that art_41 and chap_7_art_41 contain each other.
bool provision_contains(std::string_view outer, std::string_view inner);

} // namespace recital
