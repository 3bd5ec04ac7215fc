// Takes an event and never answers.
#include <lambda/runtime.h>

#include "syscalls.h"

int main() {
  lambda::run([](const lambda::Invocation&) -> lambda::Response { functions::SleepForever(); });
}
