// The lifecycle table of a runtime: which Runtime API call is legal in which state.
// Decides transitions only; it knows no invocation, clock or reply. Source: specification §1.1.1.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace emu::lambda {

enum class RuntimeState { kStarted, kInitError, kReady, kRunning, kResponseSent };
enum class RuntimeEvent { kNext, kResponse, kError, kInitError, kDeliver };

enum class Action {
  kPark,         // Hold the call until an event is there.
  kAnswerEvent,  // Give the current event at once.
  kAccept,       // Take the body and answer 202.
};

struct Transition {
  RuntimeState from;
  RuntimeEvent event;
  RuntimeState to;
  Action action;
};

inline constexpr std::array kLifecycle{
    // The first `next` ends the init phase.
    Transition{RuntimeState::kStarted, RuntimeEvent::kNext, RuntimeState::kReady, Action::kPark},
    // Only a runtime that has not asked for events may report a failed init.
    Transition{RuntimeState::kStarted, RuntimeEvent::kInitError, RuntimeState::kInitError,
               Action::kAccept},
    // A second `next` while the first is held: both wait for the same event.
    Transition{RuntimeState::kReady, RuntimeEvent::kNext, RuntimeState::kReady, Action::kPark},
    // An invocation arrives.
    Transition{RuntimeState::kReady, RuntimeEvent::kDeliver, RuntimeState::kRunning,
               Action::kAnswerEvent},
    // `next` before answering: the same event again.
    Transition{RuntimeState::kRunning, RuntimeEvent::kNext, RuntimeState::kRunning,
               Action::kAnswerEvent},
    // One answer per invocation, by either path.
    Transition{RuntimeState::kRunning, RuntimeEvent::kResponse, RuntimeState::kResponseSent,
               Action::kAccept},
    Transition{RuntimeState::kRunning, RuntimeEvent::kError, RuntimeState::kResponseSent,
               Action::kAccept},
    // `next` after the answer ends the runtime's part of the invocation.
    Transition{RuntimeState::kResponseSent, RuntimeEvent::kNext, RuntimeState::kReady,
               Action::kPark},
};

// The row for this pair, or nothing: the call is rejected with 403 InvalidStateTransition.
std::optional<Transition> FindTransition(RuntimeState from, RuntimeEvent event);

// Names as Lambda's error messages spell them.
std::string_view StateName(RuntimeState state);
// The state that a call asks for, whether or not it is legal.
std::string_view TargetName(RuntimeEvent event);

}  // namespace emu::lambda
