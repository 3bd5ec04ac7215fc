// One HTTP/1.1 response, read into the caller's buffer: head first, its body right behind it. Pure:
// it says where the next bytes go and is told how many came; it opens no socket. Source: RFC 9112
// section 6 (which of length, chunks or close ends the body).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "chunked_body.h"
#include "http_head.h"

namespace lambda::internal {

// Room behind the largest body, for chunk heads and trailers that arrive with its last bytes.
inline constexpr std::size_t kFramingSlackBytes = 4096;

// `data` holds head_bytes + body_bytes + kFramingSlackBytes. A longer head is refused as kBad, a
// longer body ends in kTooLarge.
struct ResponseBuffer {
  char* data;
  std::size_t head_bytes;
  std::size_t body_bytes;
};

class ResponseReader {
 public:
  ResponseReader() = default;  // To be assigned to.
  explicit ResponseReader(const ResponseBuffer& buffer) : buffer_(buffer) {}

  // Where the next bytes go; never empty while more are needed.
  std::span<char> Space() const;

  // `bytes` of Space() were filled. Not to be called again after anything but kNeedMore.
  Progress Received(std::size_t bytes);

  // The connection ended: kComplete if that is how this body ends, kBad otherwise.
  Progress Closed() const;

  bool started() const { return filled_ != 0; }
  const HeadParser& head() const { return head_; }  // After kComplete and kTooLarge.
  std::string_view body() const { return {body_begin(), body_size_}; }  // After kComplete.

  // The connection can carry another request. After kComplete.
  bool reusable() const;

 private:
  enum class Framing : unsigned char { kUnknown, kLength, kChunked, kUntilClose };

  char* body_begin() const { return buffer_.data + head_.head_bytes(); }
  Progress ReceivedHead();
  bool ChooseFraming();
  Progress ReceivedBody();
  Progress DecodeChunks();

  ResponseBuffer buffer_{};
  HeadParser head_;
  ChunkedBody chunks_;
  std::size_t filled_ = 0;     // Bytes of the buffer in use.
  std::size_t body_size_ = 0;  // kLength: as announced; otherwise: as decoded so far.
  std::size_t unused_bytes_ = 0;
  Framing framing_ = Framing::kUnknown;
};

}  // namespace lambda::internal
