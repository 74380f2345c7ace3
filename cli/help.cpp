#include "cli/help.hpp"

#include <fmt/format.h>

#include "export/writer.hpp"

namespace recital {

std::string help_footer() {
    return "Words:\n"
           "  act        what a document does to another by its verb: recalls it, reaffirms it, extends it\n"
           "  provision  a place in a document: its 4th operative paragraph (op. para. 4), its 2nd preambular "
           "paragraph\n"
           "             (pream. para. 2), para. 138, annex I, Article 41. Typed as OP4, PP2, \"para. 138\", \"paras. "
           "138-140\"\n"
           "  voice      own: the document says so itself; reported: it tells that another document says so\n"
           "  symbol     the number of a document, in any usual spelling: \"S/RES/1674 (2006)\", A/RES/60/1\n"
           "Exit status: 0 all well, 1 done but some inputs had problems, 2 wrong usage, 3 could not do it";
}

std::string help_on_formats() {
    std::string out = "Formats:\n";
    for (const Format &format : formats())
        out += fmt::format("  {:<10} {}\n", format.name, format.description);
    return out;
}

} // namespace recital
