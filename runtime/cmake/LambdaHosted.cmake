# How a Lambda function is compiled and linked with the C and C++ libraries. Without a CMAKE_BUILD_TYPE for size.
add_library(lambda_hosted INTERFACE)
target_compile_options(lambda_hosted INTERFACE
  $<$<CONFIG:>:-Os> -fno-pie -ffunction-sections -fdata-sections)
# The file has no gaps: segments for constants alone, and for what becomes constant after the start (RELRO), would each
# begin on a page of their own, which has up to 64 KiB on arm64.
target_link_options(lambda_hosted INTERFACE
  -no-pie -Wl,--gc-sections -Wl,--build-id=none -Wl,-z,noseparate-code -Wl,-z,norelro)
# exception.cpp's, also where nothing throws: the C++ library's brings its demangler.
target_link_options(lambda_hosted INTERFACE -Wl,-u,_ZN9__gnu_cxx27__verbose_terminate_handlerEv)
