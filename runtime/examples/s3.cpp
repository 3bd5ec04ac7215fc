// Objects that S3 reports: logs each and answers how many there are and how large they are
// together. Source: "Event message structure", Amazon S3 documentation.
#include <lambda/json.h>
#include <lambda/json_writer.h>
#include <lambda/log.h>
#include <lambda/runtime.h>

namespace {

namespace json = lambda::json;

constexpr std::size_t kMaxKeyBytes = 3 * 1024;  // 1,024 bytes, each perhaps as %XX.

char answer[128];

int HexValue(char c) {
  const unsigned digit = static_cast<unsigned char>(c) - '0';
  if (digit <= 9) return static_cast<int>(digit);
  const unsigned letter = (static_cast<unsigned char>(c) | 0x20U) - 'a';
  return letter <= 5 ? static_cast<int>(letter + 10) : -1;
}

// Keys arrive as in a form: blanks as +, other bytes as %XX. Decoded in place.
std::string_view DecodeKey(char* key, std::size_t size) {
  char* out = key;
  for (std::size_t i = 0; i < size; ++i) {
    const bool is_escape =
        key[i] == '%' && i + 2 < size && HexValue(key[i + 1]) >= 0 && HexValue(key[i + 2]) >= 0;
    if (is_escape) {
      *out++ = static_cast<char>(HexValue(key[i + 1]) * 16 + HexValue(key[i + 2]));
      i += 2;
    } else {
      *out++ = key[i] == '+' ? ' ' : key[i];
    }
  }
  return {key, out};
}

void LogObject(json::Value s3, std::int64_t bytes) {
  char bucket[128];
  char written[kMaxKeyBytes];
  char key[kMaxKeyBytes];
  const std::string_view text = s3["object"]["key"].AsString(written);
  for (std::size_t i = 0; i < text.size(); ++i) key[i] = text[i];
  lambda::Log(lambda::LogLevel::kInfo, "object",
              {{"bucket", s3["bucket"]["name"].AsString(bucket)},
               {"key", DecodeKey(key, text.size())},
               {"bytes", bytes}});
}

lambda::Response Handle(const lambda::Invocation& invocation) {
  const json::Document event(invocation.payload());
  const json::Value records = event["Records"];
  if (records.kind() != json::Kind::kArray) {
    return lambda::Response::Error("Function.NoRecords", "the event has no array Records");
  }
  std::int64_t objects = 0;
  std::int64_t bytes = 0;
  for (const json::Value record : records.elements()) {
    const std::int64_t size = record["s3"]["object"]["size"].AsInt64().ValueOr(0);
    LogObject(record["s3"], size);
    ++objects;
    bytes += size;
  }
  json::Writer writer(answer);
  writer.BeginObject().Add("objects", objects).Add("bytes", bytes).EndObject();
  return lambda::Response::Success(writer.text());
}

}  // namespace

int main() { lambda::run(Handle); }
