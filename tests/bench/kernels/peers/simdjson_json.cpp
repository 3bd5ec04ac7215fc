// JSON scanning of simdjson, by its implementation for arm64. Its stage 1 validates UTF-8, too.
#include <simdjson.h>

#include <memory>

#include "../json_guest.h"

namespace {

const simdjson::implementation& Arm64() {
  return *simdjson::get_available_implementations()["arm64"];
}

// Room for a document of the bench, made by the first call.
simdjson::internal::dom_parser_implementation& Parser() {
  static const auto parser = [] {
    std::unique_ptr<simdjson::internal::dom_parser_implementation> made;
    if (Arm64().create_dom_parser_implementation(std::size_t{1} << 20, 8, made)) std::abort();
    return made;
  }();
  return *parser;
}

const std::uint8_t* Bytes(const char* text) { return reinterpret_cast<const std::uint8_t*>(text); }

}  // namespace

extern "C" {

[[gnu::noinline]] std::size_t bench_json_index_simdjson(simd::JsonIndexState&, const char* text,
                                                        std::size_t n, std::uint32_t*) {
  auto& parser = Parser();
  if (parser.stage1(Bytes(text), n, simdjson::stage1_mode::regular)) return 0;
  return parser.n_structural_indexes;
}

[[gnu::noinline]] std::size_t bench_json_find_invalid_utf8_simdjson(const char* text,
                                                                    std::size_t n) {
  return Arm64().validate_utf8(text, n) ? n : 0;
}
}

[[gnu::noinline]] simd::JsonMinified bench_json_minify_simdjson(const char* text, std::size_t n,
                                                                char* output) {
  simd::JsonMinified minified = {};
  minified.in_string = Arm64().minify(Bytes(text), n, reinterpret_cast<std::uint8_t*>(output),
                                      minified.length) != simdjson::SUCCESS;
  return minified;
}

int main(int count, char** arguments) {
  constexpr bench::JsonGuestPath kPaths[] = {
      {"simdjson",
       {.find_escape = nullptr,
        .find_string_end = nullptr,
        .index = bench_json_index_simdjson,
        .find_invalid_utf8 = bench_json_find_invalid_utf8_simdjson,
        .minify = bench_json_minify_simdjson}}};
  return bench::RunJsonGuest(count, arguments, kPaths);
}
