// A test function, and a script that plays the Runtime API to it. Expectations that fail end the
// test they are in by an exception, so that no later wait adds up.
#pragma once

#include <string>
#include <string_view>

#include "guest_process.h"
#include "scripted_server.h"

namespace runtime_test {

inline constexpr std::string_view kAccepted =
    "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n"
    "{\"status\":\"OK\"}\n";

// A `next` answer: its head has the id and `more_headers` (each ending in CRLF).
std::string Event(std::string_view id, std::string_view body, std::string_view more_headers = "");
std::string ChunkedEvent(std::string_view id, std::string_view chunks);

class RuntimeSession {
 public:
  explicit RuntimeSession(const std::string& function = "echo",
                          const std::vector<std::string>& qemu_options = {},
                          const GuestProcess::Environment& more_environment = {});

  // Any command, its program first.
  RuntimeSession(std::vector<std::string> command,
                 const GuestProcess::Environment& more_environment);

  ScriptedServer& server() { return server_; }
  GuestProcess& guest() { return guest_; }
  Peer& peer() { return *peer_; }

  void Accept();       // The runtime opens a connection, which becomes peer().
  void ReceiveNext();  // The runtime asks for an event on it.
  HttpRequest ReceivePost(const std::string& path);

  // One whole round: `next`, the event, `body` as the response, 202.
  void Round(const std::string& id, const std::string& body);

  // The process has ended by itself with status 1 and one line on stderr, which is returned.
  std::string ExpectFailure();

 private:
  ScriptedServer server_;
  GuestProcess guest_;
  std::optional<Peer> peer_;
};

std::string ResponsePath(std::string_view id);
std::string ErrorPath(std::string_view id);

}  // namespace runtime_test
