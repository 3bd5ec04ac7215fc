// Our NEON path against simdjson's arm64 implementation, on documents and on texts that are none:
// equal positions, equal minified text, and the same texts found faulty. Prints one line; status 1
// at the first difference.
#include <simdjson.h>

#include <cstdio>
#include <memory>
#include <vector>

#include "../json_document.h"
#include "json_texts.h"
#include "simd/json_scan.h"

namespace {

using simdjson::internal::dom_parser_implementation;

constexpr std::size_t kMaxBytes = 1 << 20, kTexts = 20'000;

const simdjson::implementation& Arm64() {
  return *simdjson::get_available_implementations()["arm64"];
}

const std::uint8_t* Bytes(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

// A text is faulty for stage 1 where a string is not closed or holds a control character, where
// it is no UTF-8, and where it has no position at all.
bool IndexIsEqual(dom_parser_implementation& parser, const std::string& text) {
  simd::JsonIndexState state;
  std::vector<std::uint32_t> positions(text.size());
  positions.resize(simd::JsonIndexNeon(state, text.data(), text.size(), positions.data()));
  const bool is_utf8 = simd::JsonFindInvalidUtf8Neon(text.data(), text.size()) == text.size();
  const bool is_faulty = state.in_string || state.control || !is_utf8 || positions.empty();
  const auto error = parser.stage1(Bytes(text), text.size(), simdjson::stage1_mode::regular);
  if ((error != simdjson::SUCCESS) != is_faulty) return false;
  return is_faulty ||
         (parser.n_structural_indexes == positions.size() &&
          std::equal(positions.begin(), positions.end(), parser.structural_indexes.get()));
}

bool MinifiedIsEqual(const std::string& text) {
  std::string ours(text.size(), '\0'), theirs(text.size() + simdjson::SIMDJSON_PADDING, '\0');
  const simd::JsonMinified minified = simd::JsonMinifyNeon(text.data(), text.size(), ours.data());
  std::size_t length = 0;
  const auto error = Arm64().minify(Bytes(text), text.size(),
                                    reinterpret_cast<std::uint8_t*>(theirs.data()), length);
  if ((error != simdjson::SUCCESS) != minified.in_string) return false;
  return minified.in_string ||
         (length == minified.length && ours.compare(0, length, theirs, 0, length) == 0);
}

bool Utf8IsEqual(const std::string& text) {
  const bool is_utf8 = simd::JsonFindInvalidUtf8Neon(text.data(), text.size()) == text.size();
  return is_utf8 == Arm64().validate_utf8(text.data(), text.size());
}

bool AllIsEqual(dom_parser_implementation& parser, const std::string& text) {
  return IndexIsEqual(parser, text) && MinifiedIsEqual(text) && Utf8IsEqual(text);
}

}  // namespace

int main() {
  std::unique_ptr<dom_parser_implementation> parser;
  if (Arm64().create_dom_parser_implementation(kMaxBytes, 8, parser)) return 2;
  std::vector<std::string> documents = {bench::CompactJson(600'000), bench::PrettyJson(600'000)};
  for (const std::string& document : documents) {
    if (!AllIsEqual(*parser, document)) return std::puts("json_scan: a document differs"), 1;
  }
  std::uint64_t seed = 4;
  const auto draw = [&seed](std::size_t bound) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(seed >> 33) % bound;
  };
  for (std::size_t i = 0; i < kTexts; ++i) {
    const std::string text =
        simd_test::JsonText(1 + draw(400), i % simd_test::kJsonTextFamilies, draw);
    if (!AllIsEqual(*parser, text)) return std::printf("json_scan: text %zu differs\n", i), 1;
  }
  std::printf("json_scan: 2 documents and %zu texts as simdjson has them\n", kTexts);
  return 0;
}
