// One TCP connection to the Runtime API: opened when needed, kept open while the server allows it.
// It does not know what it carries. Source: RFC 9112 section 9.3 (persistence), section 9.3.1
// (retrying requests).
#pragma once

#include "endpoint.h"
#include "request.h"
#include "response_reader.h"

namespace lambda::internal {

class Connection {
 public:
  void SetEndpoint(const Endpoint& endpoint) { endpoint_ = endpoint; }

  // Sends the request in one piece and reads the answer. A connection that the server had closed
  // meanwhile is replaced at once. kComplete, kTooLarge, or kBad if no answer came.
  Progress Exchange(Request request, const ResponseBuffer& buffer);

  const ResponseReader& answer() const { return reader_; }  // Of the last exchange.

 private:
  Progress TryOnce(Request request);
  bool Open();
  void Close();
  bool Send(Request request);
  Progress Receive();
  bool AnswerIsWaiting();  // Or the connection is broken; waits until either, or room to send.

  ResponseReader reader_;
  Endpoint endpoint_;
  int descriptor_ = 0;
  bool is_open_ = false;
};

}  // namespace lambda::internal
