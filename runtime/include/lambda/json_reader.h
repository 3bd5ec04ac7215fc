// Pulls values out of JSON text, one after the other, without copying it and without recursion:
// one pass, for large or known data; json.h finds values by name. Checks all of RFC 8259 on the
// way, UTF-8 included. As in its grammar, a \u escape may be half of a surrogate pair: JavaScript
// writes such strings. Repeated keys are not looked for.
//
// The first fault sticks: from then on the text has no more values, elements or members, so that
// callers need not ask after each step; they ask fault() once, at the end:
//
//   json::Reader reader(payload);
//   const std::size_t count = reader.ReadFloats(floats);  // [0.5, 2, -1e-3]
//   reader.ExpectEnd();
//   if (!reader.ok()) …
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "lambda/json_string.h"
#include "lambda/number.h"

namespace lambda::json {

enum class Error : std::uint8_t {
  kNone,
  kNotJson,     // The byte cannot stand there, or the text ends too early.
  kTooDeep,     // More than kMaxDepth containers in each other.
  kWrongKind,   // A value, but not of the kind that was asked for.
  kOutOfRange,  // A number that the type asked for cannot hold, see NumberStatus.
  kNoRoom,      // One element more than the caller has room for.
  kFirstOwn,    // From here on they are the caller's own.
};

struct Fault {
  Error error = Error::kNone;
  std::size_t offset = 0;  // The byte that it is about.
};

inline constexpr int kMaxDepth = 64;  // Of the containers in a value that is checked or skipped.

class Reader {
 public:
  explicit Reader(std::string_view text)
      : begin_(text.data()), at_(begin_), end_(begin_ + text.size()) {}

  const Fault& fault() const { return fault_; }
  bool ok() const { return fault_.error == Error::kNone; }

  // Makes the caller's complaint about the byte at `offset` the fault, unless there is one.
  void Fail(Error error, std::size_t offset);

  std::size_t offset() const { return static_cast<std::size_t>(at_ - begin_); }  // Of what is next.

  // The first character of the next value, or of what stands in its place; '\0' at the end.
  char PeekValue();
  std::size_t value_offset() const { return value_offset_; }  // Of what PeekValue looked at last.

  // Reading a container: Enter once, after PeekValue has told which it is; then while Next…
  // returns true read or skip exactly one value.
  void Enter();
  bool NextElement() { return NextItem(']'); }
  bool NextMember(String& key);

  // These read the value that PeekValue looked at. What is not of their kind is kNotJson.
  String ReadString();
  ParsedFloat ReadFloat();    // Out of range is told by the status alone.
  ParsedDouble ReadDouble();  // The same.
  ParsedInt64 ReadInt64();    // The same; so is what is no whole number.
  bool ReadBool();

  void SkipValue();  // Checks it.

  // Reads a whole array of numbers to the nearest floats or doubles; returns how many were read
  // before the fault, if there is one: kWrongKind, kOutOfRange and kNoRoom are about one element,
  // whose index that is.
  std::size_t ReadFloats(std::span<float> room);
  std::size_t ReadDoubles(std::span<double> room);

  // Nothing but white space may follow.
  void ExpectEnd();

 private:
  void Fail(Error error = Error::kNotJson);  // Here.
  bool Accept(char c);
  void Expect(char c);
  void ExpectWord(const char* word);
  void SkipSpace();
  bool NextItem(char close);
  void SkipScalar(char first);
  template <class Parsed>
  Parsed Take(Parsed number) {
    at_ += number.length;
    if (number.status == NumberStatus::kNotANumber) Fail();
    return number;
  }
  template <class T>
  std::size_t ReadNumbers(std::span<T> room);
  template <class T>
  bool ReadElement(T& element);
  bool NextNumber();
  void FailKind();  // What PeekValue looked at is of another kind, unless it is no value at all.

  const char* begin_;
  const char* at_;
  const char* end_;  // After a fault: at_.
  std::size_t value_offset_ = 0;
  bool entered_ = false;  // The last step was Enter: no comma before the first item.
  Fault fault_;
};

}  // namespace lambda::json
