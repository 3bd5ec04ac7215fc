#include "api/request_stream.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace emu::api {
namespace {

constexpr std::uint64_t kMaxDiscardedBytes = 256 * 1024 * 1024;
constexpr std::string_view kBadRequest =
    "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

// cpp-httplib sees the request line and whether the connection stays; the rest is handled here.
std::string Present(const RequestHead& head) {
  std::string text = head.request_line + "\r\n";
  if (const auto connection = head.Header("connection"); !connection.empty()) {
    text.append("Connection: ").append(connection).append("\r\n");
  }
  return text + "Content-Length: 0\r\n\r\n";
}

// cpp-httplib promises a time limit that this server does not have, and clients act on it.
std::string WithoutKeepAliveHint(std::string reply) {
  constexpr std::string_view kHint = "\r\nKeep-Alive: ";
  const std::size_t head_end = FindHeadEnd(reply).value_or(0);
  const std::size_t at = reply.find(kHint);
  if (at < head_end) reply.erase(at, reply.find("\r\n", at + kHint.size()) - at);
  return reply;
}

}  // namespace

bool RequestStream::NextRequest() {
  std::size_t searched = 0;
  std::optional<std::size_t> head_end;
  while (!(head_end = FindHeadEnd(received_, searched))) {
    if (received_.size() > kMaxHeadBytes) return SendAll(kBadRequest) && false;
    searched = received_.size();
    if (!Receive()) return false;
  }
  auto head = ParseRequestHead(std::string_view(received_).substr(0, *head_end));
  received_.erase(0, *head_end);
  if (!head) return SendAll(kBadRequest) && false;
  head_ = std::move(*head);
  presented_ = Present(head_);
  body_read_ = body_broken_ = hang_up_ = false;
  return true;
}

std::optional<BodyDecoder> RequestStream::ReadBody(std::size_t keep_bytes) {
  body_read_ = body_broken_ = true;
  BodyDecoder decoder(head_, keep_bytes);
  if (head_.expects_continue && received_.empty() && !SendAll(kContinue)) return std::nullopt;
  while (true) {
    received_.erase(0, decoder.Feed(received_));
    if (decoder.state() == BodyDecoder::State::kDone) {
      body_broken_ = false;
      return decoder;
    }
    if (decoder.state() == BodyDecoder::State::kBad) return std::nullopt;
    if (decoder.total_bytes() > kMaxDiscardedBytes || !Receive()) return std::nullopt;
  }
}

bool RequestStream::Finish() {
  const std::string reply = WithoutKeepAliveHint(std::exchange(reply_, {}));
  if (hang_up_ || !SendAll(reply)) return false;
  // Whether a client that waits for "100 Continue" still sends its body is its choice: nobody knows
  // where the next request begins.
  if (body_broken_ || (head_.expects_continue && !body_read_)) return false;
  // An unread body would be taken for the next request: read past it.
  return body_read_ || ReadBody(0).has_value();
}

ssize_t RequestStream::read(char* ptr, size_t size) {
  const std::size_t count = std::min(size, presented_.size());
  std::copy_n(presented_.begin(), count, ptr);
  presented_.erase(0, count);
  return static_cast<ssize_t>(count);
}

ssize_t RequestStream::write(const char* ptr, size_t size) {
  reply_.append(ptr, size);
  return static_cast<ssize_t>(size);
}

void RequestStream::get_remote_ip_and_port(std::string& ip, int& port) const {
  ip = "127.0.0.1";
  port = 0;
}

void RequestStream::get_local_ip_and_port(std::string& ip, int& port) const {
  get_remote_ip_and_port(ip, port);
}

bool RequestStream::Receive() {
  pollfd waits[] = {{socket_fd_, POLLIN, 0}, {stop_fd_, POLLIN, 0}};
  if (poll(waits, 2, -1) <= 0 || waits[1].revents != 0) return false;
  char block[65536];
  const ssize_t got = recv(socket_fd_, block, sizeof block, MSG_DONTWAIT);
  if (got > 0) received_.append(block, static_cast<std::size_t>(got));
  return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

bool RequestStream::SendAll(std::string_view bytes) {
  while (!bytes.empty()) {
    pollfd waits[] = {{socket_fd_, POLLOUT, 0}, {stop_fd_, POLLIN, 0}};
    const ssize_t sent = send(socket_fd_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return false;
    if (sent < 0 && (poll(waits, 2, -1) <= 0 || waits[1].revents != 0)) return false;
  }
  return true;
}

}  // namespace emu::api
