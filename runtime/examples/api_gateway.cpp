// An HTTP API of API Gateway (payload format 2.0; function URLs send the same): GET /hello?name=Ada
// greets, everything else is 404 or 405. Source: "Create AWS Lambda proxy integrations for HTTP
// APIs", API Gateway documentation.
#include <lambda/json.h>
#include <lambda/json_writer.h>
#include <lambda/runtime.h>

namespace {

namespace json = lambda::json;

char answer[64 * 1024];

// An answer whose body is JSON itself, and so becomes a string in the other.
lambda::Response Answer(int status, std::string_view body) {
  json::Writer writer(answer);
  writer.BeginObject().Add("statusCode", status);
  writer.Key("headers").BeginObject().Add("content-type", "application/json").EndObject();
  writer.Add("body", body).EndObject();
  if (writer.ok()) return lambda::Response::Success(writer.text());
  return lambda::Response::Error("Function.AnswerTooLarge", "the answer does not fit");
}

lambda::Response Say(int status, std::string_view name, std::string_view text) {
  char body[16 * 1024];
  json::Writer writer(body);
  writer.BeginObject().Add(name, text).EndObject();
  return writer.ok() ? Answer(status, writer.text()) : Answer(413, R"({"error":"too long"})");
}

lambda::Response Greet(json::Value request) {
  char buffer[4 * 1024];
  const json::Value name = request["queryStringParameters"]["name"];
  const std::string_view text = name.exists() ? name.AsString(buffer) : "world";
  return text.data() != nullptr ? Say(200, "hello", text) : Say(400, "error", "name is too long");
}

lambda::Response Handle(const lambda::Invocation& invocation) {
  const json::Document event(invocation.payload());
  if (!event.ok()) return lambda::Response::Error("Function.InvalidJson", "the event is no JSON");
  const json::Value http = event["requestContext"]["http"];
  if (!http.exists()) {
    return lambda::Response::Error("Function.NoHttpRequest",
                                   "the event has no requestContext.http");
  }
  if (!(event["rawPath"] == "/hello")) return Say(404, "error", "no such path");
  if (!(http["method"] == "GET")) return Say(405, "error", "only GET");
  return Greet(event.root());
}

}  // namespace

int main() { lambda::run(Handle); }
