# Lambda functions as CMake targets.
include("${CMAKE_CURRENT_LIST_DIR}/LambdaZip.cmake")

# add_lambda_function(NAME SOURCES … [LIBRARIES target…] [HOSTED [DYNAMIC]] [OUTPUT_DIRECTORY folder]
# [OUTPUT_NAME file]): the target NAME makes folder/bootstrap, its companion NAME_zip folder/bootstrap.zip; `folder` is
# by default NAME in the build folder, and a file of another name is called bootstrap in its zip. Without a C library,
# or HOSTED with a static glibc; DYNAMIC takes the glibc of where it runs and brings its own C++ library. Equal sources
# give equal bytes: the zip holds no owner, and its time is 1980-01-01. folder/bootstrap.debug has the symbols and the
# same addresses; it is not deployed.
function(add_lambda_function name)
  cmake_parse_arguments(PARSE_ARGV 1 arg
    "HOSTED;DYNAMIC" "OUTPUT_DIRECTORY;OUTPUT_NAME" "SOURCES;LIBRARIES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "add_lambda_function(${name}): unknown: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(arg_DYNAMIC AND NOT arg_HOSTED)
    message(FATAL_ERROR "add_lambda_function(${name}): DYNAMIC is for HOSTED functions")
  endif()
  if(NOT arg_OUTPUT_NAME)
    set(arg_OUTPUT_NAME bootstrap)
  endif()
  if(NOT arg_OUTPUT_DIRECTORY)
    set(arg_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/${name}")
  endif()
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES
    OUTPUT_NAME "${arg_OUTPUT_NAME}"
    RUNTIME_OUTPUT_DIRECTORY "${arg_OUTPUT_DIRECTORY}")
  if(arg_HOSTED)
    target_link_libraries(${name} PRIVATE lambda_runtime_hosted ${arg_LIBRARIES})
    target_link_options(${name} PRIVATE
      $<IF:$<BOOL:${arg_DYNAMIC}>,-static-libstdc++;-static-libgcc,-static>)
  else()
    target_link_libraries(${name} PRIVATE lambda_runtime ${arg_LIBRARIES})
  endif()
  lambda_strip(${name} ${arg_HOSTED} "${arg_OUTPUT_DIRECTORY}/${arg_OUTPUT_NAME}")
  add_lambda_zip(${name}_zip "${arg_OUTPUT_DIRECTORY}/${arg_OUTPUT_NAME}.zip" "$<TARGET_FILE:${name}>" bootstrap)
endfunction()

# lambda_strip(NAME HOSTED FILE): leaves what is loaded and nothing else, and the whole file beside it as .debug. On arm64 a freestanding program begins
# with a header of its own, see bootstrap.ld.
function(lambda_strip name hosted file)
  set(strip "${CMAKE_STRIP}")
  if(NOT hosted AND CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
    set(strip "${CMAKE_OBJCOPY}" -O binary)
  endif()
  add_custom_command(TARGET ${name} POST_BUILD
    COMMAND "${CMAKE_COMMAND}" -E copy "${file}" "${file}.debug"
    COMMAND ${strip} "${file}"
    BYPRODUCTS "${file}.debug"
    VERBATIM)
endfunction()
