// Writes two lines to stdout and two to stderr, then answers the event with itself.
#include <lambda/runtime.h>

#include "syscalls.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    functions::Write(functions::kStdout, "first line on stdout\nsecond line on stdout\n");
    functions::Write(functions::kStderr, "first line on stderr\nsecond line on stderr\n");
    return lambda::Response::Success(invocation.payload());
  });
}
