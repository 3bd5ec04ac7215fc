// The Runtime API 2018-06-01 on HTTP. Routes and reads requests; what they mean is the session's
// business. Source: specification §1.0, §1.1.
#pragma once

#include <optional>

#include "api/loopback_server.h"
#include "base/unique_fd.h"
#include "lambda/calls.h"

namespace emu::api {

// Who answers the calls; called from the connections' threads.
class RuntimeCalls {
 public:
  virtual ~RuntimeCalls() = default;
  // The reply that refuses a call before its body is read.
  virtual std::optional<lambda::Reply> Refuse(const lambda::RuntimeCall& head) = 0;
  // Waits until there is a reply.
  virtual lambda::Reply Answer(lambda::RuntimeCall call) = 0;
};

class RuntimeApi {
 public:
  // `calls` outlives the API. Before destruction every waiting Answer must return.
  RuntimeApi(UniqueFd listening_fd, RuntimeCalls& calls);

  std::size_t open_connections() const { return server_.open_connections(); }

 private:
  LoopbackServer server_;
};

}  // namespace emu::api
