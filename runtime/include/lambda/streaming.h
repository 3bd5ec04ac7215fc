// Responses in pieces, each on its way to Lambda when Write returns:
//   int main() {
//     lambda::run_streaming([](const lambda::Invocation& event, lambda::StreamWriter& out) {
//       out.Write("first");
//       return lambda::StreamResult::Ok();
//     });
//   }
// Nothing is kept, so nothing is sent again: what breaks after the first byte stays broken for its
// caller, and the next event is asked for. To test a handler, let it take `auto& out`.
// Sources: "Response streaming for Lambda functions" and "Building a custom runtime for AWS
// Lambda", AWS documentation; RFC 9112 section 7.1 (chunks).
#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "lambda/runtime.h"

namespace lambda {

struct HttpHeader {
  std::string_view name;
  std::string_view value;  // Several values of a name: one text, separated by commas.
};

// What a function URL answers with before the streamed body.
struct HttpPrelude {
  int status = 200;  // 200 to 599.
  std::span<const HttpHeader> headers = {};
  std::span<const std::string_view> cookies = {};  // Of Set-Cookie: "name=value; attributes".
};

class StreamWriter {
 public:
  StreamWriter() = default;
  StreamWriter(const StreamWriter&) = delete;
  StreamWriter& operator=(const StreamWriter&) = delete;

  // Only before the first byte, without effect later. The text must stay valid until then; it ends
  // before its first control byte.
  void SetContentType(std::string_view content_type) { content_type_ = content_type; }

  // Makes this an answer of a function URL, whose content type is among the headers. False, and
  // nothing is sent, unless it comes first and a server could send it: a name is a token, a value
  // has no control bytes but tabs.
  bool WritePrelude(const HttpPrelude& prelude);

  // Sends one chunk, two system calls; waits while Lambda does not take it. Empty bytes send
  // nothing. False once Lambda has stopped reading: it closed, or has answered (413: too much).
  // Whatever follows is dropped; the handler may return as it likes.
  bool Write(std::string_view bytes);

  bool started() const { return state_ != State::kFresh; }

  // The runtime's: ends the stream with what the handler returned, and reads Lambda's answer unless
  // Lambda has stopped reading. An error before the first byte becomes the result to send.
  void Finish(const Response& result);

 private:
  enum class State : unsigned char { kFresh, kOpen, kLost };

  bool Put(std::string_view before, std::string_view bytes);
  void PutError(const Response& error);

  std::string_view content_type_ = "application/octet-stream";
  State state_ = State::kFresh;
};

class StreamResult {
 public:
  static constexpr StreamResult Ok() { return StreamResult(Response::Success({})); }

  // Before the first byte an ordinary function error. After it Lambda gets type, message and frames
  // behind the bytes that it has; of their JSON, what does not fit in 6,000 bytes is cut.
  static constexpr StreamResult Error(Text type, Text message, StackTrace stack_trace = {}) {
    return StreamResult(Response::Error(std::move(type), std::move(message), stack_trace));
  }

  constexpr Response& response() { return response_; }

 private:
  constexpr explicit StreamResult(Response response) : response_(std::move(response)) {}

  Response response_;
};

namespace internal {

// As Serve, which also says why the result outlives its event.
template <class Handler>
[[noreturn]] void ServeStreams(Handler& handler) {
  Response result = Response::Success({});
  for (;;) {
    const Invocation invocation = NextInvocation();
    StreamWriter writer;
    const auto call = [&](const Invocation& event) {
      StreamResult ending = handler(event, writer);
      return std::move(ending.response());
    };
#if __STDC_HOSTED__
    result = CallHandler(call, invocation);
#else
    result = call(invocation);
#endif
    writer.Finish(result);
  }
}

}  // namespace internal

// As run; `handler` is any callable from const Invocation& and StreamWriter& to StreamResult.
template <class Handler>
[[noreturn]] void run_streaming(Handler handler) {
  internal::OpenRuntimeApi();
  internal::ServeStreams(handler);
}

template <class Init, class Handler>
[[noreturn]] void run_streaming(Init init, Handler handler) {
  internal::OpenRuntimeApi();
  internal::Initialise(init);
  internal::ServeStreams(handler);
}

}  // namespace lambda
