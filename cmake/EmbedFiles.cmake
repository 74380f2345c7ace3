# recital_embed_files(<target> <root>)
#
# Makes the object library <target> that holds every *.ttl of <root> and <root>/authority, byte for byte, behind the
# functions of graph/embedded.hpp. The assembler copies the files in, so it takes no time whatever their size; a
# changed file is taken in by the next build, and so is a new one.
function(recital_embed_files target root)
    file(GLOB ontologies RELATIVE "${root}" CONFIGURE_DEPENDS "${root}/*.ttl")
    file(GLOB authority RELATIVE "${root}" CONFIGURE_DEPENDS "${root}/authority/*.ttl")
    set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded")

    set(assembly ".section .rodata\n")
    set(symbols "")
    set(inputs "")
    set(number 0)
    foreach(list IN ITEMS ontologies authority)
        set(${list}_rows "")
        list(SORT ${list} COMPARE STRING CASE SENSITIVE)
        foreach(name IN LISTS ${list})
            set(symbol recital_embedded_${number})
            string(APPEND assembly ".global ${symbol}\n.global ${symbol}_end\n.balign 16\n"
                   "${symbol}:\n.incbin \"${root}/${name}\"\n${symbol}_end:\n.byte 0\n")
            string(APPEND symbols "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
            string(APPEND ${list}_rows
                   "        {\"${name}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
            list(APPEND inputs "${root}/${name}")
            math(EXPR number "${number} + 1")
        endforeach()
        # An empty array is not C++; one empty row stands at the end and is left out of the span.
        string(APPEND ${list}_rows "        {},\n")
    endforeach()
    # What the authority files state, parsed once by the build (graph/statement_digest.hpp).
    set(digest "${CMAKE_CURRENT_BINARY_DIR}/authority.digest")
    add_executable(recital_digest_authority "${root}/digest_authority.cpp" "${PROJECT_SOURCE_DIR}/graph/statement_digest.cpp"
                   "${PROJECT_SOURCE_DIR}/graph/turtle.cpp" "${PROJECT_SOURCE_DIR}/graph/problem.cpp")
    target_include_directories(recital_digest_authority PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(recital_digest_authority PRIVATE recital_build_flags PkgConfig::RECITAL_RAPTOR)
    set(authority_inputs ${authority})
    list(TRANSFORM authority_inputs PREPEND "${root}/")
    add_custom_command(
        OUTPUT "${digest}"
        COMMAND recital_digest_authority "${digest}" "${root}" ${authority}
        DEPENDS recital_digest_authority ${authority_inputs}
        VERBATIM)
    list(APPEND inputs "${digest}")
    string(APPEND assembly ".global recital_embedded_digest\n.global recital_embedded_digest_end\n.balign 16\n"
           "recital_embedded_digest:\n.incbin \"${digest}\"\nrecital_embedded_digest_end:\n.byte 0\n")
    string(APPEND symbols "extern const char recital_embedded_digest[];\nextern const char recital_embedded_digest_end[];\n")
    string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")

    file(CONFIGURE OUTPUT "${out}.S" CONTENT "${assembly}" @ONLY)
    set_source_files_properties("${out}.S" PROPERTIES OBJECT_DEPENDS "${inputs}")
    configure_file("${PROJECT_SOURCE_DIR}/cmake/embedded.cpp.in" "${out}.cpp" @ONLY)

    add_library(${target} OBJECT "${out}.S" "${out}.cpp" "${digest}")
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE recital_build_flags)
endfunction()
