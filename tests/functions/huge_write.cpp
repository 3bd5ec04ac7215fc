// Asks the kernel to write far more than there is, which is legal, and answers with the event.
#include <lambda/runtime.h>

#include "syscalls.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    constexpr long kReadWrite = 2;
    constexpr long kMoreThanThereIs = 0x7fff'ffff'0000;
    const long null = lambda::internal::SystemCall(__NR_openat, -100L, "/dev/null", kReadWrite);
    lambda::internal::SystemCall(__NR_write, null, invocation.payload().data(), kMoreThanThereIs);
    return lambda::Response::Success(invocation.payload());
  });
}
