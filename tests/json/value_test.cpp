// Values of a checked text: what is found, what is absent, what they stand for.
#include <gtest/gtest.h>

#include <string>

#include "lambda/json.h"
#include "runtime/fenced_text.h"

namespace {

using lambda::NumberStatus;
using lambda::json::Document;
using lambda::json::Kind;
using lambda::json::Member;
using lambda::json::Value;

constexpr std::string_view kEvent = R"( {"Records": [ {"eventVersion" : "2.1", "s3":{"bucket":
  {"name":"photos"},"object":{"key":"a\u002fb.jpg","size":1305107,"ratio":0.1}}},
  {"s3":null} ],"ok":true, "off":false, "Records":"again", "":{"deep":[[[1]]]}, "a/b":7} )";

TEST(JsonValueTest, FieldsAreFoundByNameAndIndex) {
  const Document event(kEvent);
  ASSERT_TRUE(event.ok());
  const Value object = event["Records"][0]["s3"]["object"];
  char buffer[32];
  EXPECT_EQ(object["key"].AsString(buffer), "a/b.jpg");
  EXPECT_EQ(object["size"].AsInt64().value, 1305107);
  EXPECT_EQ(object["ratio"].AsDouble().value, 0.1);
  EXPECT_EQ(object["ratio"].AsFloat().value, 0.1F);
  EXPECT_EQ(event["Records"][0]["s3"]["bucket"]["name"].AsString(), "photos");
  EXPECT_EQ(event[""]["deep"][0][0][0].AsInt64().value, 1);
  EXPECT_TRUE(event["ok"].AsBool());
  EXPECT_FALSE(event["off"].AsBool(true));
  EXPECT_TRUE(event["Records"][1]["s3"].IsNull());
}

TEST(JsonValueTest, APathIsStepsInARow) {
  const Document event(kEvent);
  const Value root = event.root();
  EXPECT_EQ(root.At("Records/0/s3/bucket/name").AsString(), "photos");
  EXPECT_EQ(root.At("").kind(), Kind::kObject);
  for (const char* path : {"Records/2", "Records/x", "Records/", "Records/-1", "Records/0x", "ok/0",
                           "Records/18446744073709551616", "a/b", "none/of/this"}) {
    EXPECT_FALSE(root.At(path).exists()) << path;
  }
}

TEST(JsonValueTest, OfRepeatedNamesTheFirstCounts) {
  EXPECT_EQ(Document(kEvent)["Records"].kind(), Kind::kArray);
}

TEST(JsonValueTest, WhatIsAbsentHasNothing) {
  const Document event(kEvent);
  for (const Value absent : {Value(), event["none"], event["Records"][2], event["ok"]["x"],
                             event["ok"][0], event["Records"]["0"], event["Records"][0][0],
                             event["Records"][-1], event["none"]["x"][3]}) {
    EXPECT_FALSE(absent.exists());
    EXPECT_EQ(absent.kind(), Kind::kAbsent);
    EXPECT_EQ(absent.text(), "");
    EXPECT_EQ(absent.size(), 0U);
    EXPECT_EQ(absent.AsString().data(), nullptr);
    EXPECT_EQ(absent.AsInt64().status, NumberStatus::kNotANumber);
    EXPECT_EQ(absent.AsFloat().ValueOr(2.5F), 2.5F);
    EXPECT_TRUE(absent.AsBool(true));
    EXPECT_FALSE(absent.IsNull());
    EXPECT_FALSE(absent == "");
    for (const Value element : absent.elements()) ADD_FAILURE() << element.text();
    for (const Member& member : absent.members()) ADD_FAILURE() << member.value.text();
  }
}

TEST(JsonValueTest, ATextThatIsNoJsonHasNoRoot) {
  const Document broken(R"({"a":1)");
  EXPECT_FALSE(broken.ok());
  EXPECT_FALSE(broken.root().exists());
  EXPECT_FALSE(broken["a"][0].exists());
}

TEST(JsonValueTest, KindsAreTold) {
  const Document all(R"([null,true,false,0,-1,"",[],{}])");
  const Kind kinds[] = {Kind::kNull,   Kind::kBool,   Kind::kBool,  Kind::kNumber,
                        Kind::kNumber, Kind::kString, Kind::kArray, Kind::kObject};
  std::size_t index = 0;
  for (const Value value : all.root().elements()) EXPECT_EQ(value.kind(), kinds[index++]) << index;
  EXPECT_EQ(index, std::size(kinds));
}

