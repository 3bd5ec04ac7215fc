#include "response_reader.h"

#include "ascii_text.h"
#include "decimal.h"

namespace lambda::internal {

using namespace std::literals;

std::span<char> ResponseReader::Space() const {
  const std::size_t capacity = buffer_.head_bytes + buffer_.body_bytes + kFramingSlackBytes;
  return {buffer_.data + filled_, capacity - filled_};
}

Progress ResponseReader::Received(std::size_t bytes) {
  filled_ += bytes;
  if (framing_ == Framing::kUnknown) {
    const Progress progress = ReceivedHead();
    if (progress != Progress::kComplete) return progress;
  }
  return ReceivedBody();
}

Progress ResponseReader::ReceivedHead() {
  const bool limit_reached = filled_ >= buffer_.head_bytes;
  const Progress progress = head_.Parse(buffer_.data, limit_reached ? buffer_.head_bytes : filled_);
  if (progress == Progress::kNeedMore && limit_reached) return Progress::kBad;
  if (progress == Progress::kComplete && !ChooseFraming()) return Progress::kBad;
  return progress;
}

bool ResponseReader::ChooseFraming() {
  const std::string_view coding = head_.field(kTransferEncoding);
  const std::string_view length = head_.field(kContentLength);
  framing_ = Framing::kLength;
  if (head_.status() == 204 || head_.status() == 304) return true;
  if (coding.data() != nullptr) {
    framing_ = Framing::kChunked;
    return EqualsIgnoringCase(coding, "chunked"sv);
  }
  if (length.data() != nullptr) {
    std::uint64_t value = 0;
    const bool is_valid = ParseDecimal(length, value);
    body_size_ = value;
    return is_valid;
  }
  framing_ = Framing::kUntilClose;
  return true;
}

Progress ResponseReader::ReceivedBody() {
  if (framing_ == Framing::kChunked) return DecodeChunks();
  const std::size_t received = filled_ - head_.head_bytes();
  if (framing_ == Framing::kUntilClose) body_size_ = received;
  if (body_size_ > buffer_.body_bytes) return Progress::kTooLarge;
  if (framing_ == Framing::kUntilClose || received < body_size_) return Progress::kNeedMore;
  unused_bytes_ = received - body_size_;
  return Progress::kComplete;
}

Progress ResponseReader::DecodeChunks() {
  char* encoded = body_begin() + body_size_;
  const Progress progress =
      chunks_.Decode(encoded, static_cast<std::size_t>(buffer_.data + filled_ - encoded));
  body_size_ += chunks_.decoded_bytes();
  filled_ = head_.head_bytes() + body_size_;
  unused_bytes_ = chunks_.unused_bytes();
  return body_size_ > buffer_.body_bytes ? Progress::kTooLarge : progress;
}

Progress ResponseReader::Closed() const {
  return framing_ == Framing::kUntilClose ? Progress::kComplete : Progress::kBad;
}

bool ResponseReader::reusable() const {
  // Both a length and chunks: the server and we may disagree about where the next answer begins.
  const bool is_ambiguous =
      framing_ == Framing::kChunked && head_.field(kContentLength).data() != nullptr;
  return framing_ != Framing::kUntilClose && !is_ambiguous && unused_bytes_ == 0 &&
         head_.persistent();
}

}  // namespace lambda::internal
