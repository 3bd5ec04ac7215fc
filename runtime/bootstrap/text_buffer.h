// Text of bounded length, put together piece by piece without a heap. What does not fit is dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bootstrap {

class TextBuffer {
 public:
  void Clear() { size_ = 0; }
  std::string_view text() const { return {chars_, size_}; }

  void Put(char c);
  void Append(const char* text);
  void Append(std::string_view text);
  void AppendNumber(std::uint64_t value);
  void AppendHex(std::uint32_t bits);  // Eight digits, lower case.

 private:
  static constexpr std::size_t kCapacity = 256;
  char chars_[kCapacity] = {};
  std::size_t size_ = 0;
};

}  // namespace bootstrap
