#include "sandbox/memory_ledger.h"

#include <algorithm>

namespace emu::sandbox {
namespace {

constexpr std::uint64_t kMib = 1 << 20;
// Kernels since 6.2 count pages per processor and add them up late: less than this is noise.
constexpr std::uint64_t kNoiseBytes = kMib;
constexpr std::uint64_t kFinalStepBytes = kMib / 16;

// How much more a process had at its peak than now.
std::uint64_t Surplus(const ProcessSize& size) {
  const std::uint64_t surplus = size.peak_bytes - std::min(size.peak_bytes, size.resident_bytes);
  return surplus < kNoiseBytes ? 0 : surplus;
}

// Peaks of several processes need not have been at the same time: only the largest is sure.
std::uint64_t SeenBytes(const std::vector<ProcessSize>& sizes) {
  std::uint64_t resident_bytes = 0;
  std::uint64_t surplus_bytes = 0;
  for (const ProcessSize& size : sizes) {
    resident_bytes += size.resident_bytes;
    surplus_bytes = std::max(surplus_bytes, Surplus(size));
  }
  return resident_bytes + surplus_bytes;
}

// What the process had at its peak beyond QEMU's own; never more than the guest's, because QEMU's
// own is not less now.
std::uint64_t PeakBytes(const MemoryLedger::Look& look) {
  const std::uint64_t peak_bytes =
      look.size.peak_bytes - std::min(look.size.peak_bytes, look.pages.qemu_bytes);
  const std::uint64_t now_bytes = look.pages.whole_bytes;
  return peak_bytes < now_bytes + kNoiseBytes ? now_bytes : peak_bytes;
}

}  // namespace

bool MemoryLedger::WantsLook(const std::vector<ProcessSize>& sizes) const {
  const std::uint64_t seen_bytes = SeenBytes(sizes);
  if (seen_bytes <= looked_bytes_) return false;
  const std::uint64_t growth_bytes = seen_bytes - looked_bytes_;
  return now_bytes_ + growth_bytes > limit_bytes_ ||
         growth_bytes >= std::max(kMib, looked_bytes_ / 16);
}

bool MemoryLedger::WantsFinalLook(const std::vector<ProcessSize>& sizes) const {
  return SeenBytes(sizes) >= looked_bytes_ + kFinalStepBytes;
}

void MemoryLedger::Record(const std::vector<Look>& looks) {
  std::vector<ProcessSize> sizes;
  now_bytes_ = 0;
  for (const Look& look : looks) {
    sizes.push_back(look.size);
    now_bytes_ += looks.size() == 1 ? look.pages.whole_bytes : look.pages.shared_bytes;
    max_bytes_ = std::max(max_bytes_, PeakBytes(look));
  }
  max_bytes_ = std::max(max_bytes_, now_bytes_);
  looked_bytes_ = SeenBytes(sizes);
}

}  // namespace emu::sandbox
