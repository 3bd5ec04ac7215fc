#include "sandbox/memory_watch.h"

#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <tuple>

namespace emu::sandbox {
namespace {

constexpr int kSamplesPerSearch = 10;  // For new processes.
constexpr std::uint64_t kMib = 1 << 20;
// Above what the guest may still take: for what QEMU and the kernel take between two looks.
constexpr std::uint64_t kSlackBytes = 16 * kMib;

// What was sampled for an answer still holds when its invocation ends right after.
constexpr std::chrono::milliseconds kFreshFor(1);

int RoundedUpMb(std::uint64_t bytes) { return static_cast<int>((bytes + kMib - 1) / kMib); }

}  // namespace

MemoryWatch::MemoryWatch(const MemoryLimit& limit, std::string cgroup)
    : limit_(limit),
      cgroup_path_(std::move(cgroup)),
      ledger_(static_cast<std::uint64_t>(limit.memory_mb) * kMib),
      no_cgroup_(limit.cgroups.why_not) {}

void MemoryWatch::Begin(pid_t supervisor, pid_t guest) {
  const Lock lock(mutex_);
  if (stopping_) return;
  supervisor_ = supervisor;
  guest_ = guest;
  guest_handle_.Reset(static_cast<int>(syscall(SYS_pidfd_open, guest, 0)));
  processes_.emplace_back(guest);
  thread_ = std::thread([this] { Run(); });
}

void MemoryWatch::Stop() {
  {
    const Lock lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void MemoryWatch::Run() {
  if (!cgroup_path_.empty()) JoinCgroup();
  Lock lock(mutex_);
  for (int sample = 0; !stopping_; ++sample) {
    if (sample % kSamplesPerSearch == 0) FindProcesses();
    if (ledger_.WantsLook(SampleSizes()) || CgroupIsNearItsLimit()) LookClosely();
    if (ledger_.exceeded() || (sample % kSamplesPerSearch == 0 && KilledByCgroup())) Kill();
    wake_.wait_for(lock, std::chrono::milliseconds(kMemorySampleMs), [this] { return stopping_; });
  }
}

void MemoryWatch::JoinCgroup() {
  MemoryCgroup cgroup(limit_.cgroups.version, cgroup_path_);
  const auto joined = cgroup.Join(guest_);
  // Those that it started before it was in.
  for (const pid_t pid : Descendants(supervisor_)) std::ignore = cgroup.Join(pid);
  const Lock lock(mutex_);
  if (joined) {
    cgroup_.emplace(std::move(cgroup));
  } else if (!stopping_ && processes_.front().Size()) {
    no_cgroup_ = joined.error().message;
  }
}

void MemoryWatch::FindProcesses() {
  for (const pid_t pid : Descendants(supervisor_)) {
    const auto known = std::ranges::find(processes_, pid, &ProcessMemory::pid);
    if (known == processes_.end()) processes_.emplace_back(pid);
  }
}

std::vector<ProcessSize> MemoryWatch::SampleSizes() {
  sampled_ = std::chrono::steady_clock::now();
  std::vector<ProcessSize> sizes;
  std::erase_if(processes_, [&sizes](const ProcessMemory& process) {
    const auto size = process.Size();
    if (size) sizes.push_back(*size);
    return !size;
  });
  return sizes;
}

void MemoryWatch::LookClosely() {
  FindProcesses();
  // Before the pages: what the guest takes meanwhile must not widen its cgroup.
  const auto charged_bytes = cgroup_ ? cgroup_->UsageBytes() : std::nullopt;
  std::vector<MemoryLedger::Look> looks;
  for (ProcessMemory& process : processes_) {
    const auto size = process.Size();
    const auto pages = size ? process.Pages() : std::nullopt;
    if (pages) looks.push_back({*size, *pages});
  }
  if (looks.empty()) return;
  ledger_.Record(looks);
  looked_ = true;
  if (charged_bytes) SetCgroupLimit(*charged_bytes);
}

void MemoryWatch::SetCgroupLimit(std::uint64_t charged_bytes) {
  const std::uint64_t all_bytes = static_cast<std::uint64_t>(limit_.memory_mb) * kMib;
  const std::uint64_t left_bytes = all_bytes - std::min(all_bytes, ledger_.now_bytes());
  cgroup_limit_bytes_ = charged_bytes + left_bytes + kSlackBytes;
  cgroup_->SetLimit(cgroup_limit_bytes_);
}

bool MemoryWatch::CgroupIsNearItsLimit() const {
  const auto usage_bytes = cgroup_ ? cgroup_->UsageBytes() : std::nullopt;
  return usage_bytes && *usage_bytes + kSlackBytes > cgroup_limit_bytes_;
}

bool MemoryWatch::GuestLives() const {
  return std::ranges::find(processes_, guest_, &ProcessMemory::pid) != processes_.end();
}

bool MemoryWatch::KilledByCgroup() const { return cgroup_ && cgroup_->KilledAtLimit(); }

void MemoryWatch::Kill() {
  if (kill_) return;
  kill_.emplace();
  if (ledger_.exceeded()) kill_->seen_mb = RoundedUpMb(ledger_.max_bytes());
  if (!stopping_) {
    syscall(SYS_pidfd_send_signal, guest_handle_.get(), SIGKILL, nullptr, 0);
  }
}

bool MemoryWatch::Check() {
  const Lock lock(mutex_);
  if (ledger_.WantsFinalLook(SampleSizes())) LookClosely();
  if (ledger_.exceeded()) Kill();
  return !kill_;
}

lambda::MemoryUse MemoryWatch::Use() {
  const Lock lock(mutex_);
  const auto age = std::chrono::steady_clock::now() - sampled_;
  if (age > kFreshFor && ledger_.WantsFinalLook(SampleSizes())) LookClosely();
  if (!GuestLives() && KilledByCgroup()) Kill();
  lambda::MemoryUse use{.kill = kill_,
                        .sample_ms = kMemorySampleMs,
                        .cgroup_over_mb = static_cast<int>(kSlackBytes / kMib),
                        .no_cgroup = no_cgroup_};
  if (looked_) use.max_mb = RoundedUpMb(ledger_.max_bytes());
  return use;
}

}  // namespace emu::sandbox
