// One count for each part of an environment's life. Knows not what is counted.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace emu::measure {

struct PhaseCounts {
  std::uint64_t init = 0;    // Until the first event is asked for.
  std::uint64_t invoke = 0;  // From an event to its response, all invocations together.
  std::uint64_t other = 0;   // From a response to the next question, and whatever follows the last.

  constexpr std::uint64_t Total() const { return init + invoke + other; }
  constexpr PhaseCounts& operator+=(const PhaseCounts& more) {
    init += more.init;
    invoke += more.invoke;
    other += more.other;
    return *this;
  }
  friend constexpr PhaseCounts operator*(const PhaseCounts& counts, std::uint64_t factor) {
    return {counts.init * factor, counts.invoke * factor, counts.other * factor};
  }
  bool operator==(const PhaseCounts&) const = default;
};

struct Phase {
  std::string_view name;
  std::uint64_t PhaseCounts::* count;
};

inline constexpr std::array<Phase, 3> kPhases = {{{"init", &PhaseCounts::init},
                                                  {"invoke", &PhaseCounts::invoke},
                                                  {"other", &PhaseCounts::other}}};

}  // namespace emu::measure
