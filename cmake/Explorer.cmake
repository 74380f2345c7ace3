# recital_add_explorer(<target> <root>)
#
# Makes the object library <target>: the page of the HTML export, made of the sources in <root> and of the libraries that its
# package.json names, behind the functions of export/explorer_page.hpp. The libraries come from npm, in the versions and with the
# hashes of the lock file, once for each version of that file, into the build folder; the source folder stays as it is. After that the build needs no network.
#
# RECITAL_EXPLORER: ON  without Node.js, npm or the libraries there is no build
#                   OFF the program says that html is not in its build
#                   AUTO (default) ON where they can be had, else OFF with a warning
function(recital_add_explorer target root)
    set(out "${CMAKE_CURRENT_BINARY_DIR}/explorer")
    set(missing "")
    if(NOT RECITAL_EXPLORER STREQUAL "OFF")
        recital_install_explorer("${root}" "${out}" missing)
        if(missing AND RECITAL_EXPLORER STREQUAL "AUTO")
            message(WARNING "The HTML export is not in this build: ${missing}")
        elseif(missing)
            message(FATAL_ERROR "The HTML export cannot be built: ${missing}. -DRECITAL_EXPLORER=OFF builds without it.")
        endif()
    endif()
    if(RECITAL_EXPLORER STREQUAL "OFF" OR missing)
        file(CONFIGURE OUTPUT "${out}/page.cpp" CONTENT "#include \"export/explorer_page.hpp\"
namespace recital {
ExplorerPage explorer_page() { return {}; }
} // namespace recital
")
        add_library(${target} OBJECT "${out}/page.cpp")
    else()
        file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${root}/app/*" "${root}/build.mjs" "${root}/page.html")
        set(halves "${out}/before.html" "${out}/after.html")
        add_custom_command(
            OUTPUT ${halves}
            COMMAND "${RECITAL_NODE}" "${root}/build.mjs" "${out}"
            DEPENDS ${sources} "${out}/.installed"
            COMMENT "Making the page of the explorer"
            VERBATIM)
        set(assembly ".section .rodata\n")
        foreach(half IN ITEMS before after)
            set(symbol recital_explorer_${half})
            string(APPEND assembly ".global ${symbol}\n.global ${symbol}_end\n.balign 16\n"
                   "${symbol}:\n.incbin \"${out}/${half}.html\"\n${symbol}_end:\n.byte 0\n")
        endforeach()
        string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")
        file(CONFIGURE OUTPUT "${out}/page.S" CONTENT "${assembly}" @ONLY)
        set_source_files_properties("${out}/page.S" PROPERTIES OBJECT_DEPENDS "${halves}")
        add_library(${target} OBJECT "${out}/page.S" "${PROJECT_SOURCE_DIR}/cmake/explorer_page.cpp" ${halves})
    endif()
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE recital_build_flags)
endfunction()

# Installs the libraries of <root>/package.json into <out>; <missing> is why it could not, or empty.
function(recital_install_explorer root out missing)
    set(${missing} "" PARENT_SCOPE)
    find_program(RECITAL_NODE NAMES node nodejs)
    find_program(RECITAL_NPM npm)
    mark_as_advanced(RECITAL_NODE RECITAL_NPM)
    if(NOT RECITAL_NODE OR NOT RECITAL_NPM)
        set(${missing} "Node.js or npm is absent" PARENT_SCOPE)
        return()
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${root}/package.json" "${root}/package-lock.json")
    file(SHA256 "${root}/package-lock.json" wanted)
    if(EXISTS "${out}/.installed")
        file(READ "${out}/.installed" found)
        if(found STREQUAL wanted)
            return()
        endif()
    endif()
    file(COPY "${root}/package.json" "${root}/package-lock.json" "${root}/.npmrc" DESTINATION "${out}")
    message(STATUS "Installing the libraries of the explorer with npm")
    execute_process(
        COMMAND "${RECITAL_NPM}" ci --ignore-scripts --no-progress --prefer-offline --fetch-retries=1
        WORKING_DIRECTORY "${out}"
        RESULT_VARIABLE failed
        OUTPUT_QUIET
        ERROR_VARIABLE said)
    if(failed)
        string(STRIP "${said}" said)
        set(${missing} "npm could not install its libraries: ${said}" PARENT_SCOPE)
        return()
    endif()
    file(WRITE "${out}/.installed" "${wanted}")
endfunction()
