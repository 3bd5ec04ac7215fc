// The reference bootstrap under QEMU, and the Runtime API that a test plays to it. Expectations
// that fail end the test by an exception.
#pragma once

#include <string>
#include <string_view>

#include "runtime/guest_process.h"
#include "runtime/scripted_server.h"

namespace bootstrap_test {

class BootstrapSession {
 public:
  explicit BootstrapSession(const std::string& simd_path);

  // What the bootstrap posts for the event: a response or an error.
  std::string Answer(std::string_view payload);

  // What the bootstrap posts before it asks for an event, and its exit status after that.
  struct InitError {
    runtime_test::HttpRequest request;
    int exit_status;
  };
  InitError ReceiveInitError();

 private:
  runtime_test::HttpRequest Receive();

  runtime_test::ScriptedServer server_;
  runtime_test::GuestProcess guest_;
  std::optional<runtime_test::Peer> peer_;
};

}  // namespace bootstrap_test