TEST(JsonValueTest, WhatIsOfAnotherKindIsNotConverted) {
  const Document all(R"(["1",1,true])");
  EXPECT_EQ(all[0].AsInt64().status, NumberStatus::kNotANumber);
  EXPECT_EQ(all[1].AsString().data(), nullptr);
  EXPECT_TRUE(all[1].AsBool(true));
  EXPECT_FALSE(all[1].AsBool(false));
  EXPECT_EQ(all[2].AsDouble().status, NumberStatus::kNotANumber);
}

TEST(JsonValueTest, ElementsComeInOrderWithTheirText) {
  for (const std::string_view text : {R"([1,"],",{"a":[2]},[3,[4]],"\"",null])",
                                      "[ 1 ,\n\"],\" , {\"a\":[2]},[3,[4]],\"\\\"\"\t, null ]"}) {
    std::vector<std::string_view> elements;
    for (const Value element : Document(text).root().elements()) elements.push_back(element.text());
    EXPECT_EQ(elements, (std::vector<std::string_view>{"1", "\"],\"", "{\"a\":[2]}", "[3,[4]]",
                                                       "\"\\\"\"", "null"}));
    EXPECT_EQ(Document(text).root().size(), 6U);
  }
}

TEST(JsonValueTest, MembersComeInOrderRepeatedOnesIncluded) {
  const Document object(R"({"a":1,"\u0062" : [2] , "a":{}})");
  std::string seen;
  for (const Member& member : object.root().members()) {
    seen += std::string(member.name.written()) + "=" + std::string(member.value.text()) + ";";
  }
  EXPECT_EQ(seen, R"(a=1;\u0062=[2];a={};)");
  EXPECT_EQ(object.root().size(), 3U);
  for (const Value element : object.root().elements()) ADD_FAILURE() << element.text();
}

TEST(JsonValueTest, NamesAreComparedByTheirCharacters) {
  const Document object(R"({"\u006ey":1,"\ud83d\ude00":2,"q\"q":3,"back\\n":4,"":5,"\ud83d":6})");
  EXPECT_EQ(object["ny"].AsInt64().value, 1);
  EXPECT_EQ(object["\U0001F600"].AsInt64().value, 2);
  EXPECT_EQ(object["q\"q"].AsInt64().value, 3);
  EXPECT_EQ(object["back\\n"].AsInt64().value, 4);
  EXPECT_EQ(object[""].AsInt64().value, 5);
  for (const char* name : {"\\u006ey", "n", "nyy", "\xF0\x9F\x98", "back\n", "q\\\"q", "\uFFFD",
                           "\xED\xA0\xBD", "\xFF"}) {
    EXPECT_FALSE(object[name].exists()) << name;
  }
}

TEST(JsonValueTest, StringsAreViewsUnlessTheyHaveEscapes) {
  const std::string text = R"(["plain","ä\n",""])";
  const Document array(text);
  EXPECT_EQ(array[0].AsString().data(), text.data() + 2);
  EXPECT_EQ(array[1].AsString().data(), nullptr);  // No buffer.
  char small[2], enough[3];
  EXPECT_EQ(array[1].AsString(small).data(), nullptr);
  EXPECT_EQ(array[1].AsString(enough), "ä\n");
  EXPECT_NE(array[2].AsString().data(), nullptr);
  EXPECT_EQ(array[2].AsString(), "");
  EXPECT_TRUE(array[1] == "ä\n");
}

TEST(JsonValueTest, NothingBehindTheTextIsRead) {
  for (const std::string_view text : {"1", "[1]", "\"a\"", R"({"a":[{"b":"c"}]})", "true", "[]"}) {
    const runtime_test::FencedText fenced(text);
    const Document document({fenced.data(), fenced.size()});
    const Value root = document.root();
    EXPECT_EQ(root.text(), text);
    EXPECT_FALSE(root["x"].exists());
    EXPECT_FALSE(root[9].exists());
    EXPECT_EQ(root.AsDouble().ok(), text == "1");
    EXPECT_EQ(root.AsBool(), text == "true");
    EXPECT_EQ(root.At("a/0/b").exists(), text.size() == 17);
  }
}

}  // namespace
