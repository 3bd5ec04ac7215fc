// A batch of SQS messages, each an order {"id": "…", "quantity": 1}. Those that are none are
// reported one by one, so that only they come again. Source: "Implementing partial batch
// responses", AWS Lambda documentation.
#include <lambda/json.h>
#include <lambda/json_writer.h>
#include <lambda/log.h>
#include <lambda/runtime.h>

namespace {

namespace json = lambda::json;

constexpr std::size_t kMaxMessageBytes = 1024 * 1024;  // SQS's limit.

char body[kMaxMessageBytes];
char answer[1024 * 1024];  // 10,000 messages, each with its identifier.

bool IsOrder(json::Value record) {
  const json::Document order(record["body"].AsString(body));
  return order["id"].kind() == json::Kind::kString && order["quantity"].AsInt64().ValueOr(0) > 0;
}

void ReportFailures(json::Value records, json::Writer& writer) {
  for (const json::Value record : records.elements()) {
    if (IsOrder(record)) continue;
    char buffer[128];
    const std::string_view id = record["messageId"].AsString(buffer);
    lambda::Log(lambda::LogLevel::kWarn, "no order", {{"message", id}});
    writer.BeginObject().Add("itemIdentifier", id).EndObject();
  }
}

lambda::Response Handle(const lambda::Invocation& invocation) {
  const json::Document event(invocation.payload());
  if (!event.ok()) return lambda::Response::Error("Function.InvalidJson", "the event is no JSON");
  const json::Value records = event["Records"];
  if (records.kind() != json::Kind::kArray) {
    return lambda::Response::Error("Function.NoRecords", "the event has no array Records");
  }
  json::Writer writer(answer);
  writer.BeginObject().Key("batchItemFailures").BeginArray();
  ReportFailures(records, writer);
  writer.EndArray().EndObject();
  if (writer.ok()) return lambda::Response::Success(writer.text());
  return lambda::Response::Error("Function.TooManyFailures", "the failures do not fit the answer");
}

}  // namespace

int main() { lambda::run(Handle); }
