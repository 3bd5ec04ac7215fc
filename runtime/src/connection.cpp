#include "connection.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include "process.h"
#include "system_call.h"

namespace lambda::internal {

namespace {

// Takes `sent` bytes off the front of the pieces; false if all are gone.
bool SkipSent(iovec*& piece, const iovec* end, std::size_t sent) {
  while (sent >= piece->iov_len) {
    sent -= piece->iov_len;
    if (++piece == end) return false;
  }
  piece->iov_base = static_cast<char*>(piece->iov_base) + sent;
  piece->iov_len -= sent;
  return true;
}

}  // namespace

Progress Connection::Exchange(Request request, const ResponseBuffer& buffer) {
  for (;;) {
    const bool was_open = is_open_;
    reader_.Start(buffer);
    const Progress progress = TryOnce(request);
    const bool closed_while_idle = was_open && !reader_.started();
    if (progress != Progress::kBad || !closed_while_idle) return progress;
  }
}

Progress Connection::TryOnce(Request request) {
  if (!is_open_ && !Open()) return Progress::kBad;
  // A server may refuse a body before its end, and even close: its answer counts all the same.
  const bool sent = Send(request);
  const Progress progress = Receive();
  if (!sent || progress != Progress::kComplete || !reader_.reusable()) Close();
  return progress;
}

bool Connection::Open() {
  const long opened = SystemCall(__NR_socket, long{AF_INET}, long{SOCK_STREAM | SOCK_CLOEXEC}, 0L);
  if (opened < 0) return false;
  descriptor_ = static_cast<int>(opened);
  is_open_ = true;
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = __builtin_bswap16(endpoint_.port);
  address.sin_addr.s_addr = __builtin_bswap32(endpoint_.ipv4);
  if (SystemCall(__NR_connect, long{descriptor_}, &address, long{sizeof(address)}) < 0) Close();
  return is_open_;
}

void Connection::Close() {
  SystemCall(__NR_close, long{descriptor_});
  is_open_ = false;
}

// False if the server stopped reading: it closed, or it answered before the end.
bool Connection::Send(Request request) {
  iovec pieces[kMaxPieces];
  iovec* const end = Gather(request, pieces);
  msghdr message{};
  message.msg_iov = pieces;
  for (;;) {
    message.msg_iovlen = static_cast<std::size_t>(end - message.msg_iov);
    const long sent =
        SystemCall(__NR_sendmsg, long{descriptor_}, &message, long{MSG_NOSIGNAL | MSG_DONTWAIT});
    if (sent >= 0) {
      if (!SkipSent(message.msg_iov, end, static_cast<std::size_t>(sent))) return true;
    } else if (sent == -EAGAIN ? AnswerIsWaiting() : sent != -EINTR) {
      return false;
    }
  }
}

bool Connection::AnswerIsWaiting() {
  pollfd wait{descriptor_, POLLIN | POLLOUT, 0};
  SystemCall(__NR_ppoll, &wait, 1L, 0L, 0L, 0L);
  return (wait.revents & POLLIN) != 0;
}

Progress Connection::Receive() {
  for (;;) {
    const std::span<char> space = reader_.Space();
    const long received =
        SystemCall(__NR_read, long{descriptor_}, space.data(), static_cast<long>(space.size()));
    if (received == -EINTR) continue;
    if (received < 0) return Progress::kBad;
    if (received == 0) return reader_.Closed();
    const Progress progress = reader_.Received(static_cast<std::size_t>(received));
    if (progress != Progress::kNeedMore) return progress;
  }
}

}  // namespace lambda::internal
