# recital_embed_files(<target> <root>)
#
# Makes the object library <target> that holds every *.ttl of <root> and <root>/authority, every *.rq of <root>/queries and the
# context of JSON-LD, byte for byte, behind the functions of graph/embedded.hpp. The assembler copies the files in, so it takes
# no time whatever their size; a changed file is taken in by the next build, and so is a new one.
function(recital_embed_files target root)
    file(GLOB ontologies RELATIVE "${root}" CONFIGURE_DEPENDS "${root}/*.ttl" "${root}/*.jsonld")
    file(GLOB authority RELATIVE "${root}" CONFIGURE_DEPENDS "${root}/authority/*.ttl")
    file(GLOB queries RELATIVE "${root}" CONFIGURE_DEPENDS "${root}/queries/*.rq")
    set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded")

    set(assembly ".section .rodata\n")
    set(symbols "")
    set(inputs "")
    set(number 0)
    foreach(list IN ITEMS ontologies authority queries)
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
    # What the authority files state, parsed once by the build (graph/statement_digest.hpp), and their hashes.
    set(digest "${CMAKE_CURRENT_BINARY_DIR}/authority.digest")
    add_executable(recital_digest_authority "${root}/digest_authority.cpp" "${PROJECT_SOURCE_DIR}/graph/statement_digest.cpp"
                   "${PROJECT_SOURCE_DIR}/graph/turtle.cpp" "${PROJECT_SOURCE_DIR}/graph/turtle_places.cpp"
                   "${PROJECT_SOURCE_DIR}/graph/problem.cpp"
                   "${PROJECT_SOURCE_DIR}/graph/sha256.cpp")
    target_include_directories(recital_digest_authority PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(recital_digest_authority PRIVATE recital_build_flags PkgConfig::RECITAL_RAPTOR
                                                           PkgConfig::RECITAL_CRYPTO)
    # Digests: what every run needs, and what is read when the first page is.
    set(authority_files ${authority})
    set(pages ${authority})
    list(FILTER pages INCLUDE REGEX "^authority/(officials|roles|organisations|person_words|state_names)[.]ttl$")
    list(REMOVE_ITEM authority ${pages})
    set(digest_symbol recital_embedded_digest)
    set(pages_digest_symbol recital_embedded_pages_digest)
    set(pages_digest "${CMAKE_CURRENT_BINARY_DIR}/pages.digest")
    # And what every export to RDF needs: labels, also of acts and relations, and the table of kinds.
    set(vocabulary recital.ttl mapping.ttl authority/acts.ttl authority/relations.ttl)
    set(vocabulary_digest_symbol recital_embedded_vocabulary_digest)
    set(vocabulary_digest "${CMAKE_CURRENT_BINARY_DIR}/vocabulary.digest")
    set(authority_hashes_symbol recital_embedded_authority_hashes)
    set(authority_hashes "${CMAKE_CURRENT_BINARY_DIR}/authority.hashes")
    foreach(use IN ITEMS "digest authority" "pages_digest pages" "vocabulary_digest vocabulary"
                         "authority_hashes authority_files --hashes")
        string(REPLACE " " ";" use "${use}")
        list(POP_FRONT use out_name list_name)
        set(digest_inputs ${${list_name}})
        list(TRANSFORM digest_inputs PREPEND "${root}/")
        add_custom_command(
            OUTPUT "${${out_name}}"
            COMMAND recital_digest_authority ${use} "${${out_name}}" "${root}" ${${list_name}}
            DEPENDS recital_digest_authority ${digest_inputs}
            VERBATIM)
        list(APPEND inputs "${${out_name}}")
        set(symbol ${${out_name}_symbol})
        string(APPEND assembly ".global ${symbol}\n.global ${symbol}_end\n.balign 16\n"
               "${symbol}:\n.incbin \"${${out_name}}\"\n${symbol}_end:\n.byte 0\n")
        string(APPEND symbols "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    endforeach()
    string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")

    file(CONFIGURE OUTPUT "${out}.S" CONTENT "${assembly}" @ONLY)
    set_source_files_properties("${out}.S" PROPERTIES OBJECT_DEPENDS "${inputs}")
    configure_file("${PROJECT_SOURCE_DIR}/cmake/embedded.cpp.in" "${out}.cpp" @ONLY)

    add_library(${target} OBJECT "${out}.S" "${out}.cpp" "${digest}" "${pages_digest}" "${vocabulary_digest}"
                "${authority_hashes}")
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE recital_build_flags)
endfunction()
