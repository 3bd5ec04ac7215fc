#include "backtrace.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace lambda::internal {
namespace {

// Code in which every address whose last byte is a one follows a call.
alignas(16) const unsigned char code_bytes[64] = {};

bool IsOdd(const unsigned char* address) {
  return reinterpret_cast<std::uintptr_t>(address) % 2 != 0;
}

std::uintptr_t At(const void* pointer) { return reinterpret_cast<std::uintptr_t>(pointer); }

std::uintptr_t Code(std::size_t offset) { return At(code_bytes) + offset; }

class BacktraceTest : public testing::Test {
 protected:
  std::uintptr_t Record(std::size_t index) { return At(&stack_[index]); }
  void SetRecord(std::size_t index, std::uintptr_t caller, std::uintptr_t address) {
    stack_[index] = caller;
    stack_[index + 1] = address;
  }
  // All frames but the program counter's.
  std::vector<Frame> Trace(std::uintptr_t frame_pointer, std::uintptr_t link = 0) {
    std::array<Frame, 8> frames;
    const std::size_t count = Backtrace({Code(1), link, frame_pointer}, range_, code_, frames);
    EXPECT_EQ(frames[0].address, Code(1));
    return {frames.begin() + 1, frames.begin() + static_cast<std::ptrdiff_t>(count)};
  }
  // The chain alone, from a stack pointer that leaves nothing to guess.
  std::vector<std::uintptr_t> Walk(std::uintptr_t frame_pointer) {
    if (range_.Contains(frame_pointer)) range_.begin = frame_pointer;
    std::vector<std::uintptr_t> addresses;
    for (const Frame& frame : Trace(frame_pointer)) {
      if (!frame.is_guess) addresses.push_back(frame.address);
    }
    range_.begin = At(stack_.data());
    return addresses;
  }

