#include "endpoint.h"

namespace lambda::internal {
namespace {

// Skips the name of this machine at the front of `text`, and says whether it was there.
bool SkipLocalhost(const char*& text) {
  static constexpr char kName[] = "localhost:";
  std::size_t length = 0;
  for (; kName[length] != '\0'; ++length) {
    if (text[length] != kName[length]) return false;
  }
  text += length;
  return true;
}

}  // namespace

const char* ParseEndpoint(const char* text, Endpoint& endpoint) {
  constexpr unsigned kOctets = 4;
  static constexpr char kBehind[] = "...:";
  endpoint.ipv4 = 0x7F000001;
  for (unsigned part = SkipLocalhost(text) ? kOctets : 0;; ++part) {
    const char* begin = text;
    unsigned number = 0;
    for (unsigned digit; (digit = static_cast<unsigned char>(*text) - '0') <= 9; ++text) {
      number = number * 10 + digit;
      if (number >> 16 != 0) return nullptr;
    }
    if (text == begin) return nullptr;
    if (part == kOctets) {
      endpoint.port = static_cast<std::uint16_t>(number);
      return number != 0 && *text == '\0' ? text : nullptr;
    }
    if (number > 255 || *text++ != kBehind[part]) return nullptr;
    endpoint.ipv4 = endpoint.ipv4 << 8 | number;
  }
}

}  // namespace lambda::internal
