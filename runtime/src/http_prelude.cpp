#include "http_prelude.h"

#include "decimal.h"

namespace lambda::internal {
namespace {

using namespace std::literals;

bool IsOneOf(char byte, std::string_view bytes) {
  for (const char candidate : bytes) {
    if (byte == candidate) return true;
  }
  return false;
}

bool IsTokenByte(char byte) {
  const auto letter = static_cast<unsigned char>(byte | 0x20);
  return (letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9') ||
         IsOneOf(byte, "!#$%&'*+-.^_`|~"sv);
}

bool IsToken(std::string_view text) {
  for (const char byte : text) {
    if (!IsTokenByte(byte)) return false;
  }
  return !text.empty();
}

bool IsValue(std::string_view text) {
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if ((code < ' ' && code != '\t') || code == 0x7F) return false;
  }
  return true;
}

}  // namespace

bool IsValid(const HttpPrelude& prelude) {
  for (const HttpHeader& header : prelude.headers) {
    if (!IsToken(header.name) || !IsValue(header.value)) return false;
  }
  for (const std::string_view cookie : prelude.cookies) {
    if (!IsValue(cookie)) return false;
  }
  return prelude.status >= 200 && prelude.status <= 599;
}

void WriteHttpPrelude(const HttpPrelude& prelude, PieceSink sink) {
  PieceWriter out(sink);
  char digits[kMaxDecimalDigits];
  out.Raw("{\"statusCode\":"sv);
  out.Raw(FormatDecimal(static_cast<std::uint64_t>(prelude.status), digits));
  out.Raw(",\"headers\":{"sv);
  std::string_view opening = "\""sv;
  for (const HttpHeader& header : prelude.headers) {
    out.Raw(opening);
    out.Escaped(header.name);
    out.Raw("\":\""sv);
    out.Escaped(header.value);
    out.Raw("\""sv);
    opening = ",\""sv;
  }
  out.Raw("},\"cookies\":["sv);
  opening = "\""sv;
  for (const std::string_view cookie : prelude.cookies) {
    out.Raw(opening);
    out.Escaped(cookie);
    out.Raw("\""sv);
    opening = ",\""sv;
  }
  out.Raw("]}\0\0\0\0\0\0\0\0"sv);
  out.End();
}

}  // namespace lambda::internal
