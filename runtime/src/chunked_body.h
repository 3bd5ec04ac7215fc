// Removes the chunked transfer coding from a body, in place, as its bytes arrive. Pure.
// Chunk extensions and trailer fields are checked for their form and dropped.
// Source: RFC 9112 section 7.1.
#pragma once

#include <cstddef>

#include "http_head.h"

namespace lambda::internal {

// A chunk's head, or the trailer fields, may be this long; anything longer is refused.
inline constexpr std::size_t kMaxFramingBytes = 4096;

class ChunkedBody {
 public:
  // Takes the next `size` bytes of the body at `text` and moves what they decode to, to their
  // front. kNeedMore: all of them were used. kComplete: unused_bytes() of them follow the body.
  Progress Decode(char* text, std::size_t size);

  std::size_t decoded_bytes() const { return decoded_bytes_; }  // Of the last call.
  std::size_t unused_bytes() const { return unused_bytes_; }    // Of the last call.

 private:
  enum class State : unsigned char { kSize, kExtension, kData, kAfterData, kTrailer, kDone };

  bool Framing(unsigned char byte);
  bool EndLine();

  std::size_t remaining_ = 0;      // Data bytes of the chunk that are still to come.
  std::size_t framing_bytes_ = 0;  // Since the last data byte.
  std::size_t decoded_bytes_ = 0;
  std::size_t unused_bytes_ = 0;
  State state_ = State::kSize;
  bool after_cr_ = false;
  bool line_has_bytes_ = false;  // Of the framing line that is being read.
};

}  // namespace lambda::internal
