#include "post_once.h"

#include <sys/socket.h>
#include <sys/time.h>

#include "socket_address.h"
#include "system_call.h"

namespace lambda::internal {
namespace {

constexpr timeval kPatience{2, 0};  // Of each step.

}  // namespace

void PostOnce(std::string_view request, std::string_view host) {
  if (request.empty()) return;
  Endpoint endpoint;
  if (host.data() == nullptr || !ParseEndpoint(host.data(), endpoint)) return;
  const long socket = SystemCall(__NR_socket, long{AF_INET}, long{SOCK_STREAM | SOCK_CLOEXEC}, 0L);
  for (const int option : {SO_SNDTIMEO, SO_RCVTIMEO}) {
    SystemCall(__NR_setsockopt, socket, long{SOL_SOCKET}, long{option}, &kPatience,
               long{sizeof(kPatience)});
  }
  sockaddr_in address{};
  Fill(address, endpoint);
  if (SystemCall(__NR_connect, socket, &address, long{sizeof(address)}) < 0) return;
  SystemCall(__NR_write, socket, request.data(), static_cast<long>(request.size()));
  char answer;
  SystemCall(__NR_read, socket, &answer, 1L);
}

}  // namespace lambda::internal
