// One execution environment as the service sees it: init phase, invocations one at a time,
// failures, and the re-run of a failed init inside the next invocation. Pure: takes the time,
// returns effects. Not here: sockets, processes, timers. Source: specification §1.1.1, §3.3–§3.7.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/now.h"
#include "lambda/calls.h"
#include "lambda/effects.h"
#include "lambda/function_config.h"
#include "lambda/payloads.h"
#include "lambda/readiness.h"

namespace emu::lambda {

struct InvocationRequest {
  std::string request_id;  // A UUID, distinct for each invocation.
  std::string trace_id;    // Root=…;Parent=…;Sampled=…
  std::string payload;
  std::string content_type = "application/json";
  std::string client_context;    // Decoded JSON, or empty.
  std::string cognito_identity;  // JSON, or empty.
};

class Session {
 public:
  enum class Phase {
    kDown,            // No runtime: not started, or its init or last invocation failed.
    kInit,            // The init phase, before and beside any invocation.
    kIdle,            // Ready for an event.
    kSuppressedInit,  // A failed init runs again inside an invocation, on its time.
    kInvoke,
  };

  explicit Session(FunctionConfig function) : function_(std::move(function)) {}

  // Begins the init phase.
  Effects Start(Now now);

  // Takes an invocation; the one before it must have ended.
  Effects Invoke(Now now, InvocationRequest request);

  // The reply that refuses a call whatever its body: request id first, then state. Nothing: read
  // the body.
  std::optional<Reply> Refuse(const RuntimeCall& head) const;

  // One Runtime API call, whole. Its reply is among the effects, now or of a later input.
  Effects Call(Now now, CallId id, RuntimeCall call);

  // The runtime of this generation is gone, or could not be started.
  Effects RuntimeEnded(Now now, int generation, const Fault& fault);

  // Time has passed: enforces the limits.
  Effects Tick(Now now);

  // When Tick has something to do next, on the monotonic clock.
  std::optional<std::int64_t> NextDeadlineNs() const;

  Phase phase() const { return phase_; }
  bool invoking() const { return invocation_.has_value(); }

 private:
  struct Invocation {
    InvocationRequest request;
    std::int64_t started_ns = 0;
    std::int64_t deadline_ns = 0;
    std::int64_t deadline_epoch_ms = 0;
    bool answered = false;  // The caller has its bytes.
  };
  // What a runtime said of its failed init, until it is gone.
  struct InitFailure {
    std::string payload;
    std::string type;
  };

  void BootRuntime(Now now, Phase phase, Effects& effects);
  void BeginInvocation(Now now);
  void Deliver(Effects& effects);
  void ParticipantsReady(Now now, Effects& effects);
  Reply EventReply() const;

  void TakeResponse(CallId id, RuntimeCall& call, Effects& effects);
  void TakeInitError(Now now, RuntimeCall& call);
  void AnswerOnce(Answer answer, Effects& effects);

  void FailInit(Now now, std::string_view status, const Fault& fault, Effects& effects);
  void FailSuppressedInit(Now now, std::string_view status, const Fault& fault, Effects& effects);
  void FailInvocation(Now now, std::string_view status, const Fault& fault, Effects& effects);
  void LogFailure(Now now, std::string_view status, const Fault& fault, Effects& effects);
  void Finish(Now now, std::string_view status, std::string_view error_type, Effects& effects);
  void TearDown(Effects& effects);

  FunctionConfig function_;
  Phase phase_ = Phase::kDown;
  RuntimeState state_ = RuntimeState::kStarted;
  Readiness readiness_;
  int generation_ = 0;
  std::int64_t init_started_ns_ = 0;
  std::int64_t init_deadline_ns_ = 0;
  std::optional<double> init_ms_;  // Waits for the first REPORT.
  std::optional<InitFailure> init_failure_;
  std::optional<Invocation> invocation_;
  std::vector<CallId> parked_;  // Calls of `next` that wait for an event.
};

}  // namespace emu::lambda
