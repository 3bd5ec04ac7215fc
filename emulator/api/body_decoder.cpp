#include "api/body_decoder.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace emu::api {
namespace {

constexpr std::size_t kMaxLineBytes = kMaxHeadBytes;  // A trailer may carry an X-Ray cause.
constexpr std::size_t kMaxTrailers = 64;

}  // namespace

BodyDecoder::BodyDecoder(const RequestHead& head, std::size_t keep_bytes)
    : keep_bytes_(keep_bytes),
      chunked_(head.chunked),
      part_(head.chunked ? Part::kChunkSize : Part::kData),
      remaining_(head.content_length) {
  if (!chunked_ && remaining_ == 0) state_ = State::kDone;
}

std::size_t BodyDecoder::Feed(std::string_view bytes) {
  const std::size_t offered = bytes.size();
  while (state_ == State::kMore && !bytes.empty()) {
    if (part_ == Part::kData) {
      const std::size_t count = std::min<std::uint64_t>(remaining_, bytes.size());
      Keep(bytes.substr(0, count));
      bytes.remove_prefix(count);
      if ((remaining_ -= count) == 0) EndData();
    } else {
      const std::size_t newline = bytes.find('\n');
      line_ += bytes.substr(0, newline);
      bytes.remove_prefix(newline == bytes.npos ? bytes.size() : newline + 1);
      if (line_.size() > kMaxLineBytes) state_ = State::kBad;
      if (newline != std::string_view::npos) TakeLine(std::exchange(line_, {}));
    }
  }
  return offered - bytes.size();
}

void BodyDecoder::Keep(std::string_view data) {
  total_bytes_ += data.size();
  body_ += data.substr(0, keep_bytes_ - std::min(keep_bytes_, body_.size()));
}

void BodyDecoder::EndData() {
  if (chunked_) {
    part_ = Part::kDataEnd;
  } else {
    state_ = State::kDone;
  }
}

void BodyDecoder::TakeLine(std::string_view line) {
  if (!line.ends_with('\r')) {
    state_ = State::kBad;
    return;
  }
  line.remove_suffix(1);
  if (part_ == Part::kDataEnd) {
    part_ = Part::kChunkSize;
    if (!line.empty()) state_ = State::kBad;
  } else if (part_ == Part::kChunkSize) {
    BeginChunk(line);
  } else if (line.empty()) {
    state_ = State::kDone;
  } else {
    const std::size_t colon = line.find(':');
    if (colon == line.npos || trailers_.size() == kMaxTrailers) {
      state_ = State::kBad;
    } else {
      trailers_.emplace(Lower(line.substr(0, colon)), Trim(line.substr(colon + 1)));
    }
  }
}

void BodyDecoder::BeginChunk(std::string_view line) {
  const std::string_view size = Trim(line.substr(0, line.find(';')));
  const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), remaining_, 16);
  if (size.empty() || error != std::errc() || end != size.data() + size.size()) {
    state_ = State::kBad;
  } else {
    part_ = remaining_ == 0 ? Part::kTrailer : Part::kData;
  }
}

}  // namespace emu::api
