#include "bench/samples.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace recital::bench {
namespace {

/// Sentences of a resolution that does not exist. '#' stands for a number that differs from use to use.
constexpr std::array<std::string_view, 6> preambular = {
    "Recalling its resolutions 9#/12 of 3 December 2043 and 9#/5 of 9 March 2041, and all that it has said of small "
    "harbours,",
    "Reaffirming the purposes and principles of the Charter of the United Nations, and bearing in mind that those who "
    "sail by "
    "night depend on those who keep the lamps,",
    "Noting with appreciation the report of the Secretary-General on lighthouses (A/9#/1#7) and what it proposes,",
    "Deeply concerned that many lamps of the outer islands went dark in the storms of the past two winters, that no "
    "oil reached "
    "them before spring, and that boats were lost within sight of land,",
    "Recalling also Security Council resolution 16#4 (2006) of 28 April 2006, in particular paragraphs 4 and 1# "
    "thereof,",
    "Mindful that a harbour without a light is a harbour by day alone, and that fog makes no difference between "
    "States,"};
constexpr std::array<std::string_view, 6> operative = {
    "Calls upon all States to keep their lights burning from dusk to dawn, and in fog at all hours, as far as their "
    "means allow;",
    "Requests the Secretary-General, in accordance with paragraph 1# of resolution 9#/281, to report on lamps, lenses "
    "and oil at "
    "its next session;",
    "Takes note of the rules for keepers in document A/9#/3#5/Add.1, and invites harbour masters to hang them where "
    "they are read;",
    "Decides that the fund for the outer islands shall pay for oil first, for lenses second, and for paint when both "
    "are had;",
    "Reaffirms paragraphs 138 and 139 of its resolution 60/1, and emphasizes article 9# of the Charter of the United "
    "Nations;",
    "Encourages the keepers of neighbouring harbours to write to each other of what they see, in whatever language "
    "they share;"};

std::string numbered(std::string_view sentence, std::size_t number) {
    std::string out;
    for (const char c : sentence) {
        if (c == '#')
            out += static_cast<char>('1' + number++ % 8);
        else
            out += c;
    }
    return out;
}

std::string_view first_word(std::string_view sentence) { return sentence.substr(0, sentence.find(' ')); }

Document document(std::size_t number) {
    Document made;
    made.key = "A/RES/70/" + std::to_string(100000 + number);
    made.label = made.key;
    made.type = DocumentType::resolution;
    made.organ = Organ::general_assembly;
    made.title = "The lights of harbour " + std::to_string(number);
    made.title_language = Language::en;
    made.year = 2015;
    made.texts = {static_cast<TextId>(number)};
    return made;
}

} // namespace

std::string resolution_text(std::size_t paragraphs) {
    std::string out =
        "United Nations\nA/RES/99/41\nGeneral Assembly\nDistr.: General\n20 December 2044\nNinety-ninth session\n"
        "Resolution adopted by the General Assembly on 12 December 2044\n"
        "99/41. Keeping the lights of small harbours\nThe General Assembly,\n";
    for (std::size_t i = 0; i < paragraphs; ++i)
        out += numbered(preambular[i % preambular.size()], i) + '\n';
    for (std::size_t i = 0; i < paragraphs; ++i)
        out += std::to_string(i + 1) + ". " + numbered(operative[i % operative.size()], i) + '\n';
    return out + "61st plenary meeting\n12 December 2044\n";
}

std::string resolution_akn(std::size_t paragraphs) {
    std::string out = R"(<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un">
<statement name="resolution"><meta><identification source="#bench"><FRBRWork><FRBRdate date="2044-12-12" name="adoption"/>
<FRBRauthor href="ga" as="author"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<coverPage><p><docAuthority>United Nations</docAuthority></p><p><docNumber refersTo="#symbol">A/RES/99/41</docNumber></p>
<p><docAuthority>General Assembly</docAuthority></p><p><docDate date="2044-12-20" refersTo="#dateOfIssuance">20 December 2044</docDate></p>
<p><docTitle>Resolution adopted by the General Assembly on 12 December 2044</docTitle></p></coverPage>
<preface><p><docNumber>99/41.</docNumber><docTitle refersTo="#resolutionTitle">Keeping the lights of small harbours</docTitle></p></preface>
<preamble><formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>
)";
    for (std::size_t i = 0; i < paragraphs; ++i) {
        const std::string sentence = numbered(preambular[i % preambular.size()], i);
        const std::string_view verb = first_word(sentence);
        out.append("<container name=\"")
            .append(verb)
            .append("\"><p>\t<span class=\"italic\">")
            .append(verb)
            .append("</span>");
        out.append(sentence, verb.size()).append("</p></container>\n");
    }
    out += "</preamble>\n<mainBody>\n";
    for (std::size_t i = 0; i < paragraphs; ++i) {
        const std::string sentence = numbered(operative[i % operative.size()], i);
        const std::string_view verb = first_word(sentence);
        out.append("<paragraph><num>")
            .append(std::to_string(i + 1))
            .append(".</num><content><p><span class=\"italic\">");
        out.append(verb).append("</span>").append(sentence, verb.size()).append("</p></content></paragraph>\n");
    }
    return out + "</mainBody>\n</statement></akomaNtoso>\n";
}

