#include "response_reader.h"

#include "decimal.h"

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

void ResponseReader::Start(const ResponseBuffer& buffer) {
  buffer_ = buffer;
  head_.Clear();
  filled_ = used_ = scanned_ = body_bytes_ = 0;
  line_budget_ = buffer.head_bytes;
  state_ = State::kStatusLine;
}

std::span<char> ResponseReader::Space() const {
  const std::size_t capacity =
      buffer_.head_bytes + buffer_.body_bytes + kFramingSlackBytes - kScanBytes;
  return {buffer_.data + filled_, capacity - filled_};
}

Progress ResponseReader::Received(std::size_t bytes) {
  filled_ += bytes;
  buffer_.data[filled_] = '\0';  // Ends every scan.
  Progress progress;
  do {
    progress = state_ < State::kData ? TakeLine() : TakeData();
  } while (progress == Progress::kComplete && state_ != State::kDone);
  if (progress == Progress::kNeedMore && state_ >= State::kChunkSize) CloseGap();
  return progress;
}

Progress ResponseReader::TakeLine() {
  const char* text = buffer_.data;
  std::size_t end = scanned_;
  while (text[end = FindStop(text, end, ' ', '\0')] == '\t') ++end;
  scanned_ = end;
  if (state_ == State::kChunkEnd && end != used_) return Progress::kBad;
  if (text[end] == '\r') ++end;
  const std::size_t line_bytes = end + 1 - used_;
  if (line_bytes > line_budget_) return Progress::kBad;
  if (end == filled_) return Progress::kNeedMore;
  if (text[end] != '\n') return Progress::kBad;
  line_budget_ -= line_bytes;
  const std::string_view line(text + used_, scanned_ - used_);
  used_ = scanned_ = end + 1;
  return EndLine(line) ? Progress::kComplete : Progress::kBad;
}

bool ResponseReader::EndLine(std::string_view line) {
  switch (state_) {
    case State::kStatusLine:
      state_ = State::kField;
      fields_ = buffer_.data + used_;
      return head_.ParseStatusLine(line.data());
    case State::kField:
      return line.empty() ? EndHead() : head_.ParseField(line);
    case State::kChunkSize:
      return EndChunkSize(line.data());
    case State::kChunkEnd:
      state_ = State::kChunkSize;
      return true;
    default:
      if (line.empty()) state_ = State::kDone;
      return true;
  }
}

// Chooses what ends the body.
bool ResponseReader::EndHead() {
  const int status = head_.status();
  if (status < 200) {
    head_.Clear();
    state_ = State::kStatusLine;
    return true;
  }
  body_ = buffer_.data + used_;
  line_budget_ = kMaxFramingBytes;
  state_ = status == 204 || status == 304 ? State::kDone : State::kUntilClose;
  if (state_ == State::kDone) return true;
  if (head_.has(kTransferEncoding)) {
    state_ = State::kChunkSize;
    return FindKeyword(head_.field(kTransferEncoding)) == kChunked;
  }
  remaining_ = ~std::size_t{0};
  if (!head_.has(kContentLength)) return true;
  state_ = State::kData;
  const std::int64_t length = ParseDecimal(head_.field(kContentLength));
  remaining_ = static_cast<std::size_t>(length);
  return length >= 0;
}

bool ResponseReader::EndChunkSize(const char* line) {
  remaining_ = 0;
  const char* end = line;
  for (unsigned digit; (digit = HexValue(static_cast<unsigned char>(*end))) < 16; ++end) {
    remaining_ = remaining_ * 16 + digit;
    if (remaining_ >> 32 != 0) return false;
  }
  state_ = remaining_ != 0 ? State::kData : State::kTrailer;
  line_budget_ = kMaxFramingBytes;
  // White space, the end of the line, or an extension.
  return end != line && (static_cast<unsigned char>(*end) <= ' ' || *end == ';');
}

Progress ResponseReader::TakeData() {
  const std::size_t present = filled_ - used_;
  const std::size_t taken = present < remaining_ ? present : remaining_;
  char* to = body_ + body_bytes_;
  char* from = buffer_.data + used_;
  if (to != from) MoveDown(to, from, taken);
  body_bytes_ += taken;
  remaining_ -= taken;
  used_ = scanned_ = used_ + taken;
  const std::size_t announced = state_ == State::kData ? remaining_ : 0;
  if (body_bytes_ + announced > buffer_.body_bytes) return Progress::kTooLarge;
  if (remaining_ != 0) return Progress::kNeedMore;
  state_ = head_.has(kTransferEncoding) ? State::kChunkEnd : State::kDone;
  return Progress::kComplete;
}

// The beginning of a line, or nothing, follows what was removed: it moves to where the body ends.
void ResponseReader::CloseGap() {
  char* to = body_ + body_bytes_;
  char* from = buffer_.data + used_;
  MoveDown(to, from, filled_ - used_);
  const auto gap = static_cast<std::size_t>(from - to);
  used_ -= gap;
  scanned_ -= gap;
  filled_ -= gap;
}

Progress ResponseReader::Closed() const {
  return state_ == State::kUntilClose ? Progress::kComplete : Progress::kBad;
}

bool ResponseReader::reusable() const {
  // Both a length and chunks: the server and we may disagree about where the next answer begins.
  const bool is_ambiguous = head_.has(kTransferEncoding) && head_.has(kContentLength);
  return state_ == State::kDone && !is_ambiguous && used_ == filled_ && head_.persistent();
}

}  // namespace lambda::internal
