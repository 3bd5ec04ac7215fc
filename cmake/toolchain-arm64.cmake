# The arm64 half is built with what the runtime's package gives to other projects.
include("${CMAKE_CURRENT_LIST_DIR}/../runtime/cmake/toolchain-arm64.cmake")
