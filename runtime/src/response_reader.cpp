#include "response_reader.h"

namespace lambda::internal {
std::span<char> ResponseReader::Space() const {
  return {filled_, data_ + kMaxHeadBytes + body_bytes_ + kMaxFramingBytes};
}

Progress ResponseReader::Received(std::size_t bytes) {
  filled_ += bytes;
  *filled_ = '\0';  // Ends every scan.
  for (;;) {
    const Progress progress = state_ < State::kData ? TakeLine() : TakeData();
    if (progress == Progress::kNeedMore) {
      if (state_ >= State::kChunkSize) CloseGap();
      return progress;
    }
    if (progress != Progress::kComplete || state_ == State::kDone) return progress;
  }
}

Progress ResponseReader::TakeLine() {
  const char* const line = next_;
  const char* const name_end = FindNameEnd(line);
  const char* end = name_end;
  for (;; ++end) {
    end = FindControl(end);
    if (end >= line_limit_) return Progress::kBad;
    const char* const feed = *end == '\r' ? end + 1 : end;
    if (*feed == '\n') {
      next_ += feed + 1 - line;
      return EndLine(line, name_end, end) ? Progress::kComplete : Progress::kBad;
    }
    if (feed == filled_) return Progress::kNeedMore;
    if (*end != '\t') return Progress::kBad;
  }
}

bool ResponseReader::EndLine(const char* line, const char* name_end, const char* end) {
  if (state_ == State::kField) {
    return line == end ? EndHead() : head_.ParseField(line, name_end, end);
  }
  if (state_ == State::kChunkSize) return EndChunkSize(line);
  if (state_ == State::kChunkEnd) {
    state_ = State::kChunkSize;
    line_limit_ = next_ + kMaxFramingBytes;
    return true;
  }
  if (state_ == State::kTrailer) {
    if (line == end) state_ = State::kDone;
    return true;
  }
  state_ = State::kField;
  fields_ = next_;
  return head_.ParseStatusLine(line);
}

// Chooses what ends the body.
bool ResponseReader::EndHead() {
  const int status = head_.status();
  state_ = State::kStatusLine;
  if (status < 200) return true;
  body_ = kept_ = next_;
  line_limit_ = next_ + kMaxFramingBytes;
  state_ = State::kDone;
  if (status == 204 || status == 304) return true;
  state_ = State::kChunkSize;
  if (head_.framing() & HttpHead::kIsChunked) return true;
  remaining_ = head_.content_length();
  state_ = State::kData;
  if (head_.framing() & HttpHead::kHasLength) return true;
  remaining_ = ~std::size_t{0};
  state_ = State::kUntilClose;
  return true;
}

bool ResponseReader::EndChunkSize(const char* line) {
  remaining_ = 0;
  const char* end = line;
  for (;; ++end) {
    // Small letters are 39 places behind where digits would go on.
    unsigned digit = (static_cast<unsigned char>(*end) | 0x20u) - '0';
    if (digit > 9 && (digit -= 39) - 10 > 5) break;
    remaining_ = remaining_ * 16 + digit;
    if (remaining_ >> 32 != 0) return false;
  }
  state_ = remaining_ != 0 ? State::kData : State::kTrailer;
  // White space, the end of the line, or an extension.
  return end != line && (static_cast<unsigned char>(*end) <= ' ' || *end == ';');
}

Progress ResponseReader::TakeData() {
  const auto present = static_cast<std::size_t>(filled_ - next_);
  const std::size_t taken = present < remaining_ ? present : remaining_;
  MoveDown(kept_, next_, taken);
  kept_ += taken;
  next_ += taken;
  remaining_ -= taken;
  const std::size_t announced = state_ == State::kData ? remaining_ : 0;
  if (body().size() + announced > body_bytes_) return Progress::kTooLarge;
  if (remaining_ != 0) return Progress::kNeedMore;
  state_ = head_.framing() & HttpHead::kIsChunked ? State::kChunkEnd : State::kDone;
  line_limit_ = next_ + 1;  // An empty line must follow a chunk.
  return Progress::kComplete;
}

// The beginning of a line, or nothing, follows what was removed: it moves to where the body ends.
void ResponseReader::CloseGap() {
  MoveDown(kept_, next_, static_cast<std::size_t>(filled_ - next_));
  const auto gap = next_ - kept_;
  next_ -= gap;
  filled_ -= gap;
  line_limit_ -= gap;
}

Progress ResponseReader::Closed() const {
  return state_ == State::kUntilClose ? Progress::kComplete : Progress::kBad;
}

bool ResponseReader::reusable() const {
  // Not both a length and chunks: the server and we may disagree about where the next answer
  // begins.
  const unsigned framing = head_.framing();
  return (framing == HttpHead::kHasLength || framing == HttpHead::kIsChunked) && next_ == filled_;
}

}  // namespace lambda::internal
