// Every way an event can be wrong: the type of the error, and what its message says.
#include <gtest/gtest.h>

#include "handled_event.h"
#include "lambda/runtime.h"

namespace {

using bootstrap_full_test::Handle;
using bootstrap_full_test::Handled;

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

TEST(FullErrorTest, BrokenJsonNamesTheByte) {
  ExpectErrors("Function.InvalidJson", {{"", "the event at byte 0 is not JSON"},
                                        {"{\"op\":\"dot\",}", "the event at byte 12 is not JSON"},
                                        {"{\"text\":\"\xFF\"}", "the event at byte 9 is not JSON"},
                                        {"{\"text\":\"\\q\"}", "the event at byte 9 is not JSON"},
                                        {"{\"width\":01}", "the event at byte 10 is not JSON"},
                                        {"{\"pixels\":[1,]}", "the event at byte 13 is not JSON"},
                                        {"{\"m\":}", "the event at byte 5 is not JSON"},
                                        {"{}{}", "the event at byte 2 is not JSON"}});
}

TEST(FullErrorTest, WrongTypesNameTheMember) {
  ExpectErrors("Function.WrongType",
               {{"[]", "the event at byte 0 is not an object"},
                {"{\"op\":1}", "op at byte 6 is not a string"},
                {"{\"text\":[]}", "text at byte 8 is not a string"},
                {"{\"border\":null}", "border at byte 10 is not a string"},
                {"{\"width\":\"1\"}", "width at byte 9 is not a number"},
                {"{\"sigma\":[1]}", "sigma at byte 9 is not a number"},
                {"{\"values\":1}", "values at byte 10 is not an array"},
                {"{\"a\":[1,\"2\"]}", "a[1] at byte 8 is not a number"},
                {"{\"pixels\":[[1]]}", "pixels[0] at byte 11 is not a number"},
                {"{\"width\":1.5}", "width at byte 9 is not a whole number of at most 18 digits"},
                {"{\"n\":-1}", "n at byte 5 is not a whole number of at most 18 digits"},
                {"{\"indices\":[0,1e3]}",
                 "indices[1] at byte 14 is not a whole number of at most 18 digits"}});
}

TEST(FullErrorTest, WholeNumbersHaveRanges) {
  ExpectErrors("Function.OutOfRange",
               {{"{\"pixels\":[0,255,256]}", "pixels[2] at byte 17 is out of range"},
                {"{\"indices\":[4294967295,4294967296]}", "indices[1] at byte 23 is out of range"},
                {"{\"m\":1000000001}", "m at byte 5 is out of range"},
                {"{\"repeat\":0}", "repeat at byte 10 is out of range"},
                {"{\"repeat\":1000001}", "repeat at byte 10 is out of range"},
                {"{\"op\":\"json_scan\",\"bytes\":2}", "bytes at byte 26 is out of range"}});
}

TEST(FullErrorTest, NumbersBeyondTheRangeNameElementAndByte) {
  ExpectErrors("Function.NumberOutOfRange",
               {{"{\"dense\":[0,1e39]}", "dense[1] at byte 12 is beyond the range of binary32"},
                {"{\"sigma\":1e39}", "sigma at byte 9 is beyond the range of binary32"}});
}

TEST(FullErrorTest, UnknownOperationsListTheKnownOnes) {
  const char* const kMessage = "op at byte 6 is not one of blur, dot, gather_dot, json_scan, sgemm";
  ExpectErrors("Function.UnknownOperation", {{"{\"op\":\"cross\"}", kMessage},
                                             {"{\"op\":\"\"}", kMessage},
                                             {"{\"op\":\"DOT\"}", kMessage},
                                             {"{\"op\":\"\\u0000dot\"}", kMessage},
                                             {"{\"op\":\"gather_dot_gather_dot\"}", kMessage}});
}

TEST(FullErrorTest, RepeatedMembersAreRefused) {
  ExpectErrors("Function.DuplicateKey",
               {{"{\"a\":[1],\"a\":[1]}", "a at byte 13 is repeated"},
                {"{\"channels\":1,\"ch\\u0061nnels\":1}", "channels at byte 30 is repeated"}});
}

TEST(FullErrorTest, DotWantsTwoVectorsOfOneLength) {
  ExpectErrors("Function.MissingVector", {{"{\"a\":[1]}", "a at byte 5 needs the other vector"},
                                          {"{\"b\":[]}", "b at byte 5 needs the other vector"}});
  ExpectErrors("Function.LengthMismatch",
               {{"{\"a\":[1,2],\"b\":[1]}", "b at byte 15 and a differ in length"}});
}

TEST(FullErrorTest, WhatAnOperationNeedsMustBeThere) {
  ExpectErrors("Function.MissingMember", {{R"({"op":"sgemm"})", "n is missing"},
                                          {R"({"op":"blur","width":1})", "height is missing"},
                                          {R"({"op":"blur","pixels":[1]})", "width is missing"},
                                          {R"({"op":"json_scan"})", "bytes is missing"},
                                          {R"({"op":"gather_dot"})", "n is missing"}});
}

TEST(FullErrorTest, ArraysHaveTheLengthsOfTheirShapes) {
  ExpectErrors("Function.LengthMismatch",
               {{R"({"op":"sgemm","m":2,"n":1,"k":1,"a":[1],"b":[1]})",
                 "a at byte 36 has a length that the others do not ask for"},
                {R"({"op":"sgemm","m":1,"n":1,"k":1,"a":[1],"b":[]})",
                 "b at byte 44 has a length that the others do not ask for"},
                {R"({"op":"sgemm","m":1,"n":1,"k":1,"a":[1],"b":[1],"c":[]})",
                 "c at byte 52 has a length that the others do not ask for"},
                {R"({"op":"blur","width":2,"height":1,"pixels":[1]})",
                 "pixels at byte 43 has a length that the others do not ask for"},
                {R"({"op":"blur","width":1,"height":1,"channels":3,"values":[1]})",
                 "values at byte 56 has a length that the others do not ask for"},
                {R"({"op":"gather_dot","values":[1],"indices":[],"dense":[]})",
                 "indices at byte 42 has a length that the others do not ask for"}});
}

TEST(FullErrorTest, AnIndexBeyondDenseNamesItsPlace) {
  ExpectErrors("Function.BadIndex",
               {{R"({"op":"gather_dot","dense":[1,2],"values":[1,1,1],"indices":[0,1, 2]})",
                 "indices[2] at byte 66 lies beyond dense"},
                {R"({"op":"gather_dot","dense":[],"values":[1],"indices":[4294967295]})",
                 "indices[0] at byte 54 lies beyond dense"}});
}

TEST(FullErrorTest, AnImageHasAShape) {
  ExpectErrors(
      "Function.OutOfRange",
      {{R"({"op":"blur","width":0,"height":1})", "width at byte 21 is out of range"},
       {R"({"op":"blur","width":1,"height":0})", "height at byte 32 is out of range"},
       {R"({"op":"blur","width":1,"height":1,"channels":0})",
        "channels at byte 45 is out of range"},
       {R"({"op":"blur","width":1,"height":1,"channels":5})",
        "channels at byte 45 is out of range"},
       {R"({"op":"blur","width":1,"height":1,"size":4})", "size at byte 41 is out of range"},
       {R"({"op":"blur","width":1,"height":1,"size":65})", "size at byte 41 is out of range"},
       {R"({"op":"blur","width":1,"height":1,"sigma":-1})", "sigma at byte 42 is out of range"},
       {R"({"op":"blur","width":1,"height":1,"floats":2})", "floats at byte 43 is out of range"}});
  ExpectErrors("Function.UnknownBorder",
               {{R"({"op":"blur","width":1,"height":1,"border":"reflect"})",
                 "border at byte 43 is neither \"reflect101\" nor \"replicate\""}});
}

TEST(FullErrorTest, WhatNeedsTooMuchMemoryIsRefused) {
  ExpectErrors(
      "Function.TooLarge",
      {{R"({"op":"dot","n":1000000000})", "n at byte 16 needs more memory than there is"},
       {R"({"op":"sgemm","n":1000000000})", "n at byte 18 needs more memory than there is"},
       {R"({"op":"sgemm","m":1000000000,"n":1000000000,"k":0,"a":[],"b":[]})",
        "n at byte 33 needs more memory than there is"},
       {R"({"op":"gather_dot","n":1000000000})", "n at byte 23 needs more memory than there is"},
       {R"({"op":"blur","width":1000000000,"height":1000000000,"channels":4})",
        "width at byte 21 needs more memory than there is"},
       {R"({"op":"json_scan","bytes":1000000000})",
        "bytes at byte 26 needs more memory than there is"}});
  EXPECT_EQ(Handle(R"({"text":"0123456789"})", 10).text,
            "text at byte 8 needs more memory than there is");
}

TEST(FullErrorTest, MoreNumbersThanThereIsRoomForAreRefused) {
  const Handled handled = Handle("{\"a\":[1,2],\"b\":[3,4]}", 68);
  EXPECT_EQ(handled.error_type, "Function.TooManyNumbers");
  EXPECT_EQ(handled.text, "b[1] at byte 18 is too many");
}

TEST(FullErrorTest, AnAnswerThatLambdaWouldRefuseIsAnErrorAndNotCut) {
  // 840 * 840 elements of eight digits and a comma.
  std::string numbers = "4096";
  for (int i = 1; i < 840; ++i) numbers += ",4096";
  const Handled handled = Handle(
      R"({"op":"sgemm","k":1,"m":840,"n":840,"a":[)" + numbers + R"(],"b":[)" + numbers + "]}",
      4 << 20);
  EXPECT_EQ(handled.error_type, "Function.AnswerTooLarge");
  EXPECT_EQ(handled.text, "the event at byte 0 has an answer of more than 6 MiB");
}

TEST(FullErrorTest, EveryTruncationOfAnEventIsBrokenJson) {
  const std::string event =
      R"( {"x":{"k":[-1.5e+3,true,"\"\u00e4\ud83d\ude00"]},"op":"sgemm","m":1,"n":2,"k":1,)"
      R"("sigma":0.5,"text":"a\u00e4\n","a":[1.25e-1],"b":[-0,3.5],"pixels":[1,2],"indices":[3]} )";
  ASSERT_EQ(Handle(event).error_type, "");
  for (std::size_t size = 0; size + 1 < event.size(); ++size) {
    const Handled handled = Handle(event.substr(0, size));
    EXPECT_EQ(handled.error_type, "Function.InvalidJson") << event.substr(0, size);
  }
}

}  // namespace
