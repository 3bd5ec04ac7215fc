// Log lines on stderr as Lambda's own runtimes write them, in text or JSON. It allocates nothing
// and keeps nothing back. Of a program that does not log, nothing of this is linked.
// Source: "Configuring advanced logging controls for your Lambda function", AWS documentation.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace lambda {

enum class LogLevel : unsigned char { kTrace, kDebug, kInfo, kWarn, kError, kFatal };

// A name and a value beside the message. The views need only live as long as the call of Log.
class LogField {
 public:
  constexpr LogField(std::string_view name, std::string_view value)
      : name_(name), text_(value), kind_(Kind::kText) {}
  constexpr LogField(std::string_view name, const char* value)
      : LogField(name, std::string_view(value)) {}
  LogField(std::string_view name, std::nullptr_t) = delete;
  constexpr LogField(std::string_view name, std::same_as<bool> auto value)
      : name_(name), text_(value ? "true" : "false"), kind_(Kind::kWord) {}
  template <std::integral Integer>
    requires(!std::same_as<Integer, bool>)
  constexpr LogField(std::string_view name, Integer value)
      : name_(name),
        magnitude_(value < 0 ? 0 - static_cast<std::uint64_t>(value)
                             : static_cast<std::uint64_t>(value)),
        kind_(value < 0 ? Kind::kNegative : Kind::kNumber) {}

  enum class Kind : unsigned char { kText, kWord, kNumber, kNegative };

  constexpr std::string_view name() const { return name_; }
  constexpr Kind kind() const { return kind_; }
  constexpr std::string_view text() const { return text_; }         // Of kText and kWord.
  constexpr std::uint64_t magnitude() const { return magnitude_; }  // Of the numbers.

 private:
  std::string_view name_;
  std::string_view text_;
  std::uint64_t magnitude_ = 0;
  Kind kind_;
};

// Writes one line, or nothing if `level` is below AWS_LAMBDA_LOG_LEVEL (TRACE, DEBUG, INFO, WARN,
// ERROR or FATAL in any case; INFO if it is anything else or not set; both formats obey it).
//
// Text, the format unless AWS_LAMBDA_LOG_FORMAT is JSON:
//   2026-11-22T10:00:00.123Z <tab> request id <tab> INFO <tab> message name=value name=value
// with "-" for the id before the first event. A line feed in message or fields becomes a carriage
// return, which Lambda keeps inside one record, as it does not with a line feed; other bytes stay.
//
// JSON:
//   {"timestamp":"…","level":"INFO","message":"…","requestId":"…","name":"value","name":1}
// without requestId before the first event. Any bytes become valid JSON, what is not UTF-8 as
// U+FFFD; that names differ, also from those four, is the caller's care.
//
// A line of up to 3.5 KiB is one write(2), so that lines of several processes do not mix; a longer
// one follows in pieces, complete. What stderr does not take is lost without an error.
void Log(LogLevel level, std::string_view message, std::initializer_list<LogField> fields = {});

// Whether Log would write: for a message that is expensive to make.
bool IsLogged(LogLevel level);

}  // namespace lambda
