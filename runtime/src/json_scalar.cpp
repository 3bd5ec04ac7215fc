// What a single value of a checked text stands for.
#include "lambda/float_text.h"
#include "lambda/json.h"
#include "lambda/number_text.h"

namespace lambda::json {

String Value::AsWritten() const {
  if (kind() != Kind::kString) return {};
  const std::string_view quoted = text();
  return String({quoted.data() + 1, quoted.size() - 2});
}

std::string_view Value::AsString(std::span<char> buffer) const {
  return kind() == Kind::kString ? AsWritten().Decode(buffer) : std::string_view();
}

bool Value::operator==(std::string_view string) const {
  return kind() == Kind::kString && AsWritten() == string;
}

// What is no number does not begin like one; neither does nothing.
ParsedFloat Value::AsFloat() const { return ParseFloat({at_, end_}); }

ParsedDouble Value::AsDouble() const { return ParseDouble({at_, end_}); }

ParsedInt64 Value::AsInt64() const { return ParseInt64({at_, end_}); }

bool Value::AsBool(bool otherwise) const { return kind() == Kind::kBool ? *at_ == 't' : otherwise; }

}  // namespace lambda::json
