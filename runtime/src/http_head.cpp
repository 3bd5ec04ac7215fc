#include "http_head.h"

#include <bit>
#include <cstdint>

#include "decimal.h"
#include "keyword.h"
#include "text_scan.h"

namespace lambda::internal {
namespace {

bool IsBlank(char byte) { return byte == ' ' || byte == '\t'; }

// Without the white space at both ends. The byte before `begin` is none.
std::string_view Trim(const char* begin, const char* end) {
  while (IsBlank(end[-1])) --end;
  while (begin < end && IsBlank(*begin)) ++begin;
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

// What ends the line fails each comparison, so that its length need not be looked at.
bool HttpHead::ParseStatusLine(const char* line) {
  constexpr std::uint64_t kHttp11 = 0x312E312F50545448;  // "HTTP/1.1"
  // 1: HTTP/1.0, whose connections close; more: no version that is known.
  const std::uint64_t age = std::rotl(kHttp11 - LoadWord(line), 8);
  framing_ = kCloses * static_cast<unsigned>(age);
  if (age > 1 || line[8] != ' ') return false;
  request_id_ = {};
  status_ = static_cast<int>(ParseDecimal({line + 9, 3}));
  return status_ >= 100 && static_cast<unsigned char>(line[12]) <= ' ';
}

bool HttpHead::ParseField(const char* line, const char* name_end, const char* end) {
  if (name_end == line || *name_end != ':') return false;
  const std::string_view name_text(line, static_cast<std::size_t>(name_end - line));
  if (!MayBeKeyword(name_text.size())) return true;
  const Keyword name = FindKeyword(name_text);
  if (name >= kHeaderFieldCount) return true;
  const std::string_view value = Trim(name_end + 1, end);
  if (name == kRequestId) {
    request_id_ = value;
    return true;
  }
  if (name == kContentLength) {
    const std::int64_t length = ParseDecimal(value);
    content_length_ = static_cast<std::size_t>(length);
    const bool is_second = (framing_ & kHasLength) != 0;
    framing_ |= kHasLength;
    return length >= 0 && !is_second;
  }
  const Keyword word = FindKeyword(value);
  if (name == kConnection) {
    if (word == kClose) framing_ |= kCloses;
    return true;
  }
  const bool is_second = (framing_ & kIsChunked) != 0;
  framing_ |= kIsChunked;
  return word == kChunked && !is_second;
}

}  // namespace lambda::internal
