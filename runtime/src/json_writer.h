// JSON text written into the caller's buffer: any bytes become a valid string. Pure; builds no
// values. Source: RFC 8259 section 7 (strings) and The Unicode Standard, table 3-7 (well-formed
// UTF-8).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace lambda::internal {

class JsonWriter {
 public:
  explicit JsonWriter(std::span<char> buffer)
      : begin_(buffer.data()), out_(begin_), end_(begin_ + buffer.size()) {}

  // Writes `text` as it is, in full: the caller has seen to it that there is room.
  void Raw(std::string_view text);

  // Writes the inside of a string, bytes that are not UTF-8 as U+FFFD. It ends between two
  // characters where the next might not leave `reserved` bytes of the buffer free. Returns the
  // rest.
  std::string_view Escaped(std::string_view text, std::size_t reserved);

  std::string_view written() const { return {begin_, static_cast<std::size_t>(out_ - begin_)}; }

 private:
  std::size_t Character(std::string_view text);

  char* begin_;
  char* out_;
  char* end_;
};

}  // namespace lambda::internal
