#include "json_scan_support.h"

#include <algorithm>

namespace simd_test {
namespace {

bool IsControl(char c) { return static_cast<unsigned char>(c) < 0x20; }
bool IsWhiteSpace(char c) { return std::string_view(" \t\n\r").contains(c); }
bool IsOperator(char c) { return std::string_view("{}[]:,").contains(c); }

// Whether an odd run of backslashes ends before byte i.
bool IsEscaped(std::string_view text, std::size_t i) {
  const std::size_t other = text.substr(0, i).find_last_not_of('\\');
  return (i - (other == text.npos ? 0 : other + 1)) % 2 == 1;
}

struct Quotes {
  std::vector<bool> is_quote;   // Opens or closes a string.
  std::vector<bool> in_string;  // Content or closing quote; one element more for the end.
};

Quotes QuotesOf(std::string_view text) {
  Quotes quotes = {{}, {false}};
  for (std::size_t i = 0; i < text.size(); ++i) {
    quotes.is_quote.push_back(text[i] == '"' && !IsEscaped(text, i));
    quotes.in_string.push_back(quotes.in_string.back() != quotes.is_quote.back());
  }
  return quotes;
}

// A sequence of `length` bytes at the start, decoded; what it has to be at least is not checked.
struct Decoded {
  std::size_t length;
  std::uint32_t code_point;
};

Decoded Decode(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return {1, lead};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC0 || lead >= 0xF8 || text.size() < length) return {0, 0};
  std::uint32_t code_point = lead & (0x7FU >> length);
  for (const char c : text.substr(1, length - 1)) {
    if ((c & 0xC0) != 0x80) return {0, 0};
    code_point = code_point << 6 | (c & 0x3FU);
  }
  return {length, code_point};
}

bool IsShortestForm(Decoded decoded) {
  constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  return decoded.length > 0 && decoded.code_point >= kLeast[decoded.length] &&
         decoded.code_point <= 0x10FFFF &&
         (decoded.code_point < 0xD800 || decoded.code_point > 0xDFFF);
}

}  // namespace

std::size_t ReferenceFindEscape(std::string_view text) {
  const auto* const found =
      std::ranges::find_if(text, [](char c) { return IsControl(c) || c == '"' || c == '\\'; });
  return static_cast<std::size_t>(found - text.begin());
}

simd::JsonStringEnd ReferenceFindStringEnd(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text.substr(0, i).contains('\\');
    if (IsControl(text[i])) return {i, simd::JsonStringStop::kControl, escaped};
    if (text[i] == '"' && !IsEscaped(text, i)) return {i, simd::JsonStringStop::kQuote, escaped};
  }
  return {text.size(), simd::JsonStringStop::kEnd, text.contains('\\')};
}

Index ReferenceIndex(std::string_view text) {
  const auto [is_quote, in_string] = QuotesOf(text);
  Index index = {{}, in_string.back(), false};
  const auto is_scalar = [&](std::size_t i) {
    return !is_quote[i] && !IsOperator(text[i]) && !IsWhiteSpace(text[i]);
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    index.control |= in_string[i] && IsControl(text[i]);
    if (in_string[i]) continue;
    const bool follows = i > 0 && is_scalar(i - 1);
    if (IsOperator(text[i]) || ((is_quote[i] || is_scalar(i)) && !follows)) {
      index.positions.push_back(static_cast<std::uint32_t>(i));
    }
  }
  return index;
}

std::size_t ReferenceFindInvalidUtf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const Decoded decoded = Decode(text.substr(i));
    if (!IsShortestForm(decoded)) break;
    i += decoded.length;
  }
  return i;
}

std::string ReferenceMinify(std::string_view text) {
  const auto [is_quote, in_string] = QuotesOf(text);
  std::string minified;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_string[i] || !IsWhiteSpace(text[i])) minified += text[i];
  }
  return minified;
}

Index IndexOf(const simd::JsonScanPath& path, std::string_view text) {
  simd::JsonIndexState state;
  std::vector<std::uint32_t> positions(text.size());
  positions.resize(path.kernel.index(state, text.data(), text.size(), positions.data()));
  return {positions, state.in_string, state.control};
}

std::string Minify(const simd::JsonScanPath& path, std::string_view text) {
  std::string output(text.size(), '\0');
  output.resize(path.kernel.minify(text.data(), text.size(), output.data()).length);
  return output;
}

}  // namespace simd_test
