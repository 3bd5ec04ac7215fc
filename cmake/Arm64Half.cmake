# Builds the arm64 half beside the host half, at every build, so that an edited kernel is in the next run.
include(ExternalProject)

set(EMU_ARM64_DIR "${CMAKE_SOURCE_DIR}/build/arm64" CACHE PATH "Build folder of the arm64 half, one for all presets")

ExternalProject_Add(arm64
  SOURCE_DIR "${CMAKE_SOURCE_DIR}"
  BINARY_DIR "${EMU_ARM64_DIR}"
  PREFIX "${CMAKE_BINARY_DIR}/arm64-external"
  CMAKE_GENERATOR Ninja
  CMAKE_ARGS
    "-DCMAKE_TOOLCHAIN_FILE=${CMAKE_SOURCE_DIR}/cmake/toolchain-arm64.cmake"
    -DCMAKE_BUILD_TYPE=
    -DCMAKE_EXPORT_COMPILE_COMMANDS=ON
  BUILD_ALWAYS ON
  USES_TERMINAL_BUILD ON
  INSTALL_COMMAND "")

# What `./emu` runs is built by the target arm64; the test programs take far longer and join with `all`.
add_custom_target(arm64-tests ALL
  COMMAND "${CMAKE_COMMAND}" --build "${EMU_ARM64_DIR}" --target arm64_tests
  USES_TERMINAL)
add_dependencies(arm64-tests arm64)
