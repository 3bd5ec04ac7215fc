#include "lambda/invocation.h"

#include "decimal.h"

namespace lambda {
namespace {

constexpr unsigned char LowerCase(char byte) {
  const auto letter = static_cast<unsigned char>(byte);
  return static_cast<unsigned>(letter - 'A') < 26 ? letter | 0x20 : letter;
}

bool IsNamed(std::string_view line, std::string_view name) {
  if (line.size() <= name.size() || line[name.size()] != ':') return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (LowerCase(line[i]) != LowerCase(name[i])) return false;
  }
  return true;
}

std::string_view Trim(std::string_view text) {
  const auto is_space = [](char byte) { return byte == ' ' || byte == '\t' || byte == '\r'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string_view Invocation::header(std::string_view name) const {
  for (std::string_view rest = headers_; !rest.empty();) {
    std::size_t end = 0;
    while (end < rest.size() && rest[end] != '\n') ++end;
    const std::string_view line(rest.data(), end);
    if (IsNamed(line, name)) {
      return Trim({line.data() + name.size() + 1, line.size() - name.size() - 1});
    }
    rest.remove_prefix(end < rest.size() ? end + 1 : end);
  }
  return {};
}

std::int64_t Invocation::deadline_ms() const {
  const std::int64_t deadline_ms = internal::ParseDecimal(header("Lambda-Runtime-Deadline-Ms"));
  return deadline_ms < 0 ? 0 : deadline_ms;
}

}  // namespace lambda
