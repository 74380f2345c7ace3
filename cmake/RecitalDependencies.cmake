# Every library that recital links, found once. The Debian package of each stands in debian-packages.txt,
# its licence in docs/licences.md. Installed beside recitalConfig.cmake and used from there too, so that the
# project and those who use it look for the same things; `recital_find` is find_package or find_dependency.

if(NOT COMMAND recital_find)
    macro(recital_find)
        find_package(${ARGN})
    endmacro()
endif()

recital_find(Threads REQUIRED)
recital_find(PkgConfig REQUIRED)
recital_find(Boost 1.74 CONFIG REQUIRED)
recital_find(fmt CONFIG REQUIRED)
recital_find(nlohmann_json CONFIG REQUIRED)
recital_find(pugixml CONFIG REQUIRED)
recital_find(TBB CONFIG REQUIRED)
recital_find(ZLIB REQUIRED)

pkg_check_modules(RECITAL_RAPTOR REQUIRED IMPORTED_TARGET raptor2)
pkg_check_modules(RECITAL_SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(RECITAL_CRYPTO REQUIRED IMPORTED_TARGET libcrypto)
pkg_check_modules(RECITAL_CURL REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(RECITAL_XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(RECITAL_UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(RECITAL_SIMDJSON REQUIRED IMPORTED_TARGET simdjson)
pkg_check_modules(RECITAL_LIBXML REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(RECITAL_ARCHIVE REQUIRED IMPORTED_TARGET libarchive)
