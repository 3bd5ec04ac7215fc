// Memory that is really used: each page of it is written to.
#pragma once

#include <sys/mman.h>

#include <cstddef>

#include "system_call.h"

namespace functions {

inline constexpr long kPageBytes = 4096;
inline constexpr long kMib = 1 << 20;

// Fresh anonymous memory, every page written to.
inline volatile unsigned char* TouchPages(long bytes) {
  register long x8 asm("x8") = __NR_mmap;
  register long x0 asm("x0") = 0;
  register long x1 asm("x1") = bytes;
  register long x2 asm("x2") = PROT_READ | PROT_WRITE;
  register long x3 asm("x3") = MAP_PRIVATE | MAP_ANONYMOUS;
  register long x4 asm("x4") = -1;
  register long x5 asm("x5") = 0;
  asm volatile("svc #0"
               : "+r"(x0)
               : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
               : "memory", "cc");
  auto* const pages = reinterpret_cast<volatile unsigned char*>(x0);
  for (long at = 0; at < bytes; at += kPageBytes) pages[at] = 1;
  return pages;
}

inline void FreePages(volatile unsigned char* pages, long bytes) {
  lambda::internal::SystemCall(__NR_munmap, pages, bytes);
}

}  // namespace functions
