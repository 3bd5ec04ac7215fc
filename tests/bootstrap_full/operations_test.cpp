// The bodies of successes, to the byte. Numbers here come from a separate computation in Python.
#include <gtest/gtest.h>

#include "handled_event.h"

namespace {

using bootstrap_full_test::Handle;

void ExpectBody(const std::string& payload, const std::string& fields) {
  const bootstrap_full_test::Handled handled = Handle(payload);
  EXPECT_EQ(handled.error_type, "") << payload;
  EXPECT_EQ(handled.text, "{\"statusCode\":200,\"body\":{" + fields + "}}") << payload;
}

constexpr char kScalar[] = ",\"arch\":\"arm64-scalar\"";

TEST(DotOperationTest, ItAnswersAsTheSmallBootstrap) {
  const std::string seed = "\"dotProduct\":25002500,\"vectorSize\":10000,\"arch\":\"arm64-scalar\"";
  for (const char* payload : {"{}", " { } \n", R"({"op":"dot"})", R"({"key":[1,{"a":2}]})"}) {
    ExpectBody(payload, seed);
  }
  ExpectBody(R"({"op":"dot","a":[1,2,3],"b":[0.5,0.5,0.5]})",
             R"("dotProduct":3,"vectorSize":3,"arch":"arm64-scalar","bits":"40400000")");
  ExpectBody(R"({"a":[3e38,3e38],"b":[10,-10]})",
             R"("dotProduct":null,"vectorSize":2,"arch":"arm64-scalar","bits":"7fc00000")");
}

TEST(DotOperationTest, TheSeedVectorsMayHaveAnyLength) {
  ExpectBody(R"({"op":"dot","n":3})",
             R"("dotProduct":3,"vectorSize":3,"arch":"arm64-scalar","bits":"40400000")");
  ExpectBody(R"({"op":"dot","n":10000})",
             R"("dotProduct":25002500,"vectorSize":10000,"arch":"arm64-scalar","bits":"4bbec102")");
  ExpectBody(R"({"op":"dot","n":0})",
             R"("dotProduct":0,"vectorSize":0,"arch":"arm64-scalar","bits":"00000000")");
}

TEST(GatherDotOperationTest, IndicesPickDenseElements) {
  ExpectBody(R"({"op":"gather_dot","values":[1,10,100],"indices":[2,0,2],"dense":[3,5,7]})",
             R"("dotProduct":737,"vectorSize":3,"arch":"arm64-scalar","bits":"44384000")");
  ExpectBody(R"({"op":"gather_dot","values":[],"indices":[],"dense":[]})",
             R"("dotProduct":0,"vectorSize":0,"arch":"arm64-scalar","bits":"00000000")");
}

TEST(SgemmOperationTest, ItMultipliesRowMajorMatrices) {
  ExpectBody(R"({"op":"sgemm","m":2,"n":3,"k":4,"a":[1,2,3,4,5,6,7,8],)"
             R"("b":[1,2,3,4,5,6,7,8,9,10,11,12]})",
             std::string(R"("c":[70,80,90,158,184,210],"crc32":"c13edf70")") + kScalar);
}

TEST(SgemmOperationTest, ItAddsToTheEventsC) {
  ExpectBody(R"({"op":"sgemm","m":1,"n":2,"k":1,"a":[2],"b":[3,5],"c":[100,-10]})",
             std::string(R"("c":[106,0],"crc32":"cebe8a79")") + kScalar);
}

TEST(SgemmOperationTest, DepthZeroClearsC) {
  ExpectBody(R"({"op":"sgemm","m":1,"n":2,"k":0,"a":[],"b":[]})",
             std::string(R"("c":[0,0],"crc32":"6522df69")") + kScalar);
}

TEST(SgemmOperationTest, WhatIsNotFiniteIsNull) {
  ExpectBody(R"({"op":"sgemm","m":1,"n":2,"k":1,"a":[3e38],"b":[10,-10]})",
             std::string(R"("c":[null,null],"crc32":"1691cb69")") + kScalar);
}

TEST(BlurOperationTest, FiveByFiveIsTheDefault) {
  ExpectBody(R"({"op":"blur","width":2,"height":1,"pixels":[26,235]})",
             std::string(R"("pixels":[131,131],"crc32":"25c60bed")") + kScalar);
}

TEST(BlurOperationTest, ValuesAreBlurredAsFloats) {
  ExpectBody(R"({"op":"blur","width":2,"height":1,"values":[26,235]})",
             std::string(R"("values":[130.5,130.5],"crc32":"8379df21")") + kScalar);
}

TEST(BlurOperationTest, EveryNanHasTheBitsOfOne) {
  // The sum of the rows above and below is inf - inf.
  ExpectBody(R"({"op":"blur","width":1,"height":3,"size":3,"values":[3e38,0,-3e38]})",
             std::string(R"("values":[null,null,null],"crc32":"ce21dd06")") + kScalar);
}

TEST(BlurOperationTest, SizeOneChangesNothing) {
  ExpectBody(R"({"op":"blur","width":1,"height":1,"channels":3,"size":1,"pixels":[1,2,3]})",
             std::string(R"("pixels":[1,2,3],"crc32":"55bc801d")") + kScalar);
}

TEST(BlurOperationTest, TheBorderMayReplicate) {
  ExpectBody(
      R"({"op":"blur","width":3,"height":1,"size":3,"pixels":[0,0,200],"border":"replicate"})",
      std::string(R"("pixels":[0,50,150],"crc32":"0b5dbb12")") + kScalar);
  ExpectBody(
      R"({"op":"blur","width":3,"height":1,"size":3,"pixels":[0,0,200],"border":"reflect101"})",
      std::string(R"("pixels":[0,50,100],"crc32":"58ee2822")") + kScalar);
}

TEST(JsonScanOperationTest, EveryQuestionIsAnswered) {
  ExpectBody(
      R"({"op":"json_scan","text":"{\"a\": [1, 2, \"\u00e4\\n\"]} "})",
      std::string(R"("firstStructurals":[0,1,4,6,7,8,10,11,13,19,20],"structurals":11,)"
                  R"("structuralsCrc32":"35550873","inString":false,"controlInString":false,)"
                  R"("bytes":22,"firstEscape":1,"stringEnd":1,"stringClosed":true,)"
                  R"("stringEscaped":false,"firstInvalidUtf8":22,)"
                  R"("minifiedBytes":18,"minifiedCrc32":"7a63e652")") +
          kScalar);
}

TEST(JsonScanOperationTest, AnEmptyTextHasNothing) {
  ExpectBody(R"({"op":"json_scan","text":""})",
             std::string(R"("firstStructurals":[],"structurals":0,"structuralsCrc32":"00000000",)"
                         R"("inString":false,"controlInString":false,"bytes":0,"firstEscape":0,)"
                         R"("stringEnd":0,"stringClosed":false,"stringEscaped":false,)"
                         R"("firstInvalidUtf8":0,"minifiedBytes":0,"minifiedCrc32":"00000000")") +
                 kScalar);
}

TEST(OperationsTest, MembersOfOtherOperationsDoNotMatter) {
  ExpectBody(R"({"width":7,"op":"dot","text":"x","a":[2],"pixels":[1],"b":[3]})",
             R"("dotProduct":6,"vectorSize":1,"arch":"arm64-scalar","bits":"40c00000")");
}

}  // namespace
