#include "lambda/json_reader.h"

#include "json_character.h"
#include "lambda/float_text.h"

namespace lambda::json {

void Reader::Fail(Error error, std::size_t offset) {
  if (ok()) fault_ = {error, offset};
  end_ = at_;
}

void Reader::Fail(Error error) { Fail(error, static_cast<std::size_t>(at_ - begin_)); }

char Reader::PeekValue() {
  SkipSpace();
  value_offset_ = static_cast<std::size_t>(at_ - begin_);
  return at_ != end_ ? *at_ : '\0';
}

void Reader::Enter() {
  at_ += at_ != end_;
  entered_ = true;
}

bool Reader::NextItem(char close) {
  SkipSpace();
  const bool first = entered_;
  entered_ = false;
  if (Accept(close)) return false;
  if (!first) Expect(',');
  SkipSpace();
  return ok();
}

bool Reader::NextMember(String& key) {
  if (!NextItem('}')) return false;
  key = ReadString();
  SkipSpace();
  Expect(':');
  return ok();
}

String Reader::ReadString() {
  Expect('"');
  const char* const inside = at_;
  for (;;) {
    at_ = internal::SkipPlain(at_, end_);
    const internal::Character character = internal::ReadCharacter(at_, end_);
    if (character.code == internal::kNoCharacter) return Fail(), String();
    if (*at_ == '"') break;  // Not an escaped one, which begins with its backslash.
    at_ = character.end;
  }
  return String({inside, at_++});
}

void Reader::SkipValue() {
  std::uint64_t objects = 0;  // Bit 0 is the innermost container: 1 for an object.
  int depth = 0;
  String key;
  do {
    const char first = PeekValue();
    if (first == '{' || first == '[') {
      if (depth++ == kMaxDepth) return Fail(Error::kTooDeep);
      objects = objects << 1 | (first == '{');
      Enter();
    } else {
      SkipScalar(first);
    }
    for (; depth > 0 && !(objects & 1 ? NextMember(key) : NextElement()); --depth) objects >>= 1;
  } while (depth > 0);
}

void Reader::SkipScalar(char first) {
  if (first == '"') {
    ReadString();
  } else if (first <= '9') {  // No other value begins that low.
    ReadFloat();
  } else {
    ExpectWord(first == 't' ? "true" : first == 'f' ? "false" : "null");
  }
}

void Reader::ExpectWord(const char* word) {
  for (; *word != '\0'; ++word) Expect(*word);
}

ParsedFloat Reader::ReadFloat() { return Take(ParseFloat({at_, end_})); }

void Reader::ExpectEnd() {
  SkipSpace();
  if (at_ != end_) Fail();
}

bool Reader::Accept(char c) {
  const bool accepted = at_ != end_ && *at_ == c;
  at_ += accepted;
  return accepted;
}

void Reader::Expect(char c) {
  if (!Accept(c)) Fail();
}

void Reader::SkipSpace() {
  constexpr std::uint64_t kSpaces = 1ULL << ' ' | 1 << '\t' | 1 << '\n' | 1 << '\r';
  for (; at_ != end_; ++at_) {
    const auto c = static_cast<unsigned char>(*at_);
    if (c > ' ' || (kSpaces >> c & 1) == 0) return;
  }
}

}  // namespace lambda::json
