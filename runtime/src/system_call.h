// Raw Linux system calls of arm64 and x86-64, without a C library or beside one (errno is not
// touched). Source: syscall(2); numbers and structures are the kernel's own headers'.
#pragma once

#include <asm/unistd.h>

namespace lambda::internal {

// Inlined without optimisation, too: a call would overwrite the registers that hold arguments.
[[gnu::always_inline]] inline long AsArgument(long value) { return value; }
[[gnu::always_inline]] inline long AsArgument(const volatile void* value) {
  return reinterpret_cast<long>(value);
}

#if defined(__aarch64__)

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

#elif defined(__x86_64__)

template <class A = long, class B = long, class C = long, class D = long, class E = long>
long SystemCall(long number, A a = {}, B b = {}, C c = {}, D d = {}, E e = {}) {
  register long r10 asm("r10") = AsArgument(d);
  register long r8 asm("r8") = AsArgument(e);
  long result = number;
  asm volatile("syscall"
               : "+a"(result)
               : "D"(AsArgument(a)), "S"(AsArgument(b)), "d"(AsArgument(c)), "r"(r10), "r"(r8)
               : "memory", "cc", "rcx", "r11");
  return result;
}

#else
#error "no system calls are known for this processor"
#endif

}  // namespace lambda::internal
