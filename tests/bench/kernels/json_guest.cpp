#include "json_guest.h"

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "json_document.h"

namespace bench {
namespace {

constexpr int kCalls = 3;
constexpr std::size_t kTextBytes = 65'536, kDocumentBytes = 600'000;

struct Work {
  std::string text;
  std::string output;
  std::vector<std::uint32_t> positions;
};

// One number that any right path gives.
using Answer = std::size_t (*)(const simd::JsonScanFunctions&, Work&);

struct Function {
  std::string_view name;
  Answer answer;
};

constexpr Function kFunctions[] = {
    {"find_escape",
     [](const auto& path, Work& work) {
       return path.find_escape(work.text.data(), work.text.size());
     }},
    {"find_string_end",
     [](const auto& path, Work& work) {
       return path.find_string_end(work.text.data(), work.text.size()).position;
     }},
    {"index",
     [](const auto& path, Work& work) {
       simd::JsonIndexState state;
       return path.index(state, work.text.data(), work.text.size(), work.positions.data());
     }},
    {"find_invalid_utf8",
     [](const auto& path, Work& work) {
       return path.find_invalid_utf8(work.text.data(), work.text.size());
     }},
    {"minify", [](const auto& path, Work& work) {
       return path.minify(work.text.data(), work.text.size(), work.output.data()).length;
     }}};

constexpr simd::JsonScanFunctions kReference = {
    simd::JsonFindEscapeScalar, simd::JsonFindStringEndScalar, simd::JsonIndexScalar,
    simd::JsonFindInvalidUtf8Scalar, simd::JsonMinifyScalar};

std::string MakeText(std::string_view name) {
  if (name == "plain") return PlainText(kTextBytes);
  if (name == "world") return WorldText(kTextBytes);
  if (name == "compact") return CompactJson(kDocumentBytes);
  if (name == "pretty") return PrettyJson(kDocumentBytes);
  return "";
}

int Run(const JsonGuestPath& path, const Function& function, const char* text_name) {
  Work work;
  work.text = MakeText(text_name);
  if (work.text.empty()) return 2;
  work.output.resize(work.text.size());
  work.positions.resize(work.text.size());
  std::size_t answer = 0;
  for (int call = 0; call < kCalls; ++call) answer = function.answer(path.functions, work);
  std::printf("%s %zu of %zu\n", path.name, answer, work.text.size());
  return answer == function.answer(kReference, work) ? 0 : 1;
}

}  // namespace

int RunJsonGuest(int count, char** arguments, std::span<const JsonGuestPath> paths) {
  for (const JsonGuestPath& path : paths) {
    for (const Function& function : kFunctions) {
      if (count == 4 && std::string_view(path.name) == arguments[1] &&
          function.name == arguments[2]) {
        return Run(path, function, arguments[3]);
      }
    }
  }
  std::fputs("usage: PROGRAM PATH FUNCTION TEXT\n", stderr);
  return 2;
}

}  // namespace bench
