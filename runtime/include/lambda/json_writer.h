// Writes JSON into the caller's buffer, without a heap: commas, nesting, escapes and numbers are
// its business. What it hands out is always one complete JSON text; what does not fit, or would be
// no JSON, is told and not handed out.
//
//   json::Writer writer(buffer);
//   writer.BeginObject().Add("ok", true).Key("items").BeginArray();
//   for (const float item : items) writer.Value(item);
//   writer.EndArray().EndObject();
//   if (!writer.ok()) return Response::Error("Function.AnswerTooLarge", "…");
//   return Response::Success(writer.text());
//
// It keeps no white space and sorts nothing; repeated keys are not looked for.
// Source: RFC 8259; The Unicode Standard, table 3-7 (well-formed UTF-8).
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace lambda::json {

class Writer {
 public:
  static constexpr int kMaxDepth = 64;  // Of containers in each other: as deep as Reader follows.

  explicit Writer(std::span<char> buffer)
      : begin_(buffer.data()), out_(begin_), end_(begin_ + buffer.size()) {}

  // The text; empty unless ok() and complete(). The first call that goes wrong is the last one that
  // writes, so that only the end need be asked.
  std::string_view text() const {
    return ok() && complete() ? std::string_view(begin_, out_) : std::string_view();
  }

  // False once something did not fit or stood where JSON does not allow it: a value in an object
  // without a key, a key elsewhere, a second value, the wrong end.
  bool ok() const { return ok_; }
  bool complete() const { return depth_ == 0 && out_ != begin_; }

  Writer& BeginObject() { return Begin('{'); }
  Writer& EndObject() { return End('}'); }
  Writer& BeginArray() { return Begin('['); }
  Writer& EndArray() { return End(']'); }

  Writer& Key(std::string_view name);

  // Strings take any bytes: what is not UTF-8 becomes U+FFFD.
  Writer& Value(std::string_view string);
  Writer& Value(const char* string) { return Value(std::string_view(string)); }
  Writer& Value(std::same_as<bool> auto value) { return Raw(value ? "true" : "false"); }
  Writer& Value(std::nullptr_t) { return Raw("null"); }
  // The shortest text that reads back as the number; null if it is not finite.
  Writer& Value(float number);
  Writer& Value(double number);
  Writer& Value(std::integral auto number)
    requires(!std::same_as<decltype(number), bool>)
  {
    return Whole(number < 0, number < 0 ? 0 - static_cast<std::uint64_t>(number)
                                        : static_cast<std::uint64_t>(number));
  }

  // One value that is JSON already: it is not checked.
  Writer& Raw(std::string_view json);

  // A key and its value.
  Writer& Add(std::string_view name, auto value) { return Key(name).Value(value); }

 private:
  void Open(bool is_key);  // Writes the comma, if one is needed.
  Writer& Begin(char opening);
  Writer& End(char closing);
  Writer& Whole(bool negative, std::uint64_t magnitude);
  void Put(char c);
  void Put(std::string_view text);
  void PutString(std::string_view string);

  char* begin_;
  char* out_;
  char* end_;
  std::uint64_t objects_ = 0;  // Bit 0 is the innermost container: 1 for an object.
  int depth_ = 0;
  bool after_key_ = false;
  bool ok_ = true;
};

}  // namespace lambda::json
