// Sends a response of 6 MB on the runtime's connection and exits at once, without reading the
// answer to it.
#include <lambda/runtime.h>

#include "syscalls.h"

namespace {

constexpr std::size_t kBodyBytes = 6'000'000;  // Its digits stand in the head below.

// The runtime's socket: the first descriptor that has a peer.
long FindSocket() {
  for (long descriptor = 3;; ++descriptor) {
    char address[128];
    unsigned length = sizeof(address);
    if (lambda::internal::SystemCall(__NR_getpeername, descriptor, address, &length) == 0) {
      return descriptor;
    }
  }
}

}  // namespace

int main() {
  static char body[kBodyBytes];
  __builtin_memset(body, '7', sizeof(body));
  lambda::internal::OpenRuntimeApi();
  const lambda::Invocation& invocation = lambda::internal::NextInvocation();
  const long socket = FindSocket();
  functions::Write(socket, "POST /2018-06-01/runtime/invocation/");
  functions::Write(socket, invocation.request_id());
  functions::Write(socket, "/response HTTP/1.1\r\nHost: emu\r\nContent-Length: 6000000\r\n\r\n");
  functions::Write(socket, {body, sizeof(body)});
  return 0;
}
