// What a handler answers, and what an initialisation ends with. Views only: the bytes stay the
// handler's. Source: "Using the Lambda runtime API", AWS documentation (response and errors).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace lambda {
namespace internal {

// What a header field may carry of `text`: a line break must not begin another field.
constexpr std::string_view HeaderValue(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && static_cast<unsigned char>(text[length]) >= ' ') ++length;
  return {text.data(), length};
}

}  // namespace internal

// An error's frames, innermost first, each in words of the function's own choice.
using StackTrace = std::span<const std::string_view>;

// The views must stay valid until the handler is called again.
class Response {
 public:
  // Any number of bytes; Lambda itself answers the caller of more than kMaxEventBytes with an
  // error.
  static constexpr Response Success(std::string_view body) {
    return Response(false, body, "application/json", {});
  }
  // Of the content type, only what precedes a control byte is sent.
  static constexpr Response Success(std::string_view body, std::string_view content_type) {
    return Response(false, body, internal::HeaderValue(content_type), {});
  }

  // A function error. The type should read "Function.Name". The texts may hold any bytes: what is
  // not UTF-8 is replaced, and what would need more than 64 KiB of JSON is cut.
  static constexpr Response Error(std::string_view type, std::string_view message,
                                  StackTrace stack_trace = {}) {
    return Response(true, message, type, stack_trace);
  }

  constexpr bool is_error() const { return is_error_; }
  constexpr std::string_view body() const { return text_; }           // Of a success.
  constexpr std::string_view content_type() const { return kind_; }   // Of a success.
  constexpr std::string_view error_message() const { return text_; }  // Of an error.
  constexpr std::string_view error_type() const { return kind_; }     // Of an error.
  constexpr StackTrace stack_trace() const { return stack_trace_; }   // Of an error.

 private:
  constexpr Response(bool is_error, std::string_view text, std::string_view kind,
                     StackTrace stack_trace)
      : text_(text), kind_(kind), stack_trace_(stack_trace), is_error_(is_error) {}

  std::string_view text_;
  std::string_view kind_;
  StackTrace stack_trace_;
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

}  // namespace lambda
