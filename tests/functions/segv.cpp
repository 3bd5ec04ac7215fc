// Dies of SIGSEGV while it handles an event.
#include <lambda/runtime.h>

#include "syscalls.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    functions::TouchUnmappedMemory();
    return lambda::Response::Success(invocation.payload());
  });
}
