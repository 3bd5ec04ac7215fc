#include "answer.h"

#include <type_traits>

#include "lambda/float_text.h"

namespace bootstrap {

void Answer::Fill(const char* layout, const std::uint64_t* values) {
  for (; *layout != '\0'; ++layout) {
    if (*layout == '#') {
      AppendNumber(*values++);
    } else if (*layout == '$') {
      AppendHex(static_cast<std::uint32_t>(*values++));
    } else if (*layout == '?') {
      Append(*values++ != 0 ? "true" : "false");
    } else {
      Put(*layout);
    }
  }
}

void Answer::AppendFloat(float value) {
  lambda::FloatText digits;
  const std::string_view number = lambda::FormatFloat(value, digits);
  Append(number.empty() ? "null" : number);
}

void Answer::AppendArray(std::span<const float> elements) { AppendElements(elements); }

void Answer::AppendArray(std::span<const std::uint8_t> elements) { AppendElements(elements); }

void Answer::AppendArray(std::span<const std::uint32_t> elements) { AppendElements(elements); }

template <class Element>
void Answer::AppendElements(std::span<const Element> elements) {
  char before = '[';
  for (const Element element : elements) {
    Put(before);
    before = ',';
    if constexpr (std::is_same_v<Element, float>) {
      AppendFloat(element);
    } else {
      AppendNumber(element);
    }
  }
  Append(&"[]"[before == ',']);
}

}  // namespace bootstrap
