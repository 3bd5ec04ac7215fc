#include "text_buffer.h"

namespace bootstrap {

void TextBuffer::Put(char c) {
  if (size_ < kCapacity) chars_[size_++] = c;
}

void TextBuffer::Append(const char* text) {
  for (; *text != '\0'; ++text) Put(*text);
}

void TextBuffer::Append(std::string_view text) {
  for (const char c : text) Put(c);
}

void TextBuffer::AppendNumber(std::uint64_t value) {
  if (value >= 10) AppendNumber(value / 10);
  Put(static_cast<char>('0' + value % 10));
}

void TextBuffer::AppendHex(std::uint32_t bits) {
  for (int digit = 0; digit < 8; ++digit, bits <<= 4) {
    const unsigned value = bits >> 28;
    Put(static_cast<char>(value + (value < 10 ? '0' : 'a' - 10)));
  }
}

}  // namespace bootstrap
