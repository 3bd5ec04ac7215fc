#include "measure/cycle_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "measure/words.h"

namespace emu::measure {
namespace {

constexpr std::size_t kOpcodeBytes = 4;
constexpr std::uint64_t kMostMajor = 999;
constexpr std::uint64_t kMostCycles = 1'000'000'000;  // Of a window; no instruction takes so many.

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

// Takes the first line off the text.
std::string_view TakeLine(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

// The number after "label:" at the beginning of one of the lines.
std::optional<std::uint64_t> NumberOf(std::string_view label, std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = TakeLine(text);
    if (line.starts_with(label)) return ReadDecimal(Trimmed(line.substr(label.size())));
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<Opcode>> ReadTrace(std::string_view bytes) {
  if (bytes.size() % kOpcodeBytes != 0) return InternalError("the trace ends inside an opcode");
  if (bytes.size() / kOpcodeBytes > kWindowInstructions) {
    return InternalError("the trace is longer than was asked for");
  }
  std::vector<Opcode> trace(bytes.size() / kOpcodeBytes);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const Opcode byte = static_cast<unsigned char>(bytes[i]);
    trace[i / kOpcodeBytes] |= byte << 8 * (i % kOpcodeBytes);
  }
  return trace;
}

std::vector<Opcode> DistinctOpcodes(std::vector<Opcode> trace) {
  std::ranges::sort(trace);
  const auto repeated = std::ranges::unique(trace);
  trace.erase(repeated.begin(), repeated.end());
  return trace;
}

std::string DisassemblerInput(const std::vector<Opcode>& opcodes) {
  std::string text;
  for (const Opcode opcode : opcodes) {
    fmt::format_to(std::back_inserter(text), "{:#04x} {:#04x} {:#04x} {:#04x}\n", opcode & 0xFF,
                   opcode >> 8 & 0xFF, opcode >> 16 & 0xFF, opcode >> 24);
  }
  return text;
}

Result<std::vector<std::string>> ReadDisassembly(std::string_view text, std::size_t count) {
  std::vector<std::string> instructions;
  while (!text.empty()) {
    const std::string_view line = Trimmed(TakeLine(text));
    if (line.empty() || line.starts_with('.')) continue;  // ".text", the section.
    instructions.emplace_back(line);
  }
  if (instructions.size() == count) return instructions;
  return InternalError(fmt::format("the disassembler gave {} instructions for {} opcodes",
                                   instructions.size(), count));
}

std::string TraceAssembly(const std::vector<Opcode>& trace, const std::vector<Opcode>& distinct,
                          const std::vector<std::string>& instructions) {
  std::string text;
  for (const Opcode opcode : trace) {
    const auto at = std::ranges::lower_bound(distinct, opcode) - distinct.begin();
    text.append(instructions[static_cast<std::size_t>(at)]) += '\n';
  }
  return text;
}

Result<McaSummary> ReadMcaSummary(std::string_view text) {
  const auto instructions = NumberOf("Instructions:", text);
  const auto cycles = NumberOf("Total Cycles:", text);
  if (instructions && cycles && *instructions > 0 && *cycles <= kMostCycles)
    return McaSummary{*instructions, *cycles};
  return InternalError("llvm-mca printed no summary");
}

std::string LlvmVersion(std::string_view version_text) {
  constexpr std::string_view kBefore = "LLVM version ";
  const std::size_t at = version_text.find(kBefore);
  if (at == version_text.npos) return {};
  version_text.remove_prefix(at + kBefore.size());
  return std::string(version_text.substr(0, version_text.find_first_not_of("0123456789.")));
}

int LlvmMajorVersion(std::string_view version_text) {
  const std::string version = LlvmVersion(version_text);
  const std::uint64_t major = ReadDecimal(version.substr(0, version.find('.'))).value_or(0);
  return major <= kMostMajor ? static_cast<int>(major) : 0;
}

unsigned FrontEndWidth(std::string_view processor) { return processor == "neoverse-n1" ? 4 : 8; }

std::uint64_t ModelledCycles(const McaSummary& window, std::uint64_t call_instructions,
                             unsigned front_end_width) {
  const double scale =
      static_cast<double>(call_instructions) / static_cast<double>(window.instructions);
  const double at_least = static_cast<double>(call_instructions) / front_end_width;
  const double cycles = static_cast<double>(window.cycles) * scale;
  return static_cast<std::uint64_t>(std::llround(std::max(cycles, at_least)));
}

}  // namespace emu::measure
