# How a Lambda function is compiled and linked without a C library, and packed for deployment.

# Library and function are optimised as one program at link time, which makes both a sixth smaller. Fat objects, so
# that no archiver needs a plugin. Not in sections of their own: variables, which are then addressed from one base. The
# second line of options gives up what buys a few cycles with longer code; together a tenth of the zip.
add_library(lambda_freestanding INTERFACE)
target_link_libraries(lambda_freestanding INTERFACE emu_options)
target_compile_options(lambda_freestanding INTERFACE
  -Os -ffreestanding -ffunction-sections -fno-ident -fno-pie
  -fomit-frame-pointer -fno-schedule-insns2 -fno-shrink-wrap -fno-move-loop-invariants -fno-tree-loop-im
  -fno-cse-follow-jumps
  -fno-stack-protector -fno-asynchronous-unwind-tables -fno-unwind-tables
  $<$<COMPILE_LANGUAGE:CXX>:-flto>
  $<$<COMPILE_LANGUAGE:CXX>:-ffat-lto-objects>
  $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>
  $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>
  $<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>)
target_link_options(lambda_freestanding INTERFACE
  -ffunction-sections -nostdlib -static -no-pie -flto-partition=one -Wl,--gc-sections -Wl,--build-id=none
  "-Wl,-T,${CMAKE_CURRENT_LIST_DIR}/bootstrap.ld")
set_target_properties(lambda_freestanding PROPERTIES
  INTERFACE_LINK_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/bootstrap.ld")

# add_lambda_bootstrap(NAME SOURCES … [LIBRARIES target…] [OUTPUT_DIRECTORY folder] [OUTPUT_NAME file]): the target NAME
# makes folder/bootstrap and folder/bootstrap.zip, by default in the folder NAME of the build; a file of another name is
# called bootstrap in its zip. Equal sources give equal bytes of both: the zip holds no owner, and its time is
# 1980-01-01. folder/bootstrap.debug has the symbols and the same addresses; it is not deployed.
function(add_lambda_bootstrap name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT_DIRECTORY;OUTPUT_NAME" "SOURCES;LIBRARIES")
  if(NOT arg_OUTPUT_NAME)
    set(arg_OUTPUT_NAME bootstrap)
  endif()
  if(NOT arg_OUTPUT_DIRECTORY)
    set(arg_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/${name}")
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE lambda_runtime ${arg_LIBRARIES})
  set_target_properties(${name} PROPERTIES
    OUTPUT_NAME "${arg_OUTPUT_NAME}"
    RUNTIME_OUTPUT_DIRECTORY "${arg_OUTPUT_DIRECTORY}")
  # What is loaded and nothing else: it begins with a header of its own, see bootstrap.ld.
  add_custom_command(TARGET ${name} POST_BUILD
    COMMAND "${CMAKE_COMMAND}" -E copy "$<TARGET_FILE:${name}>" "$<TARGET_FILE:${name}>.debug"
    COMMAND "${CMAKE_OBJCOPY}" -O binary "$<TARGET_FILE:${name}>"
    BYPRODUCTS "${arg_OUTPUT_DIRECTORY}/${arg_OUTPUT_NAME}.debug"
    VERBATIM)
  add_lambda_zip(${name}_zip "${arg_OUTPUT_DIRECTORY}/${arg_OUTPUT_NAME}.zip" "$<TARGET_FILE:${name}>" bootstrap)
endfunction()

# add_lambda_zip(NAME ZIP FILE ENTRY): the target NAME packs FILE, as an executable called ENTRY, into ZIP. `zip` makes
# the archive, advzip packs it again, a fortieth smaller.
function(add_lambda_zip name zip file entry)
  foreach(program_and_package zip:zip advzip:advancecomp)
    string(REPLACE ":" ";" program_and_package "${program_and_package}")
    list(GET program_and_package 0 program)
    list(GET program_and_package 1 package)
    string(TOUPPER "EMU_${program}" variable)
    find_program(${variable} ${program})
    if(NOT ${variable})
      message(FATAL_ERROR "${program}, which packs functions for deployment, is missing: install ${package}")
    endif()
  endforeach()
  set(staging "${zip}.staging")
  add_custom_command(OUTPUT "${zip}"
    COMMAND "${CMAKE_COMMAND}" -E rm -rf "${zip}" "${staging}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${staging}"
    COMMAND install -m 0755 "${file}" "${staging}/${entry}"
    COMMAND touch -d "1980-01-01 00:00:00Z" "${staging}/${entry}"
    COMMAND "${CMAKE_COMMAND}" -E chdir "${staging}"
      "${CMAKE_COMMAND}" -E env TZ=UTC "${EMU_ZIP}" -X -9 -q "${zip}" "${entry}"
    COMMAND "${CMAKE_COMMAND}" -E env TZ=UTC "${EMU_ADVZIP}" -k -z -4 -i 100 -q "${zip}"
    COMMAND "${CMAKE_COMMAND}" -E rm -rf "${staging}"
    DEPENDS "${file}"
    VERBATIM)
  add_custom_target(${name} ALL DEPENDS "${zip}")
endfunction()
