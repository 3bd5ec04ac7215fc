#include "json_reader.h"

namespace bootstrap {

void JsonReader::Fail(const char* type, const char* what, std::size_t offset) {
  if (ok()) fault_ = {type, what, offset};
  end_ = at_;
}

char JsonReader::PeekValue() {
  SkipSpace();
  const char c = at_ != end_ ? *at_ : '\0';
  return c == '-' || (c >= '0' && c <= '9') ? kNumber : c;
}

void JsonReader::Enter() {
  Next();
  entered_ = true;
}

bool JsonReader::NextItem(char close) {
  SkipSpace();
  const bool first = entered_;
  entered_ = false;
  if (Accept(close)) return false;
  if (!first) Expect(',', ": expected a comma or the end of the list");
  SkipSpace();
  return ok();
}

bool JsonReader::NextMember(PackedText& key) {
  if (!NextItem('}')) return false;
  key = ReadString();
  SkipSpace();
  Expect(':', ": expected a colon");
  return ok();
}

void JsonReader::SkipValue() {
  std::uint64_t objects = 0;  // Bit 0 is the innermost container: 1 for an object.
  int depth = 0;
  PackedText key;
  do {
    const char first = PeekValue();
    if (first == '{' || first == '[') {
      if (depth++ == kMaxDepth) return Fail(": nested more than 64 deep");
      objects = objects << 1 | (first == '{');
      Enter();
    } else {
      SkipScalar(first);
    }
    for (; depth > 0 && !(objects & 1 ? NextMember(key) : NextElement()); --depth) objects >>= 1;
  } while (depth > 0);
}

void JsonReader::SkipScalar(char first) {
  if (first == '"') {
    ReadString();
  } else if (first == kNumber) {
    ReadNumber();
  } else {
    const char* word = first == 't' ? "true" : first == 'f' ? "false" : "null";
    for (; *word != '\0'; ++word) Expect(*word, ": expected a value");
  }
}

lambda::ParsedFloat JsonReader::ReadNumber() {
  const lambda::ParsedFloat number = lambda::ParseFloat({at_, end_});
  at_ += number.length;
  if (number.status == lambda::FloatTextStatus::kNotANumber) Fail(": malformed number");
  return number;
}

void JsonReader::ExpectEnd() {
  SkipSpace();
  if (at_ != end_) Fail(": expected the end of the event");
}

unsigned char JsonReader::Next() { return at_ != end_ ? *at_++ : '\0'; }

bool JsonReader::Accept(char c) {
  const bool accepted = at_ != end_ && *at_ == c;
  at_ += accepted;
  return accepted;
}

void JsonReader::Expect(char c, const char* what) {
  if (!Accept(c)) Fail(what);
}

void JsonReader::SkipSpace() {
  while (Accept(' ') || Accept('\n') || Accept('\r') || Accept('\t')) {
  }
}

}  // namespace bootstrap
