// One connection of the Runtime API, between its socket and cpp-httplib: gives the library a small
// plain head, reads the body on request, and sends each reply in one piece.
#pragma once

#include <httplib.h>

#include <cstddef>
#include <optional>
#include <string>

#include "api/body_decoder.h"
#include "api/request_head.h"

namespace emu::api {

class RequestStream final : public httplib::Stream {
 public:
  // `stop_fd` becomes readable when the server stops; no wait outlives that. Neither descriptor is
  // owned.
  RequestStream(int socket_fd, int stop_fd) : socket_fd_(socket_fd), stop_fd_(stop_fd) {}

  // Waits for the next request's head. False: the peer closed, the server stops, or the head is
  // unusable, for which a 400 has been sent.
  bool NextRequest();
  const RequestHead& head() const { return head_; }

  // Reads the whole body, keeping at most `keep_bytes`. Nothing: the peer closed or broke HTTP.
  std::optional<BodyDecoder> ReadBody(std::size_t keep_bytes);

  // Sends what was written. False: the connection is to be closed.
  bool Finish();
  // No reply to this request: close instead.
  void HangUp() { hang_up_ = true; }

  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* ptr, size_t size) override;
  ssize_t write(const char* ptr, size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  socket_t socket() const override { return socket_fd_; }

 private:
  bool Receive();  // Appends what arrives to received_.
  bool SendAll(std::string_view bytes);

  int socket_fd_;
  int stop_fd_;
  std::string received_;  // Bytes not consumed yet.
  RequestHead head_;
  std::string presented_;  // What cpp-httplib reads.
  std::string reply_;
  bool body_read_ = false;
  bool body_broken_ = false;  // It ended early: what follows on this connection has no meaning.
  bool hang_up_ = false;
};

}  // namespace emu::api
