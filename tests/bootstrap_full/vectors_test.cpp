// The shared vectors of tests/vectors, as events: number text in, CRC-32 of the exact bytes out.
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "crc32.h"
#include "handled_event.h"

namespace {

using bootstrap_full_test::Handle;
using nlohmann::json;

json Vectors(const std::string& name) {
  std::ifstream file(EMU_SOURCE_DIR "/tests/vectors/" + name + ".json");
  return json::parse(file);
}

std::vector<float> Floats(const json& bits) {
  std::vector<float> floats;
  for (const std::string text : bits) {
    floats.push_back(text == "nan" ? std::nanf("")
                                   : std::bit_cast<float>(static_cast<std::uint32_t>(
                                         std::stoul(text, nullptr, 16))));
  }
  return floats;
}

bool AllFinite(const std::vector<float>& floats) {
  for (const float value : floats) {
    if (!std::isfinite(value)) return false;
  }
  return true;
}

// Nine digits name a binary32.
std::string ArrayText(const std::vector<float>& floats) {
  std::string text;
  for (const float value : floats) {
    char number[32];
    std::snprintf(number, sizeof number, "%s%.9g", text.empty() ? "" : ",", value);
    text += number;
  }
  return "[" + text + "]";
}

template <class T>
std::string CrcText(const std::vector<T>& values) {
  char text[9];
  std::snprintf(text, sizeof text, "%08x", bootstrap::Crc32(std::as_bytes(std::span(values))));
  return text;
}

TEST(FullVectorsTest, SgemmVectorsHaveTheirCrc) {
  int events = 0;
  const json vectors = Vectors("sgemm");
  for (const json& one : vectors["cases"]) {
    const std::vector<float> a = Floats(one["a"]), b = Floats(one["b"]);
    if (!AllFinite(a) || !AllFinite(b)) continue;  // JSON has no such numbers.
    const std::string event = R"({"op":"sgemm","m":)" + one["m"].dump() +
                              ",\"n\":" + one["n"].dump() + ",\"k\":" + one["k"].dump() +
                              ",\"a\":" + ArrayText(a) + ",\"b\":" + ArrayText(b) + "}";
    const json body = json::parse(Handle(event).text)["body"];
    EXPECT_EQ(body["crc32"], CrcText(Floats(one["c"]))) << one["name"];
    ++events;
  }
  EXPECT_GT(events, 10);
}

TEST(FullVectorsTest, BlurVectorsHaveTheirPixels) {
  const json vectors = Vectors("blur5_u8");
  ASSERT_GT(vectors["cases"].size(), 3U);
  for (const json& one : vectors["cases"]) {
    const json event = {{"op", "blur"},
                        {"width", one["width"]},
                        {"height", one["height"]},
                        {"pixels", one["pixels"]}};
    const json body = json::parse(Handle(event.dump()).text)["body"];
    EXPECT_EQ(body["pixels"], one["blurred"]) << one["name"];
    EXPECT_EQ(body["crc32"], CrcText(one["blurred"].get<std::vector<std::uint8_t>>()))
        << one["name"];
  }
}

}  // namespace
