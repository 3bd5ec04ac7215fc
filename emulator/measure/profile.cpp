#include "measure/profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "measure/fields.h"

namespace emu::measure {
namespace {

constexpr std::size_t kMaxMappings = 10'000;
constexpr std::size_t kMaxNodes = 1'000'000;
constexpr std::size_t kMaxBlocks = 4'000'000;
constexpr std::uint64_t kMaxId = UINT32_MAX;
constexpr std::uint64_t kMaxBlockInstructions = 65'536;
constexpr std::uint64_t kMaxSum = std::uint64_t{1} << 62;
constexpr std::size_t kMaxPathBytes = 4096;

constexpr std::string_view kFirstLine = "emu-profile 1";

void Add(Fields& fields, std::uint64_t& sum, std::uint64_t count, std::uint64_t factor) {
  std::uint64_t product = 0;
  if (__builtin_mul_overflow(count, factor, &product) || product > kMaxSum - sum) {
    fields.Fail("the counts add up to more than 2^62");
  } else {
    sum += product;
  }
}

PhaseCounts ReadCounts(Fields& fields) {
  PhaseCounts counts;
  counts.init = fields.Decimal("the count in init", kMaxSum);
  counts.invoke = fields.Decimal("the count in invoke", kMaxSum);
  counts.other = fields.Decimal("the count in other phases", kMaxSum);
  return counts;
}

// Adds counts × factor to a sum that must stay in bounds.
void AddAll(Fields& fields, std::uint64_t& sum, const PhaseCounts& counts, std::uint64_t factor) {
  for (const std::uint64_t count : {counts.init, counts.invoke, counts.other}) {
    Add(fields, sum, count, factor);
  }
}

class ProfileReader {
 public:
  // The complaint about one line, or nothing.
  std::string ReadLine(std::string_view line);
  bool ended() const { return ended_; }
  Profile Take();

 private:
  void ReadMapping(Fields& fields);
  void ReadNode(Fields& fields);
  void ReadBlock(Fields& fields);
  std::size_t KnownNode(Fields& fields, std::string_view what) const;

  Profile profile_;
  std::unordered_map<std::uint64_t, std::size_t> index_of_id_;
  std::uint64_t all_calls_ = 0;
  std::uint64_t all_instructions_ = 0;
  bool ended_ = false;
};

std::size_t ProfileReader::KnownNode(Fields& fields, std::string_view what) const {
  const auto found = index_of_id_.find(fields.Decimal(what, kMaxId));
  if (found != index_of_id_.end()) return found->second;
  fields.Fail(fmt::format("{} is not that of an earlier node", what));
  return 0;
}

void ProfileReader::ReadMapping(Fields& fields) {
  FileMapping mapping;
  mapping.start = fields.Hexadecimal("the start");
  mapping.end = fields.Hexadecimal("the end");
  mapping.offset = fields.Hexadecimal("the offset");
  mapping.path = fields.Rest("the path");
  if (mapping.start >= mapping.end) fields.Fail("the mapping ends before it starts");
  if (mapping.path.size() > kMaxPathBytes) fields.Fail("the path is too long");
  if (profile_.mappings.size() == kMaxMappings) fields.Fail("too many mappings");
  profile_.mappings.push_back(std::move(mapping));
}

void ProfileReader::ReadNode(Fields& fields) {
  ContextNode node;
  const std::uint64_t id = fields.Decimal("the node's number", kMaxId);
  if (const std::string_view parent = fields.Word("the parent"); parent != "-") {
    Fields number(parent);
    node.parent = KnownNode(number, "the parent's number");
    if (std::string complaint = number.Finish(); !complaint.empty()) fields.Fail(complaint);
  }
  node.entry = fields.Hexadecimal("the entry");
  node.calls = ReadCounts(fields);
  AddAll(fields, all_calls_, node.calls, 1);
  if (profile_.nodes.size() == kMaxNodes) fields.Fail("too many nodes");
  if (!index_of_id_.emplace(id, profile_.nodes.size()).second) {
    fields.Fail(fmt::format("node {} is there twice", id));
  }
  profile_.nodes.push_back(node);
}

void ProfileReader::ReadBlock(Fields& fields) {
  ProfileBlock block;
  block.node = KnownNode(fields, "the node's number");
  block.address = fields.Hexadecimal("the address");
  block.instructions = fields.Decimal("the number of instructions", kMaxBlockInstructions);
  block.executions = ReadCounts(fields);
  if (block.instructions == 0) fields.Fail("a block without instructions");
  if (block.address % 4 != 0) fields.Fail("the address is not a multiple of 4");
  if (block.address > UINT64_MAX - 4 * block.instructions) {
    fields.Fail("the block goes beyond the last address");
  }
  AddAll(fields, all_instructions_, block.executions, block.instructions);
  if (profile_.blocks.size() == kMaxBlocks) fields.Fail("too many blocks");
  profile_.blocks.push_back(block);
}

std::string ProfileReader::ReadLine(std::string_view line) {
  if (ended_) return "text after the end";
  Fields fields(line);
  const std::string_view kind = fields.Word("the kind of line");
  if (kind == "map") {
    ReadMapping(fields);
  } else if (kind == "node") {
    ReadNode(fields);
  } else if (kind == "block") {
    ReadBlock(fields);
  } else if (kind == "end") {
    ended_ = true;
  } else {
    return "must begin with map, node, block or end";
  }
  return fields.Finish();
}

Profile ProfileReader::Take() {
  std::ranges::sort(profile_.mappings, {}, &FileMapping::start);
  return std::move(profile_);
}

std::unexpected<Error> Complaint(std::size_t line_number, std::string_view reason) {
  return InternalError(fmt::format("profile of the guest, line {}: {}", line_number, reason));
}

}  // namespace

Result<Profile> ParseProfile(std::string_view text) {
  ProfileReader reader;
  std::size_t line_number = 0;
  while (!text.empty()) {
    ++line_number;
    const std::size_t length = text.find('\n');
    const std::string_view line = text.substr(0, length);
    std::string complaint = length == text.npos ? "the line is cut off" : "";
    if (complaint.empty() && line_number > 1) complaint = reader.ReadLine(line);
    if (line_number == 1 && line != kFirstLine) complaint = "must be \"emu-profile 1\"";
    if (!complaint.empty()) return Complaint(line_number, complaint);
    text.remove_prefix(length + 1);
  }
  if (!reader.ended()) return Complaint(line_number + 1, "the end is missing");
  return reader.Take();
}

}  // namespace emu::measure