std::string guide_markdown(std::size_t entries) {
    std::string text = "Keeping lamps\n\nThe **keeping of lamps** is the first duty of keepers.\n\nMeetings\n\n";
    for (std::size_t i = 0; i < entries; ++i) {
        const std::string n = std::to_string(i + 1);
        text += "- General Assembly plenary meeting on \"The keeping of lamps\", 26 June 20" +
                std::to_string(10 + i % 80) + "\n - Press release: <https://press.un.org/en/2044/ga" + n +
                ".doc.htm>\n - Webcast: <https://media.un.org/en/asset/k1y/k1y" + n + ">\n";
    }
    text += "\nSelected documents\n\n";
    for (std::size_t i = 0; i < entries; ++i) {
        const std::string n = std::to_string(i + 1);
        text += "- **A/90/" + n +
                "** (6 June 2035): Keeping lamps: report of the Secretary-General: <https://undocs.org/A/90/" + n +
                ">\nIn paragraph " + n + " of this report, the Secretary-General recalled resolution 89/" + n + ".\n";
    }
    return text;
}

std::string guide_html(std::size_t entries) {
    std::string page =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Keeping lamps</title></head><body>"
        "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/a\">About us</a></li></ul></nav>"
        "<div id=\"main\"><h1>Keeping lamps</h1><h2>Meetings</h2><ul>";
    for (std::size_t i = 0; i < entries; ++i) {
        const std::string n = std::to_string(i + 1);
        page += "<li class=\"entry\">General Assembly plenary meeting on &ldquo;The keeping of lamps&rdquo;, 26 June "
                "2044<ul>"
                "<li>Press release: <a href=\"https://press.un.org/en/2044/ga" +
                n + ".doc.htm\">GA/" + n +
                "</a></li>"
                "<li>Webcast: <a href=\"https://media.un.org/en/asset/k1y/k1y" +
                n + "\">part 1</a></li></ul></li>\n";
    }
    page += "</ul><h2>Selected documents</h2><ul>";
    for (std::size_t i = 0; i < entries; ++i) {
        const std::string n = std::to_string(i + 1);
        page += "<li class=\"entry\"><strong><a href=\"https://undocs.org/A/90/" + n + "\">A/90/" + n +
                "</a></strong> (6 June 2035): Keeping lamps: report of the Secretary-General<br>In paragraph " + n +
                " of this report, the Secretary-General recalled resolution 89/" + n + ".</li>\n";
    }
    return page + "</ul></div><footer><p>Copyright</p></footer></body></html>\n";
}

KnowledgeGraph citation_graph(std::size_t documents, std::size_t citations_each) {
    GraphParts parts;
    parts.info = {"0", "00", "00", static_cast<std::uint32_t>(documents)};
    const std::string own = "https://w3id.org/recital/";
    parts.terms.acts = {{"none", "", "", own + "act#none", "none", 0, 0},
                        {"recall", "neutral", own + "ns#recalls", own + "act#recall", "recall", 3, 0},
                        {"reaffirm", "affirming", own + "ns#reaffirms", own + "act#reaffirm", "reaffirm", 6, 2}};
    parts.terms.relations = {{"none", "", own + "relation#none"}};
    parts.terms.rules = {"none", "number"};
    for (std::size_t i = 0; i < documents; ++i) {
        parts.documents.push_back(document(i));
        TextRecord text;
        text.document = static_cast<DocumentId>(i);
        text.path = std::to_string(100000 + i) + ".xml";
        text.format = "akn";
        text.language = Language::en;
        for (std::size_t byte = 0; byte < 4; ++byte)
            text.text_sha256[byte] = static_cast<std::uint8_t>(i >> (8 * byte));
        text.title = parts.documents.back().title;
        parts.texts.push_back(std::move(text));
        for (std::size_t c = 0; c < citations_each; ++c) {
            Citation made;
            made.citing = static_cast<DocumentId>(i);
            made.cited = static_cast<DocumentId>((i * 7 + c * 13 + 1) % documents);
            made.citing_provision = "op_" + std::to_string(c + 1);
            made.cited_provisions = c % 3 == 0 ? "op_" + std::to_string(c % 20 + 1) : "";
            made.act = static_cast<TermId>(1 + c % 2);
            made.clause_act = made.act;
            made.evidence_begin = static_cast<EvidenceId>(parts.evidence.size());
            made.evidence_end = made.evidence_begin + 1;
            parts.citations.push_back(std::move(made));
            Evidence evidence;
            evidence.text = static_cast<TextId>(i);
            evidence.begin = static_cast<std::uint32_t>(c * 200);
            evidence.end = evidence.begin + 90;
            evidence.form = Form::number;
            evidence.rule = 1;
            evidence.provision = "op_" + std::to_string(c + 1);
            evidence.quote = numbered(operative[c % operative.size()], i);
            parts.evidence.push_back(std::move(evidence));
        }
    }
    return KnowledgeGraph(std::move(parts));
}

} // namespace recital::bench
