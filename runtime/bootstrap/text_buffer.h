// Text of bounded length, put together piece by piece without a heap. What does not fit is dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bootstrap {

// A template, because each program has one buffer whose size and place are then constants in its
// code: with a pointer to memory elsewhere the small bootstrap would grow.
template <std::size_t capacity>
class TextBufferOf {
 public:
  void Clear() { size_ = 0; }
  std::string_view text() const { return {chars_, size_}; }
  bool full() const { return size_ == capacity; }  // Perhaps something was dropped.

  void Put(char c) {
    if (size_ < capacity) chars_[size_++] = c;
  }
  void Append(const char* text) {
    for (; *text != '\0'; ++text) Put(*text);
  }
  void Append(std::string_view text) {
    for (const char c : text) Put(c);
  }
  void AppendNumber(std::uint64_t value) {
    if (value >= 10) AppendNumber(value / 10);
    Put(static_cast<char>('0' + value % 10));
  }
  void AppendHex(std::uint32_t bits) {  // Eight digits, lower case.
    for (int digit = 0; digit < 8; ++digit, bits <<= 4) {
      const unsigned value = bits >> 28;
      Put(static_cast<char>(value + (value < 10 ? '0' : 'a' - 10)));
    }
  }

 private:
  char chars_[capacity] = {};
  std::size_t size_ = 0;
};

using TextBuffer = TextBufferOf<256>;

}  // namespace bootstrap
