// The loop's three calls of the Runtime API, over one connection and two fixed buffers. Answers are
// read into their own buffer, so that a response may be a view of its event and can still be sent
// again. Source: "Using the Lambda runtime API", AWS documentation.
#include "lambda/runtime.h"

#include "connection.h"
#include "decimal.h"
#include "error_body.h"
#include "process.h"

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

Connection connection;
std::string_view api;  // host:port
Invocation invocation;

// What is posted, and where.
struct Post {
  std::string_view path[3];  // Joined.
  std::string_view content_type;
  std::string_view error_type;  // Empty in a success.
  std::string_view body;
};

constexpr auto kNext =
    MakeLayout("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: %\r\n\r\n%");
constexpr auto kPost = MakeLayout(
    "POST /2018-06-01/runtime/%%% HTTP/1.1\r\nHost: %\r\nContent-Length: %\r\nContent-Type: "
    "%%%\r\n\r\n%");

// What a header field may carry: a line break in a handler's text must not begin another field.
std::string_view HeaderValue(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && static_cast<unsigned char>(text[length]) >= ' ') ++length;
  return {text.data(), length};
}

void Send(const Post& post) {
  char digits[kMaxDecimalDigits];
  const std::string_view error_header =
      post.error_type.empty() ? ""sv : "\r\nLambda-Runtime-Function-Error-Type: "sv;
  const std::string_view arguments[] = {post.path[0],
                                        post.path[1],
                                        post.path[2],
                                        api,
                                        FormatDecimal(post.body.size(), digits),
                                        HeaderValue(post.content_type),
                                        error_header,
                                        HeaderValue(post.error_type),
                                        post.body};
  const Progress progress = connection.Exchange(
      Request(kPost.text, arguments), {answer_buffer, kMaxAnswerHeadBytes, kMaxAnswerBytes});
  if (progress == Progress::kBad) Die("no answer from the Runtime API"sv);
  // A 4xx is about this one result: Lambda has told the caller, and the next event may fare better.
  if (connection.answer().head().status() >= 500) {
    Die("the Runtime API reports a container error"sv);
  }
}

void SendError(Post& post, std::string_view message) {
  post.content_type = "application/json"sv;
  post.body = WriteErrorBody(post.error_type, message, error_buffer);
  Send(post);
}

void FillInvocation(const ResponseReader& reader) {
  const HeadParser& head = reader.head();
  std::uint64_t deadline_ms = 0;
  if (!ParseDecimal(head.field(kDeadlineMs), deadline_ms)) deadline_ms = 0;
  invocation = {.payload = reader.body(),
                .request_id = head.field(kRequestId),
                .function_arn = head.field(kFunctionArn),
                .trace_id = head.field(kTraceId),
                .client_context = head.field(kClientContext),
                .cognito_identity = head.field(kCognitoIdentity),
                .tenant_id = head.field(kTenantId),
                .deadline_ms = static_cast<std::int64_t>(deadline_ms)};
}

// An id is put into a path, where a blank would end it.
bool IsUsableId(std::string_view id) {
  for (const char byte : id) {
    if (byte == ' ' || byte == '\t') return false;
  }
  return !id.empty();
}

// Whether an event came; the handler has to see it unless it is too large.
Progress ReceiveEvent() {
  const std::string_view arguments[] = {api, ""sv};
  const Progress progress = connection.Exchange(Request(kNext.text, arguments),
                                                {event_buffer, kMaxEventHeadBytes, kMaxEventBytes});
  if (progress == Progress::kBad) Die("no answer from the Runtime API"sv);
  FillInvocation(connection.answer());
  const bool is_event =
      connection.answer().head().status() == 200 && IsUsableId(invocation.request_id);
  return is_event ? progress : Progress::kBad;
}

}  // namespace

void OpenRuntimeApi() {
  api = GetEnvironment("AWS_LAMBDA_RUNTIME_API"sv);
  Endpoint endpoint;
  if (!ParseEndpoint(api, endpoint)) Die("AWS_LAMBDA_RUNTIME_API must be IPv4-address:port"sv);
  connection.SetEndpoint(endpoint);
}

const Invocation& NextInvocation() {
  for (int failures = 0;;) {
    const Progress progress = ReceiveEvent();
    if (progress == Progress::kComplete) return invocation;
    if (progress == Progress::kTooLarge) {
      PostResult(
          Response::Error("Runtime.EventTooLarge"sv, "The event is larger than 6291556 bytes."sv));
      continue;
    }
    if (++failures == kAttempts) Die("the Runtime API gives no event: bad status or request id"sv);
    PauseAfterFailure(failures);
  }
}

void PostResult(const Response& result) {
  Post post{{"invocation/"sv, invocation.request_id, "/response"sv},
            result.content_type(),
            {},
            result.body()};
  if (!result.is_error()) return Send(post);
  post.path[2] = "/error"sv;
  post.error_type = result.error_type();
  SendError(post, result.error_message());
}

void PostInitError(const InitResult& error) {
  Post post{{"init/error"sv, {}, {}}, {}, error.error_type(), {}};
  SendError(post, error.error_message());
  Exit(1);
}

}  // namespace lambda::internal
