// A string of JSON text as it is written there: a view, decoded only when somebody asks for its
// characters. Pure, no heap. Source: RFC 8259 section 7.
#pragma once

#include <span>
#include <string_view>

namespace lambda::json {

class String {
 public:
  constexpr String() = default;

  // `written` is what stands between the quotes of a string that has been checked.
  constexpr explicit String(std::string_view written) : written_(written) {}

  constexpr std::string_view written() const { return written_; }

  // Whether it has the characters of `utf8`, whichever way they are written.
  bool operator==(std::string_view utf8) const;

  // The same for a name of ASCII, in less code.
  bool Is(const char* ascii) const;

  bool HasEscapes() const;

  // The characters as UTF-8, decoded into `buffer`, for which written().size() bytes are enough. If
  // they do not fit, data() is nullptr. An escaped half of a surrogate pair becomes U+FFFD.
  std::string_view Copy(std::span<char> buffer) const;

  // The same, but where no escapes are in it a part of the JSON text, and `buffer` is not used.
  std::string_view Decode(std::span<char> buffer) const {
    return HasEscapes() ? Copy(buffer) : written_;
  }

 private:
  std::string_view written_;
};

}  // namespace lambda::json
