# find_package(lambda-runtime): add_lambda_function and add_lambda_zip. The libraries behind them are compiled by the
# project that asks, for its own target: objects made for link-time optimisation fit one compiler only. Works in a
# prefix that `cmake --install` filled, and straight from this folder.
cmake_minimum_required(VERSION 3.25)
enable_language(ASM)
include("${CMAKE_CURRENT_LIST_DIR}/cmake/LambdaFunction.cmake")
if(NOT TARGET lambda_runtime)
  include("${CMAKE_CURRENT_LIST_DIR}/cmake/LambdaRuntime.cmake")
endif()
