// Texts that a JSON parser must accept and must reject, at least one pair for each rule of RFC 8259
// and of the definition of UTF-8 (The Unicode Standard, table 3-7).
#pragma once

#include <string>
#include <vector>

namespace json_test {

enum class Verdict { kAccept, kReject, kTooDeep };

struct Rfc8259Case {
  std::string rule;  // The section and what the row is about; words for a test's output.
  std::string text;
  Verdict verdict;
  bool is_choice = false;  // The RFC leaves it to the parser, and others decide otherwise.
};

std::vector<Rfc8259Case> Rfc8259Cases();

}  // namespace json_test
