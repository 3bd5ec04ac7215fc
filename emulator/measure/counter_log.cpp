#include "measure/counter_log.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "measure/words.h"

namespace emu::measure {
namespace {

constexpr std::string_view kHeader = "emu-counter 1";
constexpr std::size_t kMaxRecords = 10'000'000;
constexpr int kMaxSyscallNumber = 511;  // The plugin counts larger ones as this.

std::optional<PhaseKind> ReadKind(std::string_view word) {
  constexpr std::array<std::string_view, 5> kNames = {"init", "wait", "invoke", "finish", "exit"};
  for (std::size_t index = 0; index < kNames.size(); ++index) {
    if (kNames[index] == word) return static_cast<PhaseKind>(index);
  }
  return std::nullopt;
}

// "64:1,79:26", numbers ascending, or "-".
bool ReadSyscalls(std::string_view text, std::map<int, std::uint64_t>& counts) {
  if (text == "-") return true;
  int last = -1;
  while (!text.empty()) {
    std::string_view item = text.substr(0, text.find(','));
    text.remove_prefix(std::min(item.size() + 1, text.size()));
    const std::size_t colon = item.find(':');
    if (colon == item.npos) return false;
    const auto number = ReadDecimal(item.substr(0, colon));
    const auto count = ReadDecimal(item.substr(colon + 1));
    if (!number || !count || *number > kMaxSyscallNumber || *count == 0) return false;
    if (static_cast<int>(*number) <= last) return false;
    last = static_cast<int>(*number);
    counts[last] = *count;
  }
  return last >= 0;
}

bool ReadPhase(Words& words, PhaseTotals& phase) {
  const auto kind = ReadKind(words.Next());
  const auto instructions = ReadDecimal(words.Next());
  const auto blocks = ReadDecimal(words.Next());
  const auto pages = ReadDecimal(words.Next());
  const auto threads = ReadDecimal(words.Next());
  if (!kind || !instructions || !blocks || !pages || !threads) return false;
  phase = {*kind, *instructions, *blocks, *pages, *threads, {}};
  return ReadSyscalls(words.Next(), phase.syscalls) && words.AtEnd();
}

bool ReadCall(Words& words, CallCount& call) {
  const auto address = ReadHexadecimal(words.Next());
  const auto instructions = ReadDecimal(words.Next());
  if (!address || !instructions) return false;
  call = {*address, *instructions};
  return words.AtEnd();
}

bool ReadLine(std::string_view line, std::vector<CounterLog>& logs) {
  if (line == kHeader) {
    logs.emplace_back();
    return true;
  }
  if (logs.empty()) return false;
  Words words(line);
  const std::string_view record = words.Next();
  if (record == "phase") return ReadPhase(words, logs.back().phases.emplace_back());
  if (record == "call") return ReadCall(words, logs.back().calls.emplace_back());
  return false;
}

}  // namespace

std::uint64_t PhaseTotals::SyscallCount() const {
  std::uint64_t count = 0;
  for (const auto& [number, times] : syscalls) count += times;
  return count;
}

Result<std::vector<CounterLog>> ParseCounterLog(const std::string& file, std::string_view text) {
  std::vector<CounterLog> logs;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t length = text.find('\n');
    if (length == text.npos) break;  // Still being written.
    if (number > kMaxRecords || !ReadLine(text.substr(0, length), logs)) {
      return InternalError(
          fmt::format("{}:{}: is no line of the counting plugin; did the guest "
                      "write to this file?",
                      file, number));
    }
    text.remove_prefix(length + 1);
  }
  return logs;
}

}  // namespace emu::measure
