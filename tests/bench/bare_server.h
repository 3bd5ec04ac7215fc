// The floor: a socket server that does the least that keeps a runtime going, on one thread, without
// any check.
#pragma once

#include <memory>
#include <string>

#include "base/unique_fd.h"
#include "sandbox/guest.h"

namespace emu::bench {

class BareServer {
 public:
  // Starts the bootstrap and waits for its first `next`.
  explicit BareServer(const std::string& bootstrap);
  // Gives the event, takes the answer, answers 202 and waits for the next `next`.
  void Invoke(const std::string& payload);

 private:
  void ReadRequest();  // One whole request with its body.
  void Send(const std::string& bytes);

  UniqueFd connection_;
  std::string received_;
  std::unique_ptr<sandbox::Guest> guest_;
};

}  // namespace emu::bench
