#include "sandbox/keyed_number.h"

#include <gtest/gtest.h>

namespace emu::sandbox {
namespace {

constexpr char kEvents[] = "oom_kill_disable 0\nunder_oom 0\noom_kill 2\n";

TEST(KeyedNumberTest, TheLineOfTheKeyIsRead) {
  EXPECT_EQ(KeyedNumber(kEvents, "oom_kill "), 2u);
  EXPECT_EQ(KeyedNumber("VmHWM:\t   1234 kB\n", "VmHWM:"), 1234u);
  EXPECT_EQ(KeyedNumber("536870912\n", ""), 536870912u);
}

TEST(KeyedNumberTest, WhatIsNoNumberIsNothing) {
  EXPECT_FALSE(KeyedNumber(kEvents, "max "));
  EXPECT_FALSE(KeyedNumber("max\n", ""));
  EXPECT_FALSE(KeyedNumber("", ""));
  EXPECT_FALSE(KeyedNumber("key", "key"));
  EXPECT_FALSE(KeyedNumber("key -1", "key"));
  EXPECT_FALSE(KeyedNumber("key 18446744073709551616", "key"));
}

}  // namespace
}  // namespace emu::sandbox
