// The head of an HTTP/1.1 response, line by line where it lies. Pure: no copy, no allocation. It
// keeps the header fields that the runtime uses and checks the form of all; where lines end and
// what follows the head is response_reader.h's. Source: RFC 9112 sections 2 to 5.
#pragma once

#include <string_view>

#include "keyword.h"

namespace lambda::internal {

class HttpHead {
 public:
  // Both take a line without its end, which a byte below a blank follows and then kScanBytes that
  // can be read; it holds no control bytes but tabs. False: this is not HTTP/1.x.
  bool ParseStatusLine(const char* line);

  // Not the first line. Refuses folded ones, white space before the colon, and Content-Length or
  // Transfer-Encoding given twice.
  bool ParseField(std::string_view line);

  void Clear();  // Also makes status() 0.

  int status() const { return status_; }  // 100 to 999.
  bool persistent() const;                // The server will keep the connection open.

  // The field's value without the white space around it, empty if absent. The last one of several
  // counts.
  std::string_view field(Keyword name) const { return fields_[name]; }
  bool has(Keyword name) const { return fields_[name].data() != nullptr; }

 private:
  int status_ = 0;
  bool is_http_1_0_ = false;
  std::string_view fields_[kHeaderFieldCount];
};

}  // namespace lambda::internal
