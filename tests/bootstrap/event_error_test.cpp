// Every way an event can be wrong: the type of the error, and what its message says at which byte.
#include <gtest/gtest.h>

#include "handled_event.h"

namespace {

using bootstrap_test::Handle;
using bootstrap_test::Handled;

struct Case {
  const char* payload;
  const char* message;
};

void ExpectErrors(const char* type, const std::vector<Case>& cases) {
  for (const auto& [payload, message] : cases) {
    const Handled handled = Handle(payload);
    EXPECT_EQ(handled.error_type, type) << payload;
    EXPECT_EQ(handled.text, message) << payload;
  }
}

TEST(EventErrorTest, BrokenJsonNamesTheByte) {
  ExpectErrors("Function.InvalidJson", {{"", "the event at byte 0 is not JSON"},
                                        {"{} nul", "the event at byte 3 is not JSON"},
                                        {"{", "the event at byte 1 is not JSON"},
                                        {"{\"op\"", "the event at byte 5 is not JSON"},
                                        {"{\"op\":", "the event at byte 6 is not JSON"},
                                        {"{\"op\":\"dot\"", "the event at byte 11 is not JSON"},
                                        {"{\"op\":\"dot\",}", "the event at byte 12 is not JSON"},
                                        {"{op:1}", "the event at byte 1 is not JSON"},
                                        {"{\"a\":[1,]}", "the event at byte 8 is not JSON"},
                                        {"{\"a\":[1 2]}", "the event at byte 8 is not JSON"},
                                        {"{\"a\":[01]}", "the event at byte 7 is not JSON"},
                                        {"{\"a\":[1.]}", "the event at byte 8 is not JSON"},
                                        {"{\"a\":[+1]}", "the event at byte 6 is not JSON"},
                                        {"{\"x\":tru}", "the event at byte 8 is not JSON"},
                                        {"{\"x\":\"\t\"}", "the event at byte 6 is not JSON"},
                                        {"{\"x\":\"\\x\"}", "the event at byte 6 is not JSON"},
                                        {"{\"x\":\"\\u12g4\"}", "the event at byte 6 is not JSON"},
                                        {"{\"x\":\"abc", "the event at byte 9 is not JSON"},
                                        {"{}{}", "the event at byte 2 is not JSON"},
                                        {"{} x", "the event at byte 3 is not JSON"},
                                        {"\xEF\xBB\xBF{}", "the event at byte 0 is not JSON"}});
}

TEST(EventErrorTest, WrongTypesNameTheMember) {
  ExpectErrors("Function.WrongType", {{"[]", "the event at byte 0 is not an object"},
                                      {" \"dot\"", "the event at byte 1 is not an object"},
                                      {"null", "the event at byte 0 is not an object"},
                                      {"{\"op\":1}", "op at byte 6 is not a string"},
                                      {"{\"op\":null}", "op at byte 6 is not a string"},
                                      {"{\"a\":{}}", "a at byte 5 is not an array"},
                                      {"{\"b\":\"[]\"}", "b at byte 5 is not an array"},
                                      {"{\"a\":[1,\"2\"]}", "a[1] at byte 8 is not a number"},
                                      {"{\"a\":[[1]]}", "a[0] at byte 6 is not a number"}});
}

TEST(EventErrorTest, NumbersBeyondTheRangeNameElementAndByte) {
  ExpectErrors(
      "Function.NumberOutOfRange",
      {{"{\"a\":[0,1,2,1e39],\"b\":[1]}", "a[3] at byte 12 is beyond the range of binary32"},
       {"{\"b\":[-3.5e38]}", "b[0] at byte 6 is beyond the range of binary32"}});
}

TEST(EventErrorTest, UnknownOperationsAreRefused) {
  ExpectErrors("Function.UnknownOperation",
               {{"{\"op\":\"cross\"}", "op at byte 6 is not \"dot\""},
                {"{\"op\":\"\"}", "op at byte 6 is not \"dot\""},
                {"{\"op\":\"\\u0000dot\"}", "op at byte 6 is not \"dot\""},
                {"{\"op\":\"dotdotdotdot\"}", "op at byte 6 is not \"dot\""}});
}

TEST(EventErrorTest, RepeatedMembersAreRefused) {
  ExpectErrors("Function.DuplicateKey",
               {{"{\"a\":[1],\"a\":[1]}", "a at byte 13 is repeated"},
                {"{\"a\":[],\"\\u0061\":[]}", "a at byte 17 is repeated"},
                {"{\"op\":\"dot\",\"op\":\"dot\"}", "op at byte 17 is repeated"}});
}

TEST(EventErrorTest, VectorsComeInPairsOfOneLength) {
  ExpectErrors("Function.MissingVector",
               {{"{\"a\":[1]}", "a at byte 5 needs the other vector"},
                {"{\"op\":\"dot\",\"b\":[]}", "b at byte 16 needs the other vector"}});
  ExpectErrors("Function.LengthMismatch",
               {{"{\"a\":[1,2],\"b\":[1]}", "b at byte 15 and a differ in length"}});
}

TEST(EventErrorTest, MoreNumbersThanThereIsRoomForAreRefused) {
  const Handled handled = Handle("{\"a\":[1,2],\"b\":[3,4]}", 3);
  EXPECT_EQ(handled.error_type, "Function.TooManyNumbers");
  EXPECT_EQ(handled.text, "b[1] at byte 18 is too many");
}

TEST(EventErrorTest, DeepNestingIsAnErrorAndNoOverflow) {
  const std::string deep(64, '['), deeper(200'000, '['), close(64, ']');
  EXPECT_EQ(Handle("{\"x\":" + deep + close + "}").error_type, "");
  EXPECT_EQ(Handle("{\"x\":" + deeper + "}").text, "the event at byte 69 is nested too deep");
  std::string objects = "{\"x\":";
  for (int depth = 0; depth < 100'000; ++depth) objects += "{\"x\":";
  EXPECT_EQ(Handle(objects).text, "the event at byte 325 is nested too deep");
}

TEST(EventErrorTest, EveryTruncationOfAnEventIsBrokenJson) {
  const std::string event =
      R"( {"x":{"k":[-1.5e+3,true,false,null,"\"\u00e4é\ud83d\ude00"]},"op":"dot",)"
      R"("a":[1.25e-1,2],"b":[-0,3.5]} )";
  ASSERT_EQ(Handle(event).error_type, "");
  for (std::size_t size = 0; size + 1 < event.size(); ++size) {
    const Handled handled = Handle(event.substr(0, size));
    EXPECT_EQ(handled.error_type, "Function.InvalidJson") << event.substr(0, size);
  }
}

}  // namespace
