#include "json_text.h"

namespace bootstrap {
namespace {

constexpr unsigned kReplacement = 0xFFFD;

unsigned FourHexDigits(const char* digits) {
  unsigned code = 0;
  for (int i = 0; i < 4; ++i) {
    const unsigned c = static_cast<unsigned char>(digits[i]);
    code = code * 16 + (c & 0xF) + (c > '9' ? 9 : 0);
  }
  return code;
}

char* PutUtf8(char* out, unsigned code) {
  if (code < 0x80) {
    *out++ = static_cast<char>(code);
    return out;
  }
  const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  *out++ = static_cast<char>(0xF80 >> more | code >> 6 * more);
  for (int i = more - 1; i >= 0; --i) *out++ = static_cast<char>(0x80 | (code >> 6 * i & 0x3F));
  return out;
}

// The character of the escape \uXXXX at `in`, which is moved behind it and behind the second half
// of its pair.
unsigned UnicodeEscape(const char*& in, const char* end) {
  const unsigned code = FourHexDigits(in + 2);
  in += 6;
  if (code >> 11 != 0xD800 >> 11) return code;
  if (code >> 10 != 0xD800 >> 10 || end - in < 6 || in[0] != '\\' || in[1] != 'u')
    return kReplacement;
  const unsigned second = FourHexDigits(in + 2);
  if (second >> 10 != 0xDC00 >> 10) return kReplacement;
  in += 6;
  return 0x10000 + ((code & 0x3FF) << 10 | (second & 0x3FF));
}

char ShortEscape(char letter) {
  for (const char* pair = "b\bf\fn\nr\rt\t"; *pair != '\0'; pair += 2) {
    if (*pair == letter) return pair[1];
  }
  return letter;
}

}  // namespace

std::size_t DecodeText(std::string_view inside, char* out) {
  char* const begin = out;
  const char* in = inside.data();
  const char* const end = in + inside.size();
  while (in != end) {
    if (*in != '\\') {
      *out++ = *in++;
    } else if (in[1] == 'u') {
      out = PutUtf8(out, UnicodeEscape(in, end));
    } else {
      *out++ = ShortEscape(in[1]);
      in += 2;
    }
  }
  return static_cast<std::size_t>(out - begin);
}

}  // namespace bootstrap
