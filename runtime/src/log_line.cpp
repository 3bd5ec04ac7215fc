#include "log_line.h"

#include "decimal.h"
#include "timestamp.h"

namespace lambda::internal {
namespace {

using namespace std::literals;

constexpr std::size_t kLevelCount = 6;
constexpr std::size_t kLevelBytes = 5;
constexpr char kLevels[] = "TRACEDEBUGINFO WARN ERRORFATAL";

std::string_view LevelName(LogLevel level) {
  const char* name = kLevels + kLevelBytes * static_cast<std::size_t>(level);
  return {name, kLevelBytes - (name[kLevelBytes - 1] == ' ')};
}

// `upper` is the same in capitals.
bool IsWord(std::string_view text, std::string_view upper) {
  if (text.size() != upper.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & ~0x20) != upper[i]) return false;
  }
  return true;
}

void WriteNumber(const LogField& field, PieceWriter& out) {
  char digits[kMaxDecimalDigits];
  if (field.kind() == LogField::Kind::kNegative) out.Raw("-"sv);
  out.Raw(FormatDecimal(field.magnitude(), digits));
}

bool IsNumber(const LogField& field) { return field.kind() >= LogField::Kind::kNumber; }

void WriteMember(std::string_view before_value, std::string_view value, PieceWriter& out) {
  out.Raw(before_value);
  out.Escaped(value);
}

void WriteJsonField(const LogField& field, PieceWriter& out) {
  WriteMember(",\""sv, field.name(), out);
  if (IsNumber(field)) {
    out.Raw("\":"sv);
    return WriteNumber(field, out);
  }
  const bool is_text = field.kind() == LogField::Kind::kText;
  WriteMember(is_text ? "\":\""sv : "\":"sv, field.text(), out);
  if (is_text) out.Raw("\""sv);
}

void WriteTextField(const LogField& field, PieceWriter& out) {
  out.Raw(" "sv);
  out.OneLine(field.name());
  out.Raw("="sv);
  IsNumber(field) ? WriteNumber(field, out) : out.OneLine(field.text());
}

}  // namespace

LogSettings ParseLogSettings(std::string_view level, std::string_view format) {
  LogSettings settings{LogLevel::kInfo, IsWord(format, "JSON"sv)};
  for (std::size_t i = 0; i < kLevelCount; ++i) {
    const auto candidate = static_cast<LogLevel>(i);
    if (IsWord(level, LevelName(candidate))) settings.level = candidate;
  }
  return settings;
}

void WriteTextLine(const LogRecord& record, PieceSink sink) {
  char timestamp[kTimestampBytes];
  PieceWriter out(sink);
  out.Raw(FormatTimestamp(record.unix_ms, timestamp));
  out.Raw("\t"sv);
  out.Raw(record.request_id.empty() ? "-"sv : record.request_id);
  out.Raw("\t"sv);
  out.Raw(LevelName(record.level));
  out.Raw("\t"sv);
  out.OneLine(record.message);
  for (const LogField& field : record.fields) WriteTextField(field, out);
  out.Raw("\n"sv);
  out.End();
}

void WriteJsonLine(const LogRecord& record, PieceSink sink) {
  char timestamp[kTimestampBytes];
  PieceWriter out(sink);
  WriteMember("{\"timestamp\":\""sv, FormatTimestamp(record.unix_ms, timestamp), out);
  WriteMember("\",\"level\":\""sv, LevelName(record.level), out);
  WriteMember("\",\"message\":\""sv, record.message, out);
  if (!record.request_id.empty()) WriteMember("\",\"requestId\":\""sv, record.request_id, out);
  out.Raw("\""sv);
  for (const LogField& field : record.fields) WriteJsonField(field, out);
  out.Raw("}\n"sv);
  out.End();
}

}  // namespace lambda::internal
