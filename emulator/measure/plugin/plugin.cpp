// The TCG plugin: counts what a guest executes, by phase, and says it in lines that
// measure/counter_log.h reads. QEMU calls the functions below from the guest's threads.
#include <pthread.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "block.h"
#include "guest_bytes.h"
#include "options.h"
#include "output.h"
#include "page_marks.h"
#include "phase_machine.h"
#include "profile.h"
#include "qemu_api.h"
#include "threads.h"
#include "watch.h"

namespace emu::counter {
namespace {

struct Counter {
  explicit Counter(Options wanted) : options(std::move(wanted)), output(options.out) {
    if (options.watch) watch.emplace(options, output);
    if (options.profile) profile.emplace();
  }

  const Options options;
  const Output output;
  Threads threads;
  PageMarks pages;
  std::optional<Watch> watch;
  std::optional<Profile> profile;

  std::mutex phases_mutex;
  PhaseMachine phases;
  Sums told;  // In the lines so far.
};

Counter* counter = nullptr;  // Never deleted: threads of the guest run until the process ends.

// A process that the guest forked is not counted, and must not wait for locks that another thread
// held when it was made.
bool in_forked_process = false;

std::string SyscallText(const Sums& now, const Sums& before) {
  std::string text;
  for (std::size_t number = 0; number < kSyscallNumbers; ++number) {
    const std::uint64_t count = now.syscalls[number] - before.syscalls[number];
    if (count == 0) continue;
    if (!text.empty()) text += ',';
    text += std::to_string(number) + ':' + std::to_string(count);
  }
  return text.empty() ? "-" : text;
}

// With phases_mutex held.
void TellPhase(const char* name) {
  const Sums now = counter->threads.Sum();
  const Sums& before = counter->told;
  counter->output.AppendLine(
      std::string("phase ") + name + ' ' + std::to_string(now.instructions - before.instructions) +
      ' ' + std::to_string(now.blocks - before.blocks) + ' ' +
      std::to_string(counter->pages.TakeCount()) + ' ' +
      std::to_string(counter->threads.started()) + ' ' + SyscallText(now, before));
  counter->told = now;
}

void OnThread(qemu_plugin_id_t, unsigned vcpu) {
  if (!in_forked_process) counter->threads.Begin(vcpu);
}

void OnBlock(unsigned vcpu, void* data) {
  if (in_forked_process) return;
  const Block& block = *static_cast<const Block*>(data);
  Thread& thread = counter->threads.Of(vcpu);
  if (counter->watch) counter->watch->Follow(thread, block);
  if (counter->profile) counter->profile->Follow(thread, block, counter->phases.phase());
  if (counter->options.pages) counter->pages.Mark(block.address, 4 * block.instructions());
  thread.last_block = &block;
  AddOwn<std::uint64_t>(thread.instructions, block.instructions());
  AddOwn<std::uint64_t>(thread.blocks, 1);
}

void OnMemory(unsigned, qemu_plugin_meminfo_t access, std::uint64_t address, void*) {
  counter->pages.Mark(address, std::uint64_t{1} << qemu_plugin_mem_size_shift(access));
}

void OnTranslation(qemu_plugin_id_t, qemu_plugin_tb* translation) {
  const Block* block = MakeBlock(translation);
  qemu_plugin_register_vcpu_tb_exec_cb(translation, OnBlock, QEMU_PLUGIN_CB_NO_REGS,
                                       const_cast<Block*>(block));
  if (!counter->options.pages) return;
  for (std::size_t index = 0; index < block->instructions(); ++index) {
    qemu_plugin_register_vcpu_mem_cb(qemu_plugin_tb_get_insn(translation, index), OnMemory,
                                     QEMU_PLUGIN_CB_NO_REGS, QEMU_PLUGIN_MEM_RW, nullptr);
  }
}

// What a call sends is marked in the phase that the call may end: this much of it, for it may ask
// for more than there is. The rest is marked when it is known how much was sent.
constexpr std::uint64_t kMarkedBeforehand = 1 << 20;

// The pages of bytes [first, last) of the buffers, taken as one.
void MarkBuffers(const std::vector<GuestSpan>& buffers, std::uint64_t first, std::uint64_t last) {
  std::uint64_t place = 0;
  for (const GuestSpan& buffer : buffers) {
    if (place >= last) return;
    const std::uint64_t skipped = first > place ? std::min(first - place, buffer.bytes) : 0;
    const std::uint64_t wanted = std::min(buffer.bytes, last - place);
    if (wanted > skipped) counter->pages.Mark(buffer.address + skipped, wanted - skipped);
    place += std::min(buffer.bytes, last - place);
  }
}

std::string HeadOf(const std::vector<GuestSpan>& buffers) {
  std::string head;
  for (const GuestSpan& buffer : buffers) {
    if (head.size() >= kHeadBytes) break;
    head += ReadGuest(buffer.address, std::min(buffer.bytes, kHeadBytes - head.size()));
  }
  return head;
}

void OnSyscall(qemu_plugin_id_t, unsigned vcpu, std::int64_t number, std::uint64_t first,
               std::uint64_t second, std::uint64_t third, std::uint64_t, std::uint64_t,
               std::uint64_t, std::uint64_t, std::uint64_t) {
  if (in_forked_process) return;
  Thread& thread = counter->threads.Of(vcpu);
  const auto known = static_cast<std::uint64_t>(number) < kSyscallNumbers;
  AddOwn<std::uint32_t>(
      thread.syscalls[known ? static_cast<std::size_t>(number) : kSyscallNumbers - 1], 1);
  thread.syscall_arguments = {first, second, third};
  if (TransferOf(number) != Transfer::kSend) return;
  const auto buffers = BuffersOf(number, thread.syscall_arguments.data());
  const std::lock_guard lock(counter->phases_mutex);
  if (counter->options.pages) MarkBuffers(buffers, 0, kMarkedBeforehand);
  const auto ended = counter->phases.Sending(first, HeadOf(buffers));
  if (!ended) return;
  TellPhase(NameOf(*ended));
  if (counter->profile && counter->phases.phase() == Phase::kWait) {
    counter->profile->Save(counter->output);
  }
}

void OnSyscallReturn(qemu_plugin_id_t, unsigned vcpu, std::int64_t number, std::int64_t result) {
  const Transfer transfer = TransferOf(number);
  if (in_forked_process || result <= 0 || transfer == Transfer::kNone) return;
  const Thread& thread = counter->threads.Of(vcpu);
  const std::lock_guard lock(counter->phases_mutex);
  if (transfer == Transfer::kReceive) {
    const auto ended = counter->phases.Received(thread.syscall_arguments[0]);
    if (ended) TellPhase(NameOf(*ended));
  }
  if (!counter->options.pages) return;
  MarkBuffers(BuffersOf(number, thread.syscall_arguments.data()),
              transfer == Transfer::kSend ? kMarkedBeforehand : 0,
              static_cast<std::uint64_t>(result));
}

void OnExit(qemu_plugin_id_t, void*) {
  if (in_forked_process) return;
  const std::lock_guard lock(counter->phases_mutex);
  TellPhase("exit");
  if (counter->profile) counter->profile->Save(counter->output);
}

void Register(qemu_plugin_id_t id) {
  qemu_plugin_register_vcpu_init_cb(id, OnThread);
  qemu_plugin_register_vcpu_tb_trans_cb(id, OnTranslation);
  qemu_plugin_register_vcpu_syscall_cb(id, OnSyscall);
  qemu_plugin_register_vcpu_syscall_ret_cb(id, OnSyscallReturn);
  qemu_plugin_register_atexit_cb(id, OnExit, nullptr);
  pthread_atfork(nullptr, nullptr, [] { in_forked_process = true; });
}

}  // namespace
}  // namespace emu::counter

extern "C" {

[[gnu::visibility("default")]] int qemu_plugin_version = EMU_PLUGIN_API;

[[gnu::visibility("default")]] int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t*,
                                                       int count, char** arguments) {
  auto options = emu::counter::ReadOptions(count, arguments);
  if (!options) return 1;
  emu::counter::counter = new emu::counter::Counter(std::move(*options));
  if (!emu::counter::counter->output.AppendLine("emu-counter 1")) return 1;
  emu::counter::Register(id);
  return 0;
}

}  // extern "C"
