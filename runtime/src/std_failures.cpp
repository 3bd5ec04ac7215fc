// What the C++ library and the compiler call when there is nothing right left to do, for code
// without exceptions and without a heap: std::string_view::substr beyond the end, a pure virtual
// call. Each ends the process with status 1 and one line on stderr. Each stands on its own, because
// a call may become known only after the link-time optimisation. Sources: libstdc++'s
// bits/functexcept.h (its functions have bodies there, or none, by version: the names that they
// have for the linker are defined here), Itanium C++ ABI sections 3.2.6 (pure virtual) and 3.3.6
// (destruction at the end).
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

extern "C" {

[[noreturn]] void lambda_out_of_range() asm("_ZSt20__throw_out_of_rangePKc");
[[noreturn]] void lambda_out_of_range_fmt() asm("_ZSt24__throw_out_of_range_fmtPKcz");
[[noreturn]] void lambda_length_error() asm("_ZSt20__throw_length_errorPKc");
[[noreturn]] void lambda_logic_error() asm("_ZSt19__throw_logic_errorPKc");
[[noreturn]] void lambda_invalid_argument() asm("_ZSt24__throw_invalid_argumentPKc");
[[noreturn]] void lambda_bad_function_call() asm("_ZSt25__throw_bad_function_callv");
[[noreturn]] void lambda_terminate() asm("_ZSt9terminatev");

void lambda_out_of_range() { EndWith("lambda runtime: std::out_of_range\n"sv); }
void lambda_out_of_range_fmt() { EndWith("lambda runtime: std::out_of_range\n"sv); }
void lambda_length_error() { EndWith("lambda runtime: std::length_error\n"sv); }
void lambda_logic_error() { EndWith("lambda runtime: std::logic_error\n"sv); }
void lambda_invalid_argument() { EndWith("lambda runtime: std::invalid_argument\n"sv); }
void lambda_bad_function_call() { EndWith("lambda runtime: std::bad_function_call\n"sv); }
void lambda_terminate() { EndWith("lambda runtime: std::terminate\n"sv); }
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
