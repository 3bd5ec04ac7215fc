// Writes 10,000,000 bytes of log lines to stdout for one event, then answers it with itself.
#include <lambda/runtime.h>

#include "syscalls.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    static char line[1000];
    __builtin_memset(line, 's', sizeof(line));
    line[sizeof(line) - 1] = '\n';
    for (int i = 0; i < 10'000; ++i) functions::Write(functions::kStdout, {line, sizeof(line)});
    return lambda::Response::Success(invocation.payload());
  });
}
