// The calls to Linux that reading a large file needs; raw on arm64, so that no C library is needed.
//
// They decide nothing: what the system answers is returned, an error as a negative errno value.
// Source: syscall(2), open(2), fstat(2), mmap(2), posix_fadvise(2); numbers of the kernel's
// headers.
#pragma once

#include <asm/stat.h>
#include <asm/unistd.h>
#include <linux/fadvise.h>
#include <linux/fcntl.h>
#include <linux/mman.h>

#include <cstddef>
#include <cstdint>

#ifndef __aarch64__
#include <cerrno>
// Of <unistd.h>, whose struct stat is another.
extern "C" long syscall(long number, ...);  // NOLINT(google-runtime-int): as declared there.
#endif

namespace simd {
namespace {

using Word = std::int64_t;

#ifdef __aarch64__

inline Word Call(Word number, Word a, Word b = 0, Word c = 0) {
  register Word x8 asm("x8") = number;
  register Word x0 asm("x0") = a;
  register Word x1 asm("x1") = b;
  register Word x2 asm("x2") = c;
  asm volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2) : "memory", "cc");
  return x0;
}

inline Word Call(Word number, Word a, Word b, Word c, Word d, Word e = 0, Word f = 0) {
  register Word x8 asm("x8") = number;
  register Word x0 asm("x0") = a;
  register Word x1 asm("x1") = b;
  register Word x2 asm("x2") = c;
  register Word x3 asm("x3") = d;
  register Word x4 asm("x4") = e;
  register Word x5 asm("x5") = f;
  asm volatile("svc #0"
               : "+r"(x0)
               : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
               : "memory", "cc");
  return x0;
}

#else

template <class... Arguments>
Word Call(Word number, Arguments... arguments) {
  const Word answer = syscall(number, Word{arguments}...);
  return answer == -1 ? -errno : answer;
}

#endif

}  // namespace
}  // namespace simd
