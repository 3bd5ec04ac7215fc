// Texts that hurt a JSON scanner, for the tests, the hash and the fuzzer's seeds. The generator is
// the caller's: draw(bound) gives a number below bound.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace simd_test {

constexpr std::size_t kJsonTextFamilies = 7;

// One well-formed sequence of UTF-8, mostly at the ends of the ranges that RFC 3629 allows.
template <class Draw>
std::string_view Utf8Sequence(Draw& draw) {
  constexpr std::string_view kSequences[] = {"a",
                                             "\x7F",
                                             "\xC2\x80",
                                             "\xDF\xBF",
                                             "\xE0\xA0\x80",
                                             "\xE0\xBF\xBF",
                                             "\xED\x80\x80",
                                             "\xED\x9F\xBF",
                                             "\xEE\x80\x80",
                                             "\xEF\xBF\xBF",
                                             "\xE6\x9D\xB1",
                                             "\xF0\x90\x80\x80",
                                             "\xF1\x80\xBF\x80",
                                             "\xF3\xBF\xBF\xBF",
                                             "\xF4\x80\x80\x80",
                                             "\xF4\x8F\xBF\xBF"};
  return kSequences[draw(std::size(kSequences))];
}

// A sequence that is not well-formed, mostly just beyond the ends of those ranges.
template <class Draw>
std::string_view BadUtf8Sequence(Draw& draw) {
  constexpr std::string_view kSequences[] = {"\x80",
                                             "\xC0\x80",
                                             "\xC1\xBF",
                                             "\xC2",
                                             "\xE0\x9F\xBF",
                                             "\xE1\x80",
                                             "\xED\xA0\x80",
                                             "\xED\xBF\xBF",
                                             "\xF0\x8F\xBF\xBF",
                                             "\xF1\x80\x80",
                                             "\xF4\x90\x80\x80",
                                             "\xF5\x80\x80\x80",
                                             "\xFF",
                                             "\xC2\x7F",
                                             "\xE1\x80\xC0",
                                             "\xF1\x80\x80\x7F"};
  return kSequences[draw(std::size(kSequences))];
}

// Well-formed UTF-8 with a bad sequence or none, cut off anywhere.
template <class Draw>
std::string AlmostUtf8(std::size_t n, Draw& draw) {
  const std::size_t bad_at = draw(2 * n + 1);
  bool is_bad = false;
  std::string text;
  while (text.size() < n) {
    text += draw(3) == 0 ? std::string(draw(40), 'x') : Utf8Sequence(draw);
    if (text.size() >= bad_at && !is_bad) {
      text += BadUtf8Sequence(draw);
      is_bad = true;
    }
  }
  text.resize(n);
  return text;
}

// n bytes of one family: only special ones, any, words between special ones, quotes and
// backslashes, white space, nothing special, almost UTF-8.
template <class Draw>
std::string JsonText(std::size_t n, std::size_t family, Draw& draw) {
  constexpr std::string_view kSpecial = "{}[]:,\"\"\\\\ \n\t\rab1-\x01\x1F\x7F\x80\xFF\x1A\x0C";
  if (family == 6) return AlmostUtf8(n, draw);
  std::string text(n, ' ');
  for (char& c : text) {
    const char special = kSpecial[draw(kSpecial.size())],
               letter = static_cast<char>('a' + draw(26));
    switch (family) {
      case 0:
        c = special;
        break;
      case 1:
        c = static_cast<char>(draw(256));
        break;
      case 2:
        c = draw(12) == 0 ? special : letter;
        break;
      case 3:
        c = draw(4) == 0 ? '"' : '\\';
        break;
      case 4:
        c = draw(6) == 0 ? special : ' ';
        break;
      default:
        c = letter;
    }
  }
  return text;
}

}  // namespace simd_test
