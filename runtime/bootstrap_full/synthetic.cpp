#include "synthetic.h"

#include <string_view>

namespace bootstrap {
namespace {

constexpr std::string_view kRecord =
    "\n  {\"id\": 1024, \"name\": \"G\u00f6del \\\"K\\\"\", \"tags\": [\"a\", \"b\\n\"], "
    "\"price\": -1.5e3, \"ok\": true},";

}  // namespace

void Sequence::Fill(std::span<float> floats) {
  for (float& value : floats) value = static_cast<float>(Next() >> 8) * 0x1p-23F - 1;
}

void Sequence::Fill(std::span<std::uint8_t> bytes) {
  for (std::uint8_t& value : bytes) value = static_cast<std::uint8_t>(Next() >> 24);
}

void Sequence::Fill(std::span<std::uint32_t> whole, std::size_t limit) {
  for (std::uint32_t& value : whole)
    value = static_cast<std::uint32_t>(Next() * std::uint64_t{limit} >> 32);
}

void FillJson(std::span<char> text) {
  std::size_t at = 0;
  text[at++] = '[';
  for (; text.size() - at >= kRecord.size() + 2; at += kRecord.size()) {
    kRecord.copy(&text[at], kRecord.size());
  }
  text[at++] = '0';
  while (at < text.size()) text[at++] = ' ';
  text.back() = ']';
}

}  // namespace bootstrap
