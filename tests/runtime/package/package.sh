#!/usr/bin/env bash
# package.sh EMU BUILD: the package that BUILD installs serves a project outside, in any folder with the same bytes.
source "$(dirname "$0")/../../system/lib.sh"
here=$(cd -P "$(dirname "$0")" && pwd)
prefix=$work/prefix
toolchain=$prefix/share/lambda-runtime/cmake/toolchain-arm64.cmake
# The caller's flags are the caller's.
unset CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS ASMFLAGS CMAKE_GENERATOR CMAKE_BUILD_TYPE CMAKE_TOOLCHAIN_FILE

build_outside() { # FOLDER TARGET CMAKE-OPTIONS…: the outside project in FOLDER, built in FOLDER/build
  local folder=$1 target=$2
  shift 2
  mkdir -p "$folder"
  cp "$here"/outside/* "$folder/"
  cmake -S "$folder" -B "$folder/build" -G Ninja "-DCMAKE_PREFIX_PATH=$prefix" "$@" >"$work/log" 2>&1 &&
    cmake --build "$folder/build" -j2 --target "$target" >>"$work/log" 2>&1 || complain "$folder is not built: $(tail -n 20 "$work/log")"
}

cmake --install "$2" --component lambda-runtime --prefix "$prefix" >"$work/log" 2>&1 || complain "$(<"$work/log")"
[[ $(find "$prefix" -path "$prefix/share/lambda-runtime" -prune -o -type f -print) == '' ]] ||
  complain "installed beside share/lambda-runtime: $(find "$prefix" -type f)"

build_outside "$work/one" all "-DCMAKE_TOOLCHAIN_FILE=$toolchain"
build_outside "$work/another/much longer path" all "-DCMAKE_TOOLCHAIN_FILE=$toolchain"
for file in {small,large,dynamic}/bootstrap{,.zip}; do
  cmp "$work/one/build/$file" "$work/another/much longer path/build/$file" || complain "$file depends on its folder"
done
grep -q 'one/echo.cpp' "$work/one/build/large/bootstrap" && complain "the hosted program names its folder"

run_emu run "$work/one/echo.json"
expect_status 0 "the zip of the freestanding function"
for function in large dynamic; do
  run_emu run "$work/one/echo.json" --bootstrap "$work/one/build/$function/bootstrap"
  expect_status 0 "the function $function"
done

# Other build types, and flags that take the place of the toolchain's own.
build_outside "$work/debug" all "-DCMAKE_TOOLCHAIN_FILE=$toolchain" -DCMAKE_BUILD_TYPE=Debug
build_outside "$work/flags" all "-DCMAKE_TOOLCHAIN_FILE=$toolchain" -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS=-Wall
for folder in debug flags; do
  for function in small large; do
    run_emu run "$work/one/echo.json" --bootstrap "$work/$folder/build/$function/bootstrap"
    expect_status 0 "the function $function, $folder"
  done
done

build_outside "$work/native" small
err=$("$work/native/build/small/bootstrap" 2>&1)
expect_in "$err" '^lambda runtime: AWS_LAMBDA_RUNTIME_API' "the native function"
finish
