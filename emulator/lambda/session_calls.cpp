// The Runtime API half of the session: what each call does in each state.
#include <algorithm>
#include <utility>

#include "lambda/limits.h"
#include "lambda/session.h"

namespace emu::lambda {
namespace {

// A runtime that reported a failed init gets this long to exit by itself.
constexpr double kInitErrorGraceS = 0.5;

bool NamesInvocation(RuntimeEvent kind) {
  return kind == RuntimeEvent::kResponse || kind == RuntimeEvent::kError;
}

}  // namespace

std::optional<Reply> Session::Refuse(const RuntimeCall& head) const {
  if (phase_ == Phase::kDown) return HangUp();
  if (NamesInvocation(head.kind)) {
    if (!invocation_ || invocation_->request.request_id != head.request_id) {
      return InvalidRequestIdReply();
    }
  }
  if (!FindTransition(state_, head.kind)) return InvalidTransitionReply(state_, head.kind);
  return std::nullopt;
}

Effects Session::Call(Now now, CallId id, RuntimeCall call) {
  Effects effects;
  if (auto refusal = Refuse(call)) {
    effects.push_back(ReplyTo{id, std::move(*refusal)});
    return effects;
  }
  const Transition transition = *FindTransition(state_, call.kind);
  state_ = transition.to;
  if (transition.action == Action::kAnswerEvent) {
    effects.push_back(ReplyTo{id, EventReply()});
  } else if (transition.action == Action::kPark) {
    parked_.push_back(id);
    readiness_.SetReady(Readiness::kRuntime);
    ParticipantsReady(now, effects);
  } else if (call.kind == RuntimeEvent::kInitError) {
    TakeInitError(now, call);
    effects.push_back(ReplyTo{id, AcceptedReply()});
  } else {
    TakeResponse(id, call, effects);
  }
  return effects;
}

Reply Session::EventReply() const {
  const InvocationRequest& request = invocation_->request;
  Reply reply{
      .status = 200, .content_type = request.content_type, .headers = {}, .body = request.payload};
  const auto add = [&reply](const char* name, const std::string& value) {
    if (!value.empty()) reply.headers.emplace_back(name, value);
  };
  add("Lambda-Runtime-Aws-Request-Id", request.request_id);
  add("Lambda-Runtime-Deadline-Ms", std::to_string(invocation_->deadline_epoch_ms));
  add("Lambda-Runtime-Invoked-Function-Arn", FunctionArn(function_));
  add("Lambda-Runtime-Trace-Id", request.trace_id);
  add("Lambda-Runtime-Client-Context", request.client_context);
  add("Lambda-Runtime-Cognito-Identity", request.cognito_identity);
  return reply;
}

void Session::TakeResponse(CallId id, RuntimeCall& call, Effects& effects) {
  Answer answer{.payload = std::move(call.body),
                .content_type = call.content_type,
                .function_error = call.kind == RuntimeEvent::kError};
  Reply reply = AcceptedReply();
  if (call.body_truncated) {
    const Fault fault{"Runtime.TruncatedResponse", "HTTP request detected as truncated"};
    answer = {.payload = FaultPayload(call.request_id, fault), .function_error = true};
    reply = TruncatedReply();
  } else if (call.kind == RuntimeEvent::kResponse && !call.response_mode.empty() &&
             call.response_mode != "streaming") {
    answer = {.payload = "", .function_error = true};
    reply = InvalidResponseModeReply();
  } else if (call.body_too_large) {
    answer = {.payload = ResponseTooLargePayload(), .function_error = true};
    reply = PayloadTooLargeReply();
  } else if (!call.trailer_error_type.empty()) {
    answer = {.payload = DecodeBase64(call.trailer_error_body), .function_error = true};
  }
  AnswerOnce(std::move(answer), effects);
  effects.push_back(ReplyTo{id, std::move(reply)});
}

void Session::TakeInitError(Now now, RuntimeCall& call) {
  init_failure_ = InitFailure{std::move(call.body), ScrubErrorType(call.error_type)};
  init_deadline_ns_ =
      std::min(init_deadline_ns_, now.monotonic_ns + ScaledNs(function_, kInitErrorGraceS));
}

void Session::AnswerOnce(Answer answer, Effects& effects) {
  if (std::exchange(invocation_->answered, true)) return;
  answer.request_id = invocation_->request.request_id;
  effects.push_back(AnswerCaller{std::move(answer)});
}

}  // namespace emu::lambda
