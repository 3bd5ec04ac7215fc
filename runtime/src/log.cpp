#include "lambda/log.h"

#include <errno.h>

#include <atomic>

#include "clock.h"
#include "lambda/environment.h"
#include "log_line.h"
#include "result.h"
#include "system_call.h"

namespace lambda {
namespace {

using namespace std::literals;

// The environment is read once. 0 until then; atomic because a hosted function may have threads.
std::atomic<unsigned char> cached_settings;

constexpr unsigned char kAreKnown = 0x80;
constexpr unsigned char kIsJson = 0x40;

unsigned char Settings() {
  unsigned char packed = cached_settings.load(std::memory_order_relaxed);
  if (packed == 0) {
    const internal::LogSettings settings = internal::ParseLogSettings(
        GetEnvironment("AWS_LAMBDA_LOG_LEVEL"sv), GetEnvironment("AWS_LAMBDA_LOG_FORMAT"sv));
    packed = static_cast<unsigned char>(settings.level) | kAreKnown;
    if (settings.is_json) packed |= kIsJson;
    cached_settings.store(packed, std::memory_order_relaxed);
  }
  return packed;
}

void WriteToStderr(void*, std::string_view piece) {
  while (!piece.empty()) {
    const long written =
        internal::SystemCall(__NR_write, 2L, piece.data(), static_cast<long>(piece.size()));
    if (written == -EINTR) continue;
    if (written <= 0) return;
    piece.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

bool IsLogged(LogLevel level) {
  return static_cast<unsigned char>(level) >= (Settings() & ~(kAreKnown | kIsJson));
}

void Log(LogLevel level, std::string_view message, std::initializer_list<LogField> fields) {
  if (!IsLogged(level)) return;
  const internal::LogRecord record{internal::UnixMs(),
                                   level,
                                   internal::request_arguments[internal::kRequestId],
                                   message,
                                   {fields.begin(), fields.size()}};
  const bool is_json = (Settings() & kIsJson) != 0;
  (is_json ? internal::WriteJsonLine : internal::WriteTextLine)(record, {WriteToStderr});
}

}  // namespace lambda
