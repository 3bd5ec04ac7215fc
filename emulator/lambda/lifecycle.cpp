#include "lambda/lifecycle.h"

#include <utility>

namespace emu::lambda {

std::optional<Transition> FindTransition(RuntimeState from, RuntimeEvent event) {
  for (const Transition& row : kLifecycle) {
    if (row.from == from && row.event == event) return row;
  }
  return std::nullopt;
}

std::string_view StateName(RuntimeState state) {
  switch (state) {
    case RuntimeState::kStarted:
      return "Started";
    case RuntimeState::kInitError:
      return "InitError";
    case RuntimeState::kReady:
      return "Ready";
    case RuntimeState::kRunning:
      return "Running";
    case RuntimeState::kResponseSent:
      return "RuntimeResponseSentState";
  }
  std::unreachable();
}

std::string_view TargetName(RuntimeEvent event) {
  switch (event) {
    case RuntimeEvent::kNext:
      return "Ready";
    case RuntimeEvent::kResponse:
      return "InvocationResponse";
    case RuntimeEvent::kError:
      return "InvocationErrorResponse";
    case RuntimeEvent::kInitError:
      return "InitError";
    case RuntimeEvent::kDeliver:
      return "Running";
  }
  std::unreachable();
}

}  // namespace emu::lambda
