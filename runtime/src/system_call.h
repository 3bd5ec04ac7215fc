// Raw Linux system calls of arm64, without a C library.
// Source: syscall(2); numbers and structures are the kernel's own headers'.
#pragma once

#include <asm/unistd.h>

namespace lambda::internal {

inline long AsArgument(long value) { return value; }
inline long AsArgument(const volatile void* value) { return reinterpret_cast<long>(value); }

// A call of up to three arguments. Returns the kernel's answer: -4095 to -1 is a negated errno.
template <class A = long, class B = long, class C = long>
long SystemCall(long number, A a = {}, B b = {}, C c = {}) {
  register long x8 asm("x8") = number;
  register long x0 asm("x0") = AsArgument(a);
  register long x1 asm("x1") = AsArgument(b);
  register long x2 asm("x2") = AsArgument(c);
  asm volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2) : "memory", "cc");
  return x0;
}

// The same with five arguments.
template <class A, class B, class C, class D, class E>
long SystemCall(long number, A a, B b, C c, D d, E e) {
  register long x8 asm("x8") = number;
  register long x0 asm("x0") = AsArgument(a);
  register long x1 asm("x1") = AsArgument(b);
  register long x2 asm("x2") = AsArgument(c);
  register long x3 asm("x3") = AsArgument(d);
  register long x4 asm("x4") = AsArgument(e);
  asm volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4) : "memory", "cc");
  return x0;
}

}  // namespace lambda::internal
