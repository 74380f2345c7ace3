#include "graph/store_pack.hpp"

#include <limits>
#include <type_traits>

namespace recital {
namespace {

constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63U);
}

constexpr std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
}

/// The number of values of a closed list; what is not below it was never packed.
template <class T> std::uint64_t size_of_list() {
    if constexpr (std::is_same_v<T, Organ>)
        return static_cast<std::uint64_t>(Organ::other) + 1;
    else if constexpr (std::is_same_v<T, Language>)
        return official_languages.size() + 1;
    else if constexpr (std::is_same_v<T, ProblemRule>)
        return static_cast<std::uint64_t>(last_problem_rule) + 1;
    else if constexpr (std::is_same_v<T, Severity>)
        return static_cast<std::uint64_t>(Severity::error) + 1;
    else
        return names_of<T>().size();
}

class Packer {
  public:
    static constexpr bool packs = true;
    explicit Packer(std::string &out) : out_(out) {}

    template <class T> void value(const T &item) {
        if constexpr (std::is_same_v<T, std::string>) {
            varint(item.size());
            out_ += item;
        } else if constexpr (std::is_same_v<T, Date>) {
            value(item.year);
            value(item.month);
            value(item.day);
        } else if constexpr (std::is_enum_v<T> || std::is_unsigned_v<T>) {
            varint(static_cast<std::uint64_t>(item));
        } else {
            varint(zigzag(item));
        }
    }
    template <class T, class Each> void list(const std::vector<T> &items, Each each) {
        varint(items.size());
        for (const T &item : items)
            each(item);
    }

  private:
    void varint(std::uint64_t value) {
        while (value >= 0x80) {
            out_ += static_cast<char>(value | 0x80U);
            value >>= 7U;
        }
        out_ += static_cast<char>(value);
    }
    std::string &out_;
};

class Unpacker {
  public:
    static constexpr bool packs = false;
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    template <class T> void value(T &item) {
        if constexpr (std::is_same_v<T, std::string>) {
            const std::uint64_t size = varint();
            if (size > bytes_.size()) {
                good_ = false;
                return;
            }
            item.assign(bytes_.substr(0, static_cast<std::size_t>(size)));
            bytes_.remove_prefix(static_cast<std::size_t>(size));
        } else if constexpr (std::is_same_v<T, Date>) {
            value(item.year);
            value(item.month);
            value(item.day);
        } else if constexpr (std::is_enum_v<T>) {
            const std::uint64_t number = varint();
            good_ = good_ && number < size_of_list<T>();
            item = good_ ? static_cast<T>(number) : T{};
        } else if constexpr (std::is_unsigned_v<T>) {
            const std::uint64_t number = varint();
            good_ = good_ && number <= std::numeric_limits<T>::max();
            item = static_cast<T>(number);
        } else {
            const std::int64_t number = unzigzag(varint());
            good_ = good_ && number >= std::numeric_limits<T>::min() && number <= std::numeric_limits<T>::max();
            item = static_cast<T>(number);
        }
    }
    template <class T, class Each> void list(std::vector<T> &items, Each each) {
        items.clear();
        for (std::uint64_t left = varint(); left > 0 && good_; --left)
            each(items.emplace_back());
    }
    /// True when all was right and nothing is left over.
    bool complete() const { return good_ && bytes_.empty(); }

  private:
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80)
                return value;
        }
        good_ = false;
        return 0;
    }
    std::string_view bytes_;
    bool good_ = true;
};

// Each shape is told once, for both directions.

template <class Coder, class T> void code_block(Coder &coder, T &block) {
    coder.value(block.kind);
    coder.value(block.begin);
    coder.value(block.end);
    coder.value(block.begin_point);
    coder.value(block.raw);
    coder.value(block.page);
    coder.value(block.caller);
    coder.value(block.parent);
    coder.value(block.level);
    coder.value(block.provision);
    coder.value(block.marker);
}

template <class Coder, class T> void code_layout(Coder &coder, T &text) {
    coder.value(text.language); // as it was read; a person may have said otherwise
    coder.list(text.blocks, [&](auto &block) { code_block(coder, block); });
    coder.list(text.links, [&](auto &link) {
        coder.value(link.begin);
        coder.value(link.end);
        coder.value(link.url);
    });
}

template <class Coder, class T> void code_facts(Coder &coder, T &facts) {
    coder.value(facts.key);
    coder.list(facts.symbols, [&](auto &symbol) { coder.value(symbol); });
    coder.value(facts.type);
    coder.value(facts.organ);
    coder.value(facts.title);
    coder.value(facts.adopted);
    coder.value(facts.issued);
    coder.value(facts.session);
    coder.value(facts.meeting);
    coder.value(facts.agenda_item);
    coder.value(facts.agenda_title);
    coder.value(facts.adoption);
    coder.value(facts.votes_for);
    coder.value(facts.votes_against);
    coder.value(facts.abstentions);
    coder.value(facts.url);
}

