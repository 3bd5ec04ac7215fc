#include "options.h"

#include <charconv>
#include <string_view>

namespace emu::counter {
namespace {

bool ReadNumber(std::string_view text, int base, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  return error == std::errc() && end == text.data() + text.size();
}

bool ReadSwitch(std::string_view text, bool& value) {
  value = text == "on";
  return value || text == "off";
}

bool ReadOption(std::string_view name, std::string_view value, Options& options) {
  if (name == "out") return !(options.out = value).empty();
  if (name == "pages") return ReadSwitch(value, options.pages);
  if (name == "profile") return ReadSwitch(value, options.profile);
  if (name == "trace") return ReadSwitch(value, options.trace);
  if (name == "start") return ReadNumber(value, 16, options.start);
  if (name == "watch") return ReadNumber(value, 16, options.watch.emplace());
  if (name == "call") return ReadNumber(value, 10, options.call);
  if (name == "skip") return ReadNumber(value, 10, options.skip);
  if (name == "limit") return ReadNumber(value, 10, options.limit);
  return false;
}

}  // namespace

std::optional<Options> ReadOptions(int count, char** arguments) {
  Options options;
  for (int index = 0; index < count; ++index) {
    const std::string_view argument = arguments[index];
    const std::size_t equals = argument.find('=');
    if (equals == argument.npos) return std::nullopt;
    if (!ReadOption(argument.substr(0, equals), argument.substr(equals + 1), options)) {
      return std::nullopt;
    }
  }
  if (options.out.empty()) return std::nullopt;
  return options;
}

}  // namespace emu::counter
