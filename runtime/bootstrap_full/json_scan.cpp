// The operation json_scan: every question of simd/json_scan.h about one text, the event's own or a
// synthetic one.
#include "simd/json_scan.h"

#include "crc32.h"
#include "operations.h"
#include "synthetic.h"

namespace bootstrap {
namespace {

constexpr std::size_t kFewPositions = 16;
constexpr std::size_t kLeastSynthetic = 3;

struct Scan {
  void Run(const simd::JsonScanFunctions& functions, std::string_view text);

  std::size_t escape, invalid_utf8, positions_count;
  simd::JsonStringEnd string_end;
  simd::JsonIndexState state;
  simd::JsonMinified minified;
  std::uint32_t* positions;
  char* output;
};

void Scan::Run(const simd::JsonScanFunctions& functions, std::string_view text) {
  const char* const data = text.data();
  const std::size_t n = text.size();
  escape = functions.find_escape(data, n);
  string_end = functions.find_string_end(data, n);
  state = {};
  positions_count = functions.index(state, data, n, positions);
  invalid_utf8 = functions.find_invalid_utf8(data, n);
  minified = functions.minify(data, n, output);
}

void Write(Answer& answer, const Scan& scan, std::size_t bytes) {
  const std::span<const std::uint32_t> positions(scan.positions, scan.positions_count);
  const char* const kStops[] = {"quote", "control", "end"};
  answer.AddWhole("bytes", bytes);
  answer.AddWhole("firstEscape", scan.escape);
  answer.AddWhole("stringEnd", scan.string_end.position);
  answer.AddText("stringStop", kStops[static_cast<int>(scan.string_end.stop)]);
  answer.AddBoolean("stringEscaped", scan.string_end.escaped);
  answer.AddWhole("firstInvalidUtf8", scan.invalid_utf8);
  answer.AddWhole("structurals", positions.size());
  answer.AddArray("firstStructurals", positions.first(std::min(positions.size(), kFewPositions)));
  answer.AddBits("structuralsCrc32", Crc32(std::as_bytes(positions)));
  answer.AddBoolean("inString", scan.state.in_string);
  answer.AddBoolean("controlInString", scan.state.control);
  answer.AddWhole("minifiedBytes", scan.minified.length);
  answer.AddBits("minifiedCrc32",
                 Crc32(std::as_bytes(std::span(scan.output, scan.minified.length))));
}

std::string_view TakeText(Job& job) {
  const Value& own = job.event[Member::kText];
  if (own.seen()) return own.text();
  if (!job.Has({Member::kBytes})) return {};
  const std::size_t bytes = job.event[Member::kBytes].count;
  if (bytes < kLeastSynthetic) job.event.Fail(Member::kBytes, Problem::kOutOfBounds);
  char* const text = job.Take<char>(Member::kBytes, bytes);
  if (!job.event.ok()) return {};
  FillJson({text, bytes});
  return {text, bytes};
}

}  // namespace

void RunJsonScan(Job& job) {
  const std::string_view text = TakeText(job);
  const Member blamed = job.event[Member::kText].seen() ? Member::kText : Member::kBytes;
  Scan scan;
  scan.positions = job.Take<std::uint32_t>(blamed, text.size());
  scan.output = job.Take<char>(blamed, text.size());
  if (!job.event.ok()) return;
  const auto call = [&scan, &functions = job.paths.json_scan->kernel, text] {
    scan.Run(functions, text);
  };
  call();
  Write(job.answer, scan, text.size());
  job.AddPath(job.paths.json_scan->name);
  job.AddTiming(call);
}

}  // namespace bootstrap
