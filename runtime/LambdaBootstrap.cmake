# How a Lambda function is compiled and linked without a C library.

# Library and function are optimised as one program at link time, which makes both a sixth smaller. Fat objects, so
# that no archiver needs a plugin. Not in sections of their own: variables, which are then addressed from one base. The
# second line of options gives up what buys a few cycles with longer code; together a tenth of the zip.
add_library(lambda_freestanding INTERFACE)
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
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
  # Their helpers are in a library; without them a program's own flags may leave -mcpu out.
  target_compile_options(lambda_freestanding INTERFACE -mno-outline-atomics)
endif()
target_link_options(lambda_freestanding INTERFACE
  -ffunction-sections -nostdlib -static -no-pie -flto-partition=one -Wl,--gc-sections -Wl,--build-id=none)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
  target_link_options(lambda_freestanding INTERFACE "-Wl,-T,${CMAKE_CURRENT_LIST_DIR}/bootstrap.ld")
  set_target_properties(lambda_freestanding PROPERTIES
    INTERFACE_LINK_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/bootstrap.ld")
else()
  target_link_options(lambda_freestanding INTERFACE -Wl,-z,noseparate-code)
endif()
