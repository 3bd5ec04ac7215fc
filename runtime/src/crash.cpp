#include "lambda/crash.h"

#include <errno.h>
#include <signal.h>
#include <ucontext.h>

#include <atomic>

#include "backtrace.h"
#include "crash_report.h"
#include "lambda/environment.h"
#include "post_once.h"
#include "process.h"
#include "result.h"
#include "system_call.h"

// Where the program's code lies, by the names that the linker gives it.
extern const char program_begin[] asm("__executable_start");
extern const char program_end[] asm("etext");

namespace lambda {
namespace {

using namespace internal;
using namespace std::literals;

constexpr std::size_t kAlternateStackBytes = 64 * 1024;  // SVE's registers are on it too.
constexpr std::size_t kLargestStackBytes = 8 * 1024 * 1024;
constexpr std::size_t kPageBytes = 4096;
constexpr std::size_t kFrameOfMainBytes = 256;  // Above it lie the environment's strings.

struct KernelAction {
  void (*handler)(int, siginfo_t*, void*);
  unsigned long flags;
  void (*restorer)();
  unsigned long mask;
};

struct NamedSignal {
  unsigned char number;
  char name[8];
};

constexpr NamedSignal kSignals[] = {{SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"},
                                    {SIGILL, "SIGILL"},   {SIGFPE, "SIGFPE"},
                                    {SIGABRT, "SIGABRT"}, {SIGTRAP, "SIGTRAP"}};

alignas(16) char alternate_stack[kAlternateStackBytes];
char request_buffer[kCrashRequestBytes];
std::uintptr_t stack_end;
std::string_view host;  // Read before: a hosted program's environment is not for signal handlers.
std::atomic<bool> is_reporting;

Registers RegistersOf(const mcontext_t& machine) {
#if defined(__aarch64__)
  return {machine.pc, machine.regs[30], machine.regs[29]};
#else
  return {static_cast<std::uintptr_t>(machine.gregs[REG_RIP]), 0,
          static_cast<std::uintptr_t>(machine.gregs[REG_RBP])};
#endif
}

std::uintptr_t StackPointerOf(const mcontext_t& machine) {
#if defined(__aarch64__)
  return machine.sp;
#else
  return static_cast<std::uintptr_t>(machine.gregs[REG_RSP]);
#endif
}

long SetAction(int signal, const KernelAction& action) {
  return SystemCall(__NR_rt_sigaction, long{signal}, &action, 0L, long{sizeof(action.mask)}, 0L);
}

// The kernel says so without a fault: it copies the mask before it refuses the impossible request.
bool CanRead(std::uintptr_t address) {
  return SystemCall(__NR_rt_sigprocmask, -1L, static_cast<long>(address), 0L,
                    long{sizeof(KernelAction::mask)}, 0L) != -EFAULT;
}

// What is known to be the stack: of the thread that called ReportCrashes, and nothing if it is
// another's. A stack pointer that ran over the end points to nothing.
AddressRange StackFrom(std::uintptr_t stack_pointer) {
  if (stack_end - stack_pointer > kLargestStackBytes) return {stack_end, stack_end};
  while (stack_pointer < stack_end && !CanRead(stack_pointer)) {
    stack_pointer = (stack_pointer | (kPageBytes - 1)) + 1;
  }
  return {stack_pointer, stack_end};
}

CodeReader ProgramCode() {
#if defined(__aarch64__)
  constexpr auto kFollowsCall = FollowsArm64Call;
#else
  constexpr auto kFollowsCall = FollowsX86Call;
#endif
  return {{reinterpret_cast<std::uintptr_t>(program_begin),
           reinterpret_cast<std::uintptr_t>(program_end)},
          kFollowsCall};
}

// As if the signal had not been handled.
[[noreturn]] void DieOf(int signal) {
  SetAction(signal, {});
  const long process = SystemCall(__NR_getpid);
  SystemCall(__NR_tgkill, process, SystemCall(__NR_gettid), long{signal});
  const unsigned long others = ~(1UL << (signal - 1));  // SIGPIPE may be pending.
  SystemCall(__NR_rt_sigprocmask, long{SIG_SETMASK}, &others, 0L, long{sizeof(others)}, 0L);
  for (;;) SystemCall(__NR_exit_group, long{128 + signal});
}

std::string_view NameOf(int signal) {
  for (const NamedSignal& named : kSignals) {
    if (named.number == signal) return named.name;
  }
  return ""sv;
}

// Who sends a signal gives none, nor does the kernel for a fault that it cannot place, as int3.
bool HasAddress(const siginfo_t& info) { return info.si_code > 0 && info.si_code != SI_KERNEL; }

// All signals are blocked meanwhile, and the kernel kills a process whose blocked signal is a
// fault: a crash in here ends at once.
void OnCrash(int signal, siginfo_t* info, void* context) {
  if (is_reporting.exchange(true)) {
    for (;;) Sleep(1, 0);  // Another thread's report, which ends us all.
  }
  const mcontext_t& machine = static_cast<const ucontext_t*>(context)->uc_mcontext;
  Frame frames[kMaxCrashFrames];
  const std::size_t count =
      Backtrace(RegistersOf(machine), StackFrom(StackPointerOf(machine)), ProgramCode(), frames);
  const Crash crash{NameOf(signal),
                    HasAddress(*info),
                    reinterpret_cast<std::uintptr_t>(info->si_addr),
                    {frames, count}};
  PostOnce(WriteCrashRequest(crash, request_arguments[kRequestId], host, request_buffer), host);
  DieOf(signal);
}

}  // namespace

// Not inlined: that would give its caller a frame pointer.
[[gnu::noinline]] void ReportCrashes() {
  stack_end = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0)) + kFrameOfMainBytes;
  host = GetEnvironment("AWS_LAMBDA_RUNTIME_API"sv);
  const stack_t stack{alternate_stack, 0, sizeof(alternate_stack)};
  SystemCall(__NR_sigaltstack, &stack, 0L);
  // x86-64 demands a restorer; OnCrash never returns to one.
  const KernelAction action{OnCrash, SA_SIGINFO | SA_ONSTACK | 0x04000000UL, nullptr, ~0UL};
  for (const NamedSignal& signal : kSignals) SetAction(signal.number, action);
}

}  // namespace lambda
