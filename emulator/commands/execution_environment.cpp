#include "commands/execution_environment.h"

#include <chrono>
#include <thread>
#include <utility>

#include "base/clock.h"
#include "base/random.h"
#include "lambda/environment.h"
#include "sandbox/fixed_stack.h"

namespace emu::commands {
namespace {

// How long the requests of an ended runtime may still arrive, when a process that it left holds its
// sockets.
constexpr int kLastWordsMs = 200;

std::chrono::steady_clock::time_point TimePoint(std::int64_t monotonic_ns) {
  return std::chrono::steady_clock::time_point(std::chrono::nanoseconds(monotonic_ns));
}

sandbox::GuestCommand CommandFor(const EnvironmentPlan& plan, const std::string& api_address) {
  const lambda::FunctionConfig& function = plan.function;
  sandbox::GuestPlan guest{
      .cpu = plan.cpu,
      .sysroot = plan.sysroot,
      .program = plan.task.program,
      .environment = lambda::GuestEnvironment(
          function, api_address,
          lambda::LogStreamName(ReadClocks().epoch_ms, function.version,
                                plan.counting ? std::string(32, '0') : RandomHex(16))),
      .working_directory = plan.task.working_directory};
  if (plan.counting && !guest.program.empty()) {
    guest.qemu_arguments = sandbox::PluginArguments(*plan.counting);
    sandbox::FixInitialStack(guest);
  }
  return sandbox::MakeGuestCommand(plan.qemu, guest);
}

}  // namespace

ExecutionEnvironment::ExecutionEnvironment(EnvironmentPlan plan)
    : plan_(std::move(plan)), session_(plan_.function) {}

Result<std::unique_ptr<ExecutionEnvironment>> ExecutionEnvironment::Start(EnvironmentPlan plan) {
  auto listener = api::ListenOnLoopback();
  if (!listener) return std::unexpected(listener.error());
  std::unique_ptr<ExecutionEnvironment> self(new ExecutionEnvironment(std::move(plan)));
  self->command_ = CommandFor(self->plan_, api::AddressOf(listener->get()));
  self->api_ = std::make_unique<api::RuntimeApi>(std::move(*listener), *self);
  self->Boot();
  if (self->broken_) return std::unexpected(*self->broken_);
  return self;
}

Now ExecutionEnvironment::Clock() const {
  Now now = ReadClocks();
  // Deadlines have the same digits for days then; nobody's 32-bit timer overflows.
  constexpr std::int64_t kStepMs = 1'000'000'000;
  if (plan_.counting) now.epoch_ms = (now.epoch_ms / kStepMs + 1) * kStepMs;
  return now;
}

void ExecutionEnvironment::Boot() {
  Lock lock(mutex_);
  Perform(session_.Start(Clock()));
  WaitUntil(lock, [this] { return broken_ || session_.phase() != lambda::Session::Phase::kInit; });
}

ExecutionEnvironment::~ExecutionEnvironment() {
  {
    const Lock lock(mutex_);
    closing_ = true;
    if (guest_) guest_->Kill();
    for (auto& [id, call] : waiting_) {
      call->reply = lambda::HangUp();
      call->answered.notify_one();
    }
  }
  api_.reset();
  guest_.reset();
  retired_.clear();
}

void ExecutionEnvironment::Submit(lambda::InvocationRequest request) {
  const Lock lock(mutex_);
  queue_.push_back(std::move(request));
  Perform(BeginQueued());
}

Result<InvocationResult> ExecutionEnvironment::Await() {
  std::vector<std::unique_ptr<sandbox::Guest>> finished;
  Lock lock(mutex_);
  WaitUntil(lock, [this] { return broken_ || !results_.empty(); });
  if (results_.empty()) return std::unexpected(*broken_);
  finished.swap(retired_);
  InvocationResult result = std::move(results_.front());
  results_.pop_front();
  lock.unlock();
  return result;
}

lambda::Effects ExecutionEnvironment::BeginQueued() {
  if (session_.invoking() || queue_.empty()) return {};
  lambda::InvocationRequest request = std::move(queue_.front());
  queue_.pop_front();
  return session_.Invoke(Clock(), std::move(request));
}

template <typename Done>
void ExecutionEnvironment::WaitUntil(Lock& lock, Done done) {
  while (!done()) {
    if (const auto deadline_ns = session_.NextDeadlineNs()) {
      changed_.wait_until(lock, TimePoint(*deadline_ns));
    } else {
      changed_.wait(lock);
    }
    Perform(session_.Tick(Clock()));
  }
}

std::optional<lambda::Reply> ExecutionEnvironment::Refuse(const lambda::RuntimeCall& head) {
  const Lock lock(mutex_);
  return closing_ ? lambda::HangUp() : session_.Refuse(head);
}

lambda::Reply ExecutionEnvironment::Answer(lambda::RuntimeCall call) {
  WaitingCall waiting;
  Lock lock(mutex_);
  if (closing_) return lambda::HangUp();
  if (IsTooLate(call)) return lambda::HangUp();
  const lambda::CallId id = ++last_call_;
  waiting_[id] = &waiting;
  Perform(session_.Call(Clock(), id, std::move(call)));
  waiting.answered.wait(lock, [&waiting] { return waiting.reply.has_value(); });
  waiting_.erase(id);
  return std::move(*waiting.reply);
}

// Lambda would have killed a guest beyond its memory before it could answer, or ask for its first
// event; the news of its end follows. The `next` after an answer needs no look of its own.
bool ExecutionEnvironment::IsTooLate(const lambda::RuntimeCall& call) {
  const bool after_answer = call.kind == lambda::RuntimeEvent::kNext &&
                            session_.phase() == lambda::Session::Phase::kInvoke;
  return guest_ && !after_answer && !guest_->IsWithinMemory();
}

void ExecutionEnvironment::Perform(lambda::Effects effects) {
  while (!effects.empty()) {
    for (lambda::Effect& effect : effects) std::visit([this](auto& each) { Do(each); }, effect);
    effects = std::exchange(follow_ups_, {});
    if (effects.empty()) effects = BeginQueued();
  }
  if (session_.phase() != lambda::Session::Phase::kInvoke) changed_.notify_all();
}

void ExecutionEnvironment::Do(lambda::ReplyTo& effect) {
  const auto found = waiting_.find(effect.call);
  if (found == waiting_.end()) return;
  found->second->reply = std::move(effect.reply);
  found->second->answered.notify_one();
}

void ExecutionEnvironment::Do(lambda::StartRuntime& effect) {
  const int generation = effect.generation;
  if (plan_.task.launch_fault) return RuntimeEnded(generation, *plan_.task.launch_fault);
  auto guest = sandbox::Guest::Start(
      command_, {plan_.function.memory_mb, plan_.cgroups},
      [this, generation](const Result<lambda::Fault>& end) { GuestEnded(generation, end); },
      [this](std::string_view line) { log_.AppendFunction(line); });
  if (!guest) {
    broken_ = guest.error();
    return;
  }
  guest_ = std::move(*guest);
}

void ExecutionEnvironment::GuestEnded(int generation, const Result<lambda::Fault>& end) {
  AwaitItsLastWords();
  const Lock lock(mutex_);
  if (closing_) return;
  if (end) {
    Perform(session_.RuntimeEnded(Clock(), generation, *end));
  } else {
    broken_ = end.error();
    changed_.notify_all();
  }
}

void ExecutionEnvironment::AwaitItsLastWords() {
  for (int waited_ms = 0; waited_ms < kLastWordsMs; ++waited_ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const Lock lock(mutex_);
    if (closing_ || api_->open_connections() <= waiting_.size()) return;
  }
}

void ExecutionEnvironment::RuntimeEnded(int generation, const lambda::Fault& fault) {
  for (lambda::Effect& effect : session_.RuntimeEnded(Clock(), generation, fault)) {
    follow_ups_.push_back(std::move(effect));
  }
}

void ExecutionEnvironment::Do(lambda::KillEnvironment&) {
  if (!guest_) return;
  guest_->Kill();
  retired_.push_back(std::move(guest_));
}

void ExecutionEnvironment::Do(lambda::LogLine& effect) {
  if (guest_) guest_->FlushLog();
  log_.AppendPlatform(effect.text);
}

void ExecutionEnvironment::Do(lambda::AnswerCaller& effect) { answer_ = std::move(effect.answer); }

void ExecutionEnvironment::Do(lambda::EndInvocation& effect) {
  lambda::MemoryUse memory = guest_ ? guest_->Memory() : lambda::MemoryUse{};
  effect.report.max_memory_mb = memory.kill ? plan_.function.memory_mb : memory.max_mb;
  log_.AppendPlatform(lambda::ReportLine(effect.report));
  results_.push_back(
      {std::move(answer_), std::move(effect.report), std::move(memory), log_.Take()});
  changed_.notify_all();
}

}  // namespace emu::commands
