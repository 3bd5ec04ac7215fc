// One log line as bytes, piece by piece. Pure: the time is given, the pieces go to a function.
// Sources as for lambda/log.h.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "lambda/log.h"
#include "piece_writer.h"

namespace lambda::internal {

struct LogRecord {
  std::int64_t unix_ms;
  LogLevel level;
  std::string_view request_id;  // Empty before the first event.
  std::string_view message;
  std::span<const LogField> fields;
};

// A line of up to 3.5 KiB is one piece.
void WriteTextLine(const LogRecord& record, PieceSink sink);
void WriteJsonLine(const LogRecord& record, PieceSink sink);

struct LogSettings {
  LogLevel level;
  bool is_json;
};

// From the values of AWS_LAMBDA_LOG_LEVEL and AWS_LAMBDA_LOG_FORMAT.
LogSettings ParseLogSettings(std::string_view level, std::string_view format);

}  // namespace lambda::internal
