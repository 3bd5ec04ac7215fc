#include "decimal.h"
#include "json_writer.h"
#include "lambda/float_text.h"
#include "lambda/json_writer.h"
#include "lambda/number_text.h"

namespace lambda::json {

// A value or a key begins. Strings end with a quote, so that the last character tells whether
// something precedes in the same container.
void Writer::Open(bool is_key) {
  const bool in_object = depth_ != 0 && (objects_ & 1) != 0;
  const bool key_is_due = in_object && !after_key_;
  const bool is_second = depth_ == 0 && out_ != begin_;
  if (is_key != key_is_due || is_second) ok_ = false;
  const char last = out_ != begin_ ? out_[-1] : '[';
  if (!after_key_ && last != '[' && last != '{') Put(',');
  after_key_ = is_key;
}

Writer& Writer::Begin(char opening) {
  Open(false);
  if (depth_++ == kMaxDepth) ok_ = false;
  objects_ = objects_ << 1 | (opening == '{');
  Put(opening);
  return *this;
}

Writer& Writer::End(char closing) {
  const bool is_object = (objects_ & 1) != 0;
  if (depth_ == 0 || after_key_ || is_object != (closing == '}')) ok_ = false;
  if (!ok_) return *this;
  Put(closing);
  --depth_;
  objects_ >>= 1;
  return *this;
}

Writer& Writer::Key(std::string_view name) {
  Open(true);
  PutString(name);
  Put(':');
  return *this;
}

Writer& Writer::Value(std::string_view string) {
  Open(false);
  PutString(string);
  return *this;
}

Writer& Writer::Value(float number) {
  FloatText text;
  const std::string_view digits = FormatFloat(number, text);
  return Raw(digits.empty() ? "null" : digits);
}

Writer& Writer::Value(double number) {
  DoubleText text;
  const std::string_view digits = FormatDouble(number, text);
  return Raw(digits.empty() ? "null" : digits);
}

Writer& Writer::Whole(bool negative, std::uint64_t magnitude) {
  char digits[internal::kMaxDecimalDigits];
  Open(false);
  if (negative) Put('-');
  Put(internal::FormatDecimal(magnitude, digits));
  return *this;
}

Writer& Writer::Raw(std::string_view json) {
  Open(false);
  Put(json);
  return *this;
}

void Writer::Put(char c) { Put(std::string_view(&c, 1)); }

void Writer::Put(std::string_view text) {
  if (text.size() > static_cast<std::size_t>(end_ - out_)) ok_ = false;
  if (!ok_) return;
  for (const char byte : text) *out_++ = byte;
}

void Writer::PutString(std::string_view string) {
  constexpr std::size_t kLongestCharacter = 6;
  Put('"');
  if (!ok_) return;
  internal::JsonWriter inside({out_, end_});
  string = inside.Escaped(string, 0);
  out_ += inside.written().size();
  // Near the end of the buffer it stops, although the next character may be a short one.
  while (!string.empty() && ok_) {
    char room[kLongestCharacter];
    internal::JsonWriter character(room);
    string = character.Escaped(string, 0);
    Put(character.written());
  }
  Put('"');
}

}  // namespace lambda::json
