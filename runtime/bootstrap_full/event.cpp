#include "event.h"

#include "problem_text.h"

namespace bootstrap {
namespace {

// In the order of Member; one string for the reason that problem.cpp gives.
constexpr char kNames[] =
    "border\0file\0op\0text\0bytes\0channels\0floats\0height\0k\0m\0n\0repeat\0size\0width\0"
    "sigma\0a\0b\0c\0dense\0values\0indices\0pixels\0the event";

const char* NameOf(Member member) { return Piece(kNames, static_cast<int>(member)); }

}  // namespace

Member MemberOf(const lambda::json::String& key) {
  int member = 0;
  while (member < kMembers && !key.Is(NameOf(static_cast<Member>(member)))) ++member;
  return static_cast<Member>(member);
}

void Event::Fail(Member member, Problem problem) {
  FailAt(member, problem, (*this)[member].offset);
}

void Event::FailElement(Member member, Problem problem, std::size_t element) {
  std::size_t offset = (*this)[member].offset + 1;
  for (std::size_t commas = element; commas > 0; ++offset) commas -= payload_[offset] == ',';
  while (payload_[offset] <= ' ') ++offset;
  FailAt(member, problem, offset, element);
}

void Event::FailAt(Member member, Problem problem, std::size_t offset, std::size_t element) {
  if (!ok()) return;
  failed_ = member;
  problem_ = problem;
  offset_ = offset;
  element_ = element;
}

void Event::FailFile(int error) {
  error_ = error;
  Fail(Member::kFile, Problem::kFile);
}

void Event::Describe(Answer& text) const {
  text.Append(NameOf(failed_));
  if (element_ != kNoElement) {
    text.Put('[');
    text.AppendNumber(element_);
    text.Put(']');
  }
  if (offset_ != 0 || failed_ == Member::kEvent) {
    text.Append(" at byte ");
    text.AppendNumber(offset_);
  }
  text.Append(ProblemText(problem_));
  if (problem_ == Problem::kFile) text.AppendNumber(static_cast<std::uint64_t>(error_));
}

}  // namespace bootstrap
