#include "measure/fields.h"

#include <fmt/format.h>

#include "fixture/display.h"

namespace emu::measure {

std::string_view Fields::Word(std::string_view what) {
  const std::string_view word = words_.Next();
  if (word.empty()) Fail(fmt::format("{} is missing", what));
  return word;
}

std::uint64_t Fields::Decimal(std::string_view what, std::uint64_t limit) {
  const std::string_view word = Word(what);
  const auto number = ReadDecimal(word);
  if (number && *number <= limit) return *number;
  Fail(fmt::format("{} must be a decimal number up to {}, not {}", what, limit,
                   fixture::Quoted(word)));
  return 0;
}

std::uint64_t Fields::Hexadecimal(std::string_view what) {
  const std::string_view word = Word(what);
  const auto number = ReadHexadecimal(word);
  if (!number) {
    Fail(fmt::format("{} must be a hexadecimal number of at most 64 bits, not {}", what,
                     fixture::Quoted(word)));
  }
  return number.value_or(0);
}

std::string_view Fields::Rest(std::string_view what) {
  const std::string_view rest = words_.Rest();
  if (rest.empty()) Fail(fmt::format("{} is missing", what));
  return rest;
}

void Fields::Fail(std::string reason) {
  if (complaint_.empty()) complaint_ = std::move(reason);
}

std::string Fields::Finish() {
  if (!words_.AtEnd()) Fail(fmt::format("{} is too much", fixture::Quoted(words_.Rest())));
  return complaint_;
}

}  // namespace emu::measure
