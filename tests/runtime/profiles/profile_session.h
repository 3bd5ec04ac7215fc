// A function of this folder, built for one profile and processor, and what it says on the wire.
#pragma once

#include <optional>
#include <string>

#include "guest_process.h"
#include "runtime_session.h"
#include "scripted_server.h"

namespace runtime_test {

enum class Machine { kArm64, kNative };

// Everything that a process did that somebody else can see.
struct Transcript {
  std::string wire;  // All requests, with PORT for the server's port.
  std::string log;   // Its stderr.
  int exit_status = -1;

  bool operator==(const Transcript&) const = default;
};

// Keeps the transcript of one process. What does not come ends the test by an exception.
class ProfileSession {
 public:
  ProfileSession(Machine machine, const std::string& function,
                 GuestProcess::Environment environment = {});

  void Accept();
  void Close() { peer_->Close(); }
  void Send(std::string_view bytes) { peer_->Send(bytes); }
  HttpRequest Receive();

  // Answers the next request, which must be that for an event.
  void SendEvent(std::string_view event, std::string_view more_headers = "");

  // The same, and what the function then posts.
  HttpRequest Invoke(std::string_view event, std::string_view more_headers = "");

  Transcript WaitForEnd();

 private:
  ScriptedServer server_;
  GuestProcess process_;
  std::optional<Peer> peer_;
  std::string wire_;
};

}  // namespace runtime_test
