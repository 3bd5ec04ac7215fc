#include "json_reader.h"

namespace bootstrap {

void JsonReader::Fail(Problem problem, std::size_t offset) {
  if (ok()) fault_ = {problem, offset};
  end_ = at_;
}

void JsonReader::Fail(Problem problem) { Fail(problem, static_cast<std::size_t>(at_ - begin_)); }

char JsonReader::PeekValue() {
  SkipSpace();
  value_offset_ = static_cast<std::size_t>(at_ - begin_);
  return at_ != end_ ? *at_ : '\0';
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
  if (!first) Expect(',');
  SkipSpace();
  return ok();
}

bool JsonReader::NextMember(PackedText& key) {
  if (!NextItem('}')) return false;
  key = ReadString();
  SkipSpace();
  Expect(':');
  return ok();
}

void JsonReader::SkipValue() {
  std::uint64_t objects = 0;  // Bit 0 is the innermost container: 1 for an object.
  int depth = 0;
  PackedText key;
  do {
    const char first = PeekValue();
    if (first == '{' || first == '[') {
      if (depth++ == kMaxDepth) return Fail(Problem::kTooDeep);
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
  } else if (first <= '9') {  // No other value begins that low.
    ReadNumber();
  } else {
    const char* word = first == 't' ? "true" : first == 'f' ? "false" : "null";
    for (; *word != '\0'; ++word) Expect(*word);
  }
}

lambda::ParsedFloat JsonReader::ReadNumber() {
  const lambda::ParsedFloat number = lambda::ParseFloat({at_, end_});
  at_ += number.length;
  if (number.status == lambda::FloatTextStatus::kNotANumber) Fail();
  return number;
}

void JsonReader::ExpectEnd() {
  SkipSpace();
  if (at_ != end_) Fail();
}

unsigned char JsonReader::Next() { return at_ != end_ ? *at_++ : '\0'; }

bool JsonReader::Accept(char c) {
  const bool accepted = at_ != end_ && *at_ == c;
  at_ += accepted;
  return accepted;
}

void JsonReader::Expect(char c) {
  if (!Accept(c)) Fail();
}

void JsonReader::SkipSpace() {
  constexpr std::uint64_t kSpaces = 1ULL << ' ' | 1 << '\t' | 1 << '\n' | 1 << '\r';
  for (; at_ != end_; ++at_) {
    const auto c = static_cast<unsigned char>(*at_);
    if (c > ' ' || (kSpaces >> c & 1) == 0) return;
  }
}

}  // namespace bootstrap
