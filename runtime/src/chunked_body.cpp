#include "chunked_body.h"

namespace lambda::internal {
namespace {

// The value of a hexadecimal digit, 16 or more for any other byte.
unsigned HexValue(unsigned char byte) {
  const unsigned digit = byte - '0';
  if (digit <= 9) return digit;
  const unsigned letter = (byte | 0x20u) - 'a';
  return letter <= 5 ? letter + 10 : 16;
}

}  // namespace

Progress ChunkedBody::Decode(char* text, std::size_t size) {
  decoded_bytes_ = 0;
  std::size_t used = 0;
  while (used < size && state_ != State::kDone) {
    if (state_ != State::kData) {
      if (!Framing(static_cast<unsigned char>(text[used++]))) return Progress::kBad;
      continue;
    }
    const std::size_t present = size - used < remaining_ ? size - used : remaining_;
    __builtin_memmove(text + decoded_bytes_, text + used, present);
    decoded_bytes_ += present;
    used += present;
    remaining_ -= present;
    if (remaining_ == 0) state_ = State::kAfterData;
  }
  unused_bytes_ = size - used;
  return state_ == State::kDone ? Progress::kComplete : Progress::kNeedMore;
}

bool ChunkedBody::Framing(unsigned char byte) {
  if (++framing_bytes_ > kMaxFramingBytes || (after_cr_ && byte != '\n')) return false;
  after_cr_ = byte == '\r';
  if (byte == '\n') return EndLine();
  if (after_cr_) return true;
  const bool is_first = !line_has_bytes_;
  line_has_bytes_ = true;
  if (state_ != State::kSize) return state_ != State::kAfterData;
  const unsigned digit = HexValue(byte);
  if (digit < 16) {
    remaining_ = remaining_ * 16 + digit;
    return remaining_ >> 32 == 0;
  }
  state_ = State::kExtension;
  return !is_first && (byte == ';' || byte == ' ' || byte == '\t');
}

bool ChunkedBody::EndLine() {
  const bool was_empty = !line_has_bytes_;
  line_has_bytes_ = false;
  if (state_ == State::kAfterData) {
    state_ = State::kSize;
    return true;
  }
  if (state_ == State::kTrailer) {
    if (was_empty) state_ = State::kDone;
    return true;
  }
  state_ = remaining_ == 0 ? State::kTrailer : State::kData;
  framing_bytes_ = 0;
  return !was_empty;
}

}  // namespace lambda::internal
