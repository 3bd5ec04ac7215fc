// The API for writing an arm64 Lambda function without a C library: `int main() {
// lambda::run(handler); }`. It holds one event at a time and allocates nothing; streaming and
// logging are not here. Source: "Building a custom runtime for AWS Lambda" and "Using the Lambda
// runtime API", AWS documentation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lambda {

// Lambda's limit of a synchronous event: 6 MiB and 100 bytes. Larger events are refused with the
// function error Runtime.EventTooLarge and never reach the handler.
inline constexpr std::size_t kMaxEventBytes = 6 * 1024 * 1024 + 100;

// One event and what Lambda says about it. Views stay valid until the handler is called again; a
// header that Lambda did not send is an empty view.
struct Invocation {
  std::string_view payload;
  std::string_view request_id;
  std::string_view function_arn;      // As invoked, with its qualifier.
  std::string_view trace_id;          // X-Ray: "Root=…;Parent=…;Sampled=…".
  std::string_view client_context;    // JSON.
  std::string_view cognito_identity;  // JSON.
  std::string_view tenant_id;
  std::int64_t deadline_ms = 0;  // Milliseconds since 1970; 0 if Lambda sent none.
};

// What the handler answers. The views must stay valid until the handler is called again.
class Response {
 public:
  // Any number of bytes; Lambda itself answers the caller of more than kMaxEventBytes with an
  // error.
  static constexpr Response Success(std::string_view body,
                                    std::string_view content_type = "application/json") {
    return Response(false, body, content_type);
  }

  // A function error. The type should read "Function.Name". Both texts may hold any bytes: what is
  // not UTF-8 is replaced, and a message that would need more than 64 KiB of JSON is cut.
  static constexpr Response Error(std::string_view type, std::string_view message) {
    return Response(true, message, type);
  }

  constexpr bool is_error() const { return is_error_; }
  constexpr std::string_view body() const { return text_; }           // Of a success.
  constexpr std::string_view content_type() const { return kind_; }   // Of a success.
  constexpr std::string_view error_message() const { return text_; }  // Of an error.
  constexpr std::string_view error_type() const { return kind_; }     // Of an error.

 private:
  constexpr Response(bool is_error, std::string_view text, std::string_view kind)
      : text_(text), kind_(kind), is_error_(is_error) {}

  std::string_view text_;
  std::string_view kind_;
  bool is_error_;
};

// What an initialisation before the first event ends with.
class InitResult {
 public:
  static constexpr InitResult Ok() { return InitResult(false, {}, {}); }
  static constexpr InitResult Error(std::string_view type, std::string_view message) {
    return InitResult(true, type, message);
  }

  constexpr bool is_error() const { return is_error_; }
  constexpr std::string_view error_type() const { return type_; }
  constexpr std::string_view error_message() const { return message_; }

 private:
  constexpr InitResult(bool is_error, std::string_view type, std::string_view message)
      : type_(type), message_(message), is_error_(is_error) {}

  std::string_view type_;
  std::string_view message_;
  bool is_error_;
};

// The value of an environment variable; data() is nullptr if it is not set.
std::string_view GetEnvironment(std::string_view name);

// What the kernel says about machine and process under `type`, an AT_… of getauxval(3); 0 if it
// says nothing.
std::uint64_t GetAuxiliaryValue(std::uint64_t type);

namespace internal {

// Each ends the process with status 1 and one line on stderr once the Runtime API cannot be used.
void OpenRuntimeApi();                    // Reads AWS_LAMBDA_RUNTIME_API.
const Invocation& NextInvocation();       // Waits for an event.
void PostResult(const Response& result);  // Answers the event that NextInvocation gave last.
[[noreturn]] void PostInitError(const InitResult& error);

}  // namespace internal

// Answers events for ever; `handler` is any callable from const Invocation& to Response.
template <class Handler>
[[noreturn]] void run(Handler handler) {
  internal::OpenRuntimeApi();
  for (;;) internal::PostResult(handler(internal::NextInvocation()));
}

// Calls `init` once first; if it fails, reports that to Lambda and exits with status 1.
template <class Init, class Handler>
[[noreturn]] void run(Init init, Handler handler) {
  internal::OpenRuntimeApi();
  const InitResult result = init();
  if (result.is_error()) internal::PostInitError(result);
  for (;;) internal::PostResult(handler(internal::NextInvocation()));
}

}  // namespace lambda
