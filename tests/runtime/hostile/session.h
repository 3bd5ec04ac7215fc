// One process of a function against one script of a hostile Runtime API. A wait ends at once when
// something else comes than what is waited for, and at the latest with the session's deadline: a
// wrong runtime is found out quickly, and none can hang the test.
#pragma once

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "../guest_process.h"
#include "../scripted_server.h"

namespace runtime_test::hostile {

// Something else came than the script says.
struct Surprise : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The program could not be executed: neither the script nor the runtime is to blame.
struct NotStarted : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Session {
 public:
  using Clock = std::chrono::steady_clock;

  // Starts `command`. In the environment's values, PORT stands for the server's port.
  Session(std::vector<std::string> command, GuestProcess::Environment environment,
          Clock::duration patience);

  // All throw Surprise or NotStarted.
  void Accept();              // A new connection takes the place of the last one.
  HttpRequest Receive();      // A whole request on it.
  HttpRequest ReceiveHead();  // The head of one.
  void ExpectClientClose();
  void ExpectEnd(const std::string& stderr_text);  // With status 1.
  void ExpectSilence(
      std::chrono::milliseconds duration);  // After Send: No bytes, no connection, no end.

  void Send(std::string_view bytes);
  void Close();  // The connection, from the server's end.
  void Reset();
  void Ignore();  // What still comes on it, until the next one is there.
  void StopListening() { server_.StopListening(); }

  Peer& peer() { return *peer_; }
  std::string port() const;

 private:
  enum class News { kConnection, kBytes, kClientClose, kEnd, kNothing };

  News Wait(Clock::time_point until);
  void Expect(News expected);
  bool PeerHasClosed();  // Once it can be read.
  void CheckStart();

  ScriptedServer server_;
  GuestProcess process_;
  std::optional<Peer> peer_;
  bool peer_is_open_ = false;
  Clock::time_point deadline_;
  Clock::time_point sent_at_;
};

}  // namespace runtime_test::hostile
