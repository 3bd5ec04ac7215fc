// The text that answers an event, member by member, in one static buffer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "lambda/runtime.h"
#include "text_buffer.h"

namespace bootstrap {

// One byte more than Lambda takes: if that is used, the answer is too long.
class Answer : public TextBufferOf<lambda::kMaxEventBytes + 1> {
 public:
  // Appends `layout` with its marks replaced by `values`, one after the other: # a whole number,
  // $ eight hexadecimal digits, ? true or false.
  void Fill(const char* layout, const std::uint64_t* values);

  // One value.
  void Fill(const char* layout, std::uint64_t value) { Fill(layout, &value); }

  void AppendFloat(float value);  // null if it is not finite.

  // [1,2,3]; the name of the member has been appended.
  void AppendArray(std::span<const float> elements);
  void AppendArray(std::span<const std::uint8_t> elements);
  void AppendArray(std::span<const std::uint32_t> elements);

 private:
  template <class Element>
  void AppendElements(std::span<const Element> elements);
};

}  // namespace bootstrap
