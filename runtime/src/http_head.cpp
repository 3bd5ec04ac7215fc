#include "http_head.h"

#include "decimal.h"
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
  constexpr std::uint64_t kHttp1 = 0x2E312F50545448;  // "HTTP/1."
  if (LoadWord(line) << 8 != kHttp1 << 8 || line[8] != ' ') return false;
  status_ = static_cast<int>(ParseDecimal({line + 9, 3}));
  is_http_1_0_ = line[7] == '0';
  return status_ >= 100 && static_cast<unsigned char>(line[12]) <= ' ';
}

bool HttpHead::ParseField(std::string_view line) {
  const std::size_t colon = FindStop(line.data(), 0, ' ' + 1, ':');
  if (colon == 0 || line.data()[colon] != ':') return false;
  const Keyword name = FindKeyword({line.data(), colon});
  if (name >= kHeaderFieldCount) return true;
  const bool frames_body = name <= kTransferEncoding;
  if (frames_body && has(name)) return false;
  fields_[name] = Trim(line.data() + colon + 1, line.data() + line.size());
  return true;
}

// Two places call it.
[[gnu::noinline]] void HttpHead::Clear() {
  status_ = 0;
  for (std::string_view& value : fields_) value = {};
}

bool HttpHead::persistent() const {
  return !is_http_1_0_ && FindKeyword(fields_[kConnection]) != kClose;
}

}  // namespace lambda::internal
