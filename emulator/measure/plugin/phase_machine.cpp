#include "phase_machine.h"

#include <utility>

namespace emu::counter {
namespace {

constexpr std::string_view kNext = "GET /2018-06-01/runtime/invocation/next";
constexpr std::string_view kInvocation = "POST /2018-06-01/runtime/invocation/";

// "POST /2018-06-01/runtime/invocation/<id>/response" or "/error".
bool EndsInvocation(std::string_view head) {
  if (!head.starts_with(kInvocation)) return false;
  head.remove_prefix(kInvocation.size());
  const std::string_view id_and_verb = head.substr(0, head.find_first_of(" ?\r\n"));
  return id_and_verb.ends_with("/response") || id_and_verb.ends_with("/error");
}

}  // namespace

const char* NameOf(Phase phase) {
  switch (phase) {
    case Phase::kInit:
      return "init";
    case Phase::kWait:
      return "wait";
    case Phase::kInvoke:
      return "invoke";
    case Phase::kFinish:
      return "finish";
  }
  std::unreachable();
}

std::optional<Phase> PhaseMachine::Sending(std::uint64_t descriptor, std::string_view head) {
  if (head.starts_with(kNext) && phase_ != Phase::kWait) {
    next_descriptor_ = descriptor;
    return MoveTo(Phase::kWait);
  }
  if (phase_ == Phase::kInvoke && EndsInvocation(head)) return MoveTo(Phase::kFinish);
  return std::nullopt;
}

std::optional<Phase> PhaseMachine::Received(std::uint64_t descriptor) {
  if (phase_ != Phase::kWait || descriptor != next_descriptor_) return std::nullopt;
  return MoveTo(Phase::kInvoke);
}

std::optional<Phase> PhaseMachine::MoveTo(Phase next) { return phase_.exchange(next); }

}  // namespace emu::counter
