// Where the Runtime API listens, from the text of AWS_LAMBDA_RUNTIME_API. Pure; no name resolution.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lambda::internal {

struct Endpoint {
  std::uint32_t ipv4 = 0;  // Host byte order.
  std::uint16_t port = 0;  // Host byte order.
};

// False unless `text` is "a.b.c.d:port" or "localhost:port" with a port from 1 to 65535.
bool ParseEndpoint(const char* text, Endpoint& endpoint);

}  // namespace lambda::internal
