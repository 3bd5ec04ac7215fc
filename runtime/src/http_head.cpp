#include "http_head.h"

#include "ascii_text.h"
#include "decimal.h"

namespace lambda::internal {
namespace {

using namespace std::literals;

// In the order of HeaderField.
constexpr std::string_view kFieldNames[kHeaderFieldCount] = {
    "content-length",
    "transfer-encoding",
    "connection",
    "lambda-runtime-aws-request-id",
    "lambda-runtime-deadline-ms",
    "lambda-runtime-invoked-function-arn",
    "lambda-runtime-trace-id",
    "lambda-runtime-client-context",
    "lambda-runtime-cognito-identity",
    "lambda-runtime-aws-tenant-id",
};

consteval std::size_t PackedBytes() {
  std::size_t bytes = 0;
  for (const std::string_view name : kFieldNames) bytes += 1 + name.size();
  return bytes;
}

// The names in a row, each behind its length: the table above, without 16 bytes of pointer and size
// for each.
struct PackedNames {
  char text[PackedBytes()];
};

consteval PackedNames PackNames() {
  PackedNames packed{};
  std::size_t at = 0;
  for (const std::string_view name : kFieldNames) {
    packed.text[at++] = static_cast<char>(name.size());
    for (const char byte : name) packed.text[at++] = byte;
  }
  return packed;
}

constexpr PackedNames kPackedNames = PackNames();

// The field of that name; kHeaderFieldCount if it is none of ours.
unsigned char FindField(std::string_view name) {
  const char* candidate = kPackedNames.text;
  unsigned char field = 0;
  for (; field < kHeaderFieldCount; ++field) {
    const auto length = static_cast<unsigned char>(*candidate++);
    // Most names differ in length already: no call for those.
    if (length == name.size() && EqualsIgnoringCase(name, {candidate, length})) break;
    candidate += length;
  }
  return field;
}

bool IsBlank(char byte) { return byte == ' ' || byte == '\t'; }

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return text;
}

// The position of the next control byte, or `size`.
std::size_t SkipText(const char* text, std::size_t position, std::size_t size) {
  while (position < size && static_cast<unsigned char>(text[position]) >= ' ') ++position;
  return position;
}

}  // namespace

Progress HeadParser::Parse(const char* text, std::size_t size) {
  for (;;) {
    position_ = SkipText(text, position_, size);
    if (position_ == size) return Progress::kNeedMore;
    if (text[position_] == '\t') {
      ++position_;
      continue;
    }
    const std::size_t line_feed = position_ + (text[position_] == '\r' ? 1 : 0);
    if (line_feed == size) return Progress::kNeedMore;
    if (text[line_feed] != '\n') return Progress::kBad;
    const std::string_view line(text + line_begin_, position_ - line_begin_);
    line_begin_ = position_ = line_feed + 1;
    const Progress progress = EndLine(line);
    if (progress != Progress::kNeedMore) return progress;
  }
}

Progress HeadParser::EndLine(std::string_view line) {
  if (status_ == 0) return ParseStatusLine(line) ? Progress::kNeedMore : Progress::kBad;
  if (line.empty()) return EndHead();
  return ParseField(line) ? Progress::kNeedMore : Progress::kBad;
}

Progress HeadParser::EndHead() {
  if (status_ >= 200) return Progress::kComplete;
  status_ = 0;
  for (std::string_view& field : fields_) field = {};
  return Progress::kNeedMore;
}

bool HeadParser::ParseStatusLine(std::string_view line) {
  if (line.size() < 12 || __builtin_memcmp(line.data(), "HTTP/1.", 7) != 0 || line[8] != ' ')
    return false;
  if (line.size() > 12 && line[12] != ' ') return false;
  std::uint64_t status;
  if (!ParseDecimal({line.data() + 9, 3}, status) || status < 100) return false;
  status_ = static_cast<int>(status);
  is_http_1_0_ = line[7] == '0';
  return true;
}

bool HeadParser::ParseField(std::string_view line) {
  std::size_t colon = 0;
  while (line[colon] != ':') {
    if (IsBlank(line[colon]) || ++colon == line.size()) return false;
  }
  const std::string_view name(line.data(), colon);
  const std::string_view value = Trim({line.data() + colon + 1, line.size() - colon - 1});
  const unsigned char field = FindField(name);
  if (field < kHeaderFieldCount) return Store(HeaderField{field}, value);
  return colon != 0;
}

bool HeadParser::Store(HeaderField name, std::string_view value) {
  const bool frames_body = name <= kTransferEncoding;
  if (frames_body && fields_[name].data() != nullptr) return false;
  fields_[name] = value;
  return true;
}

bool HeadParser::persistent() const {
  return !is_http_1_0_ && !EqualsIgnoringCase(fields_[kConnection], "close"sv);
}

}  // namespace lambda::internal
