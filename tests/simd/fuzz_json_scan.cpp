// A fuzzer of JSON scanning: every path gives what the scalar one gives, whole and in chunks, and
// touches nothing else. The first byte says how the text is cut.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "simd/json_scan.h"

namespace {

// In exact allocations, so that the sanitizer sees every byte too many.
struct Answers {
  std::size_t escape, invalid_utf8;
  simd::JsonStringEnd end;
  std::vector<std::uint32_t> positions;
  bool in_string, control;
  std::string minified;
};

void Index(const simd::JsonScanFunctions& functions, const std::vector<char>& text,
           std::size_t chunk, Answers& answers) {
  simd::JsonIndexState state;
  for (std::size_t begin = 0; begin < text.size(); begin += chunk) {
    const std::vector<char> part(
        text.begin() + static_cast<std::ptrdiff_t>(begin),
        text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), begin + chunk)));
    std::vector<std::uint32_t> positions(part.size());
    positions.resize(functions.index(state, part.data(), part.size(), positions.data()));
    answers.positions.insert(answers.positions.end(), positions.begin(), positions.end());
  }
  answers.in_string = state.in_string;
  answers.control = state.control;
}

Answers Ask(const simd::JsonScanFunctions& functions, const std::vector<char>& text,
            std::size_t chunk) {
  Answers answers = {.escape = functions.find_escape(text.data(), text.size()),
                     .invalid_utf8 = functions.find_invalid_utf8(text.data(), text.size()),
                     .end = functions.find_string_end(text.data(), text.size())};
  Index(functions, text, chunk, answers);
  std::vector<char> output(text.size());
  const auto minified = functions.minify(text.data(), text.size(), output.data());
  if (minified.in_string != answers.in_string) std::abort();
  answers.minified.assign(output.data(), minified.length);
  output = text;
  const auto in_place = functions.minify(output.data(), output.size(), output.data());
  if (answers.minified != std::string_view(output.data(), in_place.length)) std::abort();
  return answers;
}

bool Same(const Answers& a, const Answers& b) {
  return a.escape == b.escape && a.invalid_utf8 == b.invalid_utf8 &&
         a.end.position == b.end.position && a.end.stop == b.end.stop &&
         a.end.escaped == b.end.escaped && a.positions == b.positions &&
         a.in_string == b.in_string && a.control == b.control && a.minified == b.minified;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::vector<char> text(data + 1, data + size);
  const auto paths = simd::JsonScanPaths();
  const Answers expected = Ask(paths.back().kernel, text, std::max<std::size_t>(1, text.size()));
  for (const simd::JsonScanPath& path : paths) {
    if (!simd::ThisProcessor().Has(path.needs)) continue;
    if (!Same(Ask(path.kernel, text, std::size_t{64} * (1 + data[0] % 4)), expected)) std::abort();
  }
  return 0;
}
