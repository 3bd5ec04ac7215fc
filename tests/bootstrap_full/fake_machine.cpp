#include "fake_machine.h"

#include "machine.h"

namespace bootstrap_full_test {

FakeMachine fake_machine;

}  // namespace bootstrap_full_test

namespace bootstrap {

using bootstrap_full_test::fake_machine;

std::uint64_t MonotonicNanoseconds() {
  return fake_machine.nanoseconds += fake_machine.nanoseconds_per_look;
}

std::int64_t UnixMilliseconds() {
  return static_cast<std::int64_t>(fake_machine.nanoseconds / 1'000'000);
}

unsigned SveBits() { return fake_machine.sve_bits; }

}  // namespace bootstrap
