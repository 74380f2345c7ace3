# What `cmake --install` puts where: the program, its man page, the libraries with their headers, the ontologies as
# files, and recitalConfig.cmake, so that find_package(recital) gives recital::graph, recital::extract, recital::export.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/recital)

install(
    TARGETS recital_graph recital_extract recital_export
    EXPORT recitalTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
foreach(folder IN ITEMS graph extract export)
    install(
        DIRECTORY ${PROJECT_SOURCE_DIR}/${folder}
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/recital
        FILES_MATCHING
        PATTERN "*.hpp")
endforeach()

install(
    EXPORT recitalTargets
    NAMESPACE recital::
    DESTINATION ${package_dir})
configure_package_config_file(
    ${PROJECT_SOURCE_DIR}/cmake/recitalConfig.cmake.in ${PROJECT_BINARY_DIR}/recitalConfig.cmake
    INSTALL_DESTINATION ${package_dir}
    NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/recitalConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/recitalConfig.cmake ${PROJECT_BINARY_DIR}/recitalConfigVersion.cmake
              ${PROJECT_SOURCE_DIR}/cmake/RecitalDependencies.cmake DESTINATION ${package_dir})

if(TARGET recital)
    install(TARGETS recital RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(FILES ${PROJECT_SOURCE_DIR}/docs/recital.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
install(
    DIRECTORY ${PROJECT_SOURCE_DIR}/ontologies
    DESTINATION ${CMAKE_INSTALL_DATADIR}/recital
    FILES_MATCHING
    PATTERN "*.ttl"
    PATTERN "*.rq")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
