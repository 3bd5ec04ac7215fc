#include "api/runtime_api.h"

#include <string_view>

#include "lambda/limits.h"

namespace emu::api {
namespace {

using lambda::RuntimeCall;
using lambda::RuntimeEvent;

constexpr std::string_view kPrefix = "/2018-06-01/";
constexpr std::string_view kInvocation = "runtime/invocation/";

struct Route {
  bool known = false;  // The path is the API's.
  std::string method;  // What it takes.
  bool ping = false;
  RuntimeCall call;
};

// The whole API: ping, next, {id}/response, {id}/error, init/error.
Route FindRoute(std::string_view path) {
  if (!path.starts_with(kPrefix)) return {};
  path.remove_prefix(kPrefix.size());
  if (path == "ping") return {true, "GET", true, {}};
  if (path == "runtime/invocation/next") return {true, "GET", false, {.kind = RuntimeEvent::kNext}};
  if (path == "runtime/init/error")
    return {true, "POST", false, {.kind = RuntimeEvent::kInitError}};
  if (!path.starts_with(kInvocation)) return {};
  path.remove_prefix(kInvocation.size());
  const std::size_t slash = path.find('/');
  if (slash == path.npos || slash == 0) return {};
  Route route{true, "POST", false, {.request_id = std::string(path.substr(0, slash))}};
  const std::string_view verb = path.substr(slash + 1);
  route.known = verb == "response" || verb == "error";
  route.call.kind = verb == "error" ? RuntimeEvent::kError : RuntimeEvent::kResponse;
  return route;
}

void ReadHeaders(const RequestHead& head, RuntimeCall& call) {
  call.content_type = head.Header("content-type");
  call.response_mode = head.Header("lambda-runtime-function-response-mode");
  call.error_type = head.Header("lambda-runtime-function-error-type");
}

void ReadBody(RequestStream& stream, RuntimeCall& call) {
  auto body = stream.ReadBody(lambda::kMaxPayloadBytes);
  call.body_truncated = !body.has_value();
  if (!body) return;
  const auto trailer = [&body](const char* name) {
    const auto found = body->trailers().find(name);
    return found == body->trailers().end() ? std::string() : found->second;
  };
  call.body_too_large = body->too_large();
  call.trailer_error_type = trailer("lambda-runtime-function-error-type");
  call.trailer_error_body = trailer("lambda-runtime-function-error-body");
  call.body = std::move(body->body());
}

void Write(const lambda::Reply& reply, RequestStream& stream, httplib::Response& response) {
  if (reply.hang_up) stream.HangUp();
  response.status = reply.hang_up ? 500 : reply.status;
  for (const auto& [name, value] : reply.headers) response.set_header(name.c_str(), value.c_str());
  response.set_content(reply.body, reply.content_type.c_str());
}

void WriteText(int status, const char* text, httplib::Response& response) {
  response.status = status;
  response.set_content(text, "text/plain; charset=utf-8");
}

void Serve(const httplib::Request& request, RequestStream& stream, httplib::Response& response,
           RuntimeCalls& calls) {
  Route route = FindRoute(request.path);
  if (!route.known) return WriteText(404, "404 page not found\n", response);
  if (request.method != route.method) return WriteText(405, "", response);
  if (route.ping) return WriteText(200, "pong", response);
  ReadHeaders(stream.head(), route.call);
  if (const auto refusal = calls.Refuse(route.call)) return Write(*refusal, stream, response);
  ReadBody(stream, route.call);
  Write(calls.Answer(std::move(route.call)), stream, response);
}

}  // namespace

RuntimeApi::RuntimeApi(UniqueFd listening_fd, RuntimeCalls& calls)
    : server_(std::move(listening_fd),
              [&calls](const httplib::Request& request, RequestStream& stream,
                       httplib::Response& response) { Serve(request, stream, response, calls); }) {}

}  // namespace emu::api
