// Where the Runtime API listens, from the text of AWS_LAMBDA_RUNTIME_API. Pure; no name resolution.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lambda::internal {

struct Endpoint {
  std::uint32_t ipv4 = 0;  // Host byte order.
  std::uint16_t port = 0;  // Host byte order.
};

// The end of `text`; nullptr unless it is "a.b.c.d:port" or "localhost:port" with a port from 1 to
// 65535.
const char* ParseEndpoint(const char* text, Endpoint& endpoint);

}  // namespace lambda::internal
