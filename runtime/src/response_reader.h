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

// A chunk's head, or the trailer fields, may be this long; anything longer is refused.
inline constexpr std::size_t kMaxFramingBytes = 4096;

// Room behind the largest body, for chunk heads and trailers that arrive with its last bytes, and
// for looking past the end.
inline constexpr std::size_t kFramingSlackBytes = kMaxFramingBytes + 2 * kScanBytes;

// `data` holds head_bytes + body_bytes + kFramingSlackBytes. A longer head is refused as kBad, a
// longer body ends in kTooLarge.
struct ResponseBuffer {
  char* data;
  std::size_t head_bytes;
  std::size_t body_bytes;
};

// Skips interim (1xx) responses; accepts a bare LF as the end of a line; refuses control bytes in
// lines. Chunk extensions and trailer fields are dropped.
class ResponseReader {
 public:
  // Before each response.
  void Start(const ResponseBuffer& buffer);

  // Where the next bytes go; never empty while more are needed.
  std::span<char> Space() const;

  // `bytes` of Space() were filled. Not to be called again after anything but kNeedMore.
  Progress Received(std::size_t bytes);

  // The connection ended: kComplete if that is how this body ends, kBad otherwise.
  Progress Closed() const;

  bool started() const { return filled_ != 0; }
  const HttpHead& head() const { return head_; }                  // After kComplete and kTooLarge.
  // The lines of the head behind the first one. After kComplete and kTooLarge.
  std::string_view fields() const {
    return {fields_, static_cast<std::size_t>(body_ - fields_)};
  }
  std::string_view body() const { return {body_, body_bytes_}; }  // After kComplete.

  // The connection can carry another request. After kComplete.
  bool reusable() const;

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
  bool EndLine(std::string_view line);
  bool EndHead();
  bool EndChunkSize(const char* line);
  Progress TakeData();  // kComplete: the length or chunk is whole.
  void CloseGap();

  ResponseBuffer buffer_{};
  HttpHead head_;
  const char* fields_ = nullptr;
  char* body_ = nullptr;         // Begins behind the head.
  std::size_t body_bytes_ = 0;   // Decoded so far.
  std::size_t remaining_ = 0;    // Of the length or chunk, still to come.
  std::size_t filled_ = 0;       // Bytes of the buffer in use.
  std::size_t used_ = 0;         // What precedes this has been dealt with.
  std::size_t scanned_ = 0;      // From used_ to here there is no end of a line.
  std::size_t line_budget_ = 0;  // What the head, the chunk's head or the trailer may still take.
  State state_{};
};

}  // namespace lambda::internal
