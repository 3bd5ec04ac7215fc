# The two profiles of the runtime as libraries: lambda_runtime (freestanding) and lambda_runtime_hosted, each compiled
# only if something links it, for arm64 or x86-64.
get_filename_component(lambda_root "${CMAKE_CURRENT_LIST_DIR}" DIRECTORY)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
  set(lambda_start "${lambda_root}/src/start.S")
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
  set(lambda_start "${lambda_root}/src/start_x86_64.S")
else()
  message(FATAL_ERROR "lambda-runtime is for arm64 and x86-64, not for ${CMAKE_SYSTEM_PROCESSOR}")
endif()
include("${lambda_root}/LambdaBootstrap.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/LambdaHosted.cmake")

# What stands for the C library, and what is taken from it.
file(GLOB lambda_sources CONFIGURE_DEPENDS "${lambda_root}/src/*.cpp")
set(lambda_freestanding_sources environment.cpp memory.cpp process.cpp std_failures.cpp)
list(TRANSFORM lambda_freestanding_sources PREPEND "${lambda_root}/src/")
file(GLOB lambda_hosted_sources CONFIGURE_DEPENDS "${lambda_root}/src/hosted/*.cpp")
list(REMOVE_ITEM lambda_sources ${lambda_freestanding_sources})

# lambda_add_profile(NAME PROFILE SOURCES…): the library NAME, compiled as PROFILE says.
function(lambda_add_profile name profile)
  add_library(${name} STATIC EXCLUDE_FROM_ALL ${ARGN})
  target_include_directories(${name} PUBLIC "${lambda_root}/include" PRIVATE "${lambda_root}/src")
  target_link_libraries(${name} PUBLIC ${profile})
endfunction()
lambda_add_profile(lambda_runtime lambda_freestanding
  ${lambda_sources} ${lambda_freestanding_sources} "${lambda_start}")
lambda_add_profile(lambda_runtime_hosted lambda_hosted ${lambda_sources} ${lambda_hosted_sources})

# Not these: that they are called is known only after the link-time optimisation.
set_source_files_properties("${lambda_root}/src/memory.cpp" PROPERTIES
  COMPILE_OPTIONS "-fno-tree-loop-distribute-patterns;-fno-lto")
set_source_files_properties("${lambda_root}/src/std_failures.cpp" PROPERTIES COMPILE_OPTIONS -fno-lto)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
  # Large events are worth longer code there; only who reads arrays of numbers links it.
  set_source_files_properties("${lambda_root}/src/json_number_array.cpp" PROPERTIES
    COMPILE_OPTIONS "-O2;-fmove-loop-invariants;-ftree-loop-im")
  # As in the bootstraps, which are 24 bytes of zip smaller for it.
  foreach(name json_reader json_character json_string number_text float_text_parse float_text_round float_text_big
      float_text_format decimal_notation)
    set_source_files_properties("${lambda_root}/src/${name}.cpp" PROPERTIES
      COMPILE_OPTIONS -fno-guess-branch-probability)
  endforeach()
endif()
# Equal sources in another folder give equal bytes, assertions' file names included.
foreach(profile lambda_freestanding lambda_hosted)
  target_compile_features(${profile} INTERFACE cxx_std_23)
  target_compile_options(${profile} INTERFACE
    "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=." "-ffile-prefix-map=${lambda_root}=lambda-runtime")
endforeach()
