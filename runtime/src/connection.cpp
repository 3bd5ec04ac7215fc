#include "connection.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <time.h>

#include "socket_address.h"
#include "system_call.h"

namespace lambda::internal {
namespace {

constinit sockaddr_in address{};
constinit int descriptor = 0;  // 0: not connected.

// Takes `sent` bytes off the front of the pieces, which have more.
void SkipSent(iovec*& piece, std::size_t sent) {
  while (sent >= piece->iov_len) sent -= piece++->iov_len;
  piece->iov_base = static_cast<char*>(piece->iov_base) + sent;
  piece->iov_len -= sent;
}

// Or the connection is broken; waits until either, or room to send.
bool AnswerIsWaiting() {
  pollfd wait{descriptor, POLLIN | POLLOUT, 0};
  SystemCall(__NR_ppoll, &wait, 1L, 0L, 0L, 0L);
  return (wait.revents & POLLIN) != 0;
}

}  // namespace

void SetEndpoint(const Endpoint& endpoint) { Fill(address, endpoint); }

bool IsConnected() { return descriptor != 0; }

bool Connect() {
  const long opened = SystemCall(__NR_socket, long{AF_INET}, long{SOCK_STREAM | SOCK_CLOEXEC}, 0L);
  // 0, where standard input was closed, is left alone: the next attempt gets another number.
  if (opened <= 0) return false;
  descriptor = static_cast<int>(opened);
  if (SystemCall(__NR_connect, opened, &address, long{sizeof(address)}) >= 0) return true;
  Disconnect();
  return false;
}

void Disconnect() {
  SystemCall(__NR_close, long{descriptor});
  descriptor = 0;
}

bool Send(const Pieces& pieces) {
  iovec* piece = pieces.begin;
  std::size_t bytes = pieces.bytes;
  for (;;) {
    msghdr message{};
    message.msg_iov = piece;
    message.msg_iovlen = static_cast<std::size_t>(pieces.end - piece);
    // A call that does not wait is not interrupted either.
    const long sent =
        SystemCall(__NR_sendmsg, long{descriptor}, &message, long{MSG_NOSIGNAL | MSG_DONTWAIT});
    if (sent >= 0) {
      bytes -= static_cast<std::size_t>(sent);
      if (bytes == 0) return true;
      SkipSent(piece, static_cast<std::size_t>(sent));
    } else if (sent != -EAGAIN || AnswerIsWaiting()) {
      return false;
    }
  }
}

void SendPromptly() {
  const int on = 1;
  SystemCall(__NR_setsockopt, long{descriptor}, long{IPPROTO_TCP}, long{TCP_NODELAY}, &on,
             long{sizeof(on)});
}

void EndSending() { SystemCall(__NR_shutdown, long{descriptor}, long{SHUT_WR}); }

bool ServerHasSpoken() {
  pollfd wait{descriptor, POLLIN, 0};
  const timespec at_once{};
  SystemCall(__NR_ppoll, &wait, 1L, &at_once, 0L, 0L);
  return wait.revents != 0;
}

long Receive(std::span<char> space) {
  for (;;) {
    const long received =
        SystemCall(__NR_read, long{descriptor}, space.data(), static_cast<long>(space.size()));
    if (received != -EINTR) return received;
  }
}

}  // namespace lambda::internal
