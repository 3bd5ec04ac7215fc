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

// Keys arrive as in a form: blanks as +, other bytes as %XX. Decoded into `out`, which has room for
// as many bytes as `key`.
std::string_view DecodeKey(std::string_view key, char* out) {
  char* const decoded = out;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const bool is_escape = key[i] == '%' && i + 2 < key.size() && HexValue(key[i + 1]) >= 0 &&
                           HexValue(key[i + 2]) >= 0;
    if (is_escape) {
      *out++ = static_cast<char>(HexValue(key[i + 1]) * 16 + HexValue(key[i + 2]));
      i += 2;
    } else {
      *out++ = key[i] == '+' ? ' ' : key[i];
    }
  }
  return {decoded, out};
}

// False if the object's key is none. A key without escapes is a part of the event, and as long as
// whoever sent it likes.
bool LogObject(json::Value s3, std::int64_t bytes) {
  char bucket[128];
  char written[kMaxKeyBytes];
  char key[kMaxKeyBytes];
  const std::string_view text = s3["object"]["key"].AsString(written);
  if (text.data() == nullptr || text.size() > sizeof key) return false;
  lambda::Log(lambda::LogLevel::kInfo, "object",
              {{"bucket", s3["bucket"]["name"].AsString(bucket)},
               {"key", DecodeKey(text, key)},
               {"bytes", bytes}});
  return true;
}

// An object's size; 0 of a removed one, which has none; negative if it is no size.
std::int64_t SizeOf(json::Value object) {
  const json::Value size = object["size"];
  return size.exists() ? size.AsInt64().ValueOr(-1) : 0;
}

struct Total {
  std::int64_t objects = 0, bytes = 0;
};

// False if the record is not one of S3's, or the sizes together exceed 64 bits.
bool Take(json::Value record, Total& total) {
  const json::Value s3 = record["s3"];
  const std::int64_t size = SizeOf(s3["object"]);
  ++total.objects;
  return size >= 0 && !__builtin_add_overflow(total.bytes, size, &total.bytes) &&
         LogObject(s3, size);
}

lambda::Response Handle(const lambda::Invocation& invocation) {
  const json::Document event(invocation.payload());
  if (!event.ok()) return lambda::Response::Error("Function.InvalidJson", "the event is no JSON");
  const json::Value records = event["Records"];
  if (records.kind() != json::Kind::kArray) {
    return lambda::Response::Error("Function.NoRecords", "the event has no array Records");
  }
  Total total;
  for (const json::Value record : records.elements()) {
    if (Take(record, total)) continue;
    return lambda::Response::Error("Function.InvalidRecord", "a record has no such key or size");
  }
  json::Writer writer(answer);
  writer.BeginObject().Add("objects", total.objects).Add("bytes", total.bytes).EndObject();
  return lambda::Response::Success(writer.text());
}

}  // namespace

int main() { lambda::run(Handle); }
