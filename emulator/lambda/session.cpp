#include "lambda/session.h"

#include <utility>

#include "lambda/limits.h"

namespace emu::lambda {
namespace {

double MsBetween(std::int64_t from_ns, std::int64_t to_ns) {
  return static_cast<double>(to_ns - from_ns) / 1e6;
}

}  // namespace

Effects Session::Start(Now now) {
  Effects effects;
  effects.push_back(LogLine{InitStartLine(function_.region)});
  BootRuntime(now, Phase::kInit, effects);
  return effects;
}

void Session::BootRuntime(Now now, Phase phase, Effects& effects) {
  phase_ = phase;
  state_ = RuntimeState::kStarted;
  readiness_ = Readiness();
  readiness_.Join(Readiness::kRuntime);
  init_failure_.reset();
  init_started_ns_ = now.monotonic_ns;
  init_deadline_ns_ = now.monotonic_ns + ScaledNs(function_, kInitLimitS);
  effects.push_back(StartRuntime{++generation_});
}

Effects Session::Invoke(Now now, InvocationRequest request) {
  Effects effects;
  invocation_ = Invocation{.request = std::move(request)};
  if (phase_ == Phase::kIdle) {
    BeginInvocation(now);
    Deliver(effects);
  } else if (phase_ == Phase::kDown) {
    BeginInvocation(now);
    BootRuntime(now, Phase::kSuppressedInit, effects);
  }
  return effects;  // During init the invocation waits for its end.
}

void Session::BeginInvocation(Now now) {
  const std::int64_t limit_ns = ScaledNs(function_, function_.timeout_s);
  invocation_->started_ns = now.monotonic_ns;
  invocation_->deadline_ns = now.monotonic_ns + limit_ns;
  invocation_->deadline_epoch_ms = now.epoch_ms + limit_ns / 1'000'000;
}

void Session::Deliver(Effects& effects) {
  effects.push_back(LogLine{StartLine(invocation_->request.request_id, function_.version)});
  phase_ = Phase::kInvoke;
  state_ = FindTransition(state_, RuntimeEvent::kDeliver)->to;
  readiness_.SetBusy(Readiness::kRuntime);
  for (const CallId call : std::exchange(parked_, {})) {
    effects.push_back(ReplyTo{call, EventReply()});
  }
}

void Session::ParticipantsReady(Now now, Effects& effects) {
  if (!readiness_.AllReady()) return;
  if (phase_ == Phase::kInvoke) {
    Finish(now, "", "", effects);
    phase_ = Phase::kIdle;
  } else if (phase_ == Phase::kSuppressedInit) {
    Deliver(effects);
  } else if (phase_ == Phase::kInit) {
    init_ms_ = MsBetween(init_started_ns_, now.monotonic_ns);
    phase_ = Phase::kIdle;
    if (invocation_) {
      BeginInvocation(now);
      Deliver(effects);
    }
  }
}

Effects Session::RuntimeEnded(Now now, int generation, const Fault& fault) {
  Effects effects;
  if (generation != generation_ || phase_ == Phase::kDown) return effects;
  if (phase_ == Phase::kInit) {
    FailInit(now, "error", fault, effects);
  } else if (phase_ == Phase::kSuppressedInit) {
    FailSuppressedInit(now, "error", fault, effects);
  } else if (phase_ == Phase::kInvoke) {
    FailInvocation(now, "error", fault, effects);
  } else {
    TearDown(effects);
  }
  return effects;
}

Effects Session::Tick(Now now) {
  Effects effects;
  const auto deadline_ns = NextDeadlineNs();
  if (!deadline_ns || now.monotonic_ns < *deadline_ns) return effects;
  const Fault timeout{"Sandbox.Timedout", ""};
  if (phase_ == Phase::kInit) {
    FailInit(now, "timeout", timeout, effects);
  } else if (phase_ == Phase::kSuppressedInit) {
    FailSuppressedInit(now, init_failure_ ? "error" : "timeout", timeout, effects);
  } else {
    FailInvocation(now, "timeout", timeout, effects);
  }
  return effects;
}

std::optional<std::int64_t> Session::NextDeadlineNs() const {
  if (phase_ == Phase::kInit) return init_deadline_ns_;
  if (phase_ == Phase::kInvoke) return invocation_->deadline_ns;
  if (phase_ != Phase::kSuppressedInit) return std::nullopt;
  // A reported failure ends the wait early; the 10 s limit of the init phase does not apply here.
  return init_failure_ ? std::min(init_deadline_ns_, invocation_->deadline_ns)
                       : invocation_->deadline_ns;
}

void Session::FailInit(Now now, std::string_view status, const Fault& fault, Effects& effects) {
  const bool reported = init_failure_.has_value();
  const std::string_view type = reported ? std::string_view(init_failure_->type) : fault.type;
  effects.push_back(LogLine{InitReportLine(MsBetween(init_started_ns_, now.monotonic_ns), "init",
                                           reported ? "error" : status,
                                           status == "timeout" && !reported ? "" : type)});
  TearDown(effects);
  if (invocation_) {
    BeginInvocation(now);
    BootRuntime(now, Phase::kSuppressedInit, effects);
  }
}

void Session::FailSuppressedInit(Now now, std::string_view status, const Fault& fault,
                                 Effects& effects) {
  const std::string type = init_failure_ ? init_failure_->type : fault.type;
  effects.push_back(LogLine{InitReportLine(MsBetween(init_started_ns_, now.monotonic_ns), "invoke",
                                           status, status == "timeout" ? "" : type)});
  effects.push_back(LogLine{StartLine(invocation_->request.request_id, function_.version)});
  if (init_failure_) {
    AnswerOnce({.payload = init_failure_->payload, .function_error = true}, effects);
  }
  FailInvocation(now, status, {type, fault.message, init_failure_ ? "" : fault.report_type},
                 effects);
}

void Session::FailInvocation(Now now, std::string_view status, const Fault& fault,
                             Effects& effects) {
  LogFailure(now, status, fault, effects);
  const std::string& id = invocation_->request.request_id;
  AnswerOnce({.payload = status == "timeout" ? TimeoutPayload(id, function_.timeout_s)
                                             : FaultPayload(id, fault),
              .function_error = true},
             effects);
  const std::string& error_type = fault.report_type.empty() ? fault.type : fault.report_type;
  Finish(now, status, status == "timeout" ? "" : error_type, effects);
  TearDown(effects);
}

void Session::LogFailure(Now now, std::string_view status, const Fault& fault, Effects& effects) {
  const std::string& id = invocation_->request.request_id;
  if (status == "timeout") {
    effects.push_back(LogLine{TimeoutLine(now.epoch_ms, id, function_.timeout_s)});
  } else if (!fault.message.empty()) {
    effects.push_back(LogLine{FaultLine(id, fault)});
  }
}

void Session::Finish(Now now, std::string_view status, std::string_view error_type,
                     Effects& effects) {
  const std::string& id = invocation_->request.request_id;
  effects.push_back(LogLine{EndLine(id)});
  effects.push_back(
      EndInvocation{{.request_id = id,
                     .duration_ms = MsBetween(invocation_->started_ns, now.monotonic_ns),
                     .init_ms = std::exchange(init_ms_, std::nullopt),
                     .memory_mb = function_.memory_mb,
                     .max_memory_mb = std::nullopt,
                     .status = std::string(status),
                     .error_type = std::string(error_type)}});
  invocation_.reset();
}

void Session::TearDown(Effects& effects) {
  for (const CallId call : std::exchange(parked_, {})) effects.push_back(ReplyTo{call, HangUp()});
  effects.push_back(KillEnvironment{});
  phase_ = Phase::kDown;
}

}  // namespace emu::lambda
