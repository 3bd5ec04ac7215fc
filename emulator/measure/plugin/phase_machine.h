// Where a Lambda runtime is, told from the requests that it sends and the answers that it reads;
// the program carries no markers. Source: specification §1 (Runtime API).
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string_view>

namespace emu::counter {

enum class Phase {
  kInit,    // From the start to the sending of the first GET …/invocation/next.
  kWait,    // Until the first byte of its answer is read.
  kInvoke,  // Until the response or error is sent.
  kFinish,  // Until the next GET …/invocation/next is sent.
};

const char* NameOf(Phase phase);

class PhaseMachine {
 public:
  Phase phase() const { return phase_; }

  // `head`: the first bytes that a call is about to send through `descriptor`. Returns the phase
  // that this call ends.
  std::optional<Phase> Sending(std::uint64_t descriptor, std::string_view head);
  // Bytes were received through `descriptor`.
  std::optional<Phase> Received(std::uint64_t descriptor);

 private:
  std::optional<Phase> MoveTo(Phase next);

  std::atomic<Phase> phase_ = Phase::kInit;  // Read by threads that end no phase.
  std::uint64_t next_descriptor_ = 0;        // On which the next invocation was asked for.
};

// Enough of a request to recognise it.
inline constexpr std::uint64_t kHeadBytes = 160;

}  // namespace emu::counter
