// The bodies of successes, to the byte.
#include <gtest/gtest.h>

#include "handled_event.h"

namespace {

using bootstrap_test::Handle;

std::string Body(const std::string& fields) {
  return "{\"statusCode\":200,\"body\":{" + fields + "}}";
}

// The body for own vectors.
std::string Body(const std::string& product, std::size_t size, const std::string& bits) {
  return Body("\"dotProduct\":" + product + ",\"vectorSize\":" + std::to_string(size) +
              ",\"arch\":\"arm64-scalar\",\"bits\":\"" + bits + "\"");
}

void ExpectBody(const std::string& payload, const std::string& body) {
  const bootstrap_test::Handled handled = Handle(payload);
  EXPECT_EQ(handled.error_type, "") << payload;
  EXPECT_EQ(handled.text, body) << payload;
}

TEST(EventHandlerTest, EmptyEventAndBareOperationAnswerForTheSeedVectors) {
  const std::string body =
      Body("\"dotProduct\":25002500,\"vectorSize\":10000,\"arch\":\"arm64-scalar\"");
  for (const char* payload : {"{}", " { } \n", R"({"op":"dot"})", R"({"key":[1,{"a":2}]})"}) {
    ExpectBody(payload, body);
  }
}

TEST(EventHandlerTest, OwnVectorsAnswerWithTheirBits) {
  ExpectBody(R"({"op":"dot","a":[1,2,3],"b":[0.5,0.5,0.5]})", Body("3", 3, "40400000"));
  ExpectBody(R"({"b":[25002500],"a":[1]})", Body("25002500", 1, "4bbec102"));
  ExpectBody(R"({"a":[],"b":[]})", Body("0", 0, "00000000"));
  ExpectBody(R"({"a":[0.1],"b":[1e-7]})", Body("1e-8", 1, "322bcc77"));
}

TEST(EventHandlerTest, NegativeZeroKeepsItsSign) {
  std::string zeros = "-1e-45";  // In all 64 lanes, or their fold is +0.
  std::string ones = "0.25";
  for (int i = 1; i < 67; ++i) zeros += ",-1e-45", ones += ",0.25";
  ExpectBody("{\"a\":[" + zeros + "],\"b\":[" + ones + "]}", Body("-0", 67, "80000000"));
}

TEST(EventHandlerTest, ASumThatIsNotFiniteIsNullWithItsBits) {
  ExpectBody(R"({"a":[3e38],"b":[10]})", Body("null", 1, "7f800000"));
  ExpectBody(R"({"a":[3e38],"b":[-10]})", Body("null", 1, "ff800000"));
  ExpectBody(R"({"a":[3e38,3e38],"b":[10,-10]})", Body("null", 2, "7fc00000"));
}

TEST(EventHandlerTest, OtherMembersAreSkipped) {
  ExpectBody(R"({"x":{"a":[true,false,null,"\u00e4\ud83d\ude00é",-1e400]},"a":[2],"y":0,"b":[3]})",
             Body("6", 1, "40c00000"));
}

TEST(EventHandlerTest, NamesMayBeEscaped) {
  ExpectBody(R"({"\u006fp":"d\u006ft","\u0061":[2],"b":[3]})", Body("6", 1, "40c00000"));
}

TEST(EventHandlerTest, NumbersMayFillTheWholeRoom) {
  EXPECT_EQ(Handle(R"({"a":[1,2],"b":[3,4]})", 4).text, Body("11", 2, "41300000"));
}

}  // namespace
