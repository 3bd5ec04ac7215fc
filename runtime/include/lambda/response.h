// What a handler answers, and what an initialisation ends with. text.h says who keeps the bytes.
// Source: "Using the Lambda runtime API", AWS documentation (response and errors).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include "lambda/text.h"

namespace lambda {

// An error's frames, innermost first, each in words of the function's own choice.
using StackTrace = std::span<const std::string_view>;

// The views must stay valid until the handler is called again.
class Response {
 public:
  // Any number of bytes; Lambda itself answers the caller of more than kMaxEventBytes with an
  // error.
  static constexpr Response Success(Text body) {
    return Response(false, std::move(body), "application/json", {});
  }
  // Of the content type, only what precedes a control byte is sent.
  static constexpr Response Success(Text body, Text content_type) {
    return Response(false, std::move(body), internal::AsHeaderValue(std::move(content_type)), {});
  }

  // An array that may be the handler's own, and gone when it is sent: state how much of it counts.
  template <std::size_t size>
  static Response Success(char (&body)[size]) = delete;

  // A function error. The type should read "Function.Name". The texts may hold any bytes: what is
  // not UTF-8 is replaced, and what would need more than 64 KiB of JSON is cut.
  static constexpr Response Error(Text type, Text message, StackTrace stack_trace = {}) {
    return Response(true, std::move(message), std::move(type), stack_trace);
  }

  constexpr bool is_error() const { return is_error_; }
  constexpr std::string_view body() const { return text_; }           // Of a success.
  constexpr std::string_view content_type() const { return kind_; }   // Of a success.
  constexpr std::string_view error_message() const { return text_; }  // Of an error.
  constexpr std::string_view error_type() const { return kind_; }     // Of an error.
  constexpr StackTrace stack_trace() const { return stack_trace_; }   // Of an error.

 private:
  constexpr Response(bool is_error, Text text, Text kind, StackTrace stack_trace)
      : text_(std::move(text)),
        kind_(std::move(kind)),
        stack_trace_(stack_trace),
        is_error_(is_error) {}

  Text text_;
  Text kind_;
  StackTrace stack_trace_;
  bool is_error_;
};

// What an initialisation before the first event ends with.
class InitResult {
 public:
  static constexpr InitResult Ok() { return InitResult(false, {}, {}); }
  static constexpr InitResult Error(Text type, Text message) {
    return InitResult(true, std::move(type), std::move(message));
  }

  constexpr bool is_error() const { return is_error_; }
  constexpr std::string_view error_type() const { return type_; }
  constexpr std::string_view error_message() const { return message_; }

 private:
  constexpr InitResult(bool is_error, Text type, Text message)
      : type_(std::move(type)), message_(std::move(message)), is_error_(is_error) {}

  Text type_;
  Text message_;
  bool is_error_;
};

}  // namespace lambda
