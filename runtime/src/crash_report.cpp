#include "crash_report.h"

#include "decimal.h"
#include "error_body.h"
#include "json_writer.h"

namespace lambda::internal {
namespace {

using namespace std::literals;

constexpr std::size_t kMaxBodyBytes = 2048;
constexpr std::size_t kMaxHeadTextBytes = 1024;  // Of request id and host together.
constexpr std::size_t kFrameBytes = 20;

// Writes "0x" and 16 digits at `out`; returns their end.
char* PutAddress(char* out, std::uintptr_t address) {
  *out++ = '0';
  *out++ = 'x';
  for (int shift = 60; shift >= 0; shift -= 4) *out++ = "0123456789abcdef"[address >> shift & 15];
  return out;
}

std::string_view Between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

// The frames as text.
class FrameTexts {
 public:
  explicit FrameTexts(std::span<const Frame> frames) {
    for (const Frame& frame : frames) {
      char* const begin = texts_[count_];
      char* end = begin;
      if (frame.is_guess) {
        *end++ = '?';
        *end++ = ' ';
      }
      views_[count_++] = Between(begin, PutAddress(end, frame.address));
    }
  }
  StackTrace lines() const { return {views_, count_}; }

 private:
  char texts_[kMaxCrashFrames][kFrameBytes];
  std::string_view views_[kMaxCrashFrames];
  std::size_t count_ = 0;
};

std::string_view WriteBody(const Crash& crash, std::span<char> buffer) {
  char message[64];
  JsonWriter text(message);
  text.Raw(crash.signal);
  if (crash.has_address) {
    char address[18];
    text.Raw(" at "sv);
    text.Raw(Between(address, PutAddress(address, crash.address)));
  }
  const FrameTexts frames(crash.frames);
  return AddStackTrace(WriteErrorBody("Function.Crash"sv, text.written(), buffer), frames.lines(),
                       buffer);
}

bool IsWord(std::string_view text) {
  for (const char byte : text) {
    if (static_cast<unsigned char>(byte) <= ' ') return false;
  }
  return true;
}

}  // namespace

std::string_view WriteCrashRequest(const Crash& crash, std::string_view request_id,
                                   std::string_view host,
                                   std::span<char, kCrashRequestBytes> buffer) {
  if (request_id.size() + host.size() > kMaxHeadTextBytes || !IsWord(request_id)) return {};
  char body_buffer[kMaxBodyBytes];
  char digits[kMaxDecimalDigits];
  const std::string_view body = WriteBody(crash, body_buffer);
  const bool at_init = request_id.empty();
  const std::string_view parts[] = {
      "POST /2018-06-01/runtime/"sv,
      at_init ? "init"sv : "invocation/"sv,
      request_id,
      "/error HTTP/1.1\r\nHost: "sv,
      host,
      "\r\nContent-Type: application/json\r\nLambda-Runtime-Function-Error-Type: Function.Crash"
      "\r\nConnection: close\r\nContent-Length: "sv,
      FormatDecimal(body.size(), digits),
      "\r\n\r\n"sv,
      body};
  JsonWriter out(buffer);
  for (const std::string_view part : parts) out.Raw(part);
  return out.written();
}

}  // namespace lambda::internal
