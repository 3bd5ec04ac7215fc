// machine.h for tests: a clock that each look at it moves on.
#pragma once

#include <cstdint>

namespace bootstrap_full_test {

struct FakeMachine {
  std::uint64_t nanoseconds = 0;
  std::uint64_t nanoseconds_per_look = 0;
  unsigned sve_bits = 0;
};

extern FakeMachine fake_machine;

}  // namespace bootstrap_full_test
