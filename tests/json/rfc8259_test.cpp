// The table of rfc8259_cases.h, decided by Document and by the pull reader, with memory that ends
// where the text does.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "lambda/json.h"
#include "rfc8259_cases.h"
#include "runtime/fenced_text.h"

namespace {

using json_test::Rfc8259Case;
using json_test::Verdict;
using lambda::json::Error;

Verdict VerdictOf(const lambda::json::Fault& fault) {
  if (fault.error == Error::kNone) return Verdict::kAccept;
  return fault.error == Error::kTooDeep ? Verdict::kTooDeep : Verdict::kReject;
}

lambda::json::Fault DocumentFault(std::string_view text) {
  const runtime_test::FencedText fenced(text);
  return lambda::json::Document({fenced.data(), fenced.size()}).fault();
}

// Pulls every value on its own, each number as every type.
void PullValue(lambda::json::Reader& reader) {
  const char first = reader.PeekValue();
  lambda::json::String name;
  if (first == '{') {
    for (reader.Enter(); reader.NextMember(name);) PullValue(reader);
  } else if (first == '[') {
    for (reader.Enter(); reader.NextElement();) PullValue(reader);
  } else if (first == '"') {
    reader.ReadString();
  } else if (first == 't' || first == 'f') {
    reader.ReadBool();
  } else if (first == 'n') {
    reader.SkipValue();
  } else {
    reader.ReadDouble();
  }
}

lambda::json::Fault PulledFault(std::string_view text) {
  const runtime_test::FencedText fenced(text);
  lambda::json::Reader reader({fenced.data(), fenced.size()});
  PullValue(reader);
  reader.ExpectEnd();
  return reader.fault();
}

TEST(Rfc8259Test, TheTableHasBothVerdictsForManyRules) {
  int accepted = 0, rejected = 0;
  for (const Rfc8259Case& row : json_test::Rfc8259Cases()) {
    ++(row.verdict == Verdict::kAccept ? accepted : rejected);
  }
  EXPECT_GT(accepted, 80);
  EXPECT_GT(rejected, 140);
}

TEST(Rfc8259Test, DocumentDecidesEveryRowRight) {
  for (const Rfc8259Case& row : json_test::Rfc8259Cases()) {
    EXPECT_EQ(VerdictOf(DocumentFault(row.text)), row.verdict)
        << row.rule << ": " << testing::PrintToString(row.text);
  }
}

TEST(Rfc8259Test, ThePullReaderDecidesEveryRowRight) {
  for (const Rfc8259Case& row : json_test::Rfc8259Cases()) {
    const bool accepts = PulledFault(row.text).error == Error::kNone;
    // Its caller does the nesting.
    EXPECT_EQ(accepts, row.verdict != Verdict::kReject)
        << row.rule << ": " << testing::PrintToString(row.text);
  }
}

TEST(Rfc8259Test, AnotherParserAgreesWhereTheRfcLeavesNoChoice) {
  for (const Rfc8259Case& row : json_test::Rfc8259Cases()) {
    if (row.is_choice || row.text.find('\0') != row.text.npos) continue;
    EXPECT_EQ(nlohmann::json::accept(row.text), row.verdict == Verdict::kAccept)
        << row.rule << ": " << testing::PrintToString(row.text);
  }
}

// A number may be one before it ends; nothing else is.
TEST(Rfc8259Test, NoAcceptedTextCanBeCutUnlessANumberOrSpaceIsCut) {
  for (const Rfc8259Case& row : json_test::Rfc8259Cases()) {
    if (row.verdict != Verdict::kAccept) continue;
    for (std::size_t size = 0; size < row.text.size(); ++size) {
      const std::string cut = row.text.substr(0, size);
      if (cut.find('\0') != cut.npos) continue;
      const bool accepted = nlohmann::json::accept(cut);
      EXPECT_EQ(DocumentFault(cut).error == Error::kNone, accepted) << row.rule << " " << size;
      EXPECT_EQ(PulledFault(cut).error == Error::kNone, accepted) << row.rule << " " << size;
    }
  }
}

TEST(Rfc8259Test, AFaultIsAboutTheByteThatCannotStandThere) {
  const std::pair<const char*, std::size_t> cases[] = {
      {"", 0},     {"[1,]", 3},           {"{\"a\" 1}", 5}, {"[1 2]", 3},
      {"tru", 3},  {"[\"\x80\"]", 2},     {"\"\\q\"", 1},   {"1.", 2},
      {"[1]x", 3}, {"{\"a\":01}", 6},     {"[\"a", 3},      {"\"a\nb\"", 2},
      {"nulx", 3}, {"\"\\ud83d\\u1\"", 7}};
  for (const auto& [text, offset] : cases) {
    EXPECT_EQ(DocumentFault(text).offset, offset) << text;
    EXPECT_EQ(PulledFault(text).offset, offset) << text;
  }
}

TEST(Rfc8259Test, AMillionBracketsAreTooDeepAndNoMore) {
  EXPECT_EQ(DocumentFault(std::string(1'000'000, '[')).error, Error::kTooDeep);
  EXPECT_EQ(DocumentFault(std::string(1'000'000, '[')).offset, 64U);
}

}  // namespace
