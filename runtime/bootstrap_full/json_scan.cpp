// The operation json_scan: every question of simd/json_scan.h about one text, the event's own or a
// synthetic one.
#include "simd/json_scan.h"

#include <algorithm>

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
  answer.Append("\"firstStructurals\":");
  answer.AppendArray(positions.first(std::min(positions.size(), kFewPositions)));
  const std::uint64_t values[] = {
      positions.size(),
      Crc32(std::as_bytes(positions)),
      scan.state.in_string,
      scan.state.control,
      bytes,
      scan.escape,
      scan.string_end.position,
      scan.string_end.stop == simd::JsonStringStop::kQuote,
      scan.string_end.escaped,
      scan.invalid_utf8,
      scan.minified.length,
      Crc32(std::as_bytes(std::span(scan.output, scan.minified.length)))};
  answer.Fill(
      ",\"structurals\":#,\"structuralsCrc32\":\"$\",\"inString\":?,\"controlInString\":?,"
      "\"bytes\":#,\"firstEscape\":#,\"stringEnd\":#,\"stringClosed\":?,\"stringEscaped\":?,"
      "\"firstInvalidUtf8\":#,\"minifiedBytes\":#,\"minifiedCrc32\":\"$\"",
      values);
}

// Of the event, or synthetic.
std::string_view TakeText(Job& job) {
  Value& text = job.event[Member::kText];
  if (!text.seen()) {
    text.count = job.Whole(Member::kBytes, Job::kNeeded, kLeastSynthetic);
    if (!job.event.ok()) return {};
    text.data = job.TakeBytes(Member::kBytes, text.count, 1);
    if (text.data != nullptr) FillJson(std::span(const_cast<char*>(text.As<char>()), text.count));
  }
  return text.text();
}

}  // namespace

void RunJsonScan(Job& job) {
  const std::string_view text = TakeText(job);
  Scan scan;
  const Member asking = job.event[Member::kText].seen() ? Member::kText : Member::kBytes;
  std::byte* const room = job.TakeBytes(asking, text.size(), sizeof(std::uint32_t) + 1);
  if (!job.event.ok()) return;
  scan.positions = reinterpret_cast<std::uint32_t*>(room);
  scan.output = reinterpret_cast<char*>(scan.positions + text.size());
  const auto call = [&scan, &functions = job.paths.json_scan->kernel, text] {
    scan.Run(functions, text);
  };
  call();
  Write(job.answer, scan, text.size());
  job.AddPath(job.paths.json_scan->name());
  job.AddTiming(call);
}

}  // namespace bootstrap
