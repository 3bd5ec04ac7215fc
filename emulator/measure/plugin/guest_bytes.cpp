#include "guest_bytes.h"

#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "block.h"

namespace emu::counter {
namespace {

// arm64 Linux system call numbers (include/uapi/asm-generic/unistd.h).
enum Number : std::int64_t {
  kRead = 63,
  kWrite = 64,
  kReadv = 65,
  kWritev = 66,
  kPread64 = 67,
  kPwrite64 = 68,
  kPreadv = 69,
  kPwritev = 70,
  kSendto = 206,
  kRecvfrom = 207,
  kSendmsg = 211,
  kRecvmsg = 212,
};

enum class Shape { kNone, kFlat, kVector, kMessage };

Shape ShapeOf(std::int64_t number) {
  switch (number) {
    case kRead:
    case kWrite:
    case kPread64:
    case kPwrite64:
    case kSendto:
    case kRecvfrom:
      return Shape::kFlat;
    case kReadv:
    case kWritev:
    case kPreadv:
    case kPwritev:
      return Shape::kVector;
    case kSendmsg:
    case kRecvmsg:
      return Shape::kMessage;
    default:
      return Shape::kNone;
  }
}

constexpr std::uint64_t kMaxVectors = 1024;  // UIO_MAXIOV

std::vector<GuestSpan> ReadVectors(std::uint64_t address, std::uint64_t count) {
  const std::string bytes = ReadGuest(address, std::min(count, kMaxVectors) * sizeof(GuestSpan));
  std::vector<GuestSpan> spans(bytes.size() / sizeof(GuestSpan));
  std::memcpy(spans.data(), bytes.data(), spans.size() * sizeof(GuestSpan));
  return spans;
}

std::vector<GuestSpan> ReadMessage(std::uint64_t address) {
  // struct msghdr on arm64: name, name length, vectors at 16, their count at 24.
  const std::string header = ReadGuest(address, 32);
  if (header.size() != 32) return {};
  GuestSpan vectors;
  std::memcpy(&vectors, header.data() + 16, sizeof vectors);
  return ReadVectors(vectors.address, vectors.bytes);
}

}  // namespace

std::string ReadGuest(std::uint64_t address, std::uint64_t bytes) {
  std::string text(bytes, '\0');
  const iovec local{text.data(), bytes};
  // NOLINTNEXTLINE(performance-no-int-to-ptr): a guest's address is a number here.
  const iovec remote{reinterpret_cast<void*>(GuestBase() + address), bytes};
  const ssize_t count = process_vm_readv(getpid(), &local, 1, &remote, 1, 0);
  text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return text;
}

Transfer TransferOf(std::int64_t number) {
  switch (number) {
    case kWrite:
    case kPwrite64:
    case kSendto:
    case kWritev:
    case kPwritev:
    case kSendmsg:
      return Transfer::kSend;
    case kRead:
    case kPread64:
    case kRecvfrom:
    case kReadv:
    case kPreadv:
    case kRecvmsg:
      return Transfer::kReceive;
    default:
      return Transfer::kNone;
  }
}

std::vector<GuestSpan> BuffersOf(std::int64_t number, const std::uint64_t* arguments) {
  switch (ShapeOf(number)) {
    case Shape::kFlat:
      return {{arguments[1], arguments[2]}};
    case Shape::kVector:
      return ReadVectors(arguments[1], arguments[2]);
    case Shape::kMessage:
      return ReadMessage(arguments[1]);
    case Shape::kNone:
      return {};
  }
  return {};
}

}  // namespace emu::counter
