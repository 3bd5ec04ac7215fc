// What the C++ library and the compiler call when there is nothing right left to do, for code
// without exceptions and without a heap: std::string_view::substr beyond the end, a pure virtual
// call. Each ends the process with status 1 and one line on stderr. Each stands on its own, because
// a call may become known only after the link-time optimisation. Source: libstdc++'s
// bits/functexcept.h, Itanium C++ ABI section 3.2.6 (pure virtual) and 3.3.6 (destruction at the
// end).
#include <cstddef>
#include <string_view>

#include "system_call.h"

namespace {

using namespace std::literals;
using lambda::internal::SystemCall;

[[noreturn]] void EndWith(std::string_view line) {
  SystemCall(__NR_write, 2L, line.data(), static_cast<long>(line.size()));
  for (;;) SystemCall(__NR_exit_group, 1L);
}

}  // namespace

namespace std {

void __throw_out_of_range(const char*) { EndWith("lambda runtime: std::out_of_range\n"sv); }
void __throw_out_of_range_fmt(const char*, ...) {
  EndWith("lambda runtime: std::out_of_range\n"sv);
}
void __throw_length_error(const char*) { EndWith("lambda runtime: std::length_error\n"sv); }
void __throw_logic_error(const char*) { EndWith("lambda runtime: std::logic_error\n"sv); }
void __throw_invalid_argument(const char*) { EndWith("lambda runtime: std::invalid_argument\n"sv); }
void __throw_bad_function_call() { EndWith("lambda runtime: std::bad_function_call\n"sv); }

}  // namespace std

extern "C" {

void abort() noexcept { EndWith("lambda runtime: abort\n"sv); }
void __cxa_pure_virtual() { EndWith("lambda runtime: pure virtual call\n"sv); }

// A function is never left in order: what is constructed stays.
int __cxa_atexit(void (*)(void*), void*, void*) { return 0; }
void* __dso_handle = nullptr;

}  // extern "C"

// A class with a virtual destructor names them; without a heap nothing can be deleted.
void operator delete(void*) noexcept { EndWith("lambda runtime: delete without a heap\n"sv); }
void operator delete(void*, std::size_t) noexcept {
  EndWith("lambda runtime: delete without a heap\n"sv);
}
