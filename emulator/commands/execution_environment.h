// One live execution environment: a session, the Runtime API that its guest talks to, and the
// guest's processes. Carries the session's effects out; decides nothing itself.
#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "api/runtime_api.h"
#include "base/clock.h"
#include "commands/log_buffer.h"
#include "lambda/session.h"
#include "sandbox/counter_plugin.h"
#include "sandbox/guest.h"
#include "sandbox/qemu.h"
#include "sandbox/task.h"

namespace emu::commands {

struct EnvironmentPlan {
  lambda::FunctionConfig function;
  sandbox::Task task;
  sandbox::Qemu qemu;
  std::string cpu;
  std::string sysroot;
  std::optional<sandbox::Counting> counting;  // Count what the guest executes.
  sandbox::MemoryCgroups cgroups;
};

struct InvocationResult {
  lambda::Answer answer;
  lambda::Report report;
  lambda::MemoryUse memory;
  std::string log;  // Since the result before this one; the first holds the init phase too.
};

class ExecutionEnvironment final : public api::RuntimeCalls {
 public:
  // Starts the runtime and waits until its init phase has ended, well or not.
  static Result<std::unique_ptr<ExecutionEnvironment>> Start(EnvironmentPlan plan);
  // Every process and connection is gone after this.
  ~ExecutionEnvironment() override;

  // Queues an invocation: it begins as soon as the one before it has ended, without a thread in
  // between.
  void Submit(lambda::InvocationRequest request);
  // Waits for the end of the oldest submitted invocation that was not awaited yet. There must be
  // one.
  // Fails when the machine, not the function, is at fault.
  Result<InvocationResult> Await();

  std::optional<lambda::Reply> Refuse(const lambda::RuntimeCall& head) override;
  lambda::Reply Answer(lambda::RuntimeCall call) override;

 private:
  struct WaitingCall {
    std::optional<lambda::Reply> reply;
    std::condition_variable answered;
  };
  using Lock = std::unique_lock<std::mutex>;

  explicit ExecutionEnvironment(EnvironmentPlan plan);
  void Boot();
  void GuestEnded(int generation, const Result<lambda::Fault>& end);
  // What a runtime sent before it ended still counts: its connections are read to their ends.
  void AwaitItsLastWords();
  // The time as the session sees it; a counted run's calendar stands still.
  Now Clock() const;
  template <typename Done>
  void WaitUntil(Lock& lock, Done done);

  // All below: with mutex_ held.
  bool IsTooLate(const lambda::RuntimeCall& call);
  void Perform(lambda::Effects effects);
  // What is to be done next when nothing else is: the next invocation of the queue begins.
  lambda::Effects BeginQueued();
  void Do(lambda::ReplyTo& effect);
  void Do(lambda::StartRuntime& effect);
  void Do(lambda::KillEnvironment& effect);
  void Do(lambda::LogLine& effect);
  void Do(lambda::AnswerCaller& effect);
  void Do(lambda::EndInvocation& effect);
  void RuntimeEnded(int generation, const lambda::Fault& fault);

  EnvironmentPlan plan_;
  std::mutex mutex_;
  std::condition_variable changed_;  // A result is there, or the session's phase or deadline moved.
  lambda::Session session_;
  bool closing_ = false;
  std::optional<Error> broken_;  // The machine failed; nothing more will happen.
  lambda::CallId last_call_ = 0;
  std::map<lambda::CallId, WaitingCall*> waiting_;
  lambda::Effects follow_ups_;  // Of effects that failed at once, performed after the current ones.
  sandbox::GuestCommand command_;
  std::unique_ptr<sandbox::Guest> guest_;
  std::vector<std::unique_ptr<sandbox::Guest>> retired_;  // Killed; joined without the lock.
  LogBuffer log_;
  lambda::Answer answer_;
  std::deque<lambda::InvocationRequest> queue_;
  std::deque<InvocationResult> results_;
  std::unique_ptr<api::RuntimeApi> api_;
};

}  // namespace emu::commands
