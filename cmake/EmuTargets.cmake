# Helpers that every room uses to declare itself. Flags live on targets, never globally.
include(GNUInstallDirs)

option(EMU_SANITIZE "Address and undefined-behaviour sanitizers on the host half" OFF)
option(EMU_FUZZ "Build the fuzzers of tests/**/fuzz_*.cpp with libFuzzer" OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(emu_options INTERFACE)
target_compile_features(emu_options INTERFACE cxx_std_23)
target_compile_options(emu_options INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor
  # Designated initialisers leave members to their defaults on purpose.
  -Wno-missing-field-initializers)
if(EMU_ARM64_HALF)
  target_compile_options(emu_options INTERFACE -mcpu=neoverse-n1)
endif()
if(EMU_SANITIZE AND NOT EMU_ARM64_HALF)
  target_compile_options(emu_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all)
  target_link_options(emu_options INTERFACE -fsanitize=address,undefined)
endif()
if(EMU_FUZZ AND NOT EMU_ARM64_HALF)
  target_compile_options(emu_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# emu_room(NAME [DEPENDS room…] [LIBRARIES target…]): the library emu_NAME from every *.cpp of the folder
# NAME beside the caller. DEPENDS states the rooms that it may include; nothing else is on its link line.
function(emu_room name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;LIBRARIES")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
  add_library(emu_${name} STATIC ${sources})
  target_include_directories(emu_${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
  list(TRANSFORM arg_DEPENDS PREPEND emu_)
  target_link_libraries(emu_${name} PUBLIC emu_options ${arg_DEPENDS} ${arg_LIBRARIES})
endfunction()

# emu_test_only(TARGET…): targets of the arm64 half that only the test suite needs. `./emu` does not build them;
# they hang on arm64_tests, which the host half's `all` includes.
if(EMU_ARM64_HALF)
  add_custom_target(arm64_tests)
endif()
function(emu_test_only)
  set_target_properties(${ARGV} PROPERTIES EXCLUDE_FROM_ALL ON)
  add_dependencies(arm64_tests ${ARGV})
endfunction()

# emu_gtest(NAME SOURCES … LIBRARIES … [DEFINITIONS …]): one GoogleTest program. On the host each of its tests
# is a CTest test; on arm64 it is linked statically and the host half runs it with emu_arm64_test.
function(emu_gtest name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES;DEFINITIONS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE emu_options ${arg_LIBRARIES} GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE "EMU_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\"" ${arg_DEFINITIONS})
  if(EMU_ARM64_HALF)
    target_link_options(${name} PRIVATE -static)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    emu_test_only(${name})
  else()
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60)
  endif()
endfunction()

# emu_arm64_test(PROGRAM [SVE_BITS n]): on the host, the CTest test arm64.PROGRAM runs the arm64 half's GoogleTest
# program on a Neoverse N1; arm64.PROGRAM.sveN on a processor with SVE of that length, which the program has to check.
function(emu_arm64_test program)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "SVE_BITS" "")
  set(name arm64.${program})
  set(cpu neoverse-n1)
  if(arg_SVE_BITS)
    set(name ${name}.sve${arg_SVE_BITS})
    math(EXPR quads "${arg_SVE_BITS} / 128")
    # The other paths' own tests know nothing of the length.
    set(filter "--gtest_filter=*sve*:*Sve*:*Vectors*:PathTest*:ProcessorTest*:*PathsTest*")
    set(cpu max,sve-default-vector-length=-1,sve-max-vq=${quads})
  endif()
  add_test(NAME ${name} COMMAND qemu-aarch64 -cpu ${cpu} "${EMU_ARM64_DIR}/tests/${program}" --gtest_brief=1 ${filter})
  if(arg_SVE_BITS)
    # Long registers are the slowest thing that QEMU emulates.
    set_tests_properties(${name} PROPERTIES ENVIRONMENT SIMD_TEST_SVE_BITS=${arg_SVE_BITS} TIMEOUT 900)
  endif()
endfunction()

# emu_fuzz(NAME SOURCES … [LIBRARIES …] [CORPUS folder]): with EMU_FUZZ (scripts/fuzz; needs clang) a libFuzzer program
# with the address and undefined-behaviour sanitizers. Without, if there is a CORPUS, relative to the caller: a program
# that replays it, SOURCES under the same sanitizers, and its CTest test fuzz.replay.NAME.
if(EMU_FUZZ)
  add_custom_target(fuzzers)
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/fuzz")
endif()
function(emu_fuzz name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "CORPUS" "SOURCES;LIBRARIES")
  if(EMU_FUZZ)
    emu_fuzzer(${name})
  elseif(arg_CORPUS AND NOT EMU_ARM64_HALF)
    emu_replay(${name})
  endif()
endfunction()

# The parts of emu_fuzz, which see its arguments.
function(emu_fuzzer name)
  add_executable(${name} EXCLUDE_FROM_ALL ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE emu_options ${arg_LIBRARIES})
  target_compile_definitions(${name} PRIVATE "EMU_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\"")
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/fuzz")
  if(arg_CORPUS)
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}/${arg_CORPUS}" "${CMAKE_BINARY_DIR}/fuzz/${name}.corpus" SYMBOLIC)
  endif()
  add_dependencies(fuzzers ${name})
endfunction()

function(emu_replay name)
  add_executable(${name}_replay ${arg_SOURCES} "${CMAKE_SOURCE_DIR}/tests/fuzz/replay_main.cpp")
  target_link_libraries(${name}_replay PRIVATE emu_options ${arg_LIBRARIES})
  target_compile_definitions(${name}_replay PRIVATE "EMU_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\"")
  target_compile_options(${name}_replay PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all)
  target_link_options(${name}_replay PRIVATE -fsanitize=address,undefined)
  add_test(NAME fuzz.replay.${name} COMMAND ${name}_replay "${CMAKE_CURRENT_SOURCE_DIR}/${arg_CORPUS}")
endfunction()
