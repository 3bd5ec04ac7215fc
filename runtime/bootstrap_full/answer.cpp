#include "answer.h"

#include "lambda/float_text.h"

namespace bootstrap {

void Answer::Begin() { Append("{\"statusCode\":200,\"body\":{"); }

void Answer::End() { Append("}}"); }

void Answer::AddWhole(const char* name, std::uint64_t value) {
  AddName(name);
  AppendNumber(value);
}

void Answer::AddFloat(const char* name, float value) {
  AddName(name);
  AppendFloat(value);
}

void Answer::AddBits(const char* name, std::uint32_t value) {
  AddName(name);
  Put('"');
  AppendHex(value);
  Put('"');
}

void Answer::AddText(const char* name, const char* text, std::string_view more) {
  AddName(name);
  Put('"');
  Append(text);
  Append(more);
  Put('"');
}

void Answer::AddBoolean(const char* name, bool value) {
  AddName(name);
  Append(value ? "true" : "false");
}

void Answer::AddArray(const char* name, std::span<const float> values) {
  AppendArray(name, values);
}

void Answer::AddArray(const char* name, std::span<const std::uint8_t> values) {
  AppendArray(name, values);
}

void Answer::AddArray(const char* name, std::span<const std::uint32_t> values) {
  AppendArray(name, values);
}

void Answer::AddName(const char* name) {
  if (text().back() != '{') Put(',');
  Put('"');
  Append(name);
  Append("\":");
}

void Answer::AppendFloat(float value) {
  lambda::FloatText digits;
  const std::string_view number = lambda::FormatFloat(value, digits);
  Append(number.empty() ? "null" : number);
}

template <class T>
void Answer::AppendArray(const char* name, std::span<const T> values) {
  AddName(name);
  Put('[');
  bool first = true;
  for (const T value : values) {
    if (!first) Put(',');
    first = false;
    if constexpr (std::is_same_v<T, float>) {
      AppendFloat(value);
    } else {
      AppendNumber(value);
    }
  }
  Put(']');
}

}  // namespace bootstrap
