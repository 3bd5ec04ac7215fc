// One event and what Lambda says about it. Views only: nothing is copied, and a header is looked
// for when it is asked for, so that what a handler does not use costs nothing.
// Source: "Using the Lambda runtime API", AWS documentation (next invocation).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lambda {

// Lambda's limit of a synchronous event: 6 MiB and 100 bytes. Larger events are refused with the
// function error Runtime.EventTooLarge and never reach the handler.
inline constexpr std::size_t kMaxEventBytes = 6 * 1024 * 1024 + 100;

class Invocation {
 public:
  // As the runtime makes it, and a test of a handler: `headers` are lines "Name: value", each ended
  // by a line feed or CR LF; their names count in any case.
  constexpr explicit Invocation(std::string_view payload, std::string_view headers = {})
      : payload_(payload), headers_(headers) {}

  // All views stay valid until the handler is called again. A header that Lambda did not send is
  // an empty view.
  constexpr std::string_view payload() const { return payload_; }
  std::string_view request_id() const { return header("Lambda-Runtime-Aws-Request-Id"); }
  // As invoked, with its qualifier.
  std::string_view function_arn() const { return header("Lambda-Runtime-Invoked-Function-Arn"); }
  // X-Ray: "Root=…;Parent=…;Sampled=…".
  std::string_view trace_id() const { return header("Lambda-Runtime-Trace-Id"); }
  std::string_view client_context() const {
    return header("Lambda-Runtime-Client-Context");
  }  // JSON.
  std::string_view cognito_identity() const {  // JSON.
    return header("Lambda-Runtime-Cognito-Identity");
  }
  std::string_view tenant_id() const { return header("Lambda-Runtime-Aws-Tenant-Id"); }

  // Milliseconds since 1970; 0 if Lambda sent none.
  std::int64_t deadline_ms() const;

  // Milliseconds from now to the deadline, negative once it has passed; 0 if there is none.
  std::int64_t remaining_ms() const;

  // Any header of the Runtime API's answer without the white space around its value; of several,
  // the first. Its cost grows with the headers before it, about 2 instructions a byte.
  std::string_view header(std::string_view name) const;

 private:
  std::string_view payload_;
  std::string_view headers_;
};

}  // namespace lambda
