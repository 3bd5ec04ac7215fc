#include "commands/cycle_tools.h"

#include <fmt/format.h>

#include <optional>

#include "base/files.h"
#include "sandbox/capture.h"
#include "sandbox/find_program.h"

namespace emu::commands {
namespace {

// The version that budgets are written for, then newer ones, older ones, and whatever is there.
constexpr const char* kSuffixes[] = {"-19", "-20", "-21", "-22", "-23", "-18",
                                     "-17", "-16", "-15", "-14", ""};
constexpr int kTimeoutS = 300;

std::optional<CycleTools> TryTools(const std::string& suffix) {
  CycleTools tools{
      sandbox::FindProgram("llvm-mc" + suffix), sandbox::FindProgram("llvm-mca" + suffix), {}};
  if (tools.mc.empty() || tools.mca.empty()) return std::nullopt;
  const auto words = sandbox::Capture({tools.mca, "--version"});
  if (!words || words->find("aarch64") == std::string::npos) return std::nullopt;
  tools.version = measure::LlvmVersion(*words);
  tools.major = measure::LlvmMajorVersion(*words);
  return tools.major > 0 ? std::optional(tools) : std::nullopt;
}

// Runs a tool from one file to another and returns what it wrote.
Result<std::string> Convert(std::vector<std::string> command, const std::string& processor,
                            const std::string& from, const std::string& to) {
  command.insert(command.end(), {"-mcpu=" + processor, "-o", to, from});
  const auto ended = sandbox::RunCaptured({.arguments = command, .timeout_s = kTimeoutS});
  if (!ended) return std::unexpected(ended.error());
  if (ended->status == 0) return ReadFile(to);
  const std::string& words = ended->output;
  return InternalError(fmt::format("{}: exit status {}: {}", command[0], ended->status,
                                   words.substr(0, words.find('\n'))));
}

Result<std::vector<std::string>> Disassemble(const CycleTools& tools,
                                             const std::vector<measure::Opcode>& opcodes,
                                             const std::string& processor,
                                             const std::string& folder) {
  const std::string from = folder + "/opcodes", to = folder + "/instructions";
  const auto written = WriteFile(from, measure::DisassemblerInput(opcodes), 0600);
  if (!written) return std::unexpected(written.error());
  const auto text = Convert({tools.mc, "--disassemble", "-triple=aarch64"}, processor, from, to);
  if (!text) return std::unexpected(text.error());
  return measure::ReadDisassembly(*text, opcodes.size());
}

}  // namespace

std::expected<CycleTools, std::string> FindCycleTools() {
  for (const char* suffix : kSuffixes) {
    if (auto tools = TryTools(suffix)) return *std::move(tools);
  }
  return std::unexpected("llvm-mca is not installed: apt-get install llvm-19");
}

Result<measure::McaSummary> ModelTrace(const CycleTools& tools,
                                       const std::vector<measure::Opcode>& trace,
                                       const std::string& processor, const std::string& folder) {
  const auto distinct = measure::DistinctOpcodes(trace);
  const auto instructions = Disassemble(tools, distinct, processor, folder);
  if (!instructions) return std::unexpected(instructions.error());
  const std::string from = folder + "/trace.s", to = folder + "/summary";
  const auto written =
      WriteFile(from, measure::TraceAssembly(trace, distinct, *instructions), 0600);
  if (!written) return std::unexpected(written.error());
  std::vector<std::string> model = {tools.mca, "-mtriple=aarch64", "-iterations=1",
                                    "-all-views=false", "-summary-view"};
  // The tool takes 100 cycles for every call; the callee is in the trace.
  if (tools.major >= measure::kModelVersion) model.emplace_back("-call-latency=1");
  const auto summary = Convert(model, processor, from, to);
  if (!summary) return std::unexpected(summary.error());
  return measure::ReadMcaSummary(*summary);
}

}  // namespace emu::commands
