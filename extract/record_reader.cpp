#include "extract/record_reader.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/letter_title.hpp"
#include "extract/masthead.hpp"
#include "extract/printed_date.hpp"
#include "extract/record_speaker.hpp"
#include "extract/utf8_text.hpp"
#include "graph/fold.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_masthead = 120; // blocks before the first speech
constexpr std::size_t longest_line = 160;     // bytes of a line of the masthead
constexpr std::size_t longest_place = 40;
constexpr std::size_t longest_outcome = 600; // bytes of a block that tells of an adoption
constexpr std::int32_t nobody = Page::no_thing;

class RecordReader {
  public:
    RecordReader(Page &page, const ReaderWords &words, const Authority &authority, const AgentReader &agents)
        : page_(page), words_(words), authority_(authority), agents_(agents),
          record_(Symbol::parse(page.reading().facts.key)) {}

    void read() {
        const std::vector<Block> &blocks = page_.blocks();
        std::size_t body = 0;
        while (body < blocks.size() && body < longest_masthead && !speaker_of(body))
            ++body;
        read_meeting(body);
        if (meeting_ == nobody)
            return;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const bool agenda = i < body || blocks[i].kind == BlockKind::heading;
            if (i < body)
                read_masthead_line(i);
            if (agenda)
                read_agenda(i);
            else if (!read_vote(i))
                read_speech(i);
            read_adoption(i);
        }
    }

  private:
    Stretch part(std::size_t block, std::string_view text) const {
        const Stretch all = page_.stretch(block);
        const auto begin = static_cast<std::uint32_t>(text.data() - page_.block_text(block).data());
        return {all.begin + begin, all.begin + begin + static_cast<std::uint32_t>(text.size())};
    }

    // --- the meeting

    void read_meeting(std::size_t body) {
        std::size_t line = body;
        Thing meeting;
        meeting.kind = ThingKind::event;
        for (std::size_t i = 0; i < body && line == body; ++i) {
            const std::string_view text = page_.block_text(i);
            const std::string folded = fold_words(text, longest_line);
            const bool numbered = text.find_first_of("0123456789") != std::string_view::npos;
            if (text.size() < longest_line && numbered && words_.within("meeting", folded) &&
                folded.find('/') == std::string::npos)
                line = i;
        }
        Date date;
        std::size_t dated = body;
        for (std::size_t i = line; i < body && i < line + 4 && !date; ++i) {
            date = first_date(fold_words(page_.block_text(i)), words_);
            dated = date ? i : body;
        }
        if (line == body || !date)
            return;
        const std::string folded = fold_words(page_.block_text(line));
        meeting.event = words_.within("plenary_meeting", folded) ? EventKind::plenary_meeting : EventKind::meeting;
        meeting.name = trim_blanks(page_.block_text(line));
        meeting.organ = page_.reading().facts.organ;
        meeting.agenda_item = page_.reading().facts.agenda_item;
        meeting.dates.push_back({DateKind::event, date, date});
        if (dated + 1 < body)
            meeting.place = place_of_line(page_.block_text(dated + 1));
        date_ = date;
        meeting_ = page_.add(std::move(meeting), line, page_.stretch(line), Rule::event);
        page_.relate(LinkKind::has_meeting_record, meeting_, the_text_itself, line, page_.stretch(line), Rule::event);
    }

    /// The line is a place where it is a few words, each with a capital.
    static std::string place_of_line(std::string_view line) {
        line = trim_blanks(line);
        const bool plain =
            line.size() <= longest_place && line.find_first_of("0123456789:()\t/,") == std::string_view::npos;
        bool capital = plain && !line.empty();
        for (std::size_t at = 0; at < line.size() && capital; ++at)
            if (at == 0 || line[at - 1] == ' ')
                capital = !(line[at] >= 'a' && line[at] <= 'z');
        return capital ? std::string(line) : std::string();
    }

    // --- who took part

    void read_masthead_line(std::size_t block) {
        const std::string_view text = page_.block_text(block);
        const std::string folded = fold_words(text, longest_line);
        if (words_.opens("record_chair", folded) != nullptr) {
            const std::size_t colon = text.find_first_of(":\xEF");
            read_chair(block, colon == std::string_view::npos ? text : text.substr(colon));
            return;
        }
        members_ = members_ || words_.opens("record_members", folded) != nullptr;
        if (!members_ || text.find('\t') == std::string_view::npos)
            return;
        std::vector<std::string_view> cells;
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\t', at), text.size());
            if (const std::string_view cell = trim_blanks(text.substr(at, end - at)); !cell.empty())
                cells.push_back(cell);
            at = end + 1;
        }
        if (cells.size() < 2 || !is_speaker_name(cells.back(), words_))
            return;
        const std::string_view state = cells[cells.size() - 2];
        const StateTerm *term = authority_.state_of_name(state);
        if (term == nullptr)
            return;
        const std::string name = std::string(cells.back()) + " (" + std::string(state) + ")";
        const std::int32_t person = add_person(cells.back(), term, name, block, part(block, cells.back()));
        page_.relate(LinkKind::speaks_for, person, add_state(state, block), block, page_.stretch(block), Rule::person);
    }

    void read_chair(std::size_t block, std::string_view rest) {
        std::size_t begin = 0;
        while (begin < rest.size() && (rest[begin] == ':' || rest[begin] == ' ' || rest[begin] == '\t'))
            ++begin;
        rest = rest.substr(begin);
        if (constexpr std::string_view wide = "："; rest.starts_with(wide))
            rest.remove_prefix(wide.size());
        const std::size_t open = rest.find('(');
        const std::string_view name = trim_blanks(rest.substr(0, std::min(open, rest.find('\t'))));
        if (!is_speaker_name(name, words_))
            return;
        const std::size_t close = open == std::string_view::npos ? open : rest.find(')', open);
        std::string printed(name);
        std::string_view state;
        const StateTerm *term = nullptr;
        if (close != std::string_view::npos) {
            state = trim_blanks(rest.substr(open + 1, close - open - 1));
            term = authority_.state_of_name(state);
            if (term != nullptr)
                printed.append(" (").append(state).append(")");
        }
        const std::int32_t chair = add_person(name, term, printed, block, part(block, name));
        const Organ organ = page_.reading().facts.organ;
        // Members of the Security Council preside as such; elsewhere the chair speaks for no State.
        if (organ == Organ::security_council && term != nullptr)
            page_.relate(LinkKind::speaks_for, chair, add_state(state, block), block, page_.stretch(block),
                         Rule::person);
        for (const ReaderWords::Entry &role : words_.of("record_president"))
            if (role.organ == organ && !committee()) {
                Thing held;
                held.kind = ThingKind::role;
                held.key = role.value;
                held.name = label_of(role.value);
                const std::int32_t index = page_.add(std::move(held), block, page_.stretch(block), Rule::role);
                page_.relate(LinkKind::holds_role, chair, index, block, page_.stretch(block), Rule::role);
                know_holder(chair, name, role.value);
                break;
            }
    }

    /// The record is that of a committee of the organ, whose chair is another.
    bool committee() const {
        const std::string &key = page_.reading().facts.key;
        return std::count(key.begin(), key.end(), '/') > 1 && key.find("/C.") != std::string::npos;
    }

    std::string label_of(std::string_view value) const {
        for (const GrammarWord &word : authority_.words())
            if (word.token_class == "record_president" && word.value == value && !word.words.empty())
                return word.words.front().text;
        return {};
    }

    /// A State has one name in the list of members and a shorter one before speeches; its speaker is one person.
    std::int32_t add_person(std::string_view name, const StateTerm *state, const std::string &printed,
                            std::size_t block, Stretch stretch) {
        const auto [at, is_new] =
            persons_.try_emplace(fold_words(name) + '|' + (state != nullptr ? state->key : std::string()), nobody);
        if (is_new) {
            Thing person;
            person.kind = ThingKind::person;
            person.name = printed;
            at->second = page_.add(std::move(person), block, stretch, Rule::person);
            page_.relate(LinkKind::has_participant, meeting_, at->second, block, stretch, Rule::person);
        }
        return at->second;
    }

    std::int32_t add_state(std::string_view name, std::size_t block) {
        const StateTerm *term = authority_.state_of_name(name);
        if (term == nullptr)
            return nobody;
        const auto [at, is_new] = states_.try_emplace(term->key, nobody);
        if (is_new) {
            Thing state;
            state.kind = ThingKind::state;
            state.key = term->key;
            state.name = name;
            at->second = page_.add(std::move(state), block, part(block, name), Rule::organisation);
        }
        return at->second;
    }

    // --- speeches

    std::optional<RecordSpeaker> speaker_of(std::size_t block) const {
        const std::string_view text = page_.block_text(block);
        return page_.reading().facts.type == DocumentType::summary_record
                   ? read_summary_speaker(text, words_, authority_)
                   : read_record_speaker(text, words_, authority_);
    }

    void read_speech(std::size_t block) {
        const std::optional<RecordSpeaker> speaker = speaker_of(block);
        if (!speaker)
            return;
        by_chair_ = speaker->name.empty();
        if (by_chair_)
            return;
        const std::string printed(speaker->printed);
        const Stretch opening = part(block, page_.block_text(block).substr(0, speaker->end));
        const std::int32_t person =
            add_person(speaker->name, speaker->state, printed, block, part(block, speaker->printed));
        if (speaker->state != nullptr)
            page_.relate(LinkKind::speaks_for, person, add_state(speaker->capacity, block), block, opening,
                         Rule::person);
        if (told_capacities_.insert(person).second) {
            if (speaker->state == nullptr)
                add_capacity(person, speaker->name, speaker->capacity, block, opening);
            add_capacity(person, speaker->name, speaker->role, block, opening);
        }
        Thing speech;
        speech.kind = ThingKind::document;
        speech.type = DocumentType::statement;
        // A speech has no title; who spoke where is its name, and no two are alike.
        speech.name = printed + ", " + page_.reading().facts.key;
        if (const std::size_t times = ++speeches_[printed]; times > 1)
            speech.name += " (" + std::to_string(times) + ")";
        speech.dates.push_back({DateKind::event, date_, date_});
        const std::int32_t index = page_.add(std::move(speech), block, opening, Rule::person);
        page_.relate(LinkKind::statement_by, index, person, block, opening, Rule::person);
        page_.relate(LinkKind::delivered_at, index, meeting_, block, opening, Rule::person);
        Relation within;
        within.kind = LinkKind::part_of;
        within.subject = index;
        within.object_provision = page_.blocks()[block].provision;
        within.told = page_.told(block, opening, Rule::person);
        page_.relate(std::move(within));
    }

    /// Records name persons by family name. Where the authority data know who held the role on the day of the meeting, and
    /// that is the holder's family name, it is that person.
    void know_holder(std::int32_t person, std::string_view name, const std::string &role) {
        if (role.empty())
            return;
        const OfficialTerm *holder = agents_.officials().holder(role, date_);
        if (holder == nullptr && record_ && record_->session())
            holder = agents_.officials().holder_in_session(role, *record_->session());
        const std::string printed = fold_name(name);
        const std::string family = printed.substr(printed.rfind(' ') + 1);
        if (holder == nullptr || family.empty() ||
            (' ' + fold_name(holder->label) + ' ').find(' ' + family + ' ') == std::string::npos)
            return;
        page_.thing(person).key = holder->key;
        page_.thing(person).name = holder->label;
    }

    /// The role or body for which a speaker is named: "(Special Envoy of the Secretary-General)", ", Rapporteur of ...".
    void add_capacity(std::int32_t person, std::string_view name, std::string_view capacity, std::size_t block,
                      Stretch opening) {
        if (capacity.empty())
            return;
        const AgentsFound found = agents_.read(capacity, memory_, ByShape::yes);
        const auto at_words = [&](std::uint32_t first, std::uint32_t last) {
            const std::string_view view = found.text.view(first, last);
            return view.empty() ? part(block, capacity) : part(block, view);
        };
        for (const RolePhrase &role : found.roles) {
            Thing held;
            held.kind = ThingKind::role;
            held.name = role.name;
            held.key = role.key;
            const std::int32_t index = page_.add(std::move(held), block, at_words(role.first, role.last), Rule::role);
            page_.relate(LinkKind::holds_role, person, index, block, opening, Rule::role);
            know_holder(person, name, role.key);
        }
        if (!found.roles.empty())
            return;
        for (const BodyPhrase &body : found.bodies)
            if (!body.state) {
                Thing organisation;
                organisation.kind = ThingKind::organisation;
                organisation.name = body.name;
                organisation.key = body.key;
                const std::int32_t index =
                    page_.add(std::move(organisation), block, at_words(body.first, body.last), Rule::organisation);
                page_.relate(LinkKind::speaks_for, person, index, block, opening, Rule::person);
                return;
            }
    }

    // --- documents

    /// Symbols that the block cites, canonical, the record's own left out.
    std::vector<const Mention *> cited_in(std::size_t block) const {
        const std::vector<Block> &blocks = page_.blocks();
        const std::uint32_t from = blocks[block].begin_point;
        const std::uint32_t to = block + 1 < blocks.size() ? blocks[block + 1].begin_point : ~0U;
        const std::vector<Mention> &all = page_.reading().mentions;
        std::vector<const Mention *> found;
        for (auto at =
                 std::lower_bound(all.begin(), all.end(), from,
                                  [](const Mention &mention, std::uint32_t point) { return mention.begin < point; });
             at != all.end() && at->begin < to; ++at)
            found.push_back(&*at);
        return found;
    }

    void read_agenda(std::size_t block) {
        const std::string_view text = page_.block_text(block);
        const std::optional<LetterTitle> letter = read_letter_title(text, words_);
        for (const Mention *mention : cited_in(block)) {
            if (mention->kind != TargetKind::symbol || mention->target == page_.reading().facts.key)
                continue;
            const std::optional<Symbol> symbol = Symbol::parse(mention->target);
            if (!symbol || symbol->kind() == SymbolKind::verbatim_record || !considered_.insert(mention->target).second)
                continue;
            Thing document;
            document.key = mention->target;
            document.symbols.push_back(mention->target);
            if (letter) {
                document.type = letter->type;
                document.name = letter->phrase;
                if (letter->date)
                    document.dates.push_back({DateKind::letter, letter->date, letter->date});
            }
            const std::int32_t index = page_.add(std::move(document), block, page_.stretch(block), Rule::entry);
            page_.relate(LinkKind::considers, meeting_, index, block, page_.stretch(block), Rule::entry);
        }
    }

    /// What the meeting adopted: "Draft resolution A/99/L.3 was adopted (resolution 99/7)."
    void read_adoption(std::size_t block) {
        const std::string_view text = page_.block_text(block);
        if (text.size() > longest_outcome)
            return;
        const std::string folded = fold_words(text);
        const bool told =
            words_.opens("record_draft", folded) != nullptr || (by_chair_ && words_.within("record_draft", folded));
        if (!told || !words_.within("record_adopted", folded))
            return;
        for (const Mention *mention : cited_in(block)) {
            const std::optional<Symbol> adopted = resolution_of(*mention);
            if (!adopted || !of_this_meeting(*adopted))
                continue;
            const std::string key = adopted->key();
            if (!adopted_.insert(key).second)
                continue;
            Thing document;
            document.key = key;
            document.symbols.push_back(key);
            document.type = adopted->kind() == SymbolKind::decision ? DocumentType::decision : DocumentType::resolution;
            document.dates.push_back({DateKind::adopted, date_, date_});
            const std::int32_t index = page_.add(std::move(document), block, page_.stretch(block), Rule::event);
            page_.relate(LinkKind::outcome_of, index, meeting_, block, page_.stretch(block), Rule::event);
            for (const Vote &vote : votes_)
                page_.relate(vote.kind, index, vote.state, vote.block, vote.stretch, Rule::event);
            break; // one text is adopted at a time
        }
        votes_.clear();
    }

    std::optional<Symbol> resolution_of(const Mention &mention) const {
        if (mention.kind == TargetKind::symbol)
            return Symbol::parse(mention.target);
        const Organ organ = mention.organ == Organ::none ? page_.reading().facts.organ : mention.organ;
        if (mention.kind == TargetKind::resolution_number)
            return symbol_of_number(mention.target, organ, SymbolKind::resolution);
        if (mention.kind == TargetKind::decision_number)
            return symbol_of_number(mention.target, organ, SymbolKind::decision);
        return std::nullopt;
    }

    /// A resolution of another session or year is one that was only named.
    bool of_this_meeting(const Symbol &symbol) const {
        if (symbol.kind() != SymbolKind::resolution && symbol.kind() != SymbolKind::decision)
            return false;
        if (symbol.year())
            return *symbol.year() == date_.year;
        return symbol.session() && record_ && record_->session() == symbol.session();
    }

    // --- votes

    struct Vote {
        LinkKind kind = LinkKind::voted_for;
        std::int32_t state = nobody;
        std::size_t block = 0;
        Stretch stretch;
    };

    /// A line above a list of States, or such a list. A list without a State leaves the block to others.
    bool read_vote(std::size_t block) {
        std::string_view text = page_.block_text(block);
        const std::string folded = fold_words(text, longest_line);
        if (const ReaderWords::Entry *line = words_.opens("record_vote", folded)) {
            const std::optional<LinkKind> kind = value_of<LinkKind>(line->value);
            const bool alone = folded.size() <= line->folded.size() + 2;
            const std::size_t colon = text.find(':');
            if (!alone && (colon == std::string_view::npos || colon > line->folded.size() + 4))
                return false;
            voting_ = kind;
            if (alone)
                return true;
            text = text.substr(colon + 1);
        } else if (!voting_) {
            return false;
        }
        std::vector<std::string_view> names;
        std::size_t unknown = 0;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find_first_of(",;", at), text.size());
            std::string_view name = trim_blanks(text.substr(at, end - at));
            if (name.ends_with('.'))
                name.remove_suffix(1);
            if (authority_.state_of_name(name) != nullptr)
                names.push_back(name);
            else if (!name.empty())
                ++unknown;
            at = end + 1;
        }
        const LinkKind kind = *std::exchange(voting_, std::nullopt);
        if (names.size() <= unknown)
            return false;
        for (const std::string_view name : names)
            votes_.push_back({kind, add_state(name, block), block, part(block, name)});
        return true;
    }

    Page &page_;
    const ReaderWords &words_;
    const Authority &authority_;
    const AgentReader &agents_;
    AgentMemory memory_;
    const std::optional<Symbol> record_;
    Date date_;
    std::int32_t meeting_ = nobody;
    bool members_ = false;                        // the list of members has begun
    bool by_chair_ = false;                       // the chair speaks
    std::map<std::string, std::int32_t> persons_; // by folded name and State
    std::map<std::string, std::int32_t> states_;
    std::map<std::string, std::size_t> speeches_; // of each speaker
    std::set<std::int32_t> told_capacities_;      // of persons
    std::set<std::string> considered_;
    std::set<std::string> adopted_;
    std::optional<LinkKind> voting_; // kind of the list that comes next
    std::vector<Vote> votes_;        // on the draft before the meeting
};

} // namespace

bool is_record(const Reading &reading) {
    return reading.facts.type == DocumentType::meeting_record || reading.facts.type == DocumentType::summary_record;
}

void read_record(Page &page, const ReaderWords &words, const Authority &authority, const AgentReader &agents) {
    RecordReader(page, words, authority, agents).read();
}

} // namespace recital
