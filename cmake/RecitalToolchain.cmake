# How everything is compiled. All of it is attached to the target `recital_build_flags`, which is never installed:
# a project that uses recital gets our headers and libraries, not our taste in warnings.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(PROJECT_IS_TOP_LEVEL)
    find_program(RECITAL_CCACHE ccache)
    mark_as_advanced(RECITAL_CCACHE)
    if(RECITAL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
        set(CMAKE_CXX_COMPILER_LAUNCHER "${RECITAL_CCACHE}")
    endif()
endif()

add_library(recital_build_flags INTERFACE)
target_compile_features(recital_build_flags INTERFACE cxx_std_20)
target_compile_options(
    recital_build_flags
    INTERFACE $<$<COMPILE_LANG_AND_ID:CXX,GNU,Clang>:-Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wconversion>)
# g++ 12 takes the sum of a short literal and a string for an overlapping copy (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(recital_build_flags INTERFACE -Wno-restrict)
endif()
# Nobody replaces a function of ours when the program is loaded, so that calls within a file need not reckon with it.
target_compile_options(recital_build_flags INTERFACE $<$<COMPILE_LANG_AND_ID:CXX,GNU,Clang>:-fno-semantic-interposition
                                                     -fno-plt>)
# Checked containers and iterators wherever speed is not the point.
target_compile_definitions(recital_build_flags INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

# mold links the tests in a tenth of the time; the linker that comes with the compiler does as well.
find_program(RECITAL_MOLD mold)
mark_as_advanced(RECITAL_MOLD)
if(RECITAL_MOLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_link_options(recital_build_flags INTERFACE -fuse-ld=mold)
endif()

if(RECITAL_SANITIZE)
    target_compile_options(recital_build_flags INTERFACE -fsanitize=${RECITAL_SANITIZE} -fno-omit-frame-pointer
                                                         -fno-sanitize-recover=all)
    target_link_options(recital_build_flags INTERFACE -fsanitize=${RECITAL_SANITIZE})
endif()

if(RECITAL_LTO)
    include(CheckIPOSupported)
    check_ipo_supported(RESULT recital_lto_works OUTPUT recital_lto_message LANGUAGES CXX)
    if(recital_lto_works)
        set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
    else()
        message(WARNING "RECITAL_LTO is on, but the compiler cannot: ${recital_lto_message}")
    endif()
endif()
