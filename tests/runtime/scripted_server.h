// A Runtime API played by a script: raw sockets, so that a test decides every byte and every close.
// Each wait ends after kPatience with a failed test, never later.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace runtime_test {

// Generous, because guests run under emulation on busy machines; no test measures time against it.
inline constexpr std::chrono::seconds kPatience{20};

// Owns a file descriptor.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(other.Release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor() { Close(); }

  int get() const { return value_; }
  int Release();
  void Close();

 private:
  int value_ = -1;
};

// Waits until `descriptor` can be read, or for kPatience.
bool WaitReadable(int descriptor);

struct HttpRequest {
  std::string method;
  std::string path;
  std::map<std::string, std::string> headers;  // Names in lower case.
  std::string body;
  std::string head;                             // As received, with the empty line.
  std::map<std::string, std::string> trailers;  // Names in lower case.
};

// The server's end of one connection.
class Peer {
 public:
  explicit Peer(Descriptor socket) : socket_(std::move(socket)) {}

  // The next whole request, its body by length or in chunks or none; nothing if the client closed,
  // sent something else, or was silent.
  std::optional<HttpRequest> Receive();

  // Reads only until the end of a head, as a server does that refuses a body unread.
  std::optional<HttpRequest> ReceiveHead();

  // The next chunk of such a body; empty is its end, behind which the trailers follow.
  std::optional<std::string> ReceiveChunk();
  bool ReceiveTrailers(HttpRequest& request);

  void Send(std::string_view bytes);
  void SendInPieces(std::string_view bytes, std::size_t piece_bytes);

  bool ClientClosed();  // Waits for it.
  void Close() { socket_.Close(); }
  void Reset();  // Closes with RST, so that unread bytes are lost.
  int descriptor() const { return socket_.get(); }

 private:
  bool ReceiveMore();
  std::optional<std::string> Take(std::size_t bytes);
  std::optional<std::string> TakeLine();  // Without its CR LF.
  bool ReceiveBody(HttpRequest& request);

  Descriptor socket_;
  std::string received_;
};

class ScriptedServer {
 public:
  ScriptedServer();  // Listens on a free port of 127.0.0.1.

  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  std::optional<Peer> Accept();  // Nothing if nobody came.
  bool NobodyIsWaiting();        // No connection is in the queue now.
  int descriptor() const { return listener_.get(); }
  void StopListening() { listener_.Close(); }

 private:
  Descriptor listener_;
  std::uint16_t port_ = 0;
};

}  // namespace runtime_test
