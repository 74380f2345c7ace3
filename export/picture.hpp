#pragma once
// What is drawn of a network: nodes that people can read, and one arrow for all that one node does to another in one way. Left
// out are citations without a single known target, links against which another source is believed, names that nothing drawn
// leads to, and, unless asked for, agents that only mastheads tie to documents: those who voted, sponsored, adopted.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "export/writer.hpp"

namespace recital {

struct PictureNode {
    std::string id;
    std::string label; // "S/RES/1674 (2006)"; of a place "S/RES/1674 (2006), op. para. 4"
    std::string title; // may be empty; of an event its first day
    std::string type;  // "resolution", "state", "event", "provision"
    std::string organ; // "security_council"; empty where there is none
    std::string address;
    int year = 0; // 0: not known
    bool read = true;
    std::string_view colour;
    std::uint32_t document = 0; // of a place: its document's position; else its own
    bool is_document = false;   // neither agent, event nor place
    bool is_place = false;
};

/// own: a document in its own words; reported: in words that another text reports; tie: no citation (draft of, adopted at);
/// part: a place and its document.
enum class ArrowStyle : std::uint8_t { own, reported, tie, part };

struct PictureArrow {
    std::uint32_t source = 0; // positions of nodes
    std::uint32_t target = 0;
    std::vector<std::string> kinds; // "reaffirm", "take note"; one, unless arrows are merged
    std::string act_class;          // "affirming"; of several the one that weighs most; empty without an act
    ArrowStyle style = ArrowStyle::own;
    std::uint64_t weight = 0; // mentions
    std::string tooltip;      // places and first quote
};

struct Picture {
    std::vector<PictureNode> nodes;   // latest year first, without a year last; else as in the network
    std::vector<PictureArrow> arrows; // by source, target, style, kind
    std::size_t open_citations = 0;   // left out: no single known target
    bool merged = false;              // all kinds between two nodes are one arrow
};

/// Fails with `usage` where there are more nodes than options.dot_limit; the message says how to have fewer.
Result<Picture> picture_of(const KnowledgeGraph &graph, const ExportOptions &options);

/// One arrow between two nodes for all kinds of one style.
void merge_kinds(Picture &picture);

/// "3 citations without a single known target are left out"; empty for none.
std::string left_out_words(const Picture &picture);

/// A note of what was left out.
void report_left_out(const Picture &picture, std::vector<Problem> &problems);

} // namespace recital
