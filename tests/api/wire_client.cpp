#include "wire_client.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <cstdlib>

#include "api/request_head.h"

namespace emu::api {
namespace {

constexpr int kLimitMs = 10'000;

bool ReadSome(int fd, std::string& into) {
  pollfd wait{fd, POLLIN, 0};
  if (poll(&wait, 1, kLimitMs) <= 0) return false;
  char block[65536];
  const ssize_t got = recv(fd, block, sizeof block, 0);
  if (got > 0) into.append(block, static_cast<std::size_t>(got));
  return got > 0;
}

}  // namespace

WireClient::WireClient(const std::string& address) : fd_(socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in target{};
  target.sin_family = AF_INET;
  target.sin_port =
      htons(static_cast<std::uint16_t>(std::stoi(address.substr(address.find(':') + 1))));
  target.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int on = 1;
  setsockopt(fd_.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (connect(fd_.get(), reinterpret_cast<sockaddr*>(&target), sizeof target) != 0) std::abort();
}

void WireClient::Send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(fd_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;  // The reply, or its absence, tells.
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

WireReply WireClient::Receive() {
  std::optional<std::size_t> end;
  while (!(end = FindHeadEnd(received_))) {
    if (!ReadSome(fd_.get(), received_)) return {};
  }
  // The status line has the shape of a request line: the same parser reads it.
  const auto head = ParseRequestHead(std::string_view(received_).substr(0, *end));
  if (!head) return {};
  while (received_.size() < *end + head->content_length) {
    if (!ReadSome(fd_.get(), received_)) return {};
  }
  WireReply reply{std::atoi(head->request_line.substr(9).c_str()), head->headers,
                  received_.substr(*end, head->content_length)};
  received_.erase(0, *end + head->content_length);
  return reply;
}

bool WireClient::AwaitClose() {
  pollfd wait{fd_.get(), POLLIN, 0};
  char byte;
  return poll(&wait, 1, kLimitMs) > 0 && recv(fd_.get(), &byte, 1, 0) <= 0;
}

}  // namespace emu::api