template <class Coder, class T> void code_mention(Coder &coder, T &mention) {
    coder.value(mention.begin);
    coder.value(mention.end);
    coder.value(mention.clause_begin);
    coder.value(mention.provision);
    coder.value(mention.quote);
    coder.value(mention.form);
    coder.value(mention.voice);
    coder.value(mention.said_by);
    coder.value(mention.about);
    if (mention.about >= 0)
        coder.value(mention.about_provision);
    coder.value(mention.polarity);
    coder.value(mention.act);
    coder.value(mention.clause_act);
    coder.value(mention.relation);
    coder.value(mention.rule);
    coder.value(mention.kind);
    coder.value(mention.organ);
    coder.value(mention.foreign);
    coder.value(mention.year);
    coder.value(mention.antecedent);
    coder.value(mention.target);
    coder.value(mention.name);
    coder.value(mention.places);
}

template <class Coder, class List> void code_problems(Coder &coder, List &problems, std::string_view path) {
    coder.list(problems, [&](auto &problem) {
        bool elsewhere = problem.file != path;
        coder.value(problem.rule);
        coder.value(problem.severity);
        coder.value(elsewhere);
        if (elsewhere)
            coder.value(problem.file);
        else if constexpr (!Coder::packs)
            problem.file = path;
        coder.value(problem.line);
        coder.value(problem.column);
        coder.value(problem.message);
    });
}

template <class Coder, class T> void code_told(Coder &coder, T &told) {
    coder.value(told.begin);
    coder.value(told.end);
    coder.value(told.provision);
    coder.value(told.quote);
    coder.value(told.rule);
}

template <class Coder, class T> void code_thing(Coder &coder, T &thing) {
    coder.value(thing.kind);
    coder.value(thing.name);
    coder.value(thing.key);
    coder.list(thing.symbols, [&](auto &symbol) { coder.value(symbol); });
    coder.list(thing.urls, [&](auto &url) { coder.value(url); });
    coder.value(thing.type);
    coder.value(thing.event);
    coder.value(thing.organ);
    coder.list(thing.dates, [&](auto &date) {
        coder.value(date.kind);
        coder.value(date.from);
        coder.value(date.to);
    });
    coder.value(thing.place);
    coder.value(thing.agenda_item);
    coder.value(thing.topic);
    coder.value(thing.language);
    code_told(coder, thing.told);
}

template <class Coder, class T> void code_relation(Coder &coder, T &relation) {
    coder.value(relation.kind);
    coder.value(relation.subject);
    coder.value(relation.object);
    coder.value(relation.subject_provision);
    coder.value(relation.object_provision);
    coder.value(relation.from);
    coder.value(relation.to);
    coder.value(relation.past);
    code_told(coder, relation.told);
}

template <class Coder, class T> void code_findings(Coder &coder, T &reading) {
    code_facts(coder, reading.facts);
    coder.list(reading.mentions, [&](auto &mention) { code_mention(coder, mention); });
    coder.list(reading.links, [&](auto &link) {
        coder.value(link.kind);
        coder.value(link.target);
        if (link.target.empty())
            coder.value(link.mention);
    });
    coder.list(reading.things, [&](auto &thing) { code_thing(coder, thing); });
    coder.list(reading.relations, [&](auto &relation) { code_relation(coder, relation); });
    code_problems(coder, reading.problems, reading.input.path);
}

} // namespace

void pack_layout(const Text &text, std::string &out) {
    Packer packer(out);
    code_layout(packer, text);
}

bool unpack_layout(std::string_view bytes, Text &text) {
    Unpacker unpacker(bytes);
    code_layout(unpacker, text);
    return unpacker.complete();
}

void pack_findings(const Reading &reading, std::string &out) {
    Packer packer(out);
    code_findings(packer, reading);
}

bool unpack_findings(std::string_view bytes, Reading &reading) {
    Unpacker unpacker(bytes);
    code_findings(unpacker, reading);
    return unpacker.complete();
}

void pack_problems(const std::vector<Problem> &problems, std::string_view path, std::string &out) {
    Packer packer(out);
    code_problems(packer, problems, path);
}

bool unpack_problems(std::string_view bytes, std::string_view path, std::vector<Problem> &problems) {
    Unpacker unpacker(bytes);
    code_problems(unpacker, problems, path);
    return unpacker.complete();
}

} // namespace recital
