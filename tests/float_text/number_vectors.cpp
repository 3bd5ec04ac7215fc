#include "number_vectors.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace float_text_test {
namespace {

nlohmann::json Vectors() {
  std::ifstream file(EMU_SOURCE_DIR "/tests/vectors/float_text.json");
  return nlohmann::json::parse(file);
}

std::uint32_t FromHex(const std::string& digits) {
  return static_cast<std::uint32_t>(std::stoul(digits, nullptr, 16));
}

}  // namespace

std::vector<ParseCase> ParseCases() {
  std::vector<ParseCase> cases;
  const nlohmann::json vectors = Vectors();
  for (const nlohmann::json& entry : vectors.at("parse")) {
    ParseCase& added = cases.emplace_back(ParseCase{entry.at("text"), std::nullopt});
    if (entry.at("bits").is_string()) added.bits = FromHex(entry.at("bits"));
  }
  return cases;
}

std::vector<PrintCase> PrintCases() {
  std::vector<PrintCase> cases;
  const nlohmann::json vectors = Vectors();
  for (const nlohmann::json& entry : vectors.at("print")) {
    cases.push_back({FromHex(entry.at("bits")), entry.at("shortest")});
  }
  return cases;
}

}  // namespace float_text_test
