// Pulls values out of JSON text, one after the other, without copying it and without recursion.
// Checks all of RFC 8259 on the way, UTF-8 included. As in its grammar, a \u escape may be half of
// a surrogate pair: JavaScript writes such strings. Repeated keys are not looked for.
//
// The first fault sticks: from then on the text has no more values, elements or members, so that
// callers need not ask after each step; they ask fault() once, at the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lambda/float_text.h"
#include "problem.h"

namespace bootstrap {

struct JsonFault {
  Problem problem = Problem::kNone;
  std::size_t offset = 0;  // The byte that it is about.
};

// A decoded string of up to 12 of the characters _ and a…z, for comparison; every other string
// equals kOtherText. Five bits a character, and a one before the first:
//
//   0…01 ooooo ppppp     "op"; _ is 0, a is 2
using PackedText = std::uint64_t;
inline constexpr PackedText kEmptyText = 1, kOtherText = ~PackedText{0};
inline constexpr unsigned kFirstPacked = '_', kPackedBits = 5;

constexpr PackedText Append(PackedText text, unsigned character) {
  const unsigned packed = character - kFirstPacked;  // Also ` and {|}~, which no name has.
  const bool fits = (packed >> kPackedBits | text >> 60) == 0;
  return fits ? text << kPackedBits | packed : kOtherText;
}

consteval PackedText Pack(std::string_view characters) {
  PackedText text = kEmptyText;
  for (const char c : characters) text = Append(text, static_cast<unsigned char>(c));
  return text;
}

class JsonReader {
 public:
  static constexpr int kMaxDepth = 64;  // Of the containers in a value that is skipped.

  explicit JsonReader(std::string_view text)
      : begin_(text.data()), at_(begin_), end_(begin_ + text.size()) {}

  const JsonFault& fault() const { return fault_; }
  bool ok() const { return fault_.problem == Problem::kNone; }

  // Makes the caller's complaint about the byte at `offset` the fault, unless there is one.
  void Fail(Problem problem, std::size_t offset);

  std::size_t offset() const { return static_cast<std::size_t>(at_ - begin_); }  // Of what is next.

  // The first character of the next value, or of what stands in its place; '\0' at the end.
  char PeekValue();
  std::size_t value_offset() const { return value_offset_; }  // Of what PeekValue looked at last.

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
  unsigned char Next();                            // '\0' at the end.
  void Fail(Problem problem = Problem::kNotJson);  // Here.
  bool Accept(char c);
  void Expect(char c);
  void SkipSpace();
  bool NextItem(char close);
  void SkipScalar(char first);
  unsigned ReadCharacter();
  unsigned ReadUtf8(unsigned lead);
  unsigned ReadEscape();
  unsigned ReadFourHexDigits();

  const char* begin_;
  const char* at_;
  const char* end_;  // After a fault: at_.
  std::size_t value_offset_ = 0;
  bool entered_ = false;  // The last step was Enter: no comma before the first item.
  JsonFault fault_;
};

}  // namespace bootstrap
