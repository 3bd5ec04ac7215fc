#include <algorithm>
#include <string>
#include <vector>

#include "hash_kernels.h"
#include "json_texts.h"

namespace simd_test {
namespace {

std::span<const std::uint8_t> Bytes(const char* text, std::size_t n) {
  return {reinterpret_cast<const std::uint8_t*>(text), n};
}

void HashFinds(const simd::JsonScanFunctions& functions, std::string_view text, Hasher& hasher) {
  hasher.Add(std::uint64_t{functions.find_escape(text.data(), text.size())});
  const simd::JsonStringEnd end = functions.find_string_end(text.data(), text.size());
  hasher.Add(std::uint64_t{end.position} * 8 + static_cast<unsigned>(end.stop) * 2U + end.escaped);
  hasher.Add(std::uint64_t{functions.find_invalid_utf8(text.data(), text.size())});
}

// In two chunks.
void HashIndex(const simd::JsonScanFunctions& functions, std::string_view text, std::size_t first,
               Hasher& hasher) {
  simd::JsonIndexState state;
  std::vector<std::uint32_t> positions(text.size());
  std::size_t count = functions.index(state, text.data(), first, positions.data());
  hasher.Add(std::uint64_t{state.offset} * 8 + state.in_string * 4U + state.escape * 2U +
             state.scalar);
  count +=
      functions.index(state, text.data() + first, text.size() - first, positions.data() + count);
  for (std::size_t i = 0; i < count; ++i) hasher.Add(std::uint64_t{positions[i]});
  hasher.Add(std::uint64_t{count} * 4 + state.in_string * 2U + state.control);
}

void HashMinified(const simd::JsonScanFunctions& functions, std::string text, Hasher& hasher) {
  const simd::JsonMinified minified = functions.minify(text.data(), text.size(), text.data());
  hasher.Add(Bytes(text.data(), minified.length));
  hasher.Add(std::uint64_t{minified.in_string});
}

}  // namespace

// Mostly 0 to 200 bytes, so that every tail comes often; one in 256 is long. Odd alignments.
void HashJsonScan(const simd::JsonScanPath& path, Random& random, std::size_t inputs,
                  Hasher& hasher) {
  constexpr std::size_t kShort = 200, kLong = 5'000, kOffsets = 16;
  const auto draw = [&random](std::size_t bound) { return random.Below(bound); };
  for (std::size_t i = 0; i < inputs; ++i) {
    const std::size_t n = draw(draw(256) == 0 ? kLong : kShort), offset = draw(kOffsets);
    const std::string all = JsonText(offset + n, i % kJsonTextFamilies, draw);
    const std::string_view text = std::string_view(all).substr(offset);
    HashFinds(path.kernel, text, hasher);
    HashIndex(path.kernel, text, draw(n / 64 + 1) * 64, hasher);
    HashMinified(path.kernel, std::string(text), hasher);
  }
}

}  // namespace simd_test
