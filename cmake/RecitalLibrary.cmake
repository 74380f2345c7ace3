# recital_add_library(<folder> [SOURCES <extra>...] [LINKS <our libraries>...] [USES <other libraries>...])
#
# Makes recital_<folder>, alias recital::<folder>, of all *.cpp in the calling folder. What stands under LINKS is
# seen in our headers and so passed on; what stands under USES appears in our .cpp files only.
# A folder without a source file is an interface library: it can be linked, and holds headers only.
function(recital_add_library folder)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;USES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
    list(APPEND sources ${arg_SOURCES})

    set(target recital_${folder})
    if(sources)
        add_library(${target} ${sources})
        target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE ${arg_USES} $<BUILD_INTERFACE:recital_build_flags>)
        set(scope PUBLIC)
    else()
        add_library(${target} INTERFACE)
        target_link_libraries(${target} INTERFACE ${arg_LINKS} ${arg_USES})
        set(scope INTERFACE)
    endif()
    add_library(recital::${folder} ALIAS ${target})

    target_compile_features(${target} ${scope} cxx_std_20)
    target_include_directories(${target} ${scope} $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                                                  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/recital>)
    set_target_properties(${target} PROPERTIES EXPORT_NAME ${folder})
    if(scope STREQUAL PUBLIC)
        set_target_properties(${target} PROPERTIES VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}
                                                   INSTALL_RPATH "$ORIGIN")
    endif()
endfunction()
