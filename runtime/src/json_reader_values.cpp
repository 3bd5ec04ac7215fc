// The kinds of values that take no part in skipping one.
#include "lambda/json_reader.h"
#include "lambda/number_text.h"

namespace lambda::json {

ParsedDouble Reader::ReadDouble() { return Take(ParseDouble({at_, end_})); }

ParsedInt64 Reader::ReadInt64() { return Take(ParseInt64({at_, end_})); }

bool Reader::ReadBool() {
  const bool value = at_ != end_ && *at_ == 't';
  ExpectWord(value ? "true" : "false");
  return value && ok();
}

void Reader::FailKind() {
  const std::size_t begin = value_offset_;
  SkipValue();
  Fail(Error::kWrongKind, begin);
}

}  // namespace lambda::json
