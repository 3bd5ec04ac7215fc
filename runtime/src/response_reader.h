// One HTTP/1.1 response, read into the caller's buffer: head first, its body right behind it, the
// chunked coding removed in place as its bytes arrive. Pure: it says where the next bytes go and is
// told how many came; it opens no socket. Source: RFC 9112 sections 2 (lines), 6 (which of length,
// chunks or close ends the body), 7.1 (chunks).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "http_head.h"
#include "text_scan.h"

namespace lambda::internal {

// What the bytes so far amount to.
enum class Progress : unsigned char {
  kNeedMore,
  kComplete,
  kBad,       // Not HTTP/1.x, or the connection broke: nothing that follows can be trusted.
  kTooLarge,  // The head is whole, the body does not fit the buffer.
};

// A longer head is refused, and one as long that ends with a bare LF.
inline constexpr std::size_t kMaxHeadBytes = 16 * 1024;

// A chunk's head, or the trailer fields, may be this long; anything longer is refused.
inline constexpr std::size_t kMaxFramingBytes = 4096;

// What a buffer needs beside its body: chunk heads and trailers may arrive with the last bytes, and
// what lies behind the end is looked at.
inline constexpr std::size_t kBufferOverheadBytes =
    kMaxHeadBytes + kMaxFramingBytes + 2 * kScanBytes;

// `data` holds body_bytes + kBufferOverheadBytes.
struct ResponseBuffer {
  char* data;
  std::size_t body_bytes;
};

// Skips interim (1xx) responses; accepts a bare LF as the end of a line; refuses control bytes in
// lines. Chunk extensions and trailer fields are dropped.
class ResponseReader {
 public:
  // A longer body than the buffer's ends in kTooLarge.
  explicit ResponseReader(const ResponseBuffer& buffer)
      : data_(buffer.data),
        line_limit_(data_ + kMaxHeadBytes - 1),
        body_bytes_(buffer.body_bytes) {}

  // Where the next bytes go; never empty while more are needed.
  std::span<char> Space() const;

  // `bytes` of Space() were filled. Not to be called again after anything but kNeedMore.
  Progress Received(std::size_t bytes);

  // The connection ended: kComplete if that is how this body ends, kBad otherwise.
  Progress Closed() const;

  // After kComplete and kTooLarge.
  const HttpHead& head() const { return head_; }
  // The lines of the head behind the first one, with the empty one.
  std::string_view fields() const { return {fields_, static_cast<std::size_t>(body_ - fields_)}; }

  // After kComplete.
  std::string_view body() const { return {body_, static_cast<std::size_t>(kept_ - body_)}; }
  bool reusable() const;  // The connection can carry another request.

 private:
  enum class State : unsigned char {
    kStatusLine,
    kField,
    kChunkSize,
    kChunkEnd,  // The empty line behind a chunk's data.
    kTrailer,
    kData,
    kUntilClose,
    kDone,
  };

  Progress TakeLine();  // kComplete: a line has been dealt with.
  bool EndLine(const char* line, const char* name_end, const char* end);
  bool EndHead();
  bool EndChunkSize(const char* line);
  Progress TakeData();  // kComplete: the length or chunk is whole.
  void CloseGap();

  char* data_;
  char* line_limit_;  // A line whose text ends here or later is too long.
  std::size_t body_bytes_;
  char* next_ = data_;    // Of what arrived, the first byte not dealt with.
  char* filled_ = data_;  // The end of what arrived.
  State state_ = State::kStatusLine;
  // Without values: the lines of the head set them, and nothing looks at them before.
  HttpHead head_;
  const char* fields_ = data_;  // Begin behind the status line.
  char* body_ = data_;          // Begins behind the head.
  char* kept_ = data_;          // The end of the body decoded so far.
  std::size_t remaining_;       // Of the length or chunk, still to come.
};

}  // namespace lambda::internal
