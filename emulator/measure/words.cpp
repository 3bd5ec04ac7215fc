#include "measure/words.h"

#include <charconv>

namespace emu::measure {
namespace {

std::optional<std::uint64_t> ReadNumber(std::string_view word, int base) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number, base);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return number;
}

}  // namespace

std::string_view Words::Next() {
  const std::size_t length = rest_.find(' ');
  if (length == rest_.npos) return Rest();
  const std::string_view word = rest_.substr(0, length);
  rest_.remove_prefix(length + 1);
  return word;
}

std::string_view Words::Rest() {
  ended_ = true;
  const std::string_view word = rest_;
  rest_ = {};
  return word;
}

std::optional<std::uint64_t> ReadDecimal(std::string_view word) { return ReadNumber(word, 10); }

std::optional<std::uint64_t> ReadHexadecimal(std::string_view word) { return ReadNumber(word, 16); }

}  // namespace emu::measure
