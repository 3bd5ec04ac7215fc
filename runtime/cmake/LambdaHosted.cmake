# How a Lambda function is compiled and linked with the C and C++ libraries. Without a CMAKE_BUILD_TYPE for size.
add_library(lambda_hosted INTERFACE)
target_compile_options(lambda_hosted INTERFACE
  $<$<CONFIG:>:-Os> -fno-pie -ffunction-sections -fdata-sections)
# Code and constants in one segment: pages of 64 KiB would separate them by as much.
target_link_options(lambda_hosted INTERFACE
  -no-pie -Wl,--gc-sections -Wl,--build-id=none -Wl,-z,noseparate-code)
