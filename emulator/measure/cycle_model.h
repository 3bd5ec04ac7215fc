// Instructions that were executed, to the cycles that LLVM's model of a Neoverse core gives them:
// the texts that go into llvm-mc and llvm-mca, and what comes out of them. The model has a perfect
// first-level cache and perfect branch prediction; nothing here was timed on silicon.
//
// Runs no tool; bytes in, values out. Source: `llvm-mca --help` of LLVM 19, docs/numerics.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace emu::measure {

inline constexpr int kModelVersion = 19;  // The LLVM whose figures budgets are written for.
inline constexpr std::uint64_t kWindowInstructions = 300'000;

using Opcode = std::uint32_t;

// Little-endian 4-byte opcodes, as the counter writes them. Fails when the bytes are no whole
// number of them, or more than kWindowInstructions.
Result<std::vector<Opcode>> ReadTrace(std::string_view bytes);

// Each opcode once, in increasing order.
std::vector<Opcode> DistinctOpcodes(std::vector<Opcode> trace);

// What `llvm-mc --disassemble` reads: one line "0x1f 0x20 0x03 0xd5" for each.
std::string DisassemblerInput(const std::vector<Opcode>& opcodes);

// One instruction for each of `count` opcodes. Fails when the text has another number of them: the
// disassembler leaves out what it does not know.
Result<std::vector<std::string>> ReadDisassembly(std::string_view text, std::size_t count);

// The trace as assembly text; instructions[i] is that of distinct[i].
std::string TraceAssembly(const std::vector<Opcode>& trace, const std::vector<Opcode>& distinct,
                          const std::vector<std::string>& instructions);

struct McaSummary {
  std::uint64_t instructions = 0;
  std::uint64_t cycles = 0;
};

// The summary view of `llvm-mca -iterations=1`. Fails when it is another text.
Result<McaSummary> ReadMcaSummary(std::string_view text);

// 19 of "… LLVM version 19.1.7 …"; 0 when the text does not say.
int LlvmMajorVersion(std::string_view version_text);
// "19.1.7", or empty.
std::string LlvmVersion(std::string_view version_text);

// How many instructions the front end of that core brings in a cycle, which LLVM's models do not
// know: 4 on neoverse-n1, 8 (from its cache of decoded ones) on neoverse-v1 and neoverse-v2.
// Source: Arm, software optimization guides of the three.
unsigned FrontEndWidth(std::string_view processor);

// The model's cycles, or what the front end needs where that is more. A window is scaled to the
// whole call. window.instructions > 0.
std::uint64_t ModelledCycles(const McaSummary& window, std::uint64_t call_instructions,
                             unsigned front_end_width);

}  // namespace emu::measure
