// process.h, environment.h and the trace variable by means of the C library.
#include "process.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <time.h>
#include <unistd.h>

#include <string>

#include "lambda/environment.h"
#include "lambda/hosted.h"
#include "system_call.h"

namespace lambda {
namespace {

// Lambda reads a pipe, into which printed lines would otherwise go by the buffer, and after a
// timeout not at all.
[[gnu::constructor]] void PrintByLine() { setvbuf(stdout, nullptr, _IOLBF, 0); }

}  // namespace

namespace internal {

const char* const* Environment() { return environ; }

// As when main returns: what the function has printed is written first.
void Exit(int status) { exit(status); }

void Die(std::string_view line) {
  SystemCall(__NR_write, 2L, line.data(), static_cast<long>(line.size()));
  Exit(1);
}

void Sleep(long seconds, long nanoseconds) {
  const timespec duration{seconds, nanoseconds};
  SystemCall(__NR_nanosleep, &duration, 0L);
}

// By putenv, because setenv would leak the previous invocation's value. Never destroyed: the
// environment has it until the process is gone.
void SetTraceVariable(std::string_view trace_id) {
  static std::string& variable = *new std::string;
  unsetenv("_X_AMZN_TRACE_ID");
  if (trace_id.empty()) return;
  variable = "_X_AMZN_TRACE_ID=";
  variable += trace_id;
  putenv(variable.data());
}

}  // namespace internal

std::string_view GetEnvironment(std::string_view name) {
  const char* const value = getenv(std::string(name).c_str());
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::uint64_t GetAuxiliaryValue(std::uint64_t type) { return getauxval(type); }

}  // namespace lambda
