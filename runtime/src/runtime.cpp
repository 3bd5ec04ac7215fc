// The loop's three calls of the Runtime API, over one connection and two fixed buffers. Answers are
// read into their own buffer, so that a response may be a view of its event and can still be sent
// again. Source: "Using the Lambda runtime API", AWS documentation.
#include "lambda/runtime.h"

#include "connection.h"
#include "decimal.h"
#include "error_body.h"
#include "process.h"
#include "text_scan.h"

namespace lambda::internal {
namespace {

using namespace std::literals;

constexpr std::size_t kMaxEventHeadBytes = 16 * 1024;
constexpr std::size_t kMaxAnswerHeadBytes = 8 * 1024;
constexpr std::size_t kMaxAnswerBytes = 8 * 1024;
constexpr std::size_t kMaxErrorBytes = 64 * 1024;

alignas(16) char event_buffer[kMaxEventHeadBytes + kMaxEventBytes + kFramingSlackBytes];
alignas(16) char answer_buffer[kMaxAnswerHeadBytes + kMaxAnswerBytes + kFramingSlackBytes];
char error_buffer[kMaxErrorBytes];

constexpr ResponseBuffer kEventBuffer{event_buffer, kMaxEventHeadBytes, kMaxEventBytes};
constexpr ResponseBuffer kAnswerBuffer{answer_buffer, kMaxAnswerHeadBytes, kMaxAnswerBytes};

constinit Connection connection;
std::string_view host[2];  // What fills kNext: host:port, and nothing behind it.
constinit Invocation invocation{{}};

constexpr auto kNext =
    MakeLayout("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: %\r\n\r\n%");
// Their gaps: request id, host:port, the response's or error's kind, length of the body, body.
constexpr auto kResponse = MakeLayout(
    "POST /2018-06-01/runtime/invocation/%/response HTTP/1.1\r\nHost: %\r\n"
    "Content-Type: %\r\nContent-Length: %\r\n\r\n%");
constexpr auto kError = MakeLayout(
    "POST /2018-06-01/runtime/invocation/%/error HTTP/1.1\r\nHost: %\r\nContent-Type: "
    "application/json\r\nLambda-Runtime-Function-Error-Type: %\r\nContent-Length: %\r\n\r\n%");
constexpr auto kInitError = MakeLayout(
    "POST /2018-06-01/runtime/init%/error HTTP/1.1\r\nHost: %\r\nContent-Type: "
    "application/json\r\nLambda-Runtime-Function-Error-Type: %\r\nContent-Length: %\r\n\r\n%");

constexpr int kAttempts = 4;

// An id is put into a path, where a blank would end it. What follows the id in its head is below.
bool IsEvent(const HttpHead& head) {
  const std::string_view id = head.field(kRequestId);
  return head.status() == 200 && !id.empty() && FindStop(id.data(), 0, ' ' + 1, ' ') == id.size();
}

// Tries four times, with pauses of 50, 100 and 200 ms.
Progress Ask(Request request, const ResponseBuffer& buffer, bool for_event) {
  for (int failures = 1;; ++failures) {
    const Progress progress = connection.Exchange(request, buffer);
    const bool has_answer = progress != Progress::kBad;
    if (has_answer && (!for_event || IsEvent(connection.answer().head()))) return progress;
    if (failures == kAttempts) {
      Die(has_answer ? "lambda runtime: no event: bad status or request id\n"sv
                     : "lambda runtime: no answer from the Runtime API\n"sv);
    }
    Sleep(0, 25'000'000L << failures);
  }
}

// What a header field may carry: a line break in a handler's text must not begin another field.
std::string_view HeaderValue(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && static_cast<unsigned char>(text[length]) >= ' ') ++length;
  return {text.data(), length};
}

void Post(const char* layout, std::string_view kind, std::string_view body) {
  char digits[kMaxDecimalDigits];
  const std::string_view request_id = invocation.request_id();
  const std::string_view arguments[] = {request_id, host[0], HeaderValue(kind),
                                        FormatDecimal(body.size(), digits), body};
  Ask({layout, arguments}, kAnswerBuffer, false);
  // A 4xx is about this one result: Lambda has told the caller, and the next event may fare better.
  if (connection.answer().head().status() >= 500) {
    Die("lambda runtime: container error\n"sv);
  }
}

void PostError(const char* layout, std::string_view type, std::string_view message) {
  Post(layout, type, WriteErrorBody(type, message, error_buffer));
}

}  // namespace

void OpenRuntimeApi() {
  host[0] = GetEnvironment("AWS_LAMBDA_RUNTIME_API"sv);
  Endpoint endpoint;
  if (host[0].data() == nullptr || !ParseEndpoint(host[0].data(), endpoint)) {
    Die("lambda runtime: AWS_LAMBDA_RUNTIME_API must be IPv4-address:port\n"sv);
  }
  connection.SetEndpoint(endpoint);
}

const Invocation& NextInvocation() {
  for (;;) {
    const Progress progress = Ask({kNext.text, host}, kEventBuffer, true);
    invocation = Invocation(connection.answer().body(), connection.answer().fields());
    if (progress == Progress::kComplete) return invocation;
    PostError(kError.text, "Runtime.EventTooLarge"sv, "The event is larger than 6291556 bytes."sv);
  }
}

const Invocation& CurrentInvocation() { return invocation; }

void PostResult(const Response& result) {
  if (!result.is_error()) return Post(kResponse.text, result.content_type(), result.body());
  std::string_view body = WriteErrorBody(result.error_type(), result.error_message(), error_buffer);
  if (!result.stack_trace().empty()) body = AddStackTrace(body, result.stack_trace(), error_buffer);
  Post(kError.text, result.error_type(), body);
}

void PostInitError(const InitResult& error) {
  PostError(kInitError.text, error.error_type(), error.error_message());
  Exit(1);
}

}  // namespace lambda::internal