  std::array<std::uintptr_t, 32> stack_{};
  AddressRange range_{At(stack_.data()), At(stack_.data() + stack_.size())};
  CodeReader code_{{Code(0), Code(sizeof(code_bytes))}, IsOdd};
};

TEST_F(BacktraceTest, FollowsTheChainToItsEnd) {
  SetRecord(4, Record(10), Code(11));
  SetRecord(10, Record(20), Code(13));
  SetRecord(20, 0, Code(15));
  EXPECT_EQ(Walk(Record(4)), (std::vector{Code(11), Code(13), Code(15)}));
}

TEST_F(BacktraceTest, AChainMustRise) {
  SetRecord(10, Record(4), Code(11));
  SetRecord(4, Record(10), Code(13));
  EXPECT_EQ(Walk(Record(10)), std::vector{Code(11)});
  SetRecord(12, Record(12), Code(11));
  EXPECT_EQ(Walk(Record(12)), std::vector{Code(11)});
  SetRecord(14, Record(15), Code(11));
  EXPECT_EQ(Walk(Record(14)), std::vector{Code(11)});
}

TEST_F(BacktraceTest, AChainStaysInsideTheStackAndAligned) {
  SetRecord(4, 0x1000, Code(11));
  EXPECT_EQ(Walk(Record(4)), std::vector{Code(11)});
  SetRecord(4, Record(10) + 1, Code(11));
  EXPECT_EQ(Walk(Record(4)), std::vector{Code(11)});
  SetRecord(4, ~std::uintptr_t{7}, Code(11));
  EXPECT_EQ(Walk(Record(4)), std::vector{Code(11)});
  stack_[31] = 0;  // Half a record.
  EXPECT_TRUE(Walk(Record(31)).empty());
  EXPECT_TRUE(Walk(Record(0) - 16).empty());
}

TEST_F(BacktraceTest, AChainEndsWhereNoCallIsReturnedTo) {
  SetRecord(4, Record(10), Code(11));
  SetRecord(10, Record(20), Code(12));
  SetRecord(20, 0, Code(15));
  EXPECT_EQ(Walk(Record(4)), std::vector{Code(11)});
}

TEST_F(BacktraceTest, NoMoreThanThereIsRoomFor) {
  for (std::size_t i = 0; i < 30; i += 2) SetRecord(i, Record(i + 2), Code(11));
  EXPECT_EQ(Walk(Record(0)).size(), 7u);
}

TEST_F(BacktraceTest, ReturnAddressesLieInsideTheCodeWithRoomForACall) {
  EXPECT_FALSE(code_.IsReturnAddress(Code(5)));
  EXPECT_TRUE(code_.IsReturnAddress(Code(7)));
  EXPECT_TRUE(code_.IsReturnAddress(Code(63)));
  EXPECT_FALSE(code_.IsReturnAddress(Code(65)));
  EXPECT_FALSE(code_.IsReturnAddress(1));
}

TEST_F(BacktraceTest, LinkRegisterCountsIfItIsAReturnAddress) {
  ASSERT_EQ(Trace(0, Code(9)).size(), 1u);
  EXPECT_EQ(Trace(0, Code(9))[0].address, Code(9));
  EXPECT_FALSE(Trace(0, Code(9))[0].is_guess);
  EXPECT_TRUE(Trace(0, Code(10)).empty());
}

TEST_F(BacktraceTest, WithoutAChainTheWholeStackIsGuessedFrom) {
  stack_[0] = Code(9);
  stack_[1] = Code(11);
  stack_[2] = Code(12);
  stack_[31] = Code(13);
  range_.begin += 1;  // Not aligned: the first word is not inside.
  const std::vector<Frame> frames = Trace(0);
  ASSERT_EQ(frames.size(), 2u);
  EXPECT_EQ(frames[0].address, Code(11));
  EXPECT_EQ(frames[1].address, Code(13));
  EXPECT_TRUE(frames[0].is_guess && frames[1].is_guess);
}

TEST_F(BacktraceTest, WhatLiesBelowTheChainIsGuessedFrom) {
  stack_[1] = Code(11);
  SetRecord(4, 0, Code(13));
  stack_[9] = Code(15);
  const std::vector<Frame> frames = Trace(Record(4));
  ASSERT_EQ(frames.size(), 2u);
  EXPECT_EQ(frames[0].address, Code(11));
  EXPECT_TRUE(frames[0].is_guess);
  EXPECT_EQ(frames[1].address, Code(13));
  EXPECT_FALSE(frames[1].is_guess);
}

TEST_F(BacktraceTest, OfAnUnknownStackNothingIsRead) {
  for (const std::uintptr_t nowhere : {std::uintptr_t{8}, std::uintptr_t{9}, ~std::uintptr_t{0}}) {
    range_ = {nowhere, nowhere};
    EXPECT_TRUE(Trace(0x1000).empty());
    EXPECT_TRUE(Trace(8).empty());
  }
}

TEST(CallTest, OfArm64) {
  alignas(4) const unsigned char bl[] = {0x02, 0x00, 0x00, 0x94, 0};
  alignas(4) const unsigned char bl_backwards[] = {0xff, 0xff, 0xff, 0x97, 0};
  alignas(4) const unsigned char blr[] = {0x60, 0x02, 0x3f, 0xd6, 0};
  alignas(4) const unsigned char b[] = {0x02, 0x00, 0x00, 0x14, 0};
  alignas(4) const unsigned char br[] = {0x60, 0x02, 0x1f, 0xd6, 0};
  alignas(4) const unsigned char ret[] = {0xc0, 0x03, 0x5f, 0xd6, 0};
  for (const unsigned char* call : {bl, bl_backwards, blr}) EXPECT_TRUE(FollowsArm64Call(call + 4));
  for (const unsigned char* other : {b, br, ret}) EXPECT_FALSE(FollowsArm64Call(other + 4));
  alignas(4) const unsigned char shifted[] = {0, 0x02, 0x00, 0x00, 0x94};
  EXPECT_FALSE(FollowsArm64Call(shifted + 5));
}

TEST(CallTest, OfX86) {
  const auto follows = [](std::array<unsigned char, 7> code) {
    return FollowsX86Call(code.data() + code.size());
  };
  EXPECT_TRUE(follows({0x90, 0x90, 0xe8, 1, 2, 3, 4}));               // call rel32
  EXPECT_TRUE(follows({0x90, 0x90, 0x90, 0x90, 0x90, 0xff, 0xd0}));   // call *%rax
  EXPECT_TRUE(follows({0x90, 0x90, 0x90, 0x90, 0xff, 0x53, 0x08}));   // call *8(%rbx)
  EXPECT_TRUE(follows({0xff, 0x94, 0x24, 0, 1, 0, 0}));               // call *256(%rsp)
  EXPECT_FALSE(follows({0x90, 0x90, 0x90, 0x90, 0x90, 0xff, 0xe0}));  // jmp *%rax
  EXPECT_FALSE(follows({0x90, 0x90, 0x90, 0x90, 0x90, 0x90, 0x90}));
}

}  // namespace
}  // namespace lambda::internal
