// Pulls values out of JSON text, one after the other, without copying it and without recursion.
// Checks all of RFC 8259 on the way, UTF-8 and the pairs of \u surrogates included; does not look
// for repeated keys.
//
// The first fault sticks: from then on the text has no more values, elements or members, so that
// callers need not ask after each step; they ask fault() once, at the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lambda/float_text.h"

namespace bootstrap {

struct JsonFault {
  const char* type = nullptr;  // Null: no fault.
  const char* what = nullptr;
  std::size_t offset = 0;  // The byte that it is about.
};

// A decoded string of up to 7 ASCII characters, for comparison; every other string equals
// kOtherText.
using PackedText = std::uint64_t;
inline constexpr PackedText kEmptyText = 1, kOtherText = ~PackedText{0};

constexpr PackedText Append(PackedText text, unsigned character) {
  return character > 0x7F || text >> 56 != 0 ? kOtherText : text << 8 | character;
}

consteval PackedText Pack(std::string_view characters) {
  PackedText text = kEmptyText;
  for (const char c : characters) text = Append(text, static_cast<unsigned char>(c));
  return text;
}

class JsonReader {
 public:
  static constexpr int kMaxDepth = 64;  // Of the containers in a value that is skipped.
  static constexpr char kNumber = '0';  // What PeekValue says of every number.

  explicit JsonReader(std::string_view text)
      : begin_(text.data()), at_(begin_), end_(begin_ + text.size()) {}

  const JsonFault& fault() const { return fault_; }
  bool ok() const { return fault_.type == nullptr; }
  std::size_t position() const { return static_cast<std::size_t>(at_ - begin_); }

  // Makes the caller's complaint about the byte at `offset` the fault, unless there is one.
  void Fail(const char* type, const char* what, std::size_t offset);

  // The first character of the next value, which is at position() then; kNumber for a number. Where
  // no value is, some other character, and then SkipValue is a fault.
  char PeekValue();

  // Reading a container: Enter once, then while Next… returns true read or skip exactly one value.
  void Enter();
  bool NextElement() { return NextItem(']'); }
  bool NextMember(PackedText& key);

  PackedText ReadString();
  lambda::ParsedFloat ReadNumber();  // kNotANumber is a fault, too.
  void SkipValue();

  // Nothing but white space may follow.
  void ExpectEnd();

 private:
  unsigned char Next();  // '\0' at the end.
  void Fail(const char* what) { Fail("Function.InvalidJson", what, position()); }
  bool Accept(char c);
  void Expect(char c, const char* what);
  void SkipSpace();
  bool NextItem(char close);
  void SkipScalar(char first);
  unsigned ReadCharacter();
  unsigned ReadUtf8(unsigned lead);
  unsigned ReadEscape();
  unsigned ReadFourHexDigits();

  const char* begin_;
  const char* at_;
  const char* end_;       // After a fault: at_.
  bool entered_ = false;  // The last step was Enter: no comma before the first item.
  JsonFault fault_;
};

}  // namespace bootstrap
