#include "measure/fields.h"

#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <utility>

#include "fixture/display.h"

namespace emu::measure {

std::string_view Fields::Word(std::string_view what) {
  const std::string_view word = rest_.substr(0, rest_.find(' '));
  if (ended_ || word.empty()) Fail(fmt::format("{} is missing", what));
  ended_ = word.size() == rest_.size();
  rest_.remove_prefix(ended_ ? rest_.size() : word.size() + 1);
  return word;
}

std::uint64_t Fields::Number(std::string_view what, int base, std::uint64_t limit) {
  const std::string_view word = Word(what);
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number, base);
  if (error == std::errc() && end == word.data() + word.size() && number <= limit) return number;
  Fail(fmt::format("{} must be a {} number up to {}, not {}", what, base == 16 ? "hex" : "decimal",
                   limit, fixture::Quoted(word)));
  return 0;
}

std::uint64_t Fields::Decimal(std::string_view what, std::uint64_t limit) {
  return Number(what, 10, limit);
}

std::uint64_t Fields::Hex(std::string_view what) {
  return Number(what, 16, std::numeric_limits<std::uint64_t>::max());
}

std::string_view Fields::Rest(std::string_view what) {
  if (ended_ || rest_.empty()) Fail(fmt::format("{} is missing", what));
  ended_ = true;
  return std::exchange(rest_, {});
}

void Fields::Fail(std::string reason) {
  if (complaint_.empty()) complaint_ = std::move(reason);
}

std::string Fields::Finish() {
  if (!ended_) Fail(fmt::format("{} is too much", fixture::Quoted(rest_)));
  return complaint_;
}

}  // namespace emu::measure
