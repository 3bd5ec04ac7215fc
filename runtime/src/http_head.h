// The head of an HTTP/1.1 response, line by line where it lies. Pure: no copy, no allocation. It
// keeps what the runtime acts on and checks the form of all lines; where they end and what follows
// the head is response_reader.h's. Source: RFC 9112 sections 2 to 5.
#pragma once

#include <cstddef>
#include <string_view>

namespace lambda::internal {

class HttpHead {
 public:
  // How the body ends and the connection goes on: a set of these.
  enum Framing : unsigned { kHasLength = 1, kIsChunked = 2, kCloses = 4 };

  // All take lines without their end, which a byte below a blank follows and then kScanBytes that
  // can be read; lines hold no control bytes but tabs. False: this is neither HTTP/1.1 nor 1.0.

  // Also forgets the lines before.
  bool ParseStatusLine(const char* line);

  // Any other line up to `end`; `name_end` is its first colon or blank. Refuses folded lines, white
  // space before the colon, Content-Length or Transfer-Encoding given twice, a length that is no
  // number and any coding but "chunked".
  bool ParseField(const char* line, const char* name_end, const char* end);

  int status() const { return status_; }  // 100 to 999.
  unsigned framing() const { return framing_; }
  std::size_t content_length() const { return content_length_; }  // If framing has kHasLength.
  std::string_view request_id() const { return request_id_; }     // Empty if there is none.

 private:
  int status_ = 0;
  unsigned framing_;
  std::size_t content_length_;
  std::string_view request_id_;
};

}  // namespace lambda::internal
