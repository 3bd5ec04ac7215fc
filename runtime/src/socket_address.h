// An endpoint as the system takes it. Pure. Source: ip(7).
#pragma once

#include <netinet/in.h>

#include "endpoint.h"

namespace lambda::internal {

inline void Fill(sockaddr_in& address, const Endpoint& endpoint) {
  address.sin_family = AF_INET;
  address.sin_port = __builtin_bswap16(endpoint.port);
  address.sin_addr.s_addr = __builtin_bswap32(endpoint.ipv4);
}

}  // namespace lambda::internal
