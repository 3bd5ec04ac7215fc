// Exits with status 0 while it handles an event.
#include <lambda/runtime.h>

#include "syscalls.h"

int main() {
  lambda::run([](const lambda::Invocation&) -> lambda::Response { lambda::internal::Exit(0); });
}
