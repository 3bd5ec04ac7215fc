// One TCP connection to the Runtime API: opened when needed, kept open while the server allows it.
// It does not know what it carries; retries are decided here because only here is it known what was
// lost. Source: RFC 9112 section 9.3 (persistence), section 9.3.1 (retrying requests).
#pragma once

#include <sys/uio.h>

#include <string_view>

#include "endpoint.h"
#include "response_reader.h"

namespace lambda::internal {

// A request as the pieces that it is gathered from. The texts must outlive the exchange.
class Request {
 public:
  // `layout` is a RequestLayout; each argument goes into the next of its gaps.
  Request(const char* layout, std::span<const std::string_view> arguments);

 private:
  friend class Connection;
  static constexpr int kMaxPieces = 18;

  void Add(const char* text, std::size_t size) {
    pieces_[count_++] = {const_cast<char*>(text), size};
  }

  iovec pieces_[kMaxPieces];
  int count_ = 0;
};

// The fixed texts of a request, each behind its length.
template <std::size_t size>
struct RequestLayout {
  char text[size];
};

// Made from one text with a % for each gap; the last gap ends it.
template <std::size_t size>
consteval RequestLayout<size> MakeLayout(const char (&source)[size]) {
  RequestLayout<size> layout{};
  std::size_t length_at = 0;
  for (std::size_t i = 0; i + 1 < size; ++i) {
    layout.text[i + 1] = source[i];
    if (source[i] != '%') continue;
    layout.text[length_at] = static_cast<char>(i - length_at);
    length_at = i + 1;
  }
  return layout;
}

class Connection {
 public:
  void SetEndpoint(const Endpoint& endpoint) { endpoint_ = endpoint; }

  // Sends the request in one piece and reads the answer. A connection that the server had closed
  // meanwhile is replaced at once; any other failure is tried again three times, after 50, 100 and
  // 200 ms. The last try decides: kComplete, kTooLarge, or kBad if no answer came.
  Progress Exchange(const Request& request, const ResponseBuffer& buffer);

  const ResponseReader& answer() const { return reader_; }  // Of the last exchange.

 private:
  Progress TryOnce(const Request& request);
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

inline constexpr int kAttempts = 4;

// Waits 50 ms after the first failure, twice as long after each further one.
void PauseAfterFailure(int failure_count);

}  // namespace lambda::internal
