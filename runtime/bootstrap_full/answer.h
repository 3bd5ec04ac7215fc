// The text that answers an event, member by member, in one static buffer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "lambda/runtime.h"
#include "text_buffer.h"

namespace bootstrap {

// One byte more than Lambda takes: if that is used, the answer is too long.
class Answer : public TextBufferOf<lambda::kMaxEventBytes + 1> {
 public:
  void Begin();  // {"statusCode":200,"body":{
  void End();    // }}

  void AddWhole(const char* name, std::uint64_t value);
  void AddFloat(const char* name, float value);         // null if it is not finite.
  void AddBits(const char* name, std::uint32_t value);  // "8 hexadecimal digits"
  void AddText(const char* name, const char* text,
               std::string_view more = {});  // In need of no escapes.
  void AddBoolean(const char* name, bool value);

  void AddArray(const char* name, std::span<const float> values);
  void AddArray(const char* name, std::span<const std::uint8_t> values);
  void AddArray(const char* name, std::span<const std::uint32_t> values);

 private:
  void AddName(const char* name);
  void AppendFloat(float value);
  template <class T>
  void AppendArray(const char* name, std::span<const T> values);
};

}  // namespace bootstrap
