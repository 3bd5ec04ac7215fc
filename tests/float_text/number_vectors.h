// The shared vectors of number text (tests/vectors/float_text.json) as plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace float_text_test {

struct ParseCase {
  std::string text;
  std::optional<std::uint32_t> bits;  // Nothing if the text is beyond the range.
};
std::vector<ParseCase> ParseCases();

struct PrintCase {
  std::uint32_t bits;
  std::string shortest;  // As d.ddde±dd.
};
std::vector<PrintCase> PrintCases();

}  // namespace float_text_test
