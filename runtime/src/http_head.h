// The head of an HTTP/1.1 response, parsed where it lies as its bytes arrive. Pure: no copy, no
// allocation. It knows only the header fields that the runtime uses; bodies are
// response_reader.h's. Source: RFC 9112 sections 2 to 5.
#pragma once

#include <cstddef>
#include <string_view>

namespace lambda::internal {

// What a parser says about the bytes so far.
enum class Progress : unsigned char {
  kNeedMore,
  kComplete,
  kBad,       // Not HTTP/1.x, or the connection broke: nothing that follows can be trusted.
  kTooLarge,  // The head is whole, the body does not fit the buffer.
};

enum HeaderField : unsigned char {
  kContentLength,
  kTransferEncoding,
  kConnection,
  kRequestId,
  kDeadlineMs,
  kFunctionArn,
  kTraceId,
  kClientContext,
  kCognitoIdentity,
  kTenantId,
  kHeaderFieldCount,
};

// Skips interim (1xx) responses. Accepts a bare LF as the end of a line; refuses control bytes,
// folded lines, white space before the colon, and Content-Length or Transfer-Encoding given twice.
class HeadParser {
 public:
  // `text` is everything received so far, at the same address at each call; no byte is read twice.
  Progress Parse(const char* text, std::size_t size);

  // The following hold once Parse has returned kComplete.
  int status() const { return status_; }  // 200 to 999.
  std::size_t head_bytes() const {
    return position_;
  }  // With interim responses and the empty line.
  bool persistent() const;  // The server will keep the connection open.

  // The field's value without the white space around it, empty if absent. The last one of several
  // counts.
  std::string_view field(HeaderField name) const { return fields_[name]; }

 private:
  Progress EndLine(std::string_view line);
  Progress EndHead();
  bool ParseStatusLine(std::string_view line);
  bool ParseField(std::string_view line);
  bool Store(HeaderField name, std::string_view value);

  std::size_t position_ = 0;    // Of the first byte not looked at yet.
  std::size_t line_begin_ = 0;  // Of the line that it is in.
  int status_ = 0;              // 0 before the status line.
  bool is_http_1_0_ = false;
  std::string_view fields_[kHeaderFieldCount];
};

}  // namespace lambda::internal
