#include "graph/turtle.hpp"

#include <memory>
#include <raptor2.h>

#include "graph/turtle_places.hpp"

namespace recital {
namespace {

struct State {
    const TurtleHandler *handler = nullptr;
    const std::string *name = nullptr;
    TurtlePlaces places;
    std::size_t statements = 0;
    Problem problem;
    bool failed = false;
};

std::string_view view(const unsigned char *text, std::size_t size) {
    return {reinterpret_cast<const char *>(text), size};
}

std::string_view iri_view(raptor_uri *uri) {
    std::size_t size = 0;
    const unsigned char *text = raptor_uri_as_counted_string(uri, &size);
    return view(text, size);
}

void fail(State &state, int line, int column, std::string message) {
    if (state.failed)
        return;
    state.failed = true;
    state.problem = {ProblemRule::authority_syntax,
                     Severity::error,
                     *state.name,
                     line > 0 ? static_cast<std::uint32_t>(line) : 0U,
                     column > 0 ? static_cast<std::uint32_t>(column) : 0U,
                     std::move(message)};
}

void on_log(void *user, raptor_log_message *message) {
    if (message->level < RAPTOR_LOG_LEVEL_ERROR)
        return;
    const raptor_locator *where = message->locator;
    fail(*static_cast<State *>(user), where != nullptr ? where->line : 0, where != nullptr ? where->column : 0,
         std::string("not Turtle: ") + message->text);
}

void on_statement(void *user, raptor_statement *statement) {
    State &state = *static_cast<State *>(user);
    if (state.failed)
        return;
    if (statement->subject->type != RAPTOR_TERM_TYPE_URI || statement->object->type == RAPTOR_TERM_TYPE_BLANK) {
        const TurtlePlace place = state.places.blank.value_or(TurtlePlace{});
        fail(state, static_cast<int>(place.line), static_cast<int>(place.column),
             "blank nodes cannot be referred to; give the thing an IRI");
        return;
    }
    TurtleObject object;
    if (const std::size_t number = state.statements++; number < state.places.statements.size()) {
        object.line = state.places.statements[number].line;
        object.column = state.places.statements[number].column;
    }
    if (statement->object->type == RAPTOR_TERM_TYPE_URI) {
        object.is_iri = true;
        object.value = iri_view(statement->object->value.uri);
    } else {
        const raptor_term_literal_value &literal = statement->object->value.literal;
        object.value = view(literal.string, literal.string_len);
        if (literal.language != nullptr)
            object.language = view(literal.language, literal.language_len);
        if (literal.datatype != nullptr)
            object.datatype = iri_view(literal.datatype);
    }
    (*state.handler)(iri_view(statement->subject->value.uri), iri_view(statement->predicate->value.uri), object);
}

} // namespace

Status read_turtle(const std::string &name, std::string_view content, const TurtleHandler &handler) {
    State state;
    state.handler = &handler;
    state.name = &name;
    state.places = turtle_places(content);
    const std::unique_ptr<raptor_world, void (*)(raptor_world *)> world(raptor_new_world(), raptor_free_world);
    if (!world || raptor_world_open(world.get()) != 0)
        return Problem{ProblemRule::internal, Severity::error, name, 0, 0, "Raptor could not be started"};
    raptor_world_set_log_handler(world.get(), &state, on_log);
    const std::unique_ptr<raptor_parser, void (*)(raptor_parser *)> parser(raptor_new_parser(world.get(), "turtle"),
                                                                           raptor_free_parser);
    const std::unique_ptr<raptor_uri, void (*)(raptor_uri *)> base(
        raptor_new_uri(world.get(), reinterpret_cast<const unsigned char *>("https://w3id.org/recital/authority/")),
        raptor_free_uri);
    if (!parser || !base)
        return Problem{ProblemRule::internal, Severity::error, name, 0, 0, "Raptor knows no Turtle"};
    raptor_parser_set_option(parser.get(), RAPTOR_OPTION_NO_NET, nullptr, 1);
    raptor_parser_set_option(parser.get(), RAPTOR_OPTION_NO_FILE, nullptr, 1);
    raptor_parser_set_statement_handler(parser.get(), &state, on_statement);
    if (raptor_parser_parse_start(parser.get(), base.get()) != 0 ||
        raptor_parser_parse_chunk(parser.get(), reinterpret_cast<const unsigned char *>(content.data()), content.size(),
                                  1) != 0)
        fail(state, 0, 0, "not Turtle");
    if (state.failed)
        return state.problem;
    return {};
}

} // namespace recital
